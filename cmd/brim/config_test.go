package main

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/charmbracelet/lipgloss"
	"github.com/muesli/termenv"
	"github.com/spf13/cobra"

	"brim/ui"
	"brim/ui/theme"
)

// configured makes a configuration folder with these files, and has brim use it.
func configured(t *testing.T, files map[string]string) string {
	t.Helper()
	base := t.TempDir()
	t.Setenv("XDG_CONFIG_HOME", base)
	folder := filepath.Join(base, "brim")
	if err := os.Mkdir(folder, 0o700); err != nil {
		t.Fatal(err)
	}
	for name, text := range files {
		if err := os.WriteFile(filepath.Join(folder, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return folder
}

func TestConfigFolder(t *testing.T) {
	t.Setenv("HOME", "/h")
	for given, want := range map[string]string{"/c": "/c/brim", "relative": "/h/.config/brim", "": "/h/.config/brim"} {
		t.Setenv("XDG_CONFIG_HOME", given)
		if got := configFolder(); got != want {
			t.Errorf("%q: %q, want %q", given, got, want)
		}
	}
	t.Setenv("XDG_CONFIG_HOME", "")
	t.Setenv("HOME", "")
	if got := configFolder(); got != "" {
		t.Errorf("a folder without a name: %q", got)
	}
	brim("", "first-csm").wantCode(t, exitFine)
}

func TestConfigIsReadStrictly(t *testing.T) {
	for name, test := range map[string]struct {
		config, keys string
		said         []string
	}{
		"not TOML":        {"theme", "", []string{"config.toml:1: found"}},
		"unknown key":     {"theme = 'dark'\nthem = 'dark'", "", []string{"config.toml:2: them: found an unknown key (did you mean theme?); allowed: theme, glyphs, mouse, scenario"}},
		"unknown word":    {"\ntheme = 'drak'", "", []string{`config.toml:2: theme: found "drak" (did you mean dark?); allowed: auto, high-contrast, colour-blind, dark, `}},
		"not a text":      {"mouse = true", "", []string{"config.toml:1: mouse: found true; allowed: a text"}},
		"table":           {"[mouse]\nname = 'x'", "", []string{"config.toml:1: mouse: found a table"}},
		"unknown palette": {"[theme]\nname = 'drak'", "", []string{`config.toml:2: theme.name: found "drak" (did you mean dark?); allowed: auto, `}},
		"unknown role":    {"[theme]\novr = '#ff5f5f'", "", []string{"config.toml:2: theme.ovr: found an unknown key (did you mean over?); allowed: name, text, dim, accent, border, over, "}},
		"unknown colour": {"[theme]\n\nover = 'red'\nwarn = '#ff5'\ndim = 7", "", []string{
			`config.toml:3: theme.over: found "red"; allowed: a colour like "#ff5f5f"`, `config.toml:4: theme.warn: found "#ff5"`,
			"config.toml:5: theme.dim: found the number 7; allowed: a text",
		}},
		"twice":           {"mouse = 'on'\nmouse = 'off'", "", []string{"config.toml:2: mouse: found a second time"}},
		"scenario":        {"scenario = 'first-cms'", "", []string{"config.toml:1: scenario: ", "a built-in's name, an absolute path", "did you mean first-csm?"}},
		"relative":        {"scenario = 'plans/x.toml'", "", []string{"config.toml:1: scenario: "}},
		"escape":          {"theme = \"\\u001b[31m\"", "", []string{`found "\x1b[31m"`}},
		"bomb":            {"a=" + strings.Repeat("{a=", 9000), "", []string{"config.toml:1: found brackets more than 16 deep"}},
		"unknown command": {"", "svae = 'w'", []string{"keys.toml:1: svae: found an unknown key", "did you mean save?"}},
		"clash":           {"", "\nsave = ['w',\n'u']", []string{"keys.toml:3: save[2]: found \"u\", which is also the key of undo on", "give undo another key"}},
		"reserved":        {"", "save = '5'", []string{"keys.toml:1: save[1]: found \"5\"; allowed: any other key: a digit begins a value"}},
		"no key":          {"", "save = 'hyper+x'", []string{"keys.toml:1: save[1]: found \"hyper+x\"; allowed: a letter or sign"}},
		"number":          {"", "save = [1]", []string{"keys.toml:1: save[1]: found the number 1"}},
		"both files":      {"theme = 1", "help = []", []string{"config.toml:1: theme: found the number 1", "keys.toml:1: help: found no key"}},
	} {
		t.Run(name, func(t *testing.T) {
			folder := configured(t, map[string]string{configFile: test.config, keysFile: test.keys})
			got := brim("")
			got.wantCode(t, exitInvalid)
			contains(t, got.err, append(test.said, folder)...)
			if strings.Contains(got.err, "\x1b") {
				t.Errorf("an escape sequence: %q", got.err)
			}
			brim("", "plan", "first-csm").wantCode(t, exitFine) // scripts depend on no settings
		})
	}
}

// TestConfigThatCannotBeRead holds that no work waits for a file that cannot be read: it
// is left out, and that is said.
func TestConfigThatCannotBeRead(t *testing.T) {
	for name, spoil := range map[string]func(t *testing.T, folder string) error{
		"a pipe, not a file":   func(_ *testing.T, folder string) error { return makePipe(filepath.Join(folder, keysFile)) },
		"a folder, not a file": func(_ *testing.T, folder string) error { return os.Mkdir(filepath.Join(folder, configFile), 0o700) },
		"a device, not a file": func(_ *testing.T, folder string) error {
			return os.Symlink("/dev/zero", filepath.Join(folder, configFile))
		},
		"links in a circle": func(_ *testing.T, folder string) error { return os.Symlink(keysFile, filepath.Join(folder, keysFile)) },
		"larger than 1 MiB": func(_ *testing.T, folder string) error {
			return os.WriteFile(filepath.Join(folder, configFile), make([]byte, 2<<20), 0o600)
		},
		"permission denied": func(t *testing.T, folder string) error {
			if os.Getuid() == 0 {
				t.Skip("nothing is denied to root")
			}
			return os.Chmod(folder, 0)
		},
	} {
		t.Run(name, func(t *testing.T) {
			folder := configured(t, nil)
			if err := spoil(t, folder); err != nil {
				t.Skip(err)
			}
			defer func() { _ = os.Chmod(folder, 0o700) }() // so that it can be removed
			got := brim("")
			if got.code != exitFine || !strings.Contains(got.out, "Series C") {
				t.Errorf("%+v", got)
			}
			contains(t, got.err, folder, "not read: ", name)
		})
	}
	for _, folder := range []string{"/nonexistent", "/dev/null"} { // nothing there is nothing to say
		t.Setenv("XDG_CONFIG_HOME", folder)
		brim("").wantCode(t, exitFine)
	}
}

func TestDefaultScenario(t *testing.T) {
	home := t.TempDir()
	t.Setenv("HOME", home)
	if err := os.WriteFile(filepath.Join(home, "our.toml"), []byte(small), 0o600); err != nil {
		t.Fatal(err)
	}
	for named, want := range map[string]string{"first-csm": "Seed company", "~/our.toml": "Small\n", filepath.Join(home, "our.toml"): "Small\n"} {
		configured(t, map[string]string{configFile: "scenario = '" + named + "'"})
		got := brim("")
		got.wantCode(t, exitFine)
		contains(t, got.out, want)
		contains(t, brim("", "first-pods").out, "pods")
	}
	folder := configured(t, map[string]string{configFile: "scenario = '/nowhere/x.toml'"})
	got := brim("")
	got.wantCode(t, exitFailed)
	contains(t, got.err, "/nowhere/x.toml", "no such file", "the scenario that "+folder)
}

// lookOf is how the screen looks with these flags.
func lookOf(t *testing.T, args ...string) (ui.Options, error) {
	t.Helper()
	look := look{}
	command := &cobra.Command{Use: "x"}
	look.flags(command)
	if err := command.ParseFlags(args); err != nil {
		t.Fatal(err)
	}
	file, err := readConfig()
	if err != nil {
		t.Fatal(err)
	}
	return look.options(command, file)
}

// TestFlagsBeatEnvironmentBeatsConfig gives every setting in all three places.
func TestFlagsBeatEnvironmentBeatsConfig(t *testing.T) {
	check := func(name theme.Name, style theme.GlyphStyle, mouseOff bool, args ...string) {
		t.Helper()
		options, err := lookOf(t, args...)
		if err != nil {
			t.Fatal(err)
		}
		if got := options.Theme.Name(); got != name || options.Glyphs.Style != style || options.MouseOff != mouseOff {
			t.Errorf("%v: %s, %s, mouse off %v", args, got, options.Glyphs.Style, options.MouseOff)
		}
	}
	check(theme.Dark, theme.Blocks, false)
	configured(t, map[string]string{configFile: "theme = 'light'\nglyphs = 'block'\nmouse = 'off'"})
	check(theme.Light, theme.Blocks, true)
	t.Setenv("BRIM_THEME", "color-blind")
	t.Setenv("BRIM_GLYPHS", "braille")
	t.Setenv("BRIM_MOUSE", "on")
	check(theme.ColourBlindDark, theme.Braille, false)
	check(theme.HighContrastDark, theme.ASCII, true, "--theme", "high-contrast", "--glyphs=ascii", "--mouse=off")
	t.Setenv("BRIM_MOUSE", "maybe")
	_, err := lookOf(t)
	if !errors.As(err, new(*usageError)) || err.Error() != `BRIM_MOUSE: found "maybe"; allowed: on, off` {
		t.Error(err)
	}
	check(theme.ColourBlindDark, theme.Braille, true, "--mouse", "off") // nobody asks the environment
	if _, err = lookOf(t, "--theme", "drak"); err == nil || !strings.Contains(err.Error(), "did you mean dark?") {
		t.Error(err)
	}
}

// TestNoColorBeatsEveryPalette holds that NO_COLOR leaves no colour in any role, whatever
// the environment and the file ask for; a flag may.
func TestNoColorBeatsEveryPalette(t *testing.T) {
	t.Setenv("NO_COLOR", "1")
	t.Setenv("COLORTERM", "truecolor")
	for _, name := range theme.Names() {
		configured(t, map[string]string{configFile: "theme = '" + name + "'"})
		t.Setenv("BRIM_THEME", name)
		options, err := lookOf(t)
		if err != nil {
			t.Fatal(err)
		}
		if options.Theme.Name() != theme.Mono || options.Themes != nil {
			t.Errorf("%s: %s", name, options.Theme.Name())
		}
		for role := range theme.RoleCount {
			if prefix, _ := options.Theme.SGR(theme.Role(role)); strings.Contains(prefix, "38;") || strings.ContainsAny(prefix, "3689") {
				t.Errorf("%s: %s has a colour: %q", name, theme.Role(role), prefix)
			}
		}
	}
	for name, want := range map[string]bool{"light": true, "high-contrast": true, "auto": false, "mono": false} {
		options, err := lookOf(t, "--theme", name)
		if err != nil || (options.Themes != nil) != want {
			t.Errorf("--theme %s: colours %v, %v", name, options.Themes != nil, err)
		}
	}
}

// TestThemesCanBeTurned holds that a start with auto leads on to palettes with names.
func TestThemesCanBeTurned(t *testing.T) {
	renderer := lipgloss.NewRenderer(os.Stdout)
	renderer.SetColorProfile(termenv.TrueColor)
	first, build := themes(renderer, theme.Auto, nil, false)
	if first.Name() != theme.Dark && first.Name() != theme.Light {
		t.Errorf("auto is %s", first.Name())
	}
	if got := build(theme.HighContrastLight).Name(); got != theme.HighContrastLight {
		t.Errorf("built %s", got)
	}
}
