package scenarios

import (
	"embed"
	"fmt"
	"slices"
	"strings"
	"sync"

	"brim/scenarios/text"
)

//go:embed builtin/*.toml
var builtinFiles embed.FS

// Builtin is a scenario that comes with the program.
type Builtin struct {
	Name  string // what people call it: the file's name without .toml
	Title string // the scenario's own title
	About string // the comment at its top, on one line
}

// Builtins lists the scenarios that come with the program, by name. They are read once.
func Builtins() []Builtin { return slices.Clone(builtins()) }

var builtins = sync.OnceValue(readBuiltins)

func readBuiltins() []Builtin {
	var list []Builtin
	for _, name := range BuiltinNames() {
		file, err := LoadBuiltin(name)
		if err != nil {
			continue // a test holds that every one of them loads
		}
		list = append(list, Builtin{Name: name, Title: file.Scenario.Title, About: about(file.Source)})
	}
	return list
}

// BuiltinNames are their names alone, for which nothing is read.
func BuiltinNames() []string {
	entries, err := builtinFiles.ReadDir("builtin")
	if err != nil {
		return nil // the folder is compiled in: there is always one
	}
	names := make([]string, len(entries))
	for i, entry := range entries {
		names[i] = strings.TrimSuffix(entry.Name(), ".toml")
	}
	return names
}

// LoadBuiltin reads a scenario that comes with the program. Its Path is empty: there
// is no file to save it to.
func LoadBuiltin(name string) (*File, error) {
	data, err := builtinFiles.ReadFile("builtin/" + name + ".toml")
	if err != nil {
		return nil, fmt.Errorf("no built-in scenario %s; there are: %s", text.Quoted(name), strings.Join(BuiltinNames(), ", "))
	}
	file, err := Parse(name, data, "")
	if err != nil {
		return nil, err
	}
	file.Path = ""
	return file, nil
}

// about joins the comment lines at the top of a text, but for the one that names its schema.
func about(source []byte) string {
	var words []string
	for line := range strings.Lines(string(source)) {
		comment, ok := strings.CutPrefix(line, "#")
		if !ok {
			break
		}
		if !strings.HasPrefix(comment, ":") {
			words = append(words, strings.TrimSpace(comment))
		}
	}
	return strings.Join(words, " ")
}
