package overlay

import (
	"strconv"
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"brim/model"
	"brim/planner/explain"
	"brim/ui/canvas"
	"brim/ui/theme"
	"brim/ui/words"
)

// Whose says which plan a figure is of. The zero value is the plan on the screen.
type Whose struct {
	Plan  string // its key
	Fixed bool   // the screen's levers do not move it, so they lead nowhere
}

// Explanation shows where a figure comes from. Its terms lead to their own explanation,
// its levers to the place where they are moved.
type Explanation struct {
	keyed
	content explain.Explanation
	whose   Whose
	label   func(lever string) string
	rows    []explained
	chosen  int // index into rows, of one that leads somewhere
	top     int
	height  int
	width   int
}

// explained is one line of an explanation.
type explained struct {
	text   string
	value  string // at the right
	spare  bool   // the value gives way where it would be cut, or the text
	role   theme.Role
	action Action // nil: the line leads nowhere
}

// NewExplanation makes the dialog; label names a lever by its key.
func NewExplanation(content explain.Explanation, whose Whose, label func(lever string) string) *Explanation {
	e := &Explanation{content: content, whose: whose, label: label}
	e.lay(explanationWidth - 4)
	return e
}

// explanationWidth is the room that an explanation likes.
const explanationWidth = 92

// lay breaks the explanation into lines of that width.
func (e *Explanation) lay(width int) {
	if width == e.width {
		return
	}
	e.width, e.rows = width, nil
	e.section("In words", e.content.Words)
	e.section("In symbols", e.content.Symbols)
	numbers := "With this plan's numbers"
	if e.whose.Plan != "" {
		numbers = "With that plan's numbers"
	}
	e.section(numbers, e.content.Numbers)
	e.terms()
	e.levers()
	e.sources()
	e.cited()
	e.model()
	e.chosen = e.settle(0, 1)
}

func (e *Explanation) section(title, text string) {
	if text == "" {
		return
	}
	e.rows = append(e.rows, explained{text: title, role: theme.Strong})
	for _, line := range words.Wrap(canvas.Clean(text), e.width-3) {
		e.rows = append(e.rows, explained{text: "  " + line})
	}
}

func (e *Explanation) terms() {
	e.heading("Made of", len(e.content.Terms))
	for _, term := range e.content.Terms {
		row := explained{text: "  " + term.Name, value: term.Value}
		switch {
		case term.Figure != "":
			row.action = Explain{Figure: term.Figure, Place: term.Place, Plan: e.whose.Plan}
		case term.Lever != "":
			row.action = e.reveal(term.Lever)
		}
		e.rows = append(e.rows, row)
	}
}

// reveal leads to a lever that moves the figure on the screen.
func (e *Explanation) reveal(lever string) Action {
	if e.whose.Fixed {
		return nil
	}
	return Reveal{Lever: lever}
}

func (e *Explanation) levers() {
	title := "Levers that move it"
	if e.content.Mends {
		title = "Levers that would fix it"
	}
	e.heading(title, len(e.content.Levers))
	for _, key := range e.content.Levers {
		e.rows = append(e.rows, explained{text: "  " + e.label(key), value: key, spare: true, action: e.reveal(key)})
	}
}

func (e *Explanation) sources() {
	e.heading("Where the numbers come from", len(e.content.Sources))
	for _, source := range e.content.Sources {
		e.rows = append(e.rows, explained{text: "  " + source.What, value: source.From})
	}
}

// cited says of every source what it is and what it says.
func (e *Explanation) cited() {
	cited := e.content.Cited()
	e.heading("Sources", len(cited))
	for _, p := range cited {
		for _, line := range words.Wrap(p.Name+": "+p.Cited()+": "+p.Says, e.width-3) {
			e.rows = append(e.rows, explained{text: "  " + line})
		}
	}
}

// model names the part of the planning model that the figure belongs to.
func (e *Explanation) model() {
	for _, section := range model.Sections() {
		if section.Number == e.content.Section {
			number := strconv.Itoa(section.Number)
			e.section("Planning model", "section "+number+", "+section.Title+": brim model "+number)
		}
	}
}

func (e *Explanation) heading(title string, lines int) {
	if lines > 0 {
		e.rows = append(e.rows, explained{text: title, role: theme.Strong})
	}
}

// settle is the first line from i on that leads somewhere, or where it was.
func (e *Explanation) settle(i, direction int) int {
	for j := i; j >= 0 && j < len(e.rows); j += direction {
		if e.rows[j].action != nil {
			return j
		}
	}
	return e.chosen
}

