package scenarios

import (
	"errors"
	"fmt"
	"path/filepath"
	"strings"

	"github.com/BurntSushi/toml"

	"brim/model"
	"brim/scenarios/disk"
	"brim/scenarios/text"
)

// File is a scenario with the text it was read from.
type File struct {
	Path     string // as given; "-" or a title for a text that is not a file
	Source   []byte // the text, byte for byte; must not be changed
	Scenario *model.Scenario

	document *document
	dir      string // from which it names an accounts file
}

// Load reads and checks a scenario file. What is wrong with the text comes back as an
// [*Errors] that lists all of it. Only a regular file of at most 1 MiB is read.
func Load(path string) (*File, error) {
	data, err := disk.ReadRegular(path, MaxFile)
	if err != nil {
		return nil, fmt.Errorf("%s: not loaded: %w", text.Visible(path), disk.Reason(err))
	}
	return Parse(path, data, disk.FolderOf(path))
}

// Parse reads a scenario from a text. The name stands in messages; dir is the folder
// from which the text may name an accounts file, empty when it may not.
func Parse(name string, data []byte, dir string) (*File, error) {
	f, err := parse(name, data, func(file string) (*model.Accounts, error) {
		if dir == "" {
			return nil, errors.New("no folder to find it in")
		}
		if !filepath.IsAbs(file) {
			file = disk.InFolder(dir, file)
		}
		return LoadAccounts(file)
	})
	if err != nil {
		return nil, err
	}
	f.dir = dir
	return f, nil
}

// accountsFrom loads the accounts that a scenario names.
type accountsFrom func(file string) (*model.Accounts, error)

func parse(name string, data []byte, accounts accountsFrom) (*File, error) {
	doc, tree, err := parseTOML(name, data)
	if err != nil {
		return nil, err
	}
	r := newReader(name, doc, accounts)
	r.read(tree)
	if err := r.problems.err(); err != nil {
		return nil, err
	}
	return &File{Path: name, Source: data, Scenario: r.scenario, document: doc}, nil
}

// parseTOML gives the tree of a text and where everything stands in it. What is beyond
// the bounds is refused before the parser sees it.
func parseTOML(name string, data []byte) (*document, map[string]any, error) {
	if len(data) > MaxFile {
		return nil, nil, one(name, 0, "", "more than "+disk.InMiB(MaxFile), "at most "+disk.InMiB(MaxFile), "")
	}
	if at, found, allowed := foreignText(data); found != "" {
		return nil, nil, one(name, lineAt(data, at), "", found, allowed, "")
	}
	doc, halted := scan(data)
	if halted != nil {
		return nil, nil, haltError(name, doc, halted)
	}
	if len(doc.repeats) > 0 {
		return nil, nil, repeatsError(name, doc)
	}
	tree, err := decode(data)
	if err != nil {
		return nil, nil, syntaxError(name, doc, err)
	}
	return doc, tree, nil
}

// decode gives the tree of a text whose bounds are known. The parser panics where it
// finds a fault of its own; that is no reason to lose the program.
func decode(data []byte) (tree map[string]any, err error) {
	defer func() {
		if fault := recover(); fault != nil {
			err = fmt.Errorf("the parser gave up: %v", fault)
		}
	}()
	_, err = toml.Decode(string(data), &tree)
	return tree, err
}

// haltError says why a scan ended early. Where the text is not TOML, the parser, which
// gets no more of it than was seen to be harmless, finds the better words.
func haltError(name string, doc *document, halted *stop) error {
	line := doc.line(halted.at)
	if halted.found != "" {
		return one(name, line, "", halted.found, halted.allowed, "")
	}
	seen := len(doc.source)
	if line < len(doc.starts) {
		seen = doc.starts[line]
	}
	if _, err := decode(doc.source[:seen]); err != nil {
		return syntaxError(name, doc, err)
	}
	return one(name, line, "", notTOML, "key = value, [table] or # comment", "")
}

const notTOML = "a text that is not TOML"

func syntaxError(name string, doc *document, err error) error {
	var at toml.ParseError
	if !errors.As(err, &at) {
		return one(name, 1, "", err.Error(), "TOML", "")
	}
	line := min(max(at.Position.Line, 1), len(doc.starts))
	if number, isRange := strings.CutSuffix(at.Message, " is out of range for float64"); isRange {
		return one(name, line, at.LastKey, number, "a number below 1e308", "")
	}
	if number, isRange := strings.CutSuffix(at.Message, " is out of range for int64"); isRange {
		return one(name, line, at.LastKey, number, "a whole number below 2^63", "")
	}
	if err := misread(name, doc, line, at); err != nil {
		return err
	}
	return one(name, line, at.LastKey, "what is not TOML: "+at.Message, "", "")
}
