package scenarios

import (
	"errors"
	"slices"
	"strings"

	"brim/model"
)

// tierTable is a tier as a file holds it: its comment, its table, and the tables below.
type tierTable struct {
	block span
	// behind is what stands between it and the next tier: blank lines, comments that no
	// line touches, other tables. Empty behind the last one.
	behind span
}

// errTierLayout says that tiers stand in a file in a way that none can be put in.
var errTierLayout = errors.New("its tiers are not one [[tier]] table after the other")

// withTiers is the text with the tiers of another scenario: those that stay keep their
// text, under a new name where they were renamed, those that went are gone with their
// comments, and new ones stand in their place. It returns the scenario that the text now
// says, valid or not: tiers that stay have their old values.
func (f *File) withTiers(changed *model.Scenario) ([]byte, *model.Scenario, error) {
	was := model.Counterparts(f.Scenario, changed)
	tables, err := f.document.tierTables(len(f.Scenario.Tiers))
	if err != nil {
		arranged := f.Scenario.Clone()
		arranged.Tiers = changed.Clone().Tiers
		return withRangesMoved(f.document.withTiersAnew(arranged), arranged, f.Scenario, changed, was), arranged, nil
	}
	arranged := f.Scenario.Clone()
	arranged.Tiers = nil
	written := tierText{doc: f.document, tables: tables}
	for k := range changed.Tiers {
		tier := changed.Tiers[k]
		if was[k] >= 0 && !sameUses(f.Scenario.Tiers[was[k]].Uses, tier.Uses) {
			was[k] = -1 // its table says otherwise what it takes of other roles
		}
		if was[k] >= 0 {
			tier = f.Scenario.Tiers[was[k]]
			tier.Name = changed.Tiers[k].Name
		}
		arranged.Tiers = append(arranged.Tiers, tier)
		written.order = append(written.order, was[k])
		written.added = append(written.added, f.document.newTier(changed, k))
	}
	source, err := renamed([]byte(written.String()), arranged)
	if err != nil {
		return nil, nil, err
	}
	arranged = arranged.Clone()
	return withRangesMoved(source, arranged, f.Scenario, changed, was), arranged, nil
}

func sameUses(a, b []model.Use) bool {
	return slices.EqualFunc(a, b, func(x, y model.Use) bool { return x.Role == y.Role })
}

// renamed is the text with the names that a scenario's tiers have.
func renamed(source []byte, s *model.Scenario) ([]byte, error) {
	for k := range s.Tiers {
		doc, halted := scan(source)
		at, ok := doc.byPath[elementPath("tier", k+1)+".name"]
		if halted != nil || !ok {
			return nil, errTierLayout
		}
		old := doc.entries[at].value
		if name, isName := decodeName(doc.text(old)); !isName || name != s.Tiers[k].Name {
			source = doc.replaced(old, textLiteral(s.Tiers[k].Name, doc.text(old)))
		}
	}
	return source, nil
}

// decodeName reads a name as it is written.
func decodeName(text string) (string, bool) {
	tree, err := decode([]byte("name = " + text))
	name, ok := tree["name"].(string)
	return name, ok && err == nil
}

// tierTables finds the text of every tier.
func (d *document) tierTables(n int) ([]tierTable, error) {
	var heads []int // tables with headers, in order
	for i := 1; i < len(d.tables); i++ {
		if !d.tables[i].inline {
			heads = append(heads, i)
		}
	}
	var found []tierTable
	for i := 0; i < len(heads); i++ {
		path := elementPath("tier", len(found)+1)
		if d.tables[heads[i]].path != path {
			if strings.HasPrefix(d.tables[heads[i]].path, "tier[") {
				return nil, errTierLayout // below a tier that other tables interrupt
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
		found = append(found, tierTable{block: span{from, d.commentsEnd(d.contentEnd(heads[i]), end)}})
	}
	if len(found) != n {
		return nil, errTierLayout
	}
	for k := range found[:n-1] {
		found[k].behind = span{found[k].block.to, found[k+1].block.from}
	}
	return found, nil
}

// contentEnd is the end of the line with the last key of a table, or of the last table
// before it that has a text of its own.
func (d *document) contentEnd(at int) int {
	for d.tables[at].inline && at > 0 {
		at--
	}
	t := &d.tables[at]
	end := t.head.to
	if len(t.entries) > 0 {
		end = d.entries[t.entries[len(t.entries)-1]].value.to
	}
	return d.nextLine(end)
}

// nextLine is the start of the line behind an offset, or the end of the text.
func (d *document) nextLine(offset int) int {
	if line := d.line(offset); line < len(d.starts) {
		return d.starts[line]
	}
	return len(d.source)
}

// leadOf is where the comment lines begin that stand right above a header.
func (d *document) leadOf(at, after int) int {
	line := d.line(d.tables[at].head.from)
	for line > 1 && d.starts[line-2] >= after && d.isComment(line-1) {
		line--
	}
	return d.starts[line-1]
}

// commentsEnd is the end of the comment lines that stand right below an offset.
func (d *document) commentsEnd(from, end int) int {
	for from < end && d.isComment(d.line(from)) {
		from = min(end, d.nextLine(from))
	}
	return from
}

func (d *document) isComment(line int) bool {
	from, to := d.starts[line-1], len(d.source)
	if line < len(d.starts) {
		to = d.starts[line]
	}
	return strings.HasPrefix(strings.TrimSpace(d.text(span{from, to})), "#")
}
