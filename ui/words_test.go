package ui

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"brim/ui/state"
)

// TestWordsNameTheBoundKeys gives commands other keys and walks what names them: every
// message says the key that works.
func TestWordsNameTheBoundKeys(t *testing.T) {
	a := withKeys(t, map[string][]string{
		"hire-copy": {"C"}, "hire-paste": {"P"}, "hire-type": {"W"}, "pane": {"f5"}, "baseline": {"B"}, "compare-add": {"I"},
		"compare-remove": {"X"}, "organisations": {"f6"}, "ranges": {"f7"}, "luck": {}, "range": {"f8"}, "type": {"f9"},
		"present": {"f10"}, "help": {"f2"}, "page-next": {"f11"}, "case": {"f12"},
	})
	sees(t, a, "f2 lists keys")
	for _, step := range []struct {
		keys []string
		said string
	}{
		{[]string{"f10"}, "The levers move as before; f10 or esc leaves."},
		{[]string{"esc", "f11", "P"}, "no row was copied; C copies one"},
		{[]string{"C"}, "P pastes it into the chosen row."},
		{[]string{"down", "down", "down"}, "W shows its months"},
		{[]string{"f11", "f11", "f11", "f11"}, "Use f7 to give the main"},
		{nil, `the command "random attrition" to make`},
		{nil, "f8 to give the chosen lever"},
		{[]string{"f11", "X"}, "I adds it again."},
		{[]string{"X"}, "B pins it as the baseline, I adds another scenario."},
	} {
		press(a, step.keys...)
		if !strings.Contains(a.View(), step.said) {
			t.Errorf("after %q: %q is not in\n%s", step.keys, step.said, a.View())
		}
	}
}

// TestOffersNameTheBoundKey of the baseline.
func TestOffersNameTheBoundKey(t *testing.T) {
	a := withKeys(t, map[string][]string{"baseline": {"B"}})
	if got, want := a.comparison.offerDetail(state.Offer{Key: state.BaselineKey}), "The plan as it was when B pinned it."; got != want {
		t.Errorf("%q, want %q", got, want)
	}
}

// TestPagesNameTheBoundKeys holds that the row of pages tells of the keys that turn to
// them, as long as these differ by the page's number alone.
func TestPagesNameTheBoundKeys(t *testing.T) {
	numbered := map[string][]string{"help": {"?"}}
	for i, page := range state.Pages() {
		numbered[pageCommand(page)] = []string{fmt.Sprintf("f%d", i+1)}
	}
	for _, test := range []struct {
		own         map[string][]string
		want, brief string
	}{
		{nil, "or alt+1 to 9", "alt+1-9"},
		{numbered, "or f1 to 9", "f1-9"},
		{map[string][]string{"page-pods": {"f9"}}, "", ""},
		{map[string][]string{"page-plan": {}}, "", ""},
	} {
		if got, brief := withKeys(t, test.own).frame.directKeys(); got != test.want || brief != test.brief {
			t.Errorf("%v: %q and %q, want %q and %q", test.own, got, brief, test.want, test.brief)
		}
	}
}

// TestWordsNameCommands finds a command behind every name in braces that is filled with a
// key.
func TestWordsNameCommands(t *testing.T) {
	known := map[string]bool{}
	for _, c := range Commands() {
		known[c.Name] = true
	}
	named, inBraces := 0, regexp.MustCompile(`\{([a-z-]+)\}`)
	for _, pattern := range []string{"*.go", "state/*.go", "pane/*.go"} {
		paths, err := filepath.Glob(pattern)
		if err != nil {
			t.Fatal(err)
		}
		for _, path := range paths {
			if strings.HasSuffix(path, "_test.go") {
				continue
			}
			file, err := parser.ParseFile(token.NewFileSet(), path, nil, parser.SkipObjectResolution)
			if err != nil {
				t.Fatal(err)
			}
			ast.Inspect(file, func(n ast.Node) bool {
				text, ok := n.(*ast.BasicLit)
				if !ok || text.Kind != token.STRING {
					return true
				}
				for _, found := range inBraces.FindAllStringSubmatch(text.Value, -1) {
					if named++; !known[found[1]] {
						t.Errorf("%s names %q, which is no command", path, found[1])
					}
				}
				return true
			})
		}
	}
	if named < 12 {
		t.Errorf("%d names were found", named)
	}
}
