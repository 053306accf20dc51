package main

import (
	"fmt"
	"regexp"
	"strings"
	"testing"
	"time"

	tea "github.com/charmbracelet/bubbletea"

	"brim/scenarios"
	"brim/ui"
	"brim/ui/theme"
)

// readmeScreen is a picture of the screen in the manual: the window's size, the keys that
// lead to it from the default scenario, and the picture itself.
var readmeScreen = regexp.MustCompile("(?s)<!-- screen ([0-9]+)x([0-9]+): (.*?) -->\n```\n(.*?)```\n")

var readmeKeys = map[string]tea.KeyType{
	"down": tea.KeyDown, "right": tea.KeyRight, "tab": tea.KeyTab, "enter": tea.KeyEnter, "esc": tea.KeyEsc,
}

// TestReadmeScreens draws the pictures of the manual anew; with -update it puts them there.
func TestReadmeScreens(t *testing.T) {
	found := 0
	for _, path := range manualPages(t) {
		text := readFile(t, path)
		renew(t, path, text, readmeScreen.ReplaceAllStringFunc(text, func(block string) string {
			found++
			parts := readmeScreen.FindStringSubmatch(block)
			head, _, _ := strings.Cut(block, "\n")
			return head + "\n```\n" + drawReadme(t, parts[1], parts[2], strings.Fields(parts[3])) + "```\n"
		}))
	}
	if found < 5 {
		t.Fatalf("%d pictures found", found)
	}
}

// keyNamed is a key by its name in the manual.
func keyNamed(name string) tea.KeyMsg {
	if kind, ok := readmeKeys[name]; ok {
		return tea.KeyMsg{Type: kind}
	}
	return tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune(name)}
}

// drawReadme is the screen of that size after the keys, without colours.
func drawReadme(t *testing.T, cols, rows string, keys []string) string {
	t.Helper()
	file, err := scenarios.LoadBuiltin(defaultBuiltin)
	if err != nil {
		t.Fatal(err)
	}
	var size tea.WindowSizeMsg
	if _, err := fmt.Sscan(cols, &size.Width); err != nil {
		t.Fatal(err)
	}
	if _, err := fmt.Sscan(rows, &size.Height); err != nil {
		t.Fatal(err)
	}
	app := ui.NewApp(documentOf(defaultBuiltin, file), &store{now: time.Now}, ui.Options{Glyphs: theme.NewGlyphs(theme.Blocks)})
	app.Update(size)
	for _, key := range keys {
		app.Update(keyNamed(key))
	}
	lines := strings.Split(app.View(), "\n")
	for i := range lines {
		lines[i] = strings.TrimRight(lines[i], " ")
	}
	return strings.Join(lines, "\n") + "\n"
}
