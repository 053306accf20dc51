package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/charmbracelet/lipgloss"
	"github.com/muesli/termenv"

	"brim/ui/ptytest"
	"brim/ui/theme"
)

// TestOwnSettingsOnTheScreen starts the program with settings and keys of a user's own.
func TestOwnSettingsOnTheScreen(t *testing.T) {
	s := newSession(t)
	folder := filepath.Join(s.home, ".config", "brim")
	if err := os.MkdirAll(folder, 0o700); err != nil {
		t.Fatal(err)
	}
	for name, text := range map[string]string{
		configFile: "glyphs = 'ascii'\nmouse = 'off'\nscenario = 'first-csm'\n", keysFile: "more = 'W'\nquit = 'Q'\n",
	} {
		if err := os.WriteFile(filepath.Join(folder, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	app := s.start()
	app.WaitFor("Seed company", "Q quit", "+ Levers")
	if app.Mode(1002) {
		t.Error("the mouse is taken")
	}
	app.Send("W")
	app.WaitFor("* unsaved")
	app.Send(ptytest.Ctrl('g'))
	app.WaitFor("┌ Levers", `glyphs = "blocks"`)
	app.Send(ptytest.Ctrl('t'))
	app.WaitFor(`theme = "high-contrast-dark"`)
	app.Send("Q", "d")
	app.WaitExit(exitFine)
	app.AssertRestored()
}

// TestOddKeyFileOnTheScreen starts with a key file that is a pipe: nothing waits for it.
func TestOddKeyFileOnTheScreen(t *testing.T) {
	s := newSession(t)
	folder := filepath.Join(s.home, ".config", "brim")
	if err := os.MkdirAll(folder, 0o700); err != nil {
		t.Fatal(err)
	}
	if err := makePipe(filepath.Join(folder, keysFile)); err != nil {
		t.Skip(err)
	}
	app := s.start("first-csm")
	app.WaitFor("Seed company", "a pipe, not a file", "q quit")
	app.Send("q")
	app.WaitExit(exitFine)
}

// TestOwnColours lays colours by role over a palette, and over what takes its colour from
// them; the next palettes have them too, and mono has none.
func TestOwnColours(t *testing.T) {
	configured(t, map[string]string{configFile: "[theme]\nname = 'dark'\nover = '#12Fe56'\nwithin = '#112233'"})
	file, err := readConfig()
	if err != nil {
		t.Fatal(err)
	}
	renderer := lipgloss.NewRenderer(os.Stdout)
	renderer.SetColorProfile(termenv.TrueColor)
	first, build := themes(renderer, theme.Dark, file.own, false)
	for _, colours := range []*theme.Theme{first, build(theme.HighContrastLight)} {
		for role, want := range map[theme.Role]string{
			theme.Over: "38;2;18;254;86", theme.OverChip: "38;2;18;254;86", theme.Error: "38;2;18;254;86", theme.Within: "38;2;17;34;51",
		} {
			if prefix, _ := colours.SGR(role); !strings.Contains(prefix, want) {
				t.Errorf("%s: %s is %q", colours.Name(), role, prefix)
			}
		}
	}
	if prefix, _ := build(theme.Mono).SGR(theme.Over); strings.Contains(prefix, "38") {
		t.Errorf("mono has colours: %q", prefix)
	}
	renderer.SetColorProfile(termenv.ANSI)
	if prefix, _ := theme.New(renderer, theme.Dark, file.own).SGR(theme.Over); !strings.Contains(prefix, "31") {
		t.Errorf("with 16 colours: %q", prefix)
	}
	if prefix, _ := theme.New(renderer, theme.Dark, file.own).SGR(theme.Within); prefix != "" {
		t.Errorf("with 16 colours, within: %q", prefix)
	}
}
