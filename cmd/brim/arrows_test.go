package main

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// root is the module's folder.
const root = "../.."

// arrows say which packages of the module a package may import: those with one of the
// prefixes, those beneath planner exactly the named ones. Every package has its own line.
var arrows = map[string][]string{
	"cmd/brim/help": {"ui/words"},

	"model":       {},
	"planner":     {"model", "planner/internal/engine"},
	"scenarios":   {"model", "scenarios/accounts", "scenarios/actuals", "scenarios/disk", "scenarios/people", "scenarios/sheet", "scenarios/text"},
	"ui":          {"model", "planner", "ui"},
	"ui/theme":    {},
	"ui/term":     {},
	"ui/canvas":   {"ui/theme"},
	"ui/chart":    {"ui/canvas", "ui/theme"},
	"ui/words":    {"model", "planner"},
	"ui/report":   {"model", "planner", "ui/words"},
	"ui/workbook": {"model", "planner", "ui/report"},
	"ui/state":    {"model", "planner", "ui/words"},
	"ui/kit":      {"model", "planner", "ui/canvas", "ui/chart", "ui/state", "ui/theme", "ui/words"},
	"ui/pane":     {"model", "planner", "ui/canvas", "ui/chart", "ui/kit", "ui/report", "ui/state", "ui/theme", "ui/words"},
	"ui/layout":   {"ui/canvas", "ui/chart", "ui/kit", "ui/pane", "ui/state"},
	"ui/overlay":  {"model", "planner", "ui/canvas", "ui/report", "ui/theme", "ui/words"},
	"ui/run":      {"ui/term"},
	"ui/handout":  {"model", "planner", "ui/canvas", "ui/report", "ui/words"},
	"ui/talk":     {"model", "planner", "ui/report", "ui/state", "ui/words"},
	"cmd/brim":    {"cmd/brim/help", "model", "planner", "scenarios", "ui"},

	"model/begin":        {"model"},
	"model/drawn":        {},
	"scenarios/accounts": {"model", "scenarios/disk", "scenarios/sheet", "scenarios/text"},

	"scenarios/actuals": {"model", "scenarios/accounts", "scenarios/sheet", "scenarios/text"},

	"scenarios/disk":   {"scenarios/text"},
	"scenarios/people": {"model", "scenarios/disk", "scenarios/sheet", "scenarios/text"},
	"scenarios/sheet":  {"model", "scenarios/text"},
	"scenarios/text":   {},

	"scenarios/warehouse": {"model"},

	"scenarios/disktest": {},

	"ui/ptytest": {},

	"planner/actuals":          {"model", "planner", "planner/explain", "planner/internal/engine", "planner/judge"},
	"planner/books":            {"model", "planner", "planner/internal/engine"},
	"planner/cover":            {},
	"planner/internal/engine":  {"model"},
	"planner/internal/workers": {},
	"planner/rebalance":        {"model", "planner", "planner/books", "planner/internal/engine"},
	"planner/risk":             {"model", "planner", "planner/internal/engine", "planner/internal/workers"},
	"planner/explain":          {"model", "planner", "planner/internal/engine"},
	"planner/judge":            {"model", "planner", "planner/explain", "planner/internal/workers"},
	"planner/reshape":          {"model", "planner", "planner/explain"},
	"planner/solve":            {"model", "planner", "planner/cover", "planner/internal/engine", "planner/explain"},
	"planner/plantest":         {"model", "scenarios", "scenarios/accounts"},
}

// aids are the packages that serve tests: only those and each other import them, and they
// need not be pure.
var aids = []string{"model/drawn", "planner/plantest", "scenarios/disktest"}

// system are the packages of the screen that deal with files of the system: terminals.
var system = []string{"ui/run", "ui/term", "ui/ptytest"}

// drawing are the packages that know no event loop.
var drawing = []string{"ui/canvas", "ui/chart", "ui/handout", "ui/kit", "ui/layout", "ui/pane", "ui/report", "ui/state",
	"ui/talk", "ui/theme", "ui/words", "ui/workbook"}

