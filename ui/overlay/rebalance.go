package overlay

import (
	"maps"
	"slices"

	tea "github.com/charmbracelet/bubbletea"

	"brim/model"
	"brim/planner/books"
	"brim/planner/rebalance"
	"brim/ui/report"
)

// RebalanceAsked is which books are to be evened out, and who goes and comes.
type RebalanceAsked struct {
	Tier      int      // index among the scenario's tiers
	Leaves    []string // CSMs with a book in the tier, by name
	Comes     []string // new CSMs, by name
	Tolerance float64  // as a part of the mean ARR; [AnyARR]: only the limits of the books count
	Heads     bool     // the plan's CSM heads follow who leaves and comes
}

// AnyARR is a tolerance in which every ARR of a book is.
const AnyARR = 1000

// Bounds and steps of what is asked for.
const (
	toleranceStep, leastTolerance, mostTolerance = 0.05, 0.05, 0.5
	mostNewCSMs                                  = 20
)

// Request is what the planner is asked for.
func (asked *RebalanceAsked) Request() rebalance.Request {
	return rebalance.Request{Tier: asked.Tier, Tolerance: asked.Tolerance, Without: asked.Leaves, Add: asked.Comes}
}

// sameMoves reports whether both ask for the same moves.
func (asked *RebalanceAsked) sameMoves(other *RebalanceAsked) bool {
	return asked.Tier == other.Tier && asked.Tolerance == other.Tolerance &&
		slices.Equal(asked.Leaves, other.Leaves) && slices.Equal(asked.Comes, other.Comes)
}

// Rebalance shows which accounts should change their CSM, before that is written down. What
// is asked for can be changed in it.
type Rebalance struct {
	keyed
	asked    RebalanceAsked
	kept     map[string]RebalanceAsked // what was asked for last, by tier
	scenario *model.Scenario
	made     *books.Books
	busy     bool
	slow     func() bool
	answer   *rebalance.Answer
	refused  string // why there is no answer
	chosen   int    // a line of what is asked for; the one behind the last is the button
	picking  *picking
	naming   *typing // the names of new CSMs, while they are typed
	body     scrolled
	laid     laidOut
}

// NewRebalance makes the dialog for the books of a scenario, for a tier at first. Kept is what
// was asked for before, by the tier's name, to which turning to a tier comes back; without that
// the books are to be even among those who carry them. Slow reports whether a search takes
// long enough to speak of it.
func NewRebalance(s *model.Scenario, made *books.Books, tier int, kept map[string]RebalanceAsked, slow func() bool) *Rebalance {
	d := &Rebalance{kept: map[string]RebalanceAsked{}, scenario: s, made: made, slow: slow}
	maps.Copy(d.kept, kept)
	d.asked = d.again(tier, RebalanceAsked{Tolerance: rebalance.DefaultTolerance})
	return d
}

// Asked is what is asked for now.
func (d *Rebalance) Asked() RebalanceAsked { return d.asked }

// Kept is what was asked for last, by the tier's name.
func (d *Rebalance) Kept() map[string]RebalanceAsked {
	d.keep()
	return d.kept
}

// keep holds on to what is asked for in the tier of now.
func (d *Rebalance) keep() { d.kept[d.made.Tiers[d.asked.Tier].Name] = d.asked }

// again is what was asked for last in a tier, of those who carry its accounts still; without
// that what is given.
func (d *Rebalance) again(tier int, otherwise RebalanceAsked) RebalanceAsked {
	asked, ok := d.kept[d.made.Tiers[tier].Name]
	if !ok {
		asked = otherwise
	}
	asked.Tier = tier
	carriers := d.carriers(tier)
	asked.Leaves = slices.DeleteFunc(slices.Clone(asked.Leaves), func(name string) bool { return !slices.Contains(carriers, name) })
	return asked
}

// Begin says that a search is under way.
func (d *Rebalance) Begin() { d.busy = true }

// Show shows an answer.
func (d *Rebalance) Show(answer *rebalance.Answer) {
	d.busy, d.answer, d.refused = false, answer, ""
}

// Refuse says why there is none.
func (d *Rebalance) Refuse(why error) { d.busy, d.answer, d.refused = false, nil, why.Error() }

