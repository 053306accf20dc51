package text

import (
	"fmt"
	"slices"
	"strings"
)

// bracketed is an array that is written in brackets, taken apart so that its elements can stand
// in another order: what belongs to an element goes with it, the space between two places stays.
type bracketed struct {
	newline string
	opening string // the bracket, and what stands before the first element's own
	items   []bracketItem
	spaces  []string // before each element, from the line end of the one before it
	comma   string   // behind the last element: "," or nothing
	closing string   // what stands between the last element's own and the bracket, and the bracket
}

// bracketItem is an element with what is its own.
type bracketItem struct {
	above  []string // comment lines right above it
	text   string
	behind string // the comment behind it on its line, with the space before it
	loose  string // lines below it, up to the last blank one, where a comment is among them
}

// rearrangedInBrackets is [Document.Rearrange] for an array in brackets.
func (d *Document) rearrangedInBrackets(index, n int, order []int, added []string) (*Document, error) {
	e := d.entries[index]
	switch {
	case len(e.items) != n:
		return nil, fmt.Errorf("%s has %d elements, not %d", Visible(e.path), len(e.items), n)
	case n == 0:
		return d.Set(e.path, "[ "+strings.Join(added, ", ")+" ]")
	}
	array := d.inBrackets(e)
	written := array.rearranged(order, added)
	if len(order) == 0 && !strings.Contains(written, "#") {
		written = "[]"
	}
	return d.edited(d.replaced(e.value, written))
}

// inBrackets takes the array of a key apart.
func (d *Document) inBrackets(e entry) bracketed {
	b := bracketed{newline: d.Newline(), closing: d.part(span{e.value.to - 1, e.value.to})}
	from := e.value.from + 1
	for i, item := range e.items {
		behind, loose, above, space := b.gap(d.part(span{from, item.from}))
		if i == 0 {
			b.opening = "[" + behind + loose
		} else {
			b.items[i-1].behind, b.items[i-1].loose = behind, loose
		}
		b.items = append(b.items, bracketItem{above: above, text: d.part(item)})
		b.spaces = append(b.spaces, space)
		from = item.to
	}
	rest := d.part(span{from, e.value.to - 1})
	without := withoutComma(rest)
	if without != rest {
		b.comma = ","
	}
	end := lineEndOf(without)
	if strings.Contains(without[:end], "#") {
		b.items[len(b.items)-1].behind, without = without[:end], without[end:]
	}
	b.closing = without + b.closing
	return b
}

// gap divides what stands between two elements: the comment behind the first one, the lines that
// belong to neither, the comment lines right above the second one, and the space before it.
func (b *bracketed) gap(text string) (behind, loose string, above []string, space string) {
	text = withoutComma(text)
	end := lineEndOf(text)
	if end == len(text) {
		return "", "", nil, text
	}
	behind, text = strings.TrimRight(text[:end], " \t"), text[end:]
	lines := strings.Split(strings.ReplaceAll(text, "\r\n", "\n"), "\n") // the first one is empty, the last one the indent
	last := len(lines) - 1
	first := last
	for first > 1 && strings.TrimSpace(lines[first-1]) != "" {
		first--
	}
	loose, above = strings.Join(lines[:first], b.newline), lines[first:last]
	if strings.TrimSpace(loose) == "" {
		return behind, "", above, loose + b.newline + lines[last]
	}
	return behind, loose, above, b.newline + lines[last]
}

// rearranged is the array with its elements in another order; see [Document.Rearrange].
func (b *bracketed) rearranged(order []int, added []string) string {
	var written strings.Builder
	written.WriteString(b.opening)
	for i, item := range b.items {
		if !slices.Contains(order, i) {
			written.WriteString(item.loose)
		}
	}
	ended := !strings.Contains(lastLine(written.String()), "#")
	for place, from := range order {
		item := bracketItem{}
		if from >= 0 {
			item = b.items[from]
		} else {
			item.text = added[place]
		}
		slot := place
		if place > 0 && from > 0 && order[place-1] == from-1 {
			slot = from // behind the one that it stood behind
		}
		written.WriteString(b.before(slot, item, ended))
		written.WriteString(item.text)
		if place < len(order)-1 {
			written.WriteString(",")
		} else {
			written.WriteString(b.comma)
		}
		written.WriteString(item.behind + item.loose)
		ended = item.behind == "" && item.loose == ""
	}
	if !ended && lineEndOf(b.closing) == len(b.closing) {
		written.WriteString(b.newline + strings.TrimLeft(b.closing, " \t"))
		return written.String()
	}
	return written.String() + b.closing
}

// before is what stands before an element in a slot: the comment lines above it, and the space
// of that slot, on a new line where the one before does not end by itself.
func (b *bracketed) before(slot int, item bracketItem, ended bool) string {
	space := b.spaces[min(slot, len(b.spaces)-1)]
	if slot > 0 && space == "" {
		space = " "
	}
	if lineEndOf(space) == len(space) && (len(item.above) > 0 || !ended) {
		space = b.newline + b.indent()
	}
	if len(item.above) == 0 {
		return space
	}
	return space[:len(space)-len(lastLine(space))] + strings.Join(item.above, b.newline) + b.newline + lastLine(space)
}

// indent is how far in an element stands on a line of its own.
func (b *bracketed) indent() string {
	for _, space := range b.spaces {
		if lineEndOf(space) < len(space) {
			return lastLine(space)
		}
	}
	return "  "
}

// withoutComma is what stands between two elements without the comma, which may stand anywhere
// outside the comments.
func withoutComma(gap string) string {
	inComment := false
	for i := range len(gap) {
		switch {
		case gap[i] == '\n':
			inComment = false
		case gap[i] == '#':
			inComment = true
		case gap[i] == ',' && !inComment:
			return gap[:i] + gap[i+1:]
		}
	}
	return gap
}

// lineEndOf is where the first line of a text ends, before its line end.
func lineEndOf(text string) int {
	end := strings.IndexByte(text, '\n')
	if end > 0 && text[end-1] == '\r' {
		end--
	}
	if end < 0 {
		return len(text)
	}
	return end
}

func lastLine(text string) string { return text[strings.LastIndexByte(text, '\n')+1:] }
