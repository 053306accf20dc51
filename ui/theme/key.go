package theme

import "strings"

// Space is what people call the key that bubbletea names " ".
const Space = "space"

// Key is a key, by bubbletea's name of it, as people read it: "ctrl+r", "→", "shift+←".
func (g *Glyphs) Key(key string) string {
	modifier, name := "", key
	if end := strings.LastIndex(key, "+"); end > 0 && end < len(key)-1 {
		modifier, name = key[:end+1], key[end+1:]
	}
	switch name {
	case "pgup", "pgdown":
		name = "page " + name[2:]
	case "up":
		name = g.Up
	case "down":
		name = g.Down
	case "left":
		name = g.Left
	case "right":
		name = g.Right
	case " ":
		name = Space
	}
	return modifier + name
}
