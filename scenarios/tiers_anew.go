package scenarios

import (
	"strings"

	"brim/model"
)

// withTiersAnew is the text with all tiers written anew at its end, for a file that has
// them in a way that none can be put in: as a list of inline tables, or with other tables
// between a tier and what it takes. Comments that stood among them stand above them.
func (d *document) withTiersAnew(s *model.Scenario) []byte {
	var kept, comments strings.Builder
	from := 0
	for _, gone := range d.tierSpans() {
		kept.WriteString(d.text(span{from, gone.from}))
		for _, comment := range commentsIn(d.text(gone)) {
			comments.WriteString(comment + d.newline())
		}
		from = gone.to
	}
	kept.WriteString(d.text(span{from, len(d.source)}))
	text := strings.TrimRight(kept.String(), " \t\r\n") + d.newline()
	text += d.newline() + comments.String()
	for k := range s.Tiers {
		if k > 0 {
			text += d.newline()
		}
		text += d.newTier(s, k)
	}
	return []byte(text)
}

// tierSpans are the lines that tiers stand on, in order.
func (d *document) tierSpans() []span {
	var spans []span
	if at, ok := d.byPath["tier"]; ok {
		e := d.entries[at]
		spans = append(spans, span{d.starts[d.line(e.key.from)-1], d.nextLine(e.value.to)})
	}
	for i := 1; i < len(d.tables); i++ {
		t := &d.tables[i]
		if t.inline || !strings.HasPrefix(t.path, "tier[") {
			continue
		}
		spans = append(spans, span{d.leadOf(i, d.contentEnd(i-1)), d.contentEnd(i)})
	}
	return spans
}

// commentsIn finds the comments of a piece of TOML, outside its strings.
func commentsIn(text string) []string {
	var comments []string
	for i := 0; i < len(text); {
		switch c := text[i]; c {
		case '#':
			end := strings.IndexByte(text[i:], '\n')
			if end < 0 {
				end = len(text) - i
			}
			comments = append(comments, strings.TrimRight(text[i:i+end], "\r"))
			i += end
		case '"', '\'':
			s := scanner{doc: newDocument([]byte(text)), pos: i}
			s.quotedText(c)
			i = max(s.pos, i+1)
		default:
			i++
		}
	}
	return comments
}
