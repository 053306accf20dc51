package workbook

import (
	"cmp"
	"slices"

	"brim/model"
	"brim/planner"
	"brim/planner/explain"
)

// The columns of the sheets with months: a row's key, name, tier and unit, the one value of
// what has no months, then the months.
const (
	keyColumn = iota + 1
	nameColumn
	tierColumn
	unitColumn
	valueColumn
	monthColumn // of month 0
)

// The rows of those sheets.
const (
	dateRow  = iota + 1
	monthRow // t
	firstRow // of the lines
)

// The rows of the sheet of inputs that are always there.
const (
	slackRow   = 3
	firstInput = 4
)

// The table by months of tenure: the row of none, and the column of the first team.
const (
	firstTenure = 3
	firstRamp   = 2
)

// sheets are where everything of a plan's cells stands.
type sheets struct {
	plan   *planner.Plan
	cells  *explain.Cells
	rows   []*row // by sheet, from the top
	inputs []*inputRow
	places map[explain.Target]place
}

// place is where a target stands: its sheet, and its row, or its column in the table of tenure.
type place struct {
	sheet       string
	row, column int
	once        bool // in the column of single values
}

// inputRow is a row of the sheet of inputs: a number, or the heading of some.
type inputRow struct {
	*explain.Input
	heading string
	row     int
}

// arrange gives everything its place.
func arrange(p *planner.Plan, cells *explain.Cells) *sheets {
	s := &sheets{plan: p, cells: cells, places: map[explain.Target]place{}}
	order := map[string]int{}
	for i, l := range model.Levers(p.Scenario()) {
		order[l.Key] = i
	}
	s.arrangeInputs(order)
	slices.SortStableFunc(cells.Lists, func(a, b *explain.List) int { return cmp.Compare(order[a.ID], order[b.ID]) })
	for i, table := range cells.Tables {
		s.places[table.Target] = place{sheet: ramps, column: firstRamp + i}
	}
	for i, list := range cells.Lists {
		s.places[list.Target] = place{sheet: hires, row: firstRow + i}
	}
	s.arrangeLines()
	return s
}

// arrangeInputs lists the levers in their order on screens, by group, and then what no lever moves.
func (s *sheets) arrangeInputs(order map[string]int) {
	list := slices.Clone(s.cells.Inputs)
	slices.SortStableFunc(list, func(a, b *explain.Input) int {
		return cmp.Or(cmp.Compare(standing(a), standing(b)), cmp.Compare(order[leverKey(a)], order[leverKey(b)]))
	})
	heading := ""
	for _, in := range list {
		if now := headingOf(in); now != heading {
			heading = now
			s.inputs = append(s.inputs, &inputRow{heading: now, row: firstInput + len(s.inputs)})
		}
		typed := &inputRow{Input: in, row: firstInput + len(s.inputs)}
		s.inputs = append(s.inputs, typed)
		s.places[in.Target] = place{sheet: inputs, row: typed.row, once: true}
	}
}

// standing orders inputs: those that may be changed, what the model fixes, what the book says.
func standing(in *explain.Input) int {
	switch {
	case in.Lever != nil:
		return 0
	case in.Taken:
		return 2
	}
	return 1
}

func leverKey(in *explain.Input) string {
	if in.Lever == nil {
		return ""
	}
	return in.Lever.Key
}

func headingOf(in *explain.Input) string {
	return [...]string{"", "Fixed in the model", "From the book, as exported: it stands still"}[standing(in)] + groupOf(in)
}

func groupOf(in *explain.Input) string {
	if in.Lever == nil {
		return ""
	}
	return in.Lever.Group.String()
}

// arrangeLines gives every line its key, sheet and row: the company's, then tier by tier, and
// there what is read above what reads it.
func (s *sheets) arrangeLines() {
	keys := s.keys()
	next := map[string]int{hires: firstRow + len(s.cells.Lists)}
	for k := range 1 + len(s.plan.Scenario().Tiers) {
		for _, line := range s.cells.Lines {
			if ofTier(line) != (k > 0) || ofTier(line) && line.Tier != k-1 {
				continue
			}
			r := &row{Line: line, key: keys[line], owner: s.owner(line), sheet: sheetOf(line)}
			r.number = max(firstRow, next[r.sheet])
			next[r.sheet] = r.number + 1
			s.rows = append(s.rows, r)
			s.places[line.Target] = place{sheet: r.sheet, row: r.number, once: line.Once}
		}
	}
}

// on is the rows of a sheet from the top.
func (s *sheets) on(sheet string) (rows []*row) {
	for _, r := range s.rows {
		if r.sheet == sheet {
			rows = append(rows, r)
		}
	}
	return rows
}

// find is the row of a figure of a tier, or of the company; nil where there is none.
func (s *sheets) find(id string, tier int) *row {
	for _, r := range s.rows {
		if r.Kind == explain.FigureLine && r.ID == id && r.Tier == tier {
			return r
		}
	}
	return nil
}