// impure are the packages that model and planner must not know, and effect what asks the
// time or the terminal.
var (
	impure = []string{"os", "io/fs", "log", "log/slog", "net", "path/filepath", "syscall", "os/exec", "os/signal", "runtime"}
	effect = []string{"time.Now", "time.Since", "time.Until", "time.Sleep", "time.After", "time.NewTimer", "fmt.Print",
		"fmt.Printf", "fmt.Println", "fmt.Scan", "fmt.Scanln", "fmt.Scanf"}
)

// TestArrowsPointOneWay reads every file but the tests: no package imports what it must
// not, model and planner are pure, and the screen's drawing knows no event loop.
func TestArrowsPointOneWay(t *testing.T) {
	seen := map[string]bool{}
	err := filepath.WalkDir(root, func(path string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if entry.IsDir() && strings.HasPrefix(entry.Name(), ".") && path != root {
			return filepath.SkipDir
		}
		if !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
			return nil
		}
		folder, err := filepath.Rel(root, filepath.Dir(path))
		if err != nil {
			return err
		}
		file, err := parser.ParseFile(token.NewFileSet(), path, nil, parser.SkipObjectResolution)
		if err != nil {
			return err
		}
		name := filepath.ToSlash(folder)
		seen[name] = true
		for _, wrong := range astray(name, file) {
			t.Errorf("%s: %s", path, wrong)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	for name := range arrows {
		if !seen[name] {
			t.Errorf("there is no package %s", name)
		}
	}
}

// astray lists what a file of a package imports or calls and must not.
func astray(name string, file *ast.File) []string {
	var wrong []string
	may, known := arrows[name]
	if !known {
		wrong = append(wrong, "is of a package without a line among the arrows")
	}
	serves := slices.Contains(aids, name)
	pure := (within(name, "model") || within(name, "planner")) && !serves
	for _, spec := range file.Imports {
		path, err := strconv.Unquote(spec.Path.Value)
		own, ours := strings.CutPrefix(path, "brim/")
		ok := func(prefix string) bool {
			return own == prefix || !strings.HasPrefix(name, "planner/") && within(own, prefix)
		}
		switch {
		case err != nil:
			wrong = append(wrong, "unreadable import")
		case ours && !slices.ContainsFunc(may, ok):
			wrong = append(wrong, "imports "+path)
		case !serves && ours && slices.Contains(aids, own):
			wrong = append(wrong, "imports what serves tests, "+path)
		case pure && (slices.Contains(impure, path) || strings.Contains(path, ".")):
			wrong = append(wrong, "is to be pure and imports "+path)
		case slices.Contains(drawing, name) && strings.HasSuffix(path, "/bubbletea"):
			wrong = append(wrong, "knows the event loop")
		case strings.HasPrefix(name, "ui/") && !slices.Contains(system, name) && (path == "os" || path == "io/fs"):
			wrong = append(wrong, "reads files with "+path)
		}
	}
	if pure {
		wrong = append(wrong, effects(file)...)
	}
	return wrong
}

// within reports whether a package is another one or stands beneath it.
func within(path, prefix string) bool { return path == prefix || strings.HasPrefix(path, prefix+"/") }

// effects lists the calls of a file that ask the time or write to the terminal.
func effects(file *ast.File) []string {
	var found []string
	ast.Inspect(file, func(node ast.Node) bool {
		selector, ok := node.(*ast.SelectorExpr)
		if !ok {
			return true
		}
		if pkg, ok := selector.X.(*ast.Ident); ok && slices.Contains(effect, pkg.Name+"."+selector.Sel.Name) {
			found = append(found, "is to be pure and uses "+pkg.Name+"."+selector.Sel.Name)
		}
		return true
	})
	return found
}

// TestArrowsAreSeen finds what is astray, so that the test above cannot pass by seeing
// nothing.
func TestArrowsAreSeen(t *testing.T) {
	const source = `package x
import ("brim/ui"; "os"; "time"; "example.org/x")
var now = time.Now()`
	file, err := parser.ParseFile(token.NewFileSet(), "x.go", source, 0)
	if err != nil {
		t.Fatal(err)
	}
	for name, want := range map[string]int{"model": 4, "planner": 4, "planner/cover": 4, "planner/plantest": 1, "scenarios": 1,
		"ui/state": 2, "cmd/brim": 0, "model/unheard": 5, "unheard": 2} {
		if got := astray(name, file); len(got) != want {
			t.Errorf("%s: %q", name, got)
		}
	}
}
