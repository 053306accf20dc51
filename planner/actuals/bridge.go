package actuals

import (
	"cmp"
	"errors"
	"fmt"
	"math"
	"slices"
	"strings"

	"brim/model"
	"brim/planner"
	"brim/planner/judge"
)

// NotExplained is the part of a bridge that no assumption accounts for.
const NotExplained = "not explained"

// causes are what a difference is shared out to, and which driver each of them moves.
var causes = [...]struct {
	key, name string
	part      driverPart
}{
	{"hires landed", "Hires landed", hireFill},
	{"leavers", "Leavers", attrition},
	{"attainment", "Attainment", attainment},
	{"deal size", "Deal size", dealSize},
	{"churn", "Churn", churn},
	{"contraction", "Contraction", contraction},
	{"expansion", "Expansion", expansion},
}

// Bridge says why an outcome at the end of [History.Through] is not what was planned for then:
// the Shapley values of what the months imply in the place of what was planned, the widest
// first, and last what is not explained. The parts sum to the whole difference. A is the plan's,
// B what has happened. The error says why what is known does not suffice.
func (h *History) Bridge(o *judge.Outcome) (judge.Bridge, error) {
	if err := h.suffices(o); err != nil {
		return judge.Bridge{}, err
	}
	end := h.plan.MonthAt(h.Through)
	plan, actual := o.Value(h.upTo(h.scenario().Clone())), o.Value(h.Happened())
	counted := func(v model.Opt) model.Opt { return o.Counted(v, end) }
	if !counted(plan).OK || !counted(actual).OK {
		return judge.Bridge{}, fmt.Errorf("%s: %s", o.Words, o.Absent)
	}
	drivers := h.Drivers()
	values, err := h.shares(drivers, func(p *planner.Plan) model.Opt { return counted(o.Value(p)) })
	if err != nil {
		return judge.Bridge{}, fmt.Errorf("%s: %w", o.Words, err)
	}
	rest := counted(actual).V - counted(plan).V
	var parts []judge.BridgePart
	for i, cause := range causes {
		from, to := h.causeWords(drivers, cause.part)
		parts = append(parts, judge.BridgePart{Name: cause.name, Key: cause.key, From: from, To: to, Part: values[i]})
		rest -= values[i].V
	}
	slices.SortStableFunc(parts, func(a, b judge.BridgePart) int { return cmp.Compare(math.Abs(b.Part.V), math.Abs(a.Part.V)) })
	parts = append(parts, judge.BridgePart{Name: "Not explained", Key: NotExplained, Part: model.Some(rest)})
	return judge.Shared(o, plan, actual, end, parts), nil
}

// suffices says why an outcome cannot be told from what is known; nil where it can.
func (h *History) suffices(o *judge.Outcome) error {
	switch {
	case h.Through == 0:
		return NotYetError{Month: h.plan.MonthAt(1)}
	case o.Key == "degrades_by":
		return fmt.Errorf("%s: what has happened says nothing of rules that look ahead", o.Words)
	case (o.Key == "nrr" || o.Key == "grr") && h.Through < yearMonths:
		return fmt.Errorf("%s: it needs twelve months, and actuals go to %s", o.Words, h.plan.MonthAt(h.Through).Long())
	}
	return nil
}

// shares are the Shapley values of the causes, exact, in their order.
func (h *History) shares(drivers []Driver, read func(*planner.Plan) model.Opt) ([]model.Opt, error) {
	var outcome [1 << len(causes)]model.Opt
	for set := range outcome {
		s := h.scenario().Clone()
		moved := slices.DeleteFunc(slices.Clone(drivers), func(d Driver) bool { return set&bitOf(d.part) == 0 })
		h.imply(s, moved, false)
		if outcome[set] = read(h.upTo(s)); !outcome[set].OK {
			return nil, errors.New("with only some of what has happened it has no value")
		}
	}
	return judge.Shapley(len(causes), func(set int) model.Opt { return outcome[set] }), nil
}

// bitOf is the cause that moves a driver, in a set of causes.
func bitOf(part driverPart) int {
	for i := range causes {
		if causes[i].part == part {
			return 1 << i
		}
	}
	return 0
}

// causeWords are what was planned of a cause, and what has happened, in a few words each.
func (h *History) causeWords(drivers []Driver, part driverPart) (from, to string) {
	var planned, implied []string
	for _, d := range drivers {
		if d.part != part || !d.Plan.OK || !d.Implied.OK {
			continue
		}
		if part == churn || part == contraction || part == expansion {
			return h.tierWords(part)
		}
		name := ""
		if part == attrition || part == hireFill {
			name = strings.ToUpper(d.role.String()) + " "
		} else if d.tier >= 0 {
			name = h.scenario().Tiers[d.tier].Name + " "
		}
		planned = append(planned, name+model.Format(d.Plan.V, d.Unit, h.plan.Currency))
		implied = append(implied, name+model.Format(d.Implied.V, d.Unit, h.plan.Currency))
	}
	return strings.Join(planned, ", "), strings.Join(implied, ", ")
}

// tierWords are a rate of all tiers together, a year, as planned and as it came.
func (h *History) tierWords(part driverPart) (from, to string) {
	read := map[driverPart]func(source, int) model.Opt{churn: h.churn, contraction: h.contraction, expansion: h.expansion}[part]
	words := func(v model.Opt) string {
		if !v.OK {
			return ""
		}
		return model.Format(v.V, model.Fraction, h.plan.Currency) + " a year"
	}
	return words(read(ofPlan{h.plan}, h.tiers())), words(read(happened{h}, h.tiers()))
}
