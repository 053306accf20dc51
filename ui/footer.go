package ui

import (
	"strings"

	"brim/ui/canvas"
	"brim/ui/theme"
)

// footEntry is where a command stands in the footer.
type footEntry struct {
	command *Command
	canvas.Rect
}

// footGap is the air between two entries of the footer.
const footGap = 2

// footer names the keys of the commands that people look for first; while a value is typed,
// its own.
func (f *frame) footer(c *canvas.Canvas) {
	if f.entry != nil {
		f.typingFoot(c)
		return
	}
	for _, entry := range f.footIn(c.Width()) {
		key, role := f.footKey(entry.command), f.capRole()
		if !f.able(entry.command) {
			role = theme.Dim
		}
		c.Text(entry.X, 0, role, key)
		c.Text(entry.X+canvas.Width(key)+1, 0, theme.Dim, entry.command.Title)
	}
}

// footPalette is the width from which the way to every command stands in the footer: where there
// is less, the help leads to them too.
const footPalette = 80

// footIn places the footer's commands in that width: those of the page, then the others as
// far as there is room. Help and leaving are always there, at the right end.
func (f *frame) footIn(width int) []footEntry {
	var entries []footEntry
	right, last := width, []string{"quit", "help"}
	if width >= footPalette {
		last = append(last, "palette")
	}
	for _, name := range last {
		if command := f.command(name); command != nil && f.keyOf(name) != "" {
			w := f.footWidth(command)
			entries = append(entries, footEntry{command, canvas.Rect{X: right - w, W: w, H: 1}})
			right -= w + footGap
		}
	}
	x := 0
	for _, ofPage := range []bool{true, false} {
		for i := range f.commands {
			command := &f.commands[i]
			if !f.inFoot(command) || (command.Pages != nil) != ofPage {
				continue
			}
			w := f.footWidth(command)
			if x+w > right {
				return entries
			}
			entries = append(entries, footEntry{command, canvas.Rect{X: x, W: w, H: 1}})
			x += w + footGap
		}
	}
	return entries
}

// inFoot reports whether a command stands in the footer's changing part: one that can do
// something now. Undo keeps its place before there is anything to undo, so that the first
// change moves nothing.
func (f *frame) inFoot(command *Command) bool {
	return command.Foot && command.Name != "quit" && command.Name != "help" && command.on(f.state.Page) &&
		(f.able(command) || command.Name == "undo") && f.footKey(command) != ""
}

// together are the commands whose keys the footer shows as one entry, by the one that stands
// for them.
var together = map[string][]string{
	"less":         {"up", "down", "less", "more"},
	"tornado-less": {"tornado-less", "tornado-more"},
}

// footKey is the key that the footer shows for a command; the one for moving a lever
// stands for choosing one too.
func (f *frame) footKey(command *Command) string {
	names, several := together[command.Name]
	if !several {
		return f.keyOf(command.Name)
	}
	text := ""
	for i := 0; i < len(names); i += 2 {
		text += " " + pair(f.keyOf(names[i]), f.keyOf(names[i+1]))
	}
	return strings.TrimSpace(text)
}

// footHalf is a part of an entry that carries out a command of its own.
type footHalf struct {
	name string
	canvas.Rect
}

// halves are the parts of an entry: each key where it shows several, else all of it.
func (f *frame) halves(entry footEntry) []footHalf {
	names, several := together[entry.command.Name]
	if !several {
		return []footHalf{{entry.command.Name, entry.Rect}}
	}
	text := f.footKey(entry.command)
	var halves []footHalf
	from := 0
	for _, name := range names {
		key := f.keyOf(name)
		i := strings.Index(text[from:], key)
		if key == "" || i < 0 {
			continue
		}
		place := textAt(entry.X+canvas.Width(text[:from+i]), key)
		halves, from = append(halves, footHalf{name, place}), from+i+len(key)
	}
	return halves
}

func (f *frame) footWidth(command *Command) int {
	return canvas.Width(f.footKey(command)) + 1 + canvas.Width(command.Title)
}

// pair puts two keys side by side, with air between long names.
func pair(one, other string) string {
	if canvas.Width(one) > 1 || canvas.Width(other) > 1 {
		return strings.TrimSpace(one + " " + other)
	}
	return one + other
}
