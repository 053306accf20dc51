package judge

import (
	"fmt"
	"strings"

	"brim/model"
	"brim/planner"
	"brim/planner/explain"
)

// Explain says of one lever what it was moved from and to, and what came of it. The plan is
// that of the scenario as it is.
func (s *Sensitivity) Explain(i int, sc *model.Scenario, p *planner.Plan) explain.Explanation {
	swing := &s.Swings[i]
	o, l := s.Outcome, swing.Lever
	low, high := l.ShowNumber(swing.Low, p.Currency), l.ShowNumber(swing.High, p.Currency)
	e := explain.Explanation{
		Title: l.Title() + " and " + o.Words,
		Value: s.Width(i, p.Currency),
		Words: "how far apart the plan's outcome is with this lever alone a tenth down and a tenth up; " +
			"what is counted in whole units moves by at least one",
		Symbols: "swing = |v(high) - v(low)|",
		Numbers: fmt.Sprintf("%s at %s, %s at %s", o.Show(swing.AtLow, p.Currency), low, o.Show(swing.AtHigh, p.Currency), high),
		Levers:  []string{l.Key},
	}
	e.Terms = []explain.Term{o.term(p), {Name: l.Title() + " as it is", Value: l.Show(swing.Now, p.Currency), Lever: l.Key},
		{Name: o.Words + " at " + low, Value: o.Show(swing.AtLow, p.Currency)},
		{Name: o.Words + " at " + high, Value: o.Show(swing.AtHigh, p.Currency)}}
	from, note := explain.Origin(l, swing.Now, sc)
	e.Sources = append([]explain.Source{{What: explain.Decapitalised(l.Title()) + " " + l.Show(swing.Now, p.Currency) + note, From: from},
		{What: "moves of a tenth, whole units for counts", From: explain.FromAssumption}}, o.sources(p)...)
	return e
}

// Width writes how far apart the outcome is at the two ends of a lever, as they are written.
func (s *Sensitivity) Width(i int, currency string) string {
	swing := &s.Swings[i]
	if !swing.Swing.OK {
		return "no limit"
	}
	return unsigned(s.Outcome.ShowChange(swing.AtHigh, swing.AtLow, s.End, currency))
}

// term is the outcome as something that a formula is made of.
func (o *Outcome) term(p *planner.Plan) explain.Term {
	id, place := o.where(p)
	return explain.Term{Name: o.Words + " as it is", Value: o.Show(o.Value(p), p.Currency), Figure: id, Place: place}
}

// sources are those of the thresholds behind the outcome.
func (o *Outcome) sources(p *planner.Plan) []explain.Source {
	id, place := o.where(p)
	figure, ok := explain.FigureByID(id)
	if !ok {
		return nil
	}
	return explain.Explain(p, figure, place).Sources
}

// Explain says of one part of a bridge what was moved from and to, and how its share is
// found.
func (b *Bridge) Explain(i int, w *Attribution) explain.Explanation {
	part := &b.Parts[i]
	o, currency := b.Outcome, w.B.Currency
	e := explain.Explanation{
		Title:   part.Name + ": difference in " + o.Words,
		Value:   b.ShowPart(part, currency),
		Symbols: "part(i) = sum over S without i of |S|! (n-|S|-1)! / n! x (v(S with i) - v(S))",
	}
	n := w.moving()
	switch {
	case part.Mute:
		e.Words, e.Symbols = "it has no say in this outcome", "part(i) = 0"
	case w.Exact:
		e.Words = fmt.Sprintf("what the outcome changes when this moves, "+
			"averaged over every order in which the %d parts can move from the one plan to the other", n)
	default:
		e.Words = fmt.Sprintf("what the outcome changes when this moves, "+
			"averaged over %d orders drawn at random in which the %d parts can move from the one plan to the other",
			permutations, n)
	}
	e.Numbers = fmt.Sprintf("%s to %s: %s of %s", part.From, part.To, e.Value, b.Whole(currency))
	if b.Why != "" {
		e.Words, e.Symbols, e.Numbers = b.Why, "", ""
	}
	id, place := o.where(w.B)
	e.Terms = []explain.Term{{Name: o.Words + " in the first plan", Value: b.ShowEnd(b.A, w.A.Currency)},
		{Name: o.Words + " in the second plan", Value: b.ShowEnd(b.B, currency), Figure: id, Place: place},
		{Name: "whole difference", Value: b.Whole(currency)}}
	for _, change := range part.Changes {
		from, to := listed([]model.Change{change}, w.A.Currency, currency)
		e.Terms = append(e.Terms, explain.Term{Name: change.Title(), Value: from + " to " + to, Lever: change.Key})
		e.Levers = append(e.Levers, change.Key)
	}
	e.Sources = []explain.Source{{What: "how the difference is shared out", From: w.Method()}}
	if b.StandardError.OK {
		e.Sources = append(e.Sources, explain.Source{What: "standard error of this part",
			From: unsigned(o.ShowDifference(model.Some(part.Error), part.Error, currency))})
	}
	return e
}

// Method says how the parts were found.
func (w *Attribution) Method() string {
	if w.Exact {
		return fmt.Sprintf("Shapley values, exact over %s", model.Counted(1<<w.moving(), "plan"))
	}
	return fmt.Sprintf("Shapley values of %d parts, from %d seeded orders", w.moving(), permutations)
}

// moving is how many parts have a say.
func (w *Attribution) moving() int {
	n := 0
	for i := range w.parts {
		if !w.parts[i].mute {
			n++
		}
	}
	return n
}

// unsigned is a difference that has no direction.
func unsigned(text string) string { return strings.TrimLeft(text, "+-") }
