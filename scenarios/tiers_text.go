package scenarios

import (
	"slices"
	"strings"

	"brim/model"
)

// tierText writes a document with its tiers in another order.
type tierText struct {
	doc    *document
	tables []tierTable
	order  []int    // index of each tier's table, -1 for a new one
	added  []string // text of each tier, for the new ones
}

// String is the whole text. Other tables and comments between tiers follow the tier that
// they stand behind; those behind one that goes stand above the tiers.
func (t tierText) String() string {
	var b strings.Builder
	first, last := t.tables[0].block.from, t.tables[len(t.tables)-1].block.to
	b.WriteString(t.doc.text(span{0, first}))
	for j := range t.tables {
		if !slices.Contains(t.order, j) {
			b.WriteString(t.notBlank(j))
		}
	}
	for i, j := range t.order {
		t.write(&b, t.block(i, j))
		switch {
		case i == len(t.order)-1 && j >= 0:
			b.WriteString(t.notBlank(j))
		case i == len(t.order)-1:
		case j >= 0 && j < len(t.tables)-1:
			t.write(&b, t.doc.text(t.tables[j].behind))
		default:
			t.write(&b, t.between())
		}
	}
	if rest := t.doc.text(span{last, len(t.doc.source)}); rest != "" {
		t.write(&b, rest)
	}
	return b.String()
}

// write adds a text at the start of a line.
func (t tierText) write(b *strings.Builder, text string) {
	if n := b.Len(); n > 0 && text != "" && b.String()[n-1] != '\n' {
		b.WriteString(t.doc.newline())
	}
	b.WriteString(text)
}

func (t tierText) block(i, j int) string {
	if j < 0 {
		return t.added[i]
	}
	return t.doc.text(t.tables[j].block)
}

// notBlank is what stands behind a tier, if it is more than blank lines.
func (t tierText) notBlank(j int) string {
	if text := t.doc.text(t.tables[j].behind); strings.TrimSpace(text) != "" {
		return text
	}
	return ""
}

// between is what stands between tiers that did not follow each other.
func (t tierText) between() string {
	for j := range t.tables[:len(t.tables)-1] {
		if t.notBlank(j) == "" {
			return t.doc.text(t.tables[j].behind)
		}
	}
	return t.doc.newline()
}

// newTier writes tier k of a scenario as a table of its own: what is not left to its
// default.
func (d *document) newTier(s *model.Scenario, k int) string {
	keys := []string{"name"}
	values := map[string]string{"name": textLiteral(s.Tiers[k].Name, "")}
	for _, l := range model.Levers(s) {
		field, isTier := strings.CutPrefix(l.Spec.Key, "tier.*.")
		if !isTier || strings.Contains(field, ".") || l.At.Tier != k || isLeftOut(l, s) {
			continue
		}
		keys = append(keys, field)
		values[field] = literal(l, l.Get(s), "")
	}
	slices.SortStableFunc(keys, func(a, b string) int { return keyRank(a) - keyRank(b) })
	text := d.newTable("[[tier]]", keys, values)
	for j := range s.Tiers[k].Uses {
		text += d.newline() + d.newUse(s, model.Place{Tier: k, Use: j})
	}
	return text
}

// isLeftOut reports whether a lever is read as it is without a key for it.
func isLeftOut(l model.Lever, s *model.Scenario) bool {
	if l.CanBeAbsent() {
		return l.Get(s).Absent
	}
	return l.AtDefault(s)
}

// keyRank puts what a tier is before what it has.
func keyRank(key string) int {
	if at := slices.Index([]string{"name", "coverage", "min_acv", "account_share"}, key); at >= 0 {
		return at
	}
	return 99
}

func (d *document) newUse(s *model.Scenario, at model.Place) string {
	keys := []string{"role"}
	values := map[string]string{"role": textLiteral(s.Tiers[at.Tier].Uses[at.Use].Role, "")}
	for _, l := range model.Levers(s) {
		if field, isUse := strings.CutPrefix(l.Spec.Key, "tier.*.use.*."); isUse && l.At == at && !l.AtDefault(s) {
			keys = append(keys, field)
			values[field] = literal(l, l.Get(s), "")
		}
	}
	return d.newTable("[[tier.use]]", keys, values)
}

// newTable writes a table, its equals signs below each other where those of the first
// tier are.
func (d *document) newTable(head string, keys []string, values map[string]string) string {
	column := 0
	if at, ok := d.tableAt[elementPath("tier", 1)]; ok {
		if c, aligned := d.equalsColumn(at); aligned {
			column = c
		}
	}
	text := head + d.newline()
	for _, key := range keys {
		text += key + strings.Repeat(" ", max(1, column-len(key))) + "= " + values[key] + d.newline()
	}
	return text
}
