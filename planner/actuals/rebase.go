package actuals

import (
	"fmt"
	"math"
	"slices"
	"strconv"

	"brim/model"
	"brim/planner"
	"brim/planner/internal/engine"
)

// Rebase is the plan's scenario from the month after [History.Through]: its tiers with the
// accounts, ARR and people that they have, those still in ramp and on their way among them, and
// what was planned from there. It ends when the plan does, and lasts six months at least. With
// implied drivers the assumptions are what the months imply, where they imply any. Its words are
// what to know of it. The error says why there is none. Section 17.
func (h *History) Rebase(implied bool) (model.Restructured, error) {
	if h.Through == 0 {
		return model.Restructured{}, NotYetError{Month: h.plan.MonthAt(1)}
	}
	s, words := h.begun(h.Through)
	made := model.Restructured{Scenario: s, Words: append([]string{h.beginning(s)}, words...)}
	if implied {
		drivers := h.Drivers()
		made.Words = append(append(made.Words, h.imply(s, drivers, true)...), h.thin(drivers)...)
	}
	made.Words = append(made.Words, fitRanges(s)...)
	if problems := model.Validate(s); len(problems) > 0 {
		return model.Restructured{}, problems[0]
	}
	return made, nil
}

// beginning says with what a plan begins, and when it ends.
func (h *History) beginning(s *model.Scenario) string {
	accounts, company := h.stands(h.Through, h.tiers(), model.ActualAccounts).V, s.OpeningARR()
	return fmt.Sprintf("the plan begins in %s with %s accounts, %s ARR, %s AEs and %s CSMs, and ends in %s", s.Start.Long(),
		model.Format(accounts, model.AccountCount, ""), model.Format(company, model.Money, s.Currency),
		model.Format(s.AE.Heads, model.People, ""), model.Format(s.CSM.Heads, model.People, ""), s.MonthAt(s.Horizon).Long()) + h.goal(s)
}

// goal ends a sentence with what the goal comes to at the old plan's end now that it begins anew;
// empty where that is as before.
func (h *History) goal(s *model.Scenario) string {
	last := h.plan.Horizon
	if last == h.Through {
		return ""
	}
	years := float64(last-h.Through) / 12
	before := model.Format(h.plan.Months[last].GoalARR, model.Money, s.Currency)
	now := model.Format(s.OpeningARR()*math.Pow(1+s.Growth.Target, years), model.Money, s.Currency)
	if before == now {
		return ""
	}
	return fmt.Sprintf("; the goal of %s a year begins anew: %s in %s, which was %s", model.Format(s.Growth.Target, model.Fraction, ""),
		now, h.plan.MonthAt(last).Long(), before)
}

// NotYetError says that nothing has happened yet from which a plan could begin.
type NotYetError struct{ Month model.Month }

// Error names the month that is missing.
func (e NotYetError) Error() string {
	return "ARR, accounts and heads of every tier are not known for " + e.Month.Long() + " yet"
}

// leastACV is the smallest that a scenario takes for the ACV of new accounts.
const leastACV = 1

// leastHorizon is the shortest plan, in months.
const leastHorizon = 6

// begun is the scenario that begins after month a, and what to know of it. It is not validated.
func (h *History) begun(a int) (*model.Scenario, []string) {
	b := h.standing(a)
	b.s.Horizon = max(leastHorizon, h.plan.Horizon-a)
	for _, role := range roles {
		b.comers(role)
	}
	return b.s, b.words
}

// standing is a scenario that opens with what stands at the end of month a. Who is still to come it
// does not say.
func (h *History) standing(a int) *rebase {
	b := &rebase{History: h, s: h.scenario().Clone(), a: a}
	b.s.Start = h.plan.MonthAt(a + 1)
	b.book()
	for _, role := range roles {
		b.people(role)
	}
	b.leaves()
	b.transition()
	return b
}

// rebase is a scenario while it is made to begin after month a.
type rebase struct {
	*History
	s     *model.Scenario
	a     int
	words []string
}

func (b *rebase) say(format string, args ...any) {
	b.words = append(b.words, fmt.Sprintf(format, args...))
}

