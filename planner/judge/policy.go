package judge

import (
	"cmp"
	"fmt"

	"brim/model"
	"brim/planner"
	"brim/planner/explain"
)

// Clause is one of the limits that a policy may set: what a plan has to keep to be accepted.
// Adding one is adding it to the table.
type Clause struct {
	Key   string     // as policy files have it
	Month bool       // it is set by a month, not by a number
	Unit  model.Unit // of the number
	Least bool       // the plan must reach it; otherwise it must not exceed it
	Help  string     // what is held against it, in one line

	worst func(p *planner.Plan) extreme
}

// extreme is the worst of what a clause looks at: a number, or the month t by which
// something happens.
type extreme struct {
	found model.Opt // absent: a number without bound, or a month that never comes
	t     int       // where in the plan
	tier  string    // empty for the company
	what  string    // the subject of a sentence
	none  string    // what an absent number or month means; empty: it has no bound

	nothing string // why there is no number that could pass the limit; empty: there is one
}

// Clauses lists the limits that a policy may set.
func Clauses() []*Clause { return clauses }

var clauses = []*Clause{
	{Key: "pods_hold_until", Month: true, Least: true, worst: firstBroken,
		Help: "the month in which the first pods break (AE:CSM above the limit) is this one or a later one"},
	{Key: "no_pod_warning_until", Month: true, Least: true, worst: firstWarned,
		Help: "the month from which a rule (hiring gap, economics) first warns of pods is this one or a later one"},
	{Key: "books_within_until", Month: true, Least: true, worst: firstOver,
		Help: "the first book that runs over, or is nobody's, does so in this month or a later one"},
	{Key: "max_months_over", Unit: model.MonthCount, worst: monthsOver,
		Help: "the months in which books of any tier run over, or are nobody's"},
	{Key: "max_utilization", Unit: model.Fraction, worst: peakUtilization,
		Help: "the highest load of any tier in any month, as a part of its book's limit"},
	{Key: "max_pod_ratio", Unit: model.Ratio, worst: peakPodRatio,
		Help: "the highest AE:CSM ratio of any pod tier in any month"},
	{Key: "min_arr", Unit: model.Money, Least: true, worst: lastARR,
		Help: "ARR at the plan's end"},
	{Key: "min_nrr", Unit: model.Fraction, Least: true, worst: lastNRR,
		Help: "net revenue retention of the plan's last twelve months"},
	{Key: "max_people_cost", Unit: model.Money, worst: peopleCost,
		Help: "what all AEs and CSMs cost over the plan"},
}

// ClauseByKey finds a clause.
func ClauseByKey(key string) (*Clause, bool) {
	for _, clause := range clauses {
		if clause.Key == key {
			return clause, true
		}
	}
	return nil, false
}

// Policy is what plans are held against.
type Policy struct {
	Bounds []Bound  // in any order
	Forbid []string // ids of rules that must find nothing, see [Rules]
	// Graver forbids whatever a rule finds that is as grave as this, or graver.
	Graver *explain.Severity
}

// Bound is a clause with its limit: a number, or a [model.Month].
type Bound struct {
	*Clause
	Limit float64
}

// Verdict is whether a plan keeps one of a policy's clauses.
type Verdict struct {
	Clause  string `json:"clause"`  // its key, or "forbid" for what a rule found
	Allowed any    `json:"allowed"` // a number or a month; nil of "forbid", which allows nothing
	Found   any    `json:"found"`   // likewise, or the id of a rule; nil: never, without bound, or nothing
	planner.When
	Tier   explain.TierLabel `json:"tier"`
	Passed bool              `json:"passed"`
	Text   string            `json:"text"` // one sentence
}

// Verdicts hold a plan against a policy: first every bound in the order of [Clauses], then
// one verdict for each finding that the policy forbids, or one that it found none.
func Verdicts(p *planner.Plan, policy Policy) []Verdict {
	var verdicts []Verdict
	for _, clause := range clauses {
		for _, bound := range policy.Bounds {
			if bound.Clause == clause {
				verdicts = append(verdicts, verdict(p, bound))
			}
		}
	}
	return append(verdicts, adviceVerdicts(p, policy)...)
}

