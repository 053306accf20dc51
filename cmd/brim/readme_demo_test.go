package main

import (
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/lipgloss"
	"github.com/muesli/termenv"

	"brim/scenarios"
	"brim/ui"
	"brim/ui/canvas"
	"brim/ui/theme"
)

// readmeDemo is the picture at the top of the manual.
var readmeDemo = filepath.Join("..", "..", ".github", "demo.svg")

// TestReadmeDemo draws the picture anew, of the screen itself: a plan, a lever that moves, the
// hiring grid, an explanation and the presentation. With -update it puts it there; .ci/demo does
// that.
func TestReadmeDemo(t *testing.T) {
	file, err := scenarios.LoadBuiltin(defaultBuiltin)
	if err != nil {
		t.Fatal(err)
	}
	renderer := lipgloss.NewRenderer(io.Discard, termenv.WithProfile(termenv.TrueColor))
	colours := theme.New(renderer, theme.Dark, nil)
	app := ui.NewApp(documentOf(defaultBuiltin, file), &store{now: time.Now}, ui.Options{
		Theme: colours, Glyphs: theme.NewGlyphs(theme.Blocks),
	})
	app.Update(tea.WindowSizeMsg{Width: 100, Height: 30})
	frames := []canvas.Frame{app.Frame()}
	take := func(shows string, keys ...string) {
		for _, key := range keys {
			app.Update(keyNamed(key))
		}
		if !strings.Contains(app.View(), shows) {
			t.Fatalf("%q does not show:\n%s", shows, app.View())
		}
		frames = append(frames, app.Frame())
	}
	take("CSM hires/qtr 2 → 2.5", "down", "down", "down", "down", "right")
	take("Planned hires by quarter", ">")
	take("In words", "<", "e", "down", "enter")
	take("CSM hires/qtr", "esc", "p")
	picture := canvas.Picture{
		Title: "brim: a plan, a lever that moves, the hiring grid, an explanation, and the presentation", Seconds: 4,
		Palette: colours.Palette(), Paper: theme.PaperFor(theme.Dark),
	}.SVG(frames...)
	if *update {
		if err := os.WriteFile(readmeDemo, []byte(picture), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if readFile(t, readmeDemo) != picture {
		t.Error(".github/demo.svg is out of date; .ci/demo records it anew")
	}
}
