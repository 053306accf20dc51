package text

import "strings"

// Rewrite is the document with an array of tables written anew at its end, for one that has
// it in a way that nothing can be put in: with other tables in between. Comments that stood among the old ones stand above the new ones.
func (d *Document) Rewrite(array string, tables []string) (*Document, error) {
	var kept, comments strings.Builder
	from := 0
	for _, gone := range d.arraySpans(array) {
		kept.WriteString(d.part(span{from, gone.from}))
		for _, comment := range commentsIn(d.part(gone)) {
			comments.WriteString(comment + d.Newline())
		}
		from = gone.to
	}
	kept.WriteString(d.part(span{from, len(d.source)}))
	source := strings.TrimRight(kept.String(), " \t\r\n") + d.Newline()
	source += d.Newline() + comments.String() + strings.Join(tables, d.Newline())
	return d.edited([]byte(source))
}

// arraySpans are the lines that an array of tables stands on, in order.
func (d *Document) arraySpans(array string) []span {
	var spans []span
	for i := 1; i < len(d.tables); i++ {
		t := &d.tables[i]
		if t.inline || !strings.HasPrefix(t.path, array+"[") {
			continue
		}
		spans = append(spans, span{d.leadOf(i, d.contentEnd(i-1)), d.contentEnd(i)})
	}
	return spans
}
