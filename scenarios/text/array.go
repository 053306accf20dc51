package text

import (
	"errors"
	"slices"
	"strings"
)

// element is an element of an array of tables as a text holds it: its comment, its table,
// and the tables below.
type element struct {
	block span
	// behind is what stands between it and the next one: blank lines, comments that no
	// line touches, other tables. Empty behind the last one.
	behind span
}

// ErrLayout says that the elements of an array stand in a text in a way that none can be put
// in.
var ErrLayout = errors.New("its tables do not stand one after the other")

// Rearrange is the document with the elements of an array of tables, of which there are n, in
// another order: order has the index of each, -1 for a new one, whose table is in added.
// Elements that stay keep their text and take their comments along; those that go are gone
// with theirs. Other tables and comments between elements follow the one that they stand
// behind; those behind one that goes stand above them all. An array in brackets stays in brackets,
// and what is added to it are inline tables. The error is [ErrLayout] where the
// array is written in another way than in brackets, or as one [[table]] after the other.
func (d *Document) Rearrange(array string, n int, order []int, added []string) (*Document, error) {
	if index, ok := d.byPath[array]; ok {
		return d.rearrangedInBrackets(index, n, order, added)
	}
	elements, err := d.elements(array, n)
	if err != nil {
		return nil, err
	}
	return d.edited([]byte(arrangement{d, elements, order, added}.String()))
}

// elements finds the text of every element.
func (d *Document) elements(array string, n int) ([]element, error) {
	var heads []int // tables with headers, in order
	for i := 1; i < len(d.tables); i++ {
		if !d.tables[i].inline {
			heads = append(heads, i)
		}
	}
	var found []element
	for i := 0; i < len(heads); i++ {
		path := Element(array, len(found)+1)
		if d.tables[heads[i]].path != path {
			if strings.HasPrefix(d.tables[heads[i]].path, array+"[") {
				return nil, ErrLayout // below an element that other tables interrupt
			}
			continue
		}
		first := i
		for i+1 < len(heads) && strings.HasPrefix(d.tables[heads[i+1]].path, path+".") {
			i++
		}
		end := len(d.source)
		if i+1 < len(heads) {
			end = d.leadOf(heads[i+1], d.contentEnd(heads[i]))
		}
		from := d.leadOf(heads[first], d.contentEnd(heads[first]-1))
		found = append(found, element{block: span{from, d.commentsEnd(d.contentEnd(heads[i]), end)}})
	}
	if len(found) != n || n == 0 {
		return nil, ErrLayout
	}
	for k := range found[:n-1] {
		found[k].behind = span{found[k].block.to, found[k+1].block.from}
	}
	return found, nil
}

// contentEnd is the end of the line with the last key of a table, or of the last table
// before it that has a text of its own.
func (d *Document) contentEnd(index int) int {
	for d.tables[index].inline && index > 0 {
		index--
	}
	t := &d.tables[index]
	end := t.head.to
	if len(t.entries) > 0 {
		end = d.entries[t.entries[len(t.entries)-1]].value.to
	}
	return d.nextLine(end)
}

// nextLine is the start of the line behind an offset, or the end of the text.
func (d *Document) nextLine(offset int) int {
	if line := d.lineAt(offset); line < len(d.starts) {
		return d.starts[line]
	}
	return len(d.source)
}

// leadOf is where the comment lines begin that stand right above a header.
func (d *Document) leadOf(index, after int) int {
	line := d.lineAt(d.tables[index].head.from)
	for line > 1 && d.starts[line-2] >= after && d.isComment(line-1) {
		line--
	}
	return d.starts[line-1]
}

// commentsEnd is the end of the comment lines that stand right below an offset.
func (d *Document) commentsEnd(from, end int) int {
	for from < end && d.isComment(d.lineAt(from)) {
		from = min(end, d.nextLine(from))
	}
	return from
}

// belowComments is the end of a table with the comment lines right below it, which speak of it
// unless another header follows them at once.
func (d *Document) belowComments(index int) int {
	content := d.contentEnd(index)
	end := d.commentsEnd(content, len(d.source))
	if line := d.lineAt(end); end < len(d.source) && !d.isBlank(line) {
		return content
	}
	return end
}

func (d *Document) isBlank(line int) bool {
	from := d.starts[line-1]
	return strings.TrimSpace(d.part(span{from, d.nextLine(from)})) == ""
}

func (d *Document) isComment(line int) bool {
	from := d.starts[line-1]
	return strings.HasPrefix(strings.TrimSpace(d.part(span{from, d.nextLine(from)})), "#")
}

// arrangement writes a document with the elements of an array in another order.
type arrangement struct {
	doc      *Document
	elements []element
	order    []int
	added    []string
}

// String is the whole text.
func (a arrangement) String() string {
	var b strings.Builder
	first, last := a.elements[0].block.from, a.elements[len(a.elements)-1].block.to
	b.WriteString(a.doc.part(span{0, first}))
	for j := range a.elements {
		if !slices.Contains(a.order, j) {
			b.WriteString(a.notBlank(j))
		}
	}
	for i, j := range a.order {
		a.write(&b, a.block(i, j))
		switch {
		case i == len(a.order)-1 && j >= 0:
			b.WriteString(a.notBlank(j))
		case i == len(a.order)-1:
		case j >= 0 && j < len(a.elements)-1:
			a.write(&b, a.doc.part(a.elements[j].behind))
		default:
			a.write(&b, a.between())
		}
	}
	if rest := a.doc.part(span{last, len(a.doc.source)}); rest != "" {
		a.write(&b, rest)
	}
	return b.String()
}

// write adds a text at the start of a line.
func (a arrangement) write(b *strings.Builder, text string) {
	if n := b.Len(); n > 0 && text != "" && b.String()[n-1] != '\n' {
		b.WriteString(a.doc.Newline())
	}
	b.WriteString(text)
}

func (a arrangement) block(i, j int) string {
	if j < 0 {
		return a.added[i]
	}
	return a.doc.part(a.elements[j].block)
}

// notBlank is what stands behind an element, if it is more than blank lines.
func (a arrangement) notBlank(j int) string {
	if text := a.doc.part(a.elements[j].behind); strings.TrimSpace(text) != "" {
		return text
	}
	return ""
}

// between is what stands between elements that did not follow each other.
func (a arrangement) between() string {
	for j := range a.elements[:len(a.elements)-1] {
		if a.notBlank(j) == "" {
			return a.doc.part(a.elements[j].behind)
		}
	}
	return a.doc.Newline()
}

// Table writes a table with a header, such as "[[tier]]", its equals signs below each other
// where those of another table of the document are.
func (d *Document) Table(head, like string, keys []string, values map[string]string) string {
	column := 0
	if index, ok := d.tableAt[like]; ok {
		if c, aligned := d.equalsColumn(index); aligned {
			column = c
		}
	}
	text := head + d.Newline()
	for _, key := range keys {
		text += key + strings.Repeat(" ", max(1, column-len(key))) + "= " + values[key] + d.Newline()
	}
	return text
}