// Handle implements [Dialog].
func (d *Rebalance) Handle(key tea.KeyMsg) Action {
	switch {
	case d.naming != nil:
		return d.name(key)
	case d.picking != nil && (key.String() == "esc" || key.String() == "ctrl+c"):
		d.picking = nil
		return nil
	}
	switch key.String() {
	case "esc", "ctrl+c":
		return RebalanceDrop{}
	case "enter":
		return d.enter()
	}
	action, _ := perform(d, KindRebalance, d.known(), rebalanceDeeds(), key)
	return action
}

// enter takes what is picked, opens the chosen line, or writes the moves down where the button
// is chosen.
func (d *Rebalance) enter() Action {
	switch wishes := d.wishes(); {
	case d.picking != nil:
		asked := d.asked
		d.picking.take(&asked)
		d.picking = nil
		return d.ask(asked)
	case d.onButton():
		return d.apply()
	default:
		return wishes[d.chosen].open()
	}
}

// onButton reports whether the button is chosen that writes the moves down.
func (d *Rebalance) onButton() bool { return d.chosen >= len(d.wishes()) }

// apply writes the moves down, or looks for them once more where there are none to be had.
func (d *Rebalance) apply() Action {
	switch {
	case d.picking != nil:
		return nil
	case d.applies():
		return RebalanceApply{}
	case d.refused != "" && !d.busy:
		return RebalanceFor{d.asked}
	}
	return nil
}

// ready reports whether there is an answer, and no search for another.
func (d *Rebalance) ready() bool { return d.answer != nil && !d.busy }

// applies reports whether there are moves to write down.
func (d *Rebalance) applies() bool { return d.ready() && len(d.answer.Moves) > 0 }

// copy asks for a copy of the answer.
func (d *Rebalance) copy() Action {
	if !d.ready() {
		return nil
	}
	return CopyText{Text: report.RebalanceMarkdown(d.scenario, d.answer), Said: "Copied the moves and the books as Markdown."}
}

// copyTSV asks for a copy of the moves for a spreadsheet.
func (d *Rebalance) copyTSV() Action {
	if !d.applies() {
		return nil
	}
	return CopyTable{Section: report.Moves(d.scenario, "Moves", d.answer.Moves), TSV: true}
}

// choose moves the choice by n lines, or by n of what can be picked.
func (d *Rebalance) choose(n int) {
	if d.picking != nil {
		d.picking.choose(n)
		return
	}
	d.chosen = max(0, min(d.chosen+n, len(d.wishes())))
}

// change moves the chosen line by n steps.
func (d *Rebalance) change(n int) Action {
	switch {
	case d.picking != nil:
		d.picking.mark()
		return nil
	case d.onButton():
		return nil
	}
	return d.turn(&d.wishes()[d.chosen], n)
}

// turn asks for what comes of a wish after n steps.
func (d *Rebalance) turn(w *wish, n int) Action {
	asked := d.asked
	w.change(&asked, n)
	return d.ask(asked)
}

// mark marks one of several, or takes the mark away.
func (d *Rebalance) mark() {
	if d.picking != nil {
		d.picking.mark()
	}
}

// ask asks for other moves, where these are not the same.
func (d *Rebalance) ask(asked RebalanceAsked) Action {
	same := d.asked.sameMoves(&asked)
	d.keep()
	if d.asked = asked; same {
		return nil
	}
	d.body.top = 0
	return RebalanceFor{asked}
}

// Click implements [Dialog].
func (d *Rebalance) Click(x, y int) Action {
	if name, ok := d.pressed(x, y); ok {
		return press(d, rebalanceDeeds(), name)
	}
	row := y - 1
	switch rows := len(d.wishes()) + 1; {
	case row < 0:
	case row < rows:
		d.picking, d.naming, d.chosen = nil, nil, row
	case d.picking != nil && d.picking.click(row-rows-pickingHead):
		return d.enter()
	}
	return nil
}

// Scroll moves the answer by n lines, as the wheel does, or what is chosen of a list.
func (d *Rebalance) Scroll(n int) {
	if d.picking != nil {
		d.picking.choose(n)
		return
	}
	d.body.scroll(n)
}

// Size implements [Dialog].
func (d *Rebalance) Size(w, h int) (int, int) { return dialogWidth(w, 96), dialogHeight(h, 40) }