func verdict(p *planner.Plan, b Bound) Verdict {
	worst := b.worst(p)
	text := b.sentence(p, worst)
	if b.unknown(p, worst) {
		worst.t, text = p.Horizon, b.unknownSentence(p, worst)
	}
	return Verdict{
		Clause: b.Key, Allowed: b.json(model.Some(b.Limit)), Found: b.json(worst.found),
		When: p.When(worst.t), Tier: explain.TierLabel(worst.tier), Passed: b.kept(p, worst), Text: text,
	}
}

// kept reports whether the worst that was found keeps the limit. A month that the plan
// does not know keeps none.
func (b Bound) kept(p *planner.Plan, worst extreme) bool {
	switch {
	case b.Month:
		return !b.early(worst) && !b.unknown(p, worst)
	case worst.nothing != "":
		return true
	case b.Least:
		return worst.found.OK && !planner.Below(worst.found.V, b.Limit)
	}
	return worst.found.OK && !planner.Above(worst.found.V, b.Limit)
}

// early reports whether what a month limits comes before it.
func (b Bound) early(worst extreme) bool { return worst.found.OK && worst.found.V < b.Limit }

// unknown reports whether months before the limit lie past the plan's end, so that what
// did not happen up to there may still happen too early.
func (b Bound) unknown(p *planner.Plan, worst extreme) bool {
	return b.Month && !b.early(worst) && model.Month(b.Limit) > p.Last().Month+1
}

// unknownSentence says how far the plan knows.
func (b Bound) unknownSentence(p *planner.Plan, worst extreme) string {
	what := worst.none
	if worst.found.OK {
		what = fmt.Sprintf("%s in %s", worst.what, model.Month(worst.found.V).Long())
	}
	return fmt.Sprintf("%s, but the plan ends with %s and does not know the months after it; before %s none may",
		what, p.Last().Month.Long(), model.Month(b.Limit).Long())
}

// json is a value of the clause as JSON has it.
func (b Bound) json(v model.Opt) any {
	switch {
	case !v.OK:
		return nil
	case b.Month:
		return model.Month(v.V)
	}
	return v.V
}

func (b Bound) sentence(p *planner.Plan, worst extreme) string {
	if b.Month {
		limit := model.Month(b.Limit).Long()
		if !worst.found.OK {
			return fmt.Sprintf("%s; before %s none may", worst.none, limit)
		}
		return fmt.Sprintf("%s in %s; before %s none may", worst.what, model.Month(worst.found.V).Long(), limit)
	}
	found, limit := cmp.Or(worst.none, "without bound"), b.show(p, b.Limit, 0)
	if worst.found.OK {
		found, limit = b.apart(p, worst.found.V)
	}
	bound := "at most"
	if b.Least {
		bound = "at least"
	}
	if worst.nothing != "" {
		return fmt.Sprintf("%s; %s %s is allowed", worst.nothing, bound, limit)
	}
	return fmt.Sprintf("%s %s in %s; %s %s is allowed", worst.what, found, p.Months[worst.t].Month.Long(), bound, limit)
}

// mostDigits are the decimals beyond a clause's own that tell a figure from its limit.
const mostDigits = 9

// apart writes a figure and its limit with as many decimals as tell them apart, where one
// passes for the other.
func (b Bound) apart(p *planner.Plan, v float64) (found, limit string) {
	if !planner.Above(v, b.Limit) && !planner.Below(v, b.Limit) {
		limit = b.show(p, b.Limit, 0)
		return limit, limit
	}
	return model.Apart(mostDigits, func(more int) (string, string) { return b.show(p, v, more), b.show(p, b.Limit, more) })
}

// show writes a number with so many decimals more than its unit commonly has.
func (b Bound) show(p *planner.Plan, v float64, more int) string {
	switch b.Unit {
	case model.Fraction:
		return model.Percent(v, 1+more)
	case model.Money:
		if more == 0 {
			return model.Format(v, b.Unit, p.Currency)
		}
		return model.FormatMoney(v, p.Currency, more)
	case model.MonthCount:
		return model.Decimal(v) + " mo"
	}
	return model.Fixed(v, 3+more)
}
