package overlay

import (
	"fmt"
	"slices"

	tea "github.com/charmbracelet/bubbletea"

	"brim/model"
	"brim/planner/books"
	"brim/planner/rebalance"
	"brim/ui/report"
)

// RebalanceAsked is which books are to be evened out, and who goes and comes.
type RebalanceAsked struct {
	Tier      int     // index among the scenario's tiers
	Leaves    string  // a CSM; empty: nobody
	Comes     int     // how many new CSMs
	Tolerance float64 // as a part of the mean ARR; [AnyARR]: only the limits of the books count
}

// AnyARR is a tolerance in which every ARR of a book is.
const AnyARR = 1000

// Bounds and steps of what is asked for.
const (
	toleranceStep, leastTolerance, mostTolerance = 0.05, 0.05, 0.5
	mostNewCSMs                                  = 5
)

// Request is what the planner is asked for. New CSMs have names that nobody in the tier has.
func (asked RebalanceAsked) Request(made *books.Books) rebalance.Request {
	request := rebalance.Request{Tier: asked.Tier, Tolerance: asked.Tolerance}
	if asked.Leaves != "" {
		request.Without = []string{asked.Leaves}
	}
	known := map[string]bool{}
	for _, csm := range made.CSMs {
		known[csm.Name] = true
	}
	for n := 1; len(request.Add) < asked.Comes; n++ {
		if name := fmt.Sprintf("New CSM %d", n); !known[name] {
			request.Add = append(request.Add, name)
		}
	}
	return request
}

// Rebalance shows which accounts should change their CSM, before that is written down. What
// is asked for can be changed in it.
type Rebalance struct {
	keyed
	asked    RebalanceAsked
	scenario *model.Scenario
	made     *books.Books
	busy     bool
	slow     func() bool
	answer   *rebalance.Answer
	refused  string // why there is no answer
	chosen   int    // a line of what is asked for
	body     scrolled
	laid     laidOut
	titles   map[string]bool // lines of the body that are titles
}

// NewRebalance makes the dialog for the books of a scenario, with a tier chosen; slow reports
// whether a search takes long enough to speak of it.
func NewRebalance(s *model.Scenario, made *books.Books, tier int, slow func() bool) *Rebalance {
	return &Rebalance{asked: RebalanceAsked{Tier: tier, Tolerance: rebalance.DefaultTolerance}, scenario: s, made: made, slow: slow}
}

// Asked is what is asked for now.
func (d *Rebalance) Asked() RebalanceAsked { return d.asked }

// Begin says that a search is under way.
func (d *Rebalance) Begin() { d.busy = true }

// Show shows an answer.
func (d *Rebalance) Show(answer *rebalance.Answer) {
	d.busy, d.answer, d.refused = false, answer, ""
}

// Refuse says why there is none.
func (d *Rebalance) Refuse(why error) { d.busy, d.answer, d.refused = false, nil, why.Error() }

// wish is one of the lines that can be changed.
type wish struct {
	label, value string
	after, brief string // what is said behind it, and in fewer words
	step         func(n int) RebalanceAsked
}

// tiers are the tiers that have accounts.
func (d *Rebalance) tiers() []int {
	var tiers []int
	for k := range d.made.Tiers {
		if d.made.Tiers[k].All.Accounts > 0 {
			tiers = append(tiers, k)
		}
	}
	return tiers
}

// leavers are who may leave the tier: nobody, or one of its CSMs by name.
func (d *Rebalance) leavers() []string {
	names := []string{}
	for _, book := range d.made.Tiers[d.asked.Tier].Books {
		names = append(names, book.CSM)
	}
	slices.Sort(names)
	return append([]string{""}, names...)
}

// turned is the entry of a list n on from another, going round.
func turned[T comparable](list []T, from T, n int) T {
	i := slices.Index(list, from) + n
	return list[(i%len(list)+len(list))%len(list)]
}

// wishes lists what can be changed.
func (d *Rebalance) wishes() []wish {
	tier := &d.made.Tiers[d.asked.Tier]
	leaves, comes, tolerance := d.asked.Leaves, "nobody", model.Format(d.asked.Tolerance, model.Fraction, "")
	if leaves == "" {
		leaves = "nobody"
	}
	if d.asked.Comes > 0 {
		comes = fmt.Sprintf("%d new", d.asked.Comes)
	}
	after, afterBrief := "of the mean ARR, for every book", "of the mean ARR"
	if d.asked.Tolerance == AnyARR {
		tolerance, after, afterBrief = "any", "ARR: only the limits of the books count", "ARR, within limits"
	}
	free, freeBrief := "every account has a CSM", "all have a CSM"
	if n := tier.Unassigned.Accounts; n > 0 {
		free, freeBrief = fmt.Sprintf("accounts without a CSM are given out: %d", n), fmt.Sprintf("without a CSM: %d", n)
	}
	return []wish{
		{"Tier", tier.Name, free, freeBrief, func(n int) RebalanceAsked {
			asked := d.asked
			if asked.Tier = turned(d.tiers(), asked.Tier, n); asked.Tier != d.asked.Tier {
				asked.Leaves = ""
			}
			return asked
		}},
		{"Who leaves", leaves, "whose accounts all move", "all accounts move", func(n int) RebalanceAsked {
			asked := d.asked
			asked.Leaves = turned(d.leavers(), asked.Leaves, n)
			return asked
		}},
		{"Who comes", comes, "whose books begin empty", "books begin empty", func(n int) RebalanceAsked {
			asked := d.asked
			asked.Comes = max(0, min(asked.Comes+n, mostNewCSMs))
			return asked
		}},
		{"Within", tolerance, after, afterBrief, func(n int) RebalanceAsked {
			asked := d.asked
			switch {
			case asked.Tolerance == AnyARR && n < 0:
				asked.Tolerance = mostTolerance
			case asked.Tolerance >= mostTolerance && n > 0:
				asked.Tolerance = AnyARR
			default:
				asked.Tolerance = stepped(asked.Tolerance, n, toleranceStep, leastTolerance, mostTolerance)
			}
			return asked
		}},
	}
}

// Handle implements [Dialog].
func (d *Rebalance) Handle(key tea.KeyMsg) Action {
	switch key.String() {
	case "esc", "ctrl+c":
		return RebalanceDrop{}
	case "enter":
		return d.enter()
	}
	action, _ := perform(d, KindRebalance, d.known(), rebalanceDeeds(), key)
	return action
}

// enter applies the moves, or looks for them once more where there are none to be had.
func (d *Rebalance) enter() Action {
	switch {
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

// choose moves the choice by n lines.
func (d *Rebalance) choose(n int) { d.chosen = max(0, min(d.chosen+n, len(d.wishes())-1)) }

// change moves the chosen line by n steps.
func (d *Rebalance) change(n int) Action {
	asked := d.wishes()[d.chosen].step(n)
	if asked == d.asked {
		return nil
	}
	d.asked, d.body.top = asked, 0
	return RebalanceFor{asked}
}

// Click implements [Dialog].
func (d *Rebalance) Click(x, y int) Action {
	if name, ok := d.pressed(x, y); ok {
		return press(d, rebalanceDeeds(), name)
	}
	if row := y - 1; row >= 0 && row < len(d.wishes()) {
		d.chosen = row
	}
	return nil
}

// Scroll moves the answer by n lines, as the wheel does.
func (d *Rebalance) Scroll(n int) { d.body.scroll(n) }

// Size implements [Dialog].
func (d *Rebalance) Size(w, h int) (int, int) { return dialogWidth(w, 96), min(h, 40) }
