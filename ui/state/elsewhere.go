package state

import (
	"fmt"
	"math"
	"slices"
	"strings"

	"brim/model"
)

// FiledLever is the lever as the file's scenario has it: of the same tier, case or role,
// wherever it stands there. False where the file has none.
func (s State) FiledLever(l model.Lever) (model.Lever, bool) {
	return l.In(s.Scenario, s.Doc.Scenario)
}

// Sized is the lever with a slider that fits the company as the file has it, so that the
// ends stay where they are while the lever moves.
func (s State) Sized(l model.Lever) model.Lever {
	if there, ok := s.FiledLever(l); ok {
		return l.Sized(s.Doc.Scenario, there)
	}
	return l.Sized(s.Scenario, l)
}

// Filed is what the file has for a lever.
func (s State) Filed(l model.Lever) (model.Value, bool) {
	there, ok := s.FiledLever(l)
	if !ok {
		return model.Value{}, false
	}
	return there.Get(s.Doc.Scenario), true
}

// PinnedLever is the lever as the baseline's scenario has it; false without a baseline,
// and where that has none.
func (s State) PinnedLever(l model.Lever) (model.Lever, bool) {
	if s.Baseline == nil {
		return model.Lever{}, false
	}
	return l.In(s.Scenario, s.Baseline.Scenario)
}

// PinnedTier is the baseline's tier that tier k was; false where it had none.
func (s State) PinnedTier(k int) (int, bool) {
	if s.Baseline == nil {
		return 0, false
	}
	before := model.Counterparts(s.Baseline.Scenario, s.Scenario)
	return before[k], before[k] >= 0
}

// changed says what differs: other tiers first, then levers: one with both its values,
// several by their number.
func changed(d difference) string {
	from, to, changes := d.from, d.to, d.planned()
	if !d.same {
		words := model.StructureWords(from, to)
		if n := len(changes); n > 0 {
			words = append(words, fmt.Sprintf("%d more", n))
		}
		return strings.Join(words, ", ")
	}
	if len(changes) == 0 {
		return ""
	}
	if text, said := headsMoved(d, changes); said {
		return text
	}
	first := leading(changes)
	if before, now := planned(from), planned(to); before != now {
		return "Change of models " + before + " → " + now
	}
	text, said := hired(first, from, to)
	if !said {
		text, said = partMoved(first, to.Currency)
	}
	if !said {
		text = fmt.Sprintf("%s%s %s", first.Title(), asWhole(first), fromTo(first, from.Currency, to.Currency))
	}
	others := changes[1:]
	for len(others) > 0 && strings.HasSuffix(others[0].Key, ".ramping") {
		text += ", " + others[0].Title() + " " + fromTo(others[0], from.Currency, to.Currency)
		others = others[1:]
	}
	if len(others) > 0 {
		text += fmt.Sprintf(" and %d more", len(others))
	}
	return text
}

// partMoved says which part of a whole moved, and how the others made room; false where that
// is not the change.
func partMoved(c model.Change, currency string) (string, bool) {
	i, ok := c.MovedPart(c.From, c.To)
	if !ok {
		return "", false
	}
	show := func(v model.Value) string { return c.ShowNumber(v.List[i], currency) }
	return fmt.Sprintf("%s Q%d: %s → %s, the other quarters in proportion", c.Title(), i+1, show(c.From), show(c.To)), true
}

// asWhole says that a list moved as a whole, where one did.
func asWhole(c model.Change) string {
	switch {
	case c.Kind == model.Plan && len(c.From.List) > 1 && len(c.To.List) > 1:
		return ", all quarters:"
	case c.ScalesAsWhole() && len(c.From.List) == len(c.To.List):
		return ", all months:"
	}
	return ""
}

// planned says whether a scenario plans a change of coverage models.
func planned(s *model.Scenario) string {
	if s.Transition.FromMonth.OK {
		return "yes"
	}
	return "no"
}

// fromTo is a lever's old value beside the new one, exactly where they read alike.
func fromTo(c model.Change, before, after string) string {
	earlier, now := c.Show(c.From, before), c.Show(c.To, after)
	if earlier == now {
		earlier, now = c.Editable(c.From), c.Editable(c.To)
	}
	return earlier + " → " + now
}

// leading is the change that the others follow: a choice; of tiers' own figures, which are all
// given where one is and take the place of a cut by shares, the one that moved most.
func leading(changes []model.Change) model.Change {
	first := changes[0]
	for _, change := range changes {
		switch {
		case change.Kind == model.Words:
			return change
		case !slices.Contains(ownFigures, change.Spec.Key):
		case first.Spec.Key == "tier.*.account_share", slices.Contains(ownFigures, first.Spec.Key) && relativeMove(change) > relativeMove(first):
			first = change
		}
	}
	return first
}

// ownFigures are the keys of tiers' own figures, and of the company's ARR, which follows them.
var ownFigures = []string{"company.arr", "tier.*.accounts", "tier.*.arr"}

// relativeMove is by how much of itself a number changed.
func relativeMove(c model.Change) float64 {
	return math.Abs(c.To.Number-c.From.Number) / max(math.Abs(c.To.Number), math.Abs(c.From.Number), 1)
}
