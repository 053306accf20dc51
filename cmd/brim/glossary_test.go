package main

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"brim/cmd/brim/help"
	"brim/model"
	"brim/scenarios"
)

// TestGlossaryHasTheWordsOfTheReadme holds that the topic says what the README says of words.
func TestGlossaryHasTheWordsOfTheReadme(t *testing.T) {
	_, after, _ := strings.Cut(readFile(t, readmePath), "## Glossary\n\n| word | meaning |\n|---|---|\n")
	rows, _, _ := strings.Cut(after, "\n\n")
	if n := strings.Count(rows, "\n"); n < 14 {
		t.Fatalf("the README has %d words", n+1)
	}
	contains(t, mustFind(t, "glossary").Markdown, strings.Split(rows, "\n")...)
}

// unsayable is a word that the glossary says not to say.
type unsayable struct {
	word    string
	sign    string // in lower case, what stands wherever the word does: looking for it is quick
	pattern *regexp.Regexp
}

// in reports whether a text, and the same in lower case, has the word.
func (u unsayable) in(text, lower string) bool {
	return strings.Contains(lower, u.sign) && u.pattern.MatchString(text)
}

// forbidden are the words that the glossary says not to say.
func forbidden(t *testing.T) []unsayable {
	t.Helper()
	_, table, _ := strings.Cut(mustFind(t, "glossary").Markdown, "| say | not |\n|---|---|\n")
	var words []unsayable
	for line := range strings.Lines(table) {
		cells := strings.Split(line, "|")
		if len(cells) < 3 {
			continue
		}
		word := strings.TrimSpace(cells[2])
		pattern := regexp.MustCompile(`(?i)(^|[^\w-])` + regexp.QuoteMeta(word) + `(s|ed)?($|[^\w-])`)
		words = append(words, unsayable{word, strings.ToLower(word), pattern})
	}
	if len(words) < 20 {
		t.Fatalf("%d words are forbidden", len(words))
	}
	return words
}

// unspoken are the files whose texts nobody is shown as they stand: words that people type
// to find a lever, and drawn scenarios of tests.
var unspoken = []string{"model/search_words.go", "planner/plantest/"}

// TestNobodySaysWhatTheGlossaryForbids reads every text of the program and of its manual.
func TestNobodySaysWhatTheGlossaryForbids(t *testing.T) {
	words := append(forbidden(t), unsayable{"a blank before %", " %", regexp.MustCompile(`[0-9}] %($|[^0-9A-Za-z(])`)})
	hold := func(where, text string) {
		lower := strings.ToLower(text)
		for _, word := range words {
			if word.in(text, lower) {
				t.Errorf("%s says %q: %.90q", where, word.word, text)
			}
		}
	}
	for line := range strings.Lines(readFile(t, readmePath) + model.Page()) {
		hold("the README or the model", line)
	}
	for _, topic := range help.Topics() {
		for line := range strings.Lines(topic.Markdown) {
			if topic.Name != "glossary" {
				hold("the topic "+topic.Name, line)
			}
		}
	}
	for _, builtin := range scenarios.Builtins() {
		file, err := scenarios.LoadBuiltin(builtin.Name)
		if err != nil {
			t.Fatal(err)
		}
		for line := range strings.Lines(string(file.Source)) {
			hold("the built-in "+builtin.Name, line)
		}
	}
	read := 0
	err := filepath.WalkDir(root, func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
			return err
		}
		name := filepath.ToSlash(strings.TrimPrefix(path, root+string(filepath.Separator)))
		if slices.ContainsFunc(unspoken, func(prefix string) bool { return strings.HasPrefix(name, prefix) }) {
			return nil
		}
		read++
		for _, text := range textsOf(t, path) {
			hold(name, text)
		}
		return nil
	})
	if err != nil || read < 300 {
		t.Fatal(err, read)
	}
}

// textsOf are the texts of a Go file, without imports and the tags of fields.
func textsOf(t *testing.T, path string) []string {
	t.Helper()
	file, err := parser.ParseFile(token.NewFileSet(), path, nil, parser.SkipObjectResolution)
	if err != nil {
		t.Fatal(err)
	}
	var texts []string
	ast.Inspect(file, func(node ast.Node) bool {
		switch node := node.(type) {
		case *ast.ImportSpec:
			return false
		case *ast.Field:
			node.Tag = nil
		case *ast.BasicLit:
			if text, err := strconv.Unquote(node.Value); err == nil && node.Kind == token.STRING {
				texts = append(texts, text)
			}
		}
		return true
	})
	return texts
}

// unrounded is a number that nobody rounded: five significant decimals and more.
var unrounded = regexp.MustCompile(`[0-9]\.0*[1-9][0-9]{4,}|[0-9]\.[0-9]{6,}`)

// TestNumbersAreRounded reads what is said of every built-in, and why the next one differs;
// of bridges, each of tens of thousands of plans, short runs have those of other tests alone.
func TestNumbersAreRounded(t *testing.T) {
	list := scenarios.Builtins()
	for i, built := range list {
		next := list[(i+1)%len(list)].Name
		lines := [][]string{{"plan", built.Name, "--section", "all"}, {"compare", built.Name, next}}
		if !testing.Short() {
			lines = append(lines, []string{"bridge", built.Name, next, "--outcome", "arr"})
		}
		for _, args := range lines {
			got := brim("", args...)
			got.wantCode(t, 0)
			for line := range strings.Lines(got.out) {
				if unrounded.MatchString(line) {
					t.Errorf("brim %s: %s", strings.Join(args, " "), line)
				}
			}
		}
	}
}
