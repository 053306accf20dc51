package ui

import (
	"fmt"
	"io"
	"regexp"
	"strconv"
	"strings"
	"testing"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/lipgloss"
	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/exp/golden"
	"github.com/muesli/termenv"

	"brim/ui/state"
	"brim/ui/theme"
	"brim/ui/words"
)

// themes makes palettes for a terminal of that colour profile.
func themes(profile termenv.Profile) func(name theme.Name) *theme.Theme {
	renderer := lipgloss.NewRenderer(io.Discard)
	renderer.SetColorProfile(profile)
	renderer.SetHasDarkBackground(true)
	return func(name theme.Name) *theme.Theme { return theme.New(renderer, name, nil) }
}

// inColours is an App on a terminal of that colour profile.
func inColours(t *testing.T, scenario string, profile termenv.Profile, name theme.Name, style theme.GlyphStyle) *App {
	t.Helper()
	build := themes(profile)
	a := NewApp(document(t, scenario), &memory{}, Options{Theme: build(name), Themes: build, Glyphs: theme.NewGlyphs(style)})
	a.Update(tea.WindowSizeMsg{Width: 120, Height: 40})
	return a
}

// viewIn is the screen in another palette.
func viewIn(a *App, look *theme.Theme) string {
	a.looks.theme = look
	return a.View()
}

// visited walks an App through what it can show, and hands every screen to look.
func visited(a *App, look func(where, view string)) {
	for _, step := range []struct {
		where string
		keys  []string
	}{
		{"start", nil}, {"baseline", []string{"b"}}, {"moved", []string{"down", "down", "shift+right"}}, {"case", []string{"c"}},
		{"typing", []string{"1"}}, {"refused", []string{"x", "enter"}}, {"left", []string{"esc"}}, {"next pane", []string{"tab"}},
		{"help", []string{"?"}}, {"closed", []string{"esc"}}, {"palette", []string{":", "x", "y", "z"}}, {"question", []string{"esc", "q"}},
	} {
		press(a, step.keys...)
		look(step.where, a.View())
	}
	press(a, "esc")
	for range state.Pages() {
		press(a, ">")
		look("page "+a.state.Page.String(), a.View())
	}
}

var styles = regexp.MustCompile("\x1b\\[([0-9;]*)m")

// colourIn is the first colour that a view has, or nothing.
func colourIn(view string) string {
	for _, style := range styles.FindAllStringSubmatch(view, -1) {
		for _, attribute := range strings.Split(style[1], ";") {
			if number, err := strconv.Atoi(attribute); err == nil && number >= 30 {
				return style[0]
			}
		}
	}
	return ""
}

// TestNoColour holds that nothing on any page is coloured where there are no colours:
// in every palette on a terminal that has none, and with mono on one that has them all.
func TestNoColour(t *testing.T) {
	none, some, all := themes(termenv.Ascii), themes(termenv.ANSI), themes(termenv.TrueColor)
	a := inColours(t, "pod-breach", termenv.Ascii, theme.Auto, theme.Blocks)
	visited(a, func(where, _ string) {
		for name := theme.Auto; name <= theme.Mono; name++ {
			if strings.Contains(viewIn(a, none(name)), "\x1b") {
				t.Errorf("%s, %s: an escape sequence", name, where)
			}
		}
		for _, build := range []func(theme.Name) *theme.Theme{some, all} {
			if colour := colourIn(viewIn(a, build(theme.Mono))); colour != "" {
				t.Errorf("mono, %s: %q", where, colour)
			}
		}
	})
}

// TestColourNeverStandsAlone holds that a palette changes no letter of the screen: what
// a colour says is there in words or marks too.
func TestColourNeverStandsAlone(t *testing.T) {
	none, all := themes(termenv.Ascii), themes(termenv.TrueColor)
	a := inColours(t, "pod-breach", termenv.TrueColor, theme.Auto, theme.Blocks)
	visited(a, func(where, _ string) {
		plain := viewIn(a, none(theme.Mono))
		for name := theme.Auto; name <= theme.Mono; name++ {
			view := viewIn(a, all(name))
			if !strings.Contains(view, "\x1b") {
				t.Errorf("%s, %s: not styled", name, where)
			}
			if ansi.Strip(view) != plain {
				t.Errorf("%s, %s: other letters than without colours", name, where)
			}
		}
	})
}

