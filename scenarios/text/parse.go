package text

import (
	"errors"
	"fmt"
	"regexp"
	"strings"

	"github.com/BurntSushi/toml"
)

// Meant says, of a value that is written as people write it and TOML does not, what it is not
// ("a number"), what is allowed for a key of that name, and how the value is to be written.
type Meant func(key, value string) (not, allowed, hint string)

// Parse gives the tree of a text and where everything stands in it. What is beyond the
// bounds is refused before the parser sees it. The name stands in messages; meant may be
// nil. What is wrong with the text comes back as an [*Errors]; where that is values alone, the
// document and the tree of the others come with it, see [Document.Unread].
func Parse(name string, data []byte, meant Meant) (*Document, map[string]any, error) {
	if len(data) > MaxFile {
		const most = "1 MiB"
		return nil, nil, One(name, 0, "", "more than "+most, "at most "+most, "")
	}
	if wrong, found, allowed := Foreign(data); found != "" {
		return nil, nil, One(name, LineAt(data, wrong), "", found, allowed, "")
	}
	doc, tree, err := parse(name, data, meant)
	if err != nil {
		return rest(name, data, meant, err)
	}
	return doc, tree, nil
}

// parse is Parse up to the first mistake.
func parse(name string, data []byte, meant Meant) (*Document, map[string]any, error) {
	doc, err := locate(name, data, meant)
	if err != nil {
		return nil, nil, err
	}
	tree, err := decode(data)
	if err != nil {
		return nil, nil, doc.syntaxError(err)
	}
	return doc, tree, nil
}

// locate finds where everything stands in a text within the bounds.
func locate(name string, data []byte, meant Meant) (*Document, error) {
	doc, halted := scan(data)
	doc.name, doc.meant = name, meant
	if halted != nil {
		return nil, doc.haltError(halted)
	}
	if len(doc.repeats) > 0 {
		return nil, doc.repeatsError()
	}
	return doc, nil
}

// edited is the document of an edited text.
func (d *Document) edited(source []byte) (*Document, error) { return locate(d.name, source, d.meant) }

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
func (d *Document) haltError(halted *stop) error {
	line := d.lineAt(halted.offset)
	if halted.found != "" {
		return One(d.name, line, "", halted.found, halted.allowed, "")
	}
	seen := len(d.source)
	if line < len(d.starts) {
		seen = d.starts[line]
	}
	if _, err := decode(d.source[:seen]); err != nil {
		return d.syntaxError(err)
	}
	return One(d.name, line, "", NotTOML, "key = value, [table] or # comment", "")
}

// NotTOML is what is found where no better words are.
const NotTOML = "a text that is not TOML"

// unended is what the parser says of a header that goes on where it should end.
var unended = regexp.MustCompile(`end (?:of )?table `)

func (d *Document) syntaxError(err error) error {
	var wrong toml.ParseError
	if !errors.As(err, &wrong) {
		return One(d.name, 1, "", err.Error(), "TOML", "")
	}
	line := min(max(wrong.Position.Line, 1), len(d.starts))
	if number, isRange := strings.CutSuffix(wrong.Message, " is out of range for float64"); isRange {
		return One(d.name, line, wrong.LastKey, number, "a number below 1e308", "")
	}
	if number, isRange := strings.CutSuffix(wrong.Message, " is out of range for int64"); isRange {
		return One(d.name, line, wrong.LastKey, number, "a whole number below 2^63", "")
	}
	if open := d.openHeader(line); open > 0 && unended.MatchString(wrong.Message) {
		return One(d.name, open, "", "a table's name without the bracket that ends it", "[name], or [[name]] for one of several", "")
	}
	if err := d.misread(line, wrong); err != nil {
		return err
	}
	return One(d.name, line, wrong.LastKey, "what is not TOML: "+wrong.Message, "", "")
}

// openHeader is the line of the header without its brackets at which the parser stopped: the
// named one or, where it read on to the line's end, the one before; 0 where there is none.
func (d *Document) openHeader(line int) int {
	for n := line; n > 0 && n >= line-1; n-- {
		_, text := lineOf(d.source, n)
		if missing, _ := lackingBrackets(text); missing > 0 {
			return n
		}
	}
	return 0
}

// repeatsError is the error of a document that gives keys or tables twice.
func (d *Document) repeatsError() error {
	list := Problems{File: d.name}
	tables := map[string]bool{}
	for _, again := range d.repeats {
		if tables[Parent(again.path)] {
			continue // a table given twice gives its keys twice
		}
		tables[again.path] = !d.Has(again.path)
		list.Add(d.lineAt(again.second), again.path, "a second time", "each key and table once",
			fmt.Sprintf("first on line %d", d.lineAt(again.first)))
	}
	return list.Err()
}
