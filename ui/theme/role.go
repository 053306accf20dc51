package theme

// Role is what a cell of the screen means. The zero value, [Text], is ordinary
// text in the terminal's own colours.
type Role uint8

const (
	// Text is ordinary text: no attribute, the terminal's own foreground.
	Text Role = iota
	// Strong is text that matters more than its neighbours.
	Strong
	// Dim is supporting text: units, axis labels, what something was before.
	Dim
	// Faint is the least of all: separators, values that do not apply.
	Faint
	// Title is the title of a pane or a dialog.
	Title
	// Accent draws the eye without judging: a group heading, a link.
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

	// Track is the empty part of a slider, TrackFill the part up to the knob.
	Track
	TrackFill
	Knob
	// Ghost is the pinned baseline: its slider mark, its line in a chart.
	Ghost
	// Limit is a labelled dashed limit line.
	Limit

	// Over, Within and Under judge a figure against its limits.
	Over
	Within
	Under
	// Warn and Error colour messages.
	Warn
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

	// Heat1 (least) to Heat5 (most) are the steps of a heat map.
	Heat1
	Heat2
	Heat3
	Heat4
	Heat5

	roleCount
)

// RoleCount is the number of roles: they run from 0 to RoleCount-1.
const RoleCount = int(roleCount)

var roleNames = [roleCount]string{
	"text", "strong", "dim", "faint", "title", "accent", "border", "border-focus",
	"selected", "changed", "input", "track", "track-fill", "knob", "ghost", "limit",
	"over", "within", "under", "warn", "error", "key-cap", "tab", "tab-active", "story",
	"series-1", "series-2", "series-3", "series-4", "series-5", "series-6",
	"heat-1", "heat-2", "heat-3", "heat-4", "heat-5",
}

// String is the role's name in lower case, for tests and messages.
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
