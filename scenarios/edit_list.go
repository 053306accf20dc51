package scenarios

import (
	"slices"
	"strings"

	"brim/model"
)

// withList is the text with other numbers in an array. Elements that stay keep their
// bytes; more are added behind the last one, and fewer are cut from the end.
func (d *document) withList(at int, change model.Change) []byte {
	value, items := d.entries[at].value, d.entries[at].items
	numbers := change.To.List
	if len(items) == 0 || len(numbers) == 0 {
		return d.replaced(value, literal(change.Lever, change.To, d.text(value)))
	}
	keep := min(len(items), len(numbers))
	source := d.source
	switch {
	case len(numbers) > keep:
		source = d.withMore(value, items, numbers[keep:])
	case len(items) > keep:
		source = d.withFewer(value, items, keep)
	}
	for i := keep - 1; i >= 0; i-- { // from the end, so that what comes before stays in place
		if numbers[i] != change.From.List[i] {
			source = slices.Concat(source[:items[i].from], []byte(numberLiteral(numbers[i], d.text(items[i]))), source[items[i].to:])
		}
	}
	return source
}

// onOwnLines reports whether the last element of an array has its line to itself: an
// array of several lines that is closed on a later one.
func (d *document) onOwnLines(value span, items []span) bool {
	last := items[len(items)-1]
	starts := d.starts[d.line(last.from)-1]
	return strings.TrimSpace(d.text(span{starts, last.from})) == "" && d.lineEnd(last.to) < value.to-1
}

func (d *document) withMore(value span, items []span, numbers []float64) []byte {
	last := items[len(items)-1]
	style := d.text(last)
	if !d.onOwnLines(value, items) {
		var more strings.Builder
		for _, n := range numbers {
			more.WriteString(", " + numberLiteral(n, style))
		}
		return d.replaced(span{last.to, last.to}, more.String())
	}
	end := d.lineEnd(last.to)
	comma, ending := ",", ""
	if strings.HasPrefix(strings.TrimSpace(d.text(span{last.to, end})), ",") {
		comma, ending = "", ","
	}
	var more strings.Builder
	more.WriteString(comma + d.text(span{last.to, end}))
	for i, n := range numbers {
		if i > 0 && ending == "" {
			more.WriteString(",")
		}
		more.WriteString(d.newline() + d.indent(last.from) + numberLiteral(n, style) + ending)
	}
	return d.replaced(span{last.to, end}, more.String())
}

func (d *document) withFewer(value span, items []span, keep int) []byte {
	last := items[len(items)-1]
	first := d.starts[d.line(items[keep].from)-1]
	if d.onOwnLines(value, items) && strings.TrimSpace(d.text(span{first, items[keep].from})) == "" {
		return d.replaced(span{first, d.starts[d.line(last.to)]}, "")
	}
	return d.replaced(span{items[keep-1].to, last.to}, "")
}
