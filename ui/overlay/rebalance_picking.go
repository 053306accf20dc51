package overlay

import (
	"fmt"
	"slices"
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"brim/model"
	"brim/planner/books"
	"brim/ui/canvas"
	"brim/ui/theme"
	"brim/ui/words"
)

// picking is a list of what a line of the dialog may be: to take one from, or to mark several.
type picking struct {
	title   string
	rows    []pickRow
	many    bool
	touched bool // a mark was set or taken away
	chosen  int
	top     int // the first row in sight
	height  int // rows at the last draw
	take    func(asked *RebalanceAsked)
}

// pickRow is one of them.
type pickRow struct {
	name, about string
	marked      bool
}

// pickingHead is how many rows stand between the lines of the dialog and those of the list.
const pickingHead = 2

func (p *picking) choose(n int) { p.chosen = max(0, min(p.chosen+n, len(p.rows)-1)) }

// mark marks the chosen row, or takes its mark away, where several may be marked.
func (p *picking) mark() {
	if p.many {
		p.rows[p.chosen].marked, p.touched = !p.rows[p.chosen].marked, true
	}
}

// single reports whether nothing was ever marked, so that the chosen row is meant.
func (p *picking) single() bool {
	return !p.touched && !slices.ContainsFunc(p.rows, func(row pickRow) bool { return row.marked })
}

// click chooses the row on a line of the list, and marks it; taken says that it is to be taken.
func (p *picking) click(line int) (taken bool) {
	i := p.top + line
	if line < 0 || line >= p.height || i >= len(p.rows) {
		return false
	}
	p.chosen = i
	p.mark()
	return !p.many
}

// draw shows the rows around the chosen one, below the list's title.
func (p *picking) draw(c *canvas.Canvas) {
	c.TextFit(0, 0, c.Width(), theme.Strong, p.title)
	p.height = max(1, c.Height()-1)
	p.top = max(min(p.top, p.chosen), p.chosen-p.height+1)
	widest := 0
	for _, row := range p.rows {
		widest = max(widest, canvas.Width(row.name))
	}
	widest = min(widest, c.Width()/2)
	for y := 0; y < p.height && p.top+y < len(p.rows); y++ {
		p.row(c.Sub(canvas.Rect{Y: 1 + y, W: c.Width(), H: 1}), p.top+y, widest)
	}
}

func (p *picking) row(c *canvas.Canvas, i, widest int) {
	row, role, x := &p.rows[i], pointed(c, 0, i == p.chosen), 2
	if p.many {
		mark := "[ ]"
		if row.marked {
			mark = "[x]"
		}
		x += c.Text(x, 0, role, mark) + 1
	}
	c.TextFit(x, 0, widest, role, row.name)
	c.TextFit(x+widest+2, 0, c.Width()-x-widest-2, theme.Dim, row.about)
}

// pick opens a list to take one from, the i-th of them.
func (d *Rebalance) pick(title string, rows []pickRow, chosen int, take func(asked *RebalanceAsked, i int)) Action {
	p := &picking{title: title, rows: rows, chosen: max(0, chosen)}
	p.take = func(asked *RebalanceAsked) { take(asked, p.chosen) }
	d.picking = p
	return nil
}

func (d *Rebalance) pickTier() Action {
	tiers := d.tiers()
	var rows []pickRow
	for _, k := range tiers {
		tier := &d.made.Tiers[k]
		rows = append(rows, pickRow{name: tier.Name, about: fmt.Sprintf("%s, Gini %s, accounts without a CSM: %d",
			model.Counted(len(tier.Books), "book"), words.Optional(tier.Imbalance.Gini, 3), tier.Unassigned.Accounts)})
	}
	return d.pick("Whose books are evened out", rows, slices.Index(tiers, d.asked.Tier),
		func(asked *RebalanceAsked, i int) { *asked = d.inTier(tiers[i]) })
}

func (d *Rebalance) pickTolerance() Action {
	choices := tolerances()
	var rows []pickRow
	for _, tolerance := range choices {
		rows = append(rows, pickRow{name: toleranceSaid(tolerance)})
	}
	return d.pick("How far a book's ARR may be from the mean", rows, slices.Index(choices, d.asked.Tolerance),
		func(asked *RebalanceAsked, i int) { asked.Tolerance = choices[i] })
}

// pickLeavers opens the list of the tier's CSMs, of whom several may leave.
func (d *Rebalance) pickLeavers() Action {
	tier := &d.made.Tiers[d.asked.Tier]
	p := &picking{title: "Who leaves " + tier.Name, many: true}
	for _, name := range d.carriers(d.asked.Tier) {
		book := &tier.Books[slices.IndexFunc(tier.Books, func(b books.Book) bool { return b.CSM == name })]
		about := fmt.Sprintf("%s, %s, %s full", model.Counted(book.Accounts, "account"),
			words.Money(model.Some(book.ARR), d.scenario.Currency), words.PercentAgainst(book.Utilization, 1))
		p.rows = append(p.rows, pickRow{name, about, slices.Contains(d.asked.Leaves, name)})
	}
	if len(p.rows) == 0 {
		return nil
	}
	p.take = func(asked *RebalanceAsked) {
		if asked.Leaves = nil; p.single() {
			asked.Leaves = []string{p.rows[p.chosen].name}
		}
		for _, row := range p.rows {
			if row.marked {
				asked.Leaves = append(asked.Leaves, row.name)
			}
		}
	}
	d.picking = p
	return nil
}

func (d *Rebalance) nameComers() Action {
	begun := typingFrom(strings.Join(d.asked.Comes, ", "))
	d.naming = &begun
	return nil
}

// name takes a key for the names of new CSMs.
func (d *Rebalance) name(key tea.KeyMsg) Action {
	switch key.String() {
	case "esc", "ctrl+c":
		d.naming = nil
		return nil
	case "enter":
		asked := d.asked
		asked.Comes = namesIn(d.naming.input.Value())
		d.naming = nil
		return d.ask(asked)
	}
	key.Runes = []rune(oneLine(string(key.Runes)))
	d.naming.typeKey(key)
	return nil
}

// namesIn are the names in a text, with commas between; each counts once.
func namesIn(text string) []string {
	var names []string
	for name := range strings.SplitSeq(text, ",") {
		if name = strings.Join(strings.Fields(name), " "); name != "" && !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	return names[:min(len(names), mostNewCSMs)]
}

// Typed implements [Typing].
func (d *Rebalance) Typed() bool { return d.naming != nil && d.naming.Typed() }
