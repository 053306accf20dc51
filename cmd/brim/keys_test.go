package main

import (
	"encoding/json"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"brim/cmd/brim/help"
	"brim/ui"
)

func TestKeys(t *testing.T) {
	configured(t, map[string]string{keysFile: "save = ['w', 'space']\nmouse = []"})
	table := brim("", "keys")
	table.wantCode(t, exitFine)
	contains(t, table.out, "Levers\n  up: up, k  (Plan)\n", "  save: w, space\n", "  mouse: no key\n",
		"Dialogs\n  list-up: up, ctrl+p  (list)\n", "  tiers-below: b  (tiers)\n")
	var rows []keyRow
	if err := json.Unmarshal([]byte(brim("", "keys", "--format", "json").out), &rows); err != nil {
		t.Fatal(err)
	}
	row := slices.IndexFunc(rows, func(row keyRow) bool { return row.Name == "save" })
	if row < 0 || strings.Join(rows[row].Keys, "|") != "w| " || strings.Join(rows[row].Default, "|") != "s|ctrl+s" {
		t.Errorf("save: %+v", rows)
	}
	brim("", "keys", "extra").wantCode(t, exitInvalid)
	contains(t, brim("", "keys", "--format", "yaml").err, "table, json, toml, markdown")
	configured(t, map[string]string{keysFile: "save = 'q'"})
	broken := brim("", "keys")
	broken.wantCode(t, exitInvalid)
	contains(t, broken.err, "keys.toml:1: save[1]: ", "the key of quit")
}

// TestKeyFileTemplate writes a key file, uses it, and finds the same keys: as it is, and
// with every line that is behind a #.
func TestKeyFileTemplate(t *testing.T) {
	folder := configured(t, map[string]string{keysFile: "save = ['w', 'space']\n"})
	text := brim("", "keys", "--format", "toml").out
	contains(t, text, "\nsave = [\"w\", \"space\"]\n", "\n#undo = [\"u\"]\n")
	before := brim("", "keys", "--format", "json").out
	for _, file := range []string{text, strings.ReplaceAll(text, "\n#", "\n# ")} {
		var b strings.Builder
		for line := range strings.Lines(file) {
			if key, found := strings.CutPrefix(line, "#"); found && strings.Contains(key, " = [") && !strings.HasPrefix(key, " ") {
				line = key
			}
			b.WriteString(line)
		}
		if err := os.WriteFile(filepath.Join(folder, keysFile), []byte(b.String()), 0o600); err != nil {
			t.Fatal(err)
		}
		got := brim("", "keys", "--format", "json")
		got.wantCode(t, exitFine)
		if got.out != before {
			t.Errorf("other keys:\n%s", got.out)
		}
	}
}

func TestMarkdownKeys(t *testing.T) {
	for key, want := range map[string]string{"s": "`s`", "|": "`\\|`", "`": "`` ` ``"} {
		if got := markdownKey(key); got != want {
			t.Errorf("%s: %s, want %s", key, got, want)
		}
	}
}

// TestManPage holds that the page names every command, flag, key and setting, and is the
// same each time.
func TestManPage(t *testing.T) {
	got := brim("", "man")
	got.wantCode(t, exitFine)
	page := got.out
	for _, c := range ui.Commands() {
		contains(t, page, roffText(strings.Join(keyLabels(c.Keys), ", ")), roffText(c.Help))
	}
	root := newRoot(streams{}, &noted{to: io.Discard})
	for _, command := range root.Commands() {
		if !command.Hidden {
			contains(t, page, `.SS "`+roffText(command.UseLine())+`"`)
		}
	}
	for _, s := range allSettings() {
		contains(t, page, s.name, s.variable)
	}
	for _, topic := range help.Topics() {
		contains(t, page, roffText(topic.Name)+"\\fR\n"+roffText(topic.Title))
	}
	for line := range strings.Lines(page) {
		if line == "\n" || line[0] == '\'' || line[0] == '.' && !strings.Contains(".TH .SH .SS .TP .PP .nf .fi .br ", strings.TrimSpace(line[:min(3, len(line))])+" ") {
			t.Errorf("not a line of man: %q", line)
		}
	}
	if again := brim("", "man"); again.out != page {
		t.Error("another page the second time")
	}
	groffTakes(t, page)
}

// groffTakes has groff look at the page, where there is one.
func groffTakes(t *testing.T, page string) {
	t.Helper()
	groff, err := exec.LookPath("groff")
	if err != nil {
		t.Log("there is no groff")
		return
	}
	command := exec.Command(groff, "-man", "-Tutf8", "-ww", "-z")
	command.Stdin = strings.NewReader(page)
	if said, err := command.CombinedOutput(); err != nil || len(said) > 0 {
		t.Errorf("groff: %v\n%s", err, said)
	}
}

func TestRoffText(t *testing.T) {
	for text, want := range map[string]string{
		".x": `\&.x`, `a\b`: `a\eb`, `"`: `\(dq`, "'x": `\(aqx`, "--set": `\-\-set`, "→": `\[u2192]`, "40%": "40%",
	} {
		if got := roffText(text); got != want {
			t.Errorf("%s: %s, want %s", text, got, want)
		}
	}
}
