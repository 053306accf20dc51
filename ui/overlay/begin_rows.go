package overlay

// beginRow is a row of the form: what stands before its fields, and these; without fields it
// heads the rows below.
type beginRow struct {
	label string
	deeds []string // names of bindings whose keys stand behind it
	heads []beginHead
	cells []beginCell
}

// beginHead is a word over a column.
type beginHead struct {
	text string
	x, w int
}

// beginCell is a field in a row, at column x, w columns wide; label stands before it.
type beginCell struct {
	beginHead
	field BeginField
	index int // among all fields, in the order of tab
}

// Columns of the form.
const (
	beginFormWidth = 56
	beginField     = 17 // where the first field of a row begins
	beginSecond    = 30 // where the second label of a row begins
	beginOther     = 47 // and its field
	beginGap       = 2
)

// beginPeople are the rows of the teams; each has a field of AEs and one of CSMs.
var beginPeople = []struct{ label, ae, csm string }{
	{"Heads", "ae.heads", "csm.heads"},
	{"Hires a quarter", "ae.hires_per_quarter", "csm.hires_per_quarter"},
	{"Leave in a year", "ae.attrition", "csm.attrition"},
}

// beginTier are the columns of a row about a tier.
var beginTier = []struct {
	beginHead
	pattern string
}{
	{beginHead{"Tiers", 0, 15}, BeginTierName},
	{beginHead{"Accounts", beginField, 11}, "tier.*.accounts"},
	{beginHead{"ARR", beginSecond, 10}, "tier.*.arr"},
	{beginHead{"AEs", 42, 6}, "tier.*.ae_heads"},
	{beginHead{"CSMs", 50, 6}, "tier.*.csm_heads"},
}

// rows are the rows of the form from top to bottom.
func (b *Begin) rows() []beginRow {
	index := 0
	field := func(label string, x, w int, pattern string, tier int) beginCell {
		index++
		return beginCell{beginHead: beginHead{label, x, w}, field: BeginField{pattern, tier}, index: index - 1}
	}
	wide, half, last := beginFormWidth-beginField, beginSecond-beginField-beginGap, beginFormWidth-beginOther
	rows := []beginRow{
		{cells: []beginCell{field("ARR", beginField, half, "company.arr", -1), field("Accounts", beginOther, last, "accounts", -1)}},
		{cells: []beginCell{field("or mean ACV", beginField, half, "book.acv_mean", -1), field("Currency", beginOther, last, "currency", -1)}},
		{cells: []beginCell{field("Title", beginField, wide, "title", -1)}},
		{cells: []beginCell{field("Plan starts in", beginField, half, "start", -1),
			field("Fiscal year from", beginOther, last, "fiscal_start", -1)}},
		{},
		{label: "People", heads: []beginHead{{"AEs", beginField, half}, {"CSMs", beginSecond, half}}},
	}
	for _, people := range beginPeople {
		rows = append(rows, beginRow{label: people.label, cells: []beginCell{
			field("", beginField, half, people.ae, -1), field("", beginSecond, half, people.csm, -1)}})
	}
	rows = append(rows, beginRow{})
	heads := beginRow{label: beginTier[0].text}
	for _, column := range beginTier[1:] {
		heads.heads = append(heads.heads, column.beginHead)
	}
	rows = append(rows, heads)
	for k := range b.tiers {
		row := beginRow{}
		for _, column := range beginTier {
			row.cells = append(row.cells, field("", column.x, column.w, column.pattern, k))
		}
		rows = append(rows, row)
	}
	return append(rows, beginRow{}, beginRow{label: "Or from exports", deeds: []string{"begin-files", "begin-columns"}},
		beginRow{cells: []beginCell{field("CRM accounts", beginField, wide, BeginAccountsFile, -1)}},
		beginRow{cells: []beginCell{field("HR people", beginField, wide, BeginPeopleFile, -1)}})
}

// fields are the fields of the form in the order of tab.
func (b *Begin) fields() []BeginField {
	var all []BeginField
	for _, row := range b.rows() {
		for _, cell := range row.cells {
			all = append(all, cell.field)
		}
	}
	return all
}

// nearest is the index of the row's field that is nearest to a column.
func (r *beginRow) nearest(x int) int {
	best := r.cells[0]
	for _, cell := range r.cells {
		if far(cell.x, x) < far(best.x, x) {
			best = cell
		}
	}
	return best.index
}

func far(a, b int) int { return max(a-b, b-a) }