// book gives the tiers what they have at the end of month a as their own figures, and writes
// out what followed from the opening book before.
func (b *rebase) book() {
	edges := b.edges()
	sum := 0.0
	for k := range b.s.Tiers {
		tier := &b.s.Tiers[k]
		arr := tidy(b.stands(b.a, k, model.ActualARR).V)
		sum += arr
		tier.Accounts, tier.ARR = model.Some(tidy(b.stands(b.a, k, model.ActualAccounts).V)), model.Some(arr)
		tier.AccountShare, tier.MinACV, tier.Promoted = model.Opt{}, model.Some(edges[k]), 0
		if acv := tidy(b.scenario().NewACV(&b.in.Open, k)); acv >= leastACV {
			tier.NewACV = model.Some(acv)
		}
		tier.NewMix = model.Some(tidy(b.in.Shares.NewMix[k]))
		if young, known := b.young(k); known {
			tier.YoungShare = model.Some(tidy(young))
		}
	}
	if b.s.ARR.OK {
		b.s.ARR = model.Some(sum)
	}
}

// edges are the tiers' lower edges as they were. Of tiers that a book without spread divides the
// upper one's is a trace higher, since edges must fall.
func (b *rebase) edges() (edges [model.MaxTiers]float64) {
	const trace = 1e-6
	for k := len(b.s.Tiers) - 2; k >= 0; k-- {
		edges[k] = max(tidy(b.in.Open[k].Edge), tidy(edges[k+1]*(1+trace)), trace)
	}
	return edges
}

// young is the part of a tier's accounts that was won in the last twelve months, where it is
// known who came and went.
func (b *rebase) young(k int) (share float64, known bool) {
	var cohorts [engine.YoungMonths]float64
	opening := b.stands(0, k, model.ActualAccounts).V
	for i := range cohorts {
		cohorts[i] = opening * b.in.Tier[k].YoungShare / engine.YoungMonths
	}
	for t := 1; t <= b.a; t++ {
		won, lost := b.Value(t, k, model.ActualNewAccounts), b.Value(t, k, model.ActualChurnedAccounts)
		if !won.OK || !lost.OK {
			return 0, false
		}
		keep := 1 - planner.Per(lost.V, b.stands(t-1, k, model.ActualAccounts).V).V
		for i := len(cohorts) - 1; i > 0; i-- {
			cohorts[i] = cohorts[i-1] * max(0, keep)
		}
		cohorts[0] = won.V
	}
	sum := 0.0
	for _, n := range cohorts {
		sum += n
	}
	part := planner.Per(sum, b.stands(b.a, k, model.ActualAccounts).V)
	return min(1, part.V), part.OK
}

// leaves keeps those of whom somebody is still away.
func (b *rebase) leaves() {
	b.s.Leaves = slices.DeleteFunc(b.s.Leaves, func(l model.Leave) bool {
		return l.From.Add(l.Months+l.BackRamp) <= b.s.MonthAt(0)
	})
}

// transition keeps a change of coverage models that is still under way.
func (b *rebase) transition() {
	change := &b.s.Transition
	if !change.FromMonth.OK {
		return
	}
	if from := change.FromMonth.V - float64(b.a); from+engine.DipLength > 0 { // month 0's books count too
		change.FromMonth.V = from
		return
	}
	change.FromMonth, change.Share = model.Opt{}, model.Opt{}
}

// fitRanges drops the ranges that the scenario does not allow, and says so.
func fitRanges(s *model.Scenario) (words []string) {
	for _, problem := range model.Validate(s) {
		for _, r := range slices.Clone(s.Uncertainty.Ranges) {
			if problem.Key == model.RangeKey(r.Key) {
				s.Uncertainty.Drop(r.Key)
				words = append(words, "the range of "+r.Key+" does not fit any more and is gone")
			}
		}
	}
	return words
}

// tidy is a number in as many digits as a file has room for: what rounding takes does not show
// in any figure.
func tidy(n float64) float64 {
	if math.Abs(n) < planner.Fewest {
		return 0
	}
	return inDigits(n, 14)
}

// inDigits is a number in so many digits.
func inDigits(n float64, digits int) float64 {
	if read, err := strconv.ParseFloat(strconv.FormatFloat(n, 'g', digits, 64), 64); err == nil {
		return read
	}
	return n
}

// tidied are the numbers of a list by months, without the zeros at its end; nil where nothing
// is left.
func tidied(list []float64) []float64 {
	var made []float64
	for i, n := range list {
		if n = tidy(n); n != 0 {
			made = append(made, make([]float64, i+1-len(made))...)
			made[i] = n
		}
	}
	return made
}