// Handle implements [Dialog].
func (e *Explanation) Handle(key tea.KeyMsg) Action {
	switch key.String() {
	case "esc", "ctrl+c":
		return CloseAll{}
	case "enter":
		return e.follow()
	}
	action, _ := perform(e, KindExplanation, e.known(), explanationDeeds(), key)
	return action
}

// follow leads to where the chosen line does.
func (e *Explanation) follow() Action {
	if e.chosen < len(e.rows) {
		return e.rows[e.chosen].action
	}
	return nil
}

// explanationDeeds are what can be done in an explanation.
func explanationDeeds() []deed[*Explanation] {
	return []deed[*Explanation]{
		{bind("explanation-follow", "follow", "Follow the chosen line, as enter does.", "right", "l"),
			(*Explanation).follow},
		{bind("explanation-back", "back", "Go back to what led here.", "backspace", "left", "h"),
			func(*Explanation) Action { return Back{} }},
		closes[*Explanation]("explanation-close", []string{"q", "e"}, CloseAll{}),
		does(up, func(e *Explanation) { e.move(-1) }),
		does(down, func(e *Explanation) { e.move(1) }),
		does(pageUp, func(e *Explanation) { e.Scroll(-e.height) }),
		does(pageDown, func(e *Explanation) { e.Scroll(e.height) }),
	}
}

// move chooses the next line that leads somewhere; where there is none the text scrolls.
func (e *Explanation) move(direction int) {
	before := e.chosen
	e.chosen = e.settle(e.chosen+direction, direction)
	if e.chosen == before {
		e.Scroll(direction)
		return
	}
	e.top = max(e.chosen-e.height+1, min(e.top, e.chosen))
	if direction < 0 && e.chosen == e.settle(0, 1) {
		e.top = 0
	}
}

// Scroll moves the text by n lines, as far as there are any.
func (e *Explanation) Scroll(n int) { e.top = max(0, min(e.top+n, len(e.rows)-e.height)) }

// Click implements [Dialog].
func (e *Explanation) Click(x, y int) Action {
	if name, ok := e.pressed(x, y); ok {
		return press(e, explanationDeeds(), name)
	}
	if i := e.top + y - 3; y >= 3 && y < 3+e.height && i < len(e.rows) {
		return e.rows[i].action
	}
	return nil
}

// Size implements [Dialog].
func (e *Explanation) Size(w, h int) (int, int) {
	w = dialogWidth(w, explanationWidth)
	e.lay(w - 4)
	return w, min(h, len(e.rows)+6)
}

// Draw implements [Dialog].
func (e *Explanation) Draw(c *canvas.Canvas) {
	inside := frame(c, "Explain")
	e.lay(inside.Width())
	w := inside.Width()
	used := inside.TextRight(w, 0, theme.Strong, canvas.Fit(e.content.Value, w/2, c.Glyphs().Ellipsis))
	inside.TextFit(0, 0, w-used-2, theme.Strong, e.content.Title)
	e.height = max(1, inside.Height()-4)
	e.Scroll(0)
	for y := 0; y < e.height && e.top+y < len(e.rows); y++ {
		e.row(inside.Sub(canvas.Rect{Y: 2 + y, W: w, H: 1}), e.top+y)
	}
	e.clear()
	e.hints(inside, inside.Height()-1, fixed("enter", "follows a line"),
		e.shown(c.Glyphs(), "", " goes back", "explanation-back"), fixed("esc", "closes"))
	drawMore(c, c.Height()-1, e.top, len(e.rows)-e.top-e.height)
}

func (e *Explanation) row(c *canvas.Canvas, i int) {
	row := e.rows[i]
	role, value := row.role, theme.Dim
	if i == e.chosen && row.action != nil {
		role, value = theme.Selected, theme.Selected
		c.Text(0, 0, role, c.Glyphs().Pointer)
	}
	x := 0
	if row.text != strings.TrimPrefix(row.text, "  ") {
		x = 2
	}
	text, most := strings.TrimPrefix(row.text, "  "), c.Width()/2
	if free := c.Width() - x - canvas.Width(text) - 2; row.spare && canvas.Width(row.value) > free {
		most = 0
	}
	used := c.TextRight(c.Width(), 0, value, canvas.Fit(row.value, most, c.Glyphs().Ellipsis))
	c.TextFit(x, 0, c.Width()-used-x-1, role, text)
}