// TestStatesAreToldApartWithoutColour looks for every state in its mark and its word.
func TestStatesAreToldApartWithoutColour(t *testing.T) {
	for style := theme.Blocks; style <= theme.ASCII; style++ {
		g := theme.NewGlyphs(style)
		marks := map[string]bool{g.Over: true, g.Within: true, g.Under: true, g.Failed: true}
		if len(marks) != 4 {
			t.Errorf("%s: two states share a mark: %v", style, marks)
		}
		a := inColours(t, "pod-breach", termenv.Ascii, theme.Mono, style)
		sees(t, a, g.Pointer, "break 1.5", "sound 1.2")
		for _, book := range a.state.Head.Books[:a.state.Head.Tiers] {
			sees(t, a, g.Over+" from "+g.Write(words.Month(book.Since.Month)))
		}
		a.become(a.state.Turn(state.PageBooks))
		press(a, "end")
		sees(t, a, g.Over+" over")
		a.become(a.state.Turn(state.PagePlan))
		sees(t, inColours(t, "one-team", termenv.Ascii, theme.Mono, style), g.Within+" within")
		if strings.Contains(a.View(), g.Unsaved+" unsaved") {
			t.Errorf("%s: unsaved from the start", style)
		}
		choose(t, a, "csm.heads")
		press(a, "b", "shift+right", "shift+right")
		sees(t, a, g.Unsaved+" unsaved", g.Baseline)
	}
}

// TestRolesAreToldApartInMono holds that what only its style tells apart has another
// style without colours as well.
func TestRolesAreToldApartInMono(t *testing.T) {
	renderer := lipgloss.NewRenderer(io.Discard)
	renderer.SetColorProfile(termenv.ANSI)
	mono := theme.New(renderer, theme.Mono, nil)
	for _, pair := range [][2]theme.Role{
		{theme.Tab, theme.TabActive}, {theme.Border, theme.BorderFocus}, {theme.Text, theme.Selected}, {theme.Text, theme.Changed},
		{theme.Text, theme.Input}, {theme.KeyCap, theme.Dim}, {theme.Text, theme.Error}, {theme.Over, theme.Within}, {theme.Text, theme.Faint},
	} {
		one, _ := mono.SGR(pair[0])
		other, _ := mono.SGR(pair[1])
		if one == other {
			t.Errorf("%s and %s look the same: %q", pair[0], pair[1], one)
		}
	}
}

// TestTurningColoursAndGlyphs goes round the palettes and the glyphs.
func TestTurningColoursAndGlyphs(t *testing.T) {
	a := inColours(t, "pod-breach", termenv.TrueColor, theme.Dark, theme.Blocks)
	for _, want := range []theme.Name{
		theme.HighContrastDark, theme.ColourBlindDark, theme.Light, theme.HighContrastLight, theme.ColourBlindLight, theme.Mono, theme.Dark,
	} {
		a.Update(tea.KeyMsg{Type: tea.KeyCtrlT})
		if a.looks.theme.Name() != want {
			t.Errorf("turned to %s, want %s", a.looks.theme.Name(), want)
		}
		if view := ansi.Strip(a.View()); !strings.Contains(view, fmt.Sprintf("theme = %q", want)) {
			t.Errorf("%s is not said", want)
		}
	}
	for _, want := range []theme.GlyphStyle{theme.Braille, theme.ASCII, theme.Blocks} {
		a.Update(tea.KeyMsg{Type: tea.KeyCtrlG})
		if got := a.canvas.Glyphs().Style; got != want {
			t.Errorf("turned to %s, want %s", got, want)
		}
	}
}

// TestNoColoursToTurnTo is the command on a screen that has been asked for no colours.
func TestNoColoursToTurnTo(t *testing.T) {
	a, _ := screen(t, "pod-breach", 80, 24)
	a.Update(tea.KeyMsg{Type: tea.KeyCtrlT})
	sees(t, a, "Can't: the screen was started without colours.")
}

// TestPalette finds a command by its name or its words, and runs it.
func TestPalette(t *testing.T) {
	for _, key := range []tea.KeyMsg{keyNamed(":"), {Type: tea.KeyCtrlP}} {
		a, _ := screen(t, "pod-breach", 80, 24)
		press(a, "b")
		a.Update(key)
		sees(t, a, "Commands", "much-less", "keys: ")
		typed(a, "market case")
		press(a, "enter")
		if a.state.Case != 0 {
			t.Error("the palette did not turn the case")
		}
	}
	a, _ := screen(t, "pod-breach", 80, 24)
	press(a, ":")
	typed(a, "base") // others have the word in their help
	if press(a, "enter"); a.state.Baseline == nil {
		t.Error("a name that begins with what is typed does not come first")
	}
	press(a, ":")
	typed(a, "redo")
	sees(t, a, "Can't: nothing to redo.")
}

// TestViewPalette is the palette at the smallest and a usual size.
func TestViewPalette(t *testing.T) {
	for _, size := range [][2]int{{60, 20}, {80, 24}} {
		t.Run(fmt.Sprintf("%dx%d", size[0], size[1]), func(t *testing.T) {
			a, _ := screen(t, "one-team", size[0], size[1])
			press(a, ":")
			golden.RequireEqual(t, []byte(a.View()))
		})
	}
}
