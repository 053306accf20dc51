package handout

import "brim/ui/report"

// Document is what is handed out.
type Document struct {
	Title  string
	About  []string // lines below the title: of what it is, and as of when
	Blocks []Block
}

// Block is a part of a document: a [Heading], [Paragraph], [List], [Table] or [Chart].
type Block interface{ isBlock() }

// Heading begins a part; those of an appendix begin a page.
type Heading struct {
	Text     string
	Appendix bool
}

// Paragraph is a sentence or several.
type Paragraph struct{ Text string }

// List is sentences, one below the other.
type List struct{ Items []string }

// Table is a table with what there is to say about it.
type Table struct {
	report.Section
	Notes []string
}

func (Heading) isBlock()   {}
func (Paragraph) isBlock() {}
func (List) isBlock()      {}
func (Table) isBlock()     {}
func (Chart) isBlock()     {}

func (d *Document) add(blocks ...Block) { d.Blocks = append(d.Blocks, blocks...) }

// heading begins a part.
func (d *Document) heading(text string) { d.add(Heading{Text: text}) }

// section adds a table; one without a row is left out.
func (d *Document) section(s report.Section, notes ...string) {
	if len(s.Grid.Rows) > 0 {
		d.add(Table{Section: s, Notes: notes})
	}
}
