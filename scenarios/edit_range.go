package scenarios

import (
	"maps"
	"slices"
	"strings"

	"brim/model"
)

// rangeSpans is where the numbers of a range stand, as low, mode, high; false where one
// of them is not there.
func (d *document) rangeSpans(path string) (at [3]span, ok bool) {
	for i, part := range rangeParts {
		entry, given := d.byPath[joinPath(path, part)]
		if !given {
			return at, false
		}
		at[i] = d.entries[entry].value
	}
	return at, true
}

// withRange is the text with another range of a lever, with none, or with a new one. Of
// a range that stays, only the numbers that move are replaced, in whatever way it is
// written.
func (d *document) withRange(path string, change model.Change) []byte {
	spans, given := d.rangeSpans(path)
	switch {
	case given && change.To.Absent:
		return d.withoutRange(path)
	case !given:
		return d.withNew(path, rangeLiteral(change.To.List))
	}
	order := []int{0, 1, 2}
	slices.SortFunc(order, func(a, b int) int { return spans[b].from - spans[a].from })
	source := d.source
	for _, i := range order { // from the end, so that what comes before stays in place
		if change.To.List[i] != change.From.List[i] {
			old := spans[i]
			source = slices.Concat(source[:old.from], []byte(numberLiteral(change.To.List[i], d.text(old))), source[old.to:])
		}
	}
	return source
}

// withoutRange is the text without a range: its line, or its header and its lines.
func (d *document) withoutRange(path string) []byte {
	if at, ok := d.byPath[path]; ok {
		return d.without(at)
	}
	lines := map[int]bool{}
	for _, part := range rangeParts {
		lines[d.line(d.entries[d.byPath[joinPath(path, part)]].key.from)] = true
	}
	if at, ok := d.tableAt[path]; ok {
		lines[d.line(d.tables[at].head.from)] = true
	}
	source := d.source
	for _, line := range slices.Backward(slices.Sorted(maps.Keys(lines))) {
		end := len(d.source)
		if line < len(d.starts) {
			end = d.starts[line]
		}
		source = slices.Concat(source[:d.starts[line-1]], source[end:])
	}
	return source
}

// rangeLiteral writes a new range, its numbers alike.
func rangeLiteral(numbers []float64) string {
	var parts []string
	for i, n := range numbers {
		parts = append(parts, rangeParts[i]+" = "+numberLiteral(n, ""))
	}
	return "{ " + strings.Join(parts, ", ") + " }"
}

// withTierRenamed is the text in which the ranges of a tier's levers follow its new name.
func (d *document) withTierRenamed(from, to string) []byte {
	prefix := "tier." + from + "."
	words := map[span]string{}
	note := func(path string, in span) {
		text, isRange := strings.CutPrefix(path, uncertainty+".")
		if !isRange || text == "" || text[0] != '"' {
			return
		}
		for _, part := range quotedParts(d.text(in)) {
			key := unquoteKey(d.text(in)[part.from:part.to])
			if field, ok := strings.CutPrefix(key, prefix); ok {
				words[span{in.from + part.from, in.from + part.to}] = textLiteral("tier."+to+"."+field, "")
			}
		}
	}
	for _, e := range d.entries {
		note(e.path, e.key)
	}
	for _, t := range d.tables {
		if !t.inline {
			note(t.path, t.head)
		}
	}
	source := d.source
	for _, at := range slices.SortedFunc(maps.Keys(words), func(a, b span) int { return b.from - a.from }) {
		source = slices.Concat(source[:at.from], []byte(words[at]), source[at.to:])
	}
	return source
}

// quotedParts finds the quoted parts of a dotted key or a header.
func quotedParts(text string) (parts []span) {
	for i := 0; i < len(text); i++ {
		if text[i] != '"' && text[i] != '\'' {
			continue
		}
		quote, from := text[i], i
		for i++; i < len(text) && text[i] != quote; i++ {
			if text[i] == '\\' && quote == '"' {
				i++
			}
		}
		parts = append(parts, span{from, min(i+1, len(text))})
	}
	return parts
}
