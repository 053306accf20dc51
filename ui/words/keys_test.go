package words

import "testing"

// TestKeysFillsCommands names the key of a command, and the command where it has none.
func TestKeysFillsCommands(t *testing.T) {
	keys := Keys{"save": "s", "save-as": "S"}
	for text, want := range map[string]string{
		"":                            "",
		"no command":                  "no command",
		"{save} saves, {save-as} too": "s saves, S too",
		"saves with {save}":           "saves with s",
		"{mouse} frees the mouse":     `the command "mouse" frees the mouse`,
		"an open { stays":             "an open { stays",
	} {
		if got := keys.Fill(text); got != want {
			t.Errorf("%q became %q, want %q", text, got, want)
		}
	}
}
