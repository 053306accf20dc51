package theme

// Role is what a cell of the screen means. The zero value, [Text], is ordinary
// text in the terminal's own colours.
type Role uint8

const (
	// Text is ordinary text: no attribute, the terminal's own foreground.
	Text Role = iota
	// Strong is text that matters more than its neighbours: a sum, a heading.
	Strong
	// Dim is supporting text: units, axis labels, what something was before.
	Dim
	// Faint is the least of all: separators, values that do not apply.
	Faint
	// Title is the title of a pane or a dialog.
	Title
	// Accent is for what is chosen or changed, and for nothing else.
	Accent
	// Border frames a pane, BorderFocus the pane that has the keys.
	Border
	BorderFocus
	// Selected is the chosen row or cell.
	Selected
	// Changed is a value that differs from the file.
	Changed
	// Input is a field being typed into.
	Input

	// Track is the empty part of a slider, TrackFill the part up to the knob: quiet ones,
	// since a slider in hand has the roles Accent and Changed.
	Track
	TrackFill
	Knob
	// Ghost is the pinned baseline: its slider mark, its line in a chart.
	Ghost
	// Limit is a labelled dashed limit line.
	Limit

	// Over, Within and Under judge a figure against its limits, Warn what comes before a
	// breach. Within is plain text: what is fine stays quiet.
	Over
	Within
	Under
	Warn
	// OverChip and WarnChip are verdicts as filled labels; see [Role.Chip].
	OverChip
	WarnChip
	// Better and Worse judge a difference.
	Better
	Worse
	// Error is a message that something could not be done.
	Error

	// KeyCap is the name of a key in help and footers.
	KeyCap
	// Tab is a page's tab, TabActive the page on screen.
	Tab
	TabActive
	// Story is the last line: what the last change did, in words.
	Story

	// Series1 to Series6 tell lines and bars apart; see [Series].
	Series1
	Series2
	Series3
	Series4
	Series5
	Series6

	// Heat100 to Heat200 fill what lies past its limit, from 100, 125, 150 and 200 % of it;
	// see [Heat]. Their chips are for the numbers in it.
	Heat100
	Heat125
	Heat150
	Heat200
	Heat100Chip
	Heat125Chip
	Heat150Chip
	Heat200Chip

	roleCount
)

// RoleCount is the number of roles: they run from 0 to RoleCount-1.
const RoleCount = int(roleCount)

var roleNames = [roleCount]string{
	"text", "strong", "dim", "faint", "title", "accent", "border", "border-focus",
	"selected", "changed", "input", "track", "track-fill", "knob", "ghost", "limit",
	"over", "within", "under", "warn", "over-chip", "warn-chip", "better", "worse", "error",
	"key-cap", "tab", "tab-active", "story",
	"series-1", "series-2", "series-3", "series-4", "series-5", "series-6",
	"heat-100", "heat-125", "heat-150", "heat-200",
	"heat-100-chip", "heat-125-chip", "heat-150-chip", "heat-200-chip",
}

// String is the role's name in lower case, for settings, tests and messages.
func (r Role) String() string {
	if int(r) >= RoleCount {
		return "unknown"
	}
	return roleNames[r]
}

// Series is the role of the n-th line or bar, counted from 0; after the sixth
// they begin again.
func Series(n int) Role {
	const series = int(Series6-Series1) + 1
	return Series1 + Role((n%series+series)%series)
}

// Heat is the role of a cell with that share of its limit, 1 for a full one: plain text up
// to the limit, four steps past it.
func Heat(share float64) Role {
	switch {
	case share >= 2:
		return Heat200
	case share >= 1.5:
		return Heat150
	case share >= 1.25:
		return Heat125
	case share > 1:
		return Heat100
	}
	return Text
}

// Chip is the role of text on a cell filled with the colour of this one: a verdict, or the
// number in a heat map. Roles without a chip are their own.
func (r Role) Chip() Role {
	switch r {
	case Over:
		return OverChip
	case Warn:
		return WarnChip
	case Heat100, Heat125, Heat150, Heat200:
		return r - Heat100 + Heat100Chip
	}
	return r
}
