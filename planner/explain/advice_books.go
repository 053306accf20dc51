package explain

import (
	"brim/model"
	"brim/planner"
)

// moreCSMs are the levers that give a tier more CSMs, nearest first.
var moreCSMs = []string{
	"csm.hires_per_quarter", "csm.heads", "ratio.csm_hires_per_ae_hire", "tier.*.csm_share", "tier.*.csm_hire_share", "tier.*.csm_hires",
}

// smallerBooks are the levers by which the same CSMs carry less or can carry more.
var smallerBooks = []string{
	"tier.*.presales", "tier.*.min_acv", "tier.*.account_share", "org.roles", "org.staffing", "tier.*.book_max", "tier.*.coverage",
}

// bookRules are what book loads set off. Limits by coverage are of ATM, the pool's of POD.
func bookRules() []Rule {
	return []Rule{
		{ID: "uncovered", Severity: Breach, Scope: OfTier, Source: "ATM", look: everyStretch,
			Condition: "a tier has accounts and no productive CSM",
			Words:     "Nobody carries these accounts: give the tier CSMs, or serve them from another tier.",
			holds:     func(p *planner.Plan, place Place) bool { return tierAt(p, place).State == planner.Uncovered },
			figures:   figs("accounts", "csm_productive"),
			text:      "{tier} has {accounts} accounts and no productive CSM {when}",
			levers:    moreCSMs},
		{ID: "book-over", Severity: Breach, Scope: OfTier, Source: "ATM, POD", look: everyStretch,
			Condition: "accounts per productive CSM above the tier's book limit, every stretch of months",
			Words: "Books are over capacity: hire or move CSMs a ramp earlier than this month, " +
				"or serve the tier in a way that needs fewer CSMs.",
			holds: func(p *planner.Plan, place Place) bool { return tierAt(p, place).State == planner.Over },
			figures: append(figs("load"), ev("book_max", bookLimit), ev("csm_productive", fig("csm_productive")),
				ev("csm_needed", fig("csm_needed"))),
			text: "{tier} books are over capacity {when}: {load} accounts per CSM, above {book_max}; " +
				"needs {csm_needed} productive CSMs, has {csm_productive}",
			levers: joined(moreCSMs, smallerBooks)},
		{ID: "book-under", Severity: Note, Scope: OfTier, Source: "ATM, POD", look: everyStretch,
			Condition: "accounts per productive CSM below the tier's book_min, every stretch of months",
			Words:     "CSMs have room: move them to a fuller tier, hire later, or give the tier more accounts.",
			holds:     func(p *planner.Plan, place Place) bool { return tierAt(p, place).State == planner.Under },
			figures: append(figs("load"), ev("book_min", bookFloor), ev("csm_productive", fig("csm_productive")),
				ev("csm_needed", fig("csm_needed"))),
			text: "{tier} CSMs have room {when}: {load} accounts per CSM, below {book_min}; " +
				"needs {csm_needed} productive CSMs, has {csm_productive}",
			levers: joined([]string{"csm.hires_per_quarter", "tier.*.csm_share", "tier.*.csm_hire_share", "tier.*.min_acv",
				"tier.*.account_share", "org.staffing", "tier.*.book_min"})},
		{ID: "arr-beyond", Severity: Breach, Scope: OfTier, Source: "POD", look: untilFirst,
			Condition: "a tier's books are over capacity, or nobody's: " +
				"what has no place in full books at its peak and at the end, and what overload loses",
			Words: "Accounts beyond full books are not looked after and leave faster: add CSMs, or know what it costs not to.",
			holds: func(p *planner.Plan, place Place) bool { return tierAt(p, place).State.Overfull() },
			figures: []evidence{ev("peak_arr", atPeak(fig("beyond_arr"))), ev("peak_accounts", atPeak(fig("beyond_accounts"))),
				{name: "peak_month", word: peakMonth}, saying("course", beyondCourse),
				ev("end_arr", atEnd(fig("beyond_arr"))), ev("end_accounts", atEnd(fig("beyond_accounts"))),
				ev("overload_churned_arr", summed{overPlan("the months of the plan", fig("overload_churned_arr")),
					shownAs{unit: model.Money}})},
			text: "{tier} has {peak_arr} and {peak_accounts} accounts beyond full books {course}; " +
				"{overload_churned_arr} are lost to overload by then",
			levers: joined(moreCSMs, smallerBooks)},
		{ID: "swarm-ae-load", Severity: Breach, Scope: OfTier, Source: "ATM", look: untilFirst,
			Condition: "a swarm tier above 80 accounts per AE",
			Words:     "The AEs are the bottleneck of a swarm: give the tier more of them, or hand its accounts over.",
			holds:     SwarmOverloaded,
			figures: append(figs("ae_load"), ev("ae_load_max", swarmMost), ev("accounts", fig("accounts")),
				ev("ae_heads", fig("ae_heads"))),
			text:    "{tier} AEs carry {ae_load} accounts each from {month}, above the {ae_load_max} that a swarm allows",
			unbound: "{tier} is served by swarms and has {accounts} accounts and no AE in {month}",
			levers: []string{"ae.hires_per_quarter", "ae.heads", "tier.*.ae_share", "tier.*.ae_hire_share",
				"tier.*.ae_hires", "tier.*.min_acv", "tier.*.account_share", "tier.*.coverage"}},
		presalesRule(Breach, "breach", "share of CSM time for pre-sales above 25%", presalesMost,
			func(share float64) bool { return planner.Above(share, presalesMost) }),
		presalesRule(Warning, "warning", "share of CSM time for pre-sales above 15%, up to 25%", presalesSound, func(share float64) bool {
			return planner.Above(share, presalesSound) && !planner.Above(share, presalesMost)
		}),
	}
}

// Shares of CSM time for pre-sales from which a pod drifts into a swarm. Source: POD.
const (
	presalesSound = 0.15
	presalesMost  = 0.25
)

func presalesRule(severity Severity, part, condition string, limit float64, past func(share float64) bool) Rule {
	return Rule{ID: "presales-drift", Part: part, Severity: severity, Scope: OfTier, Source: "POD", look: atOutset,
		Condition: condition,
		Words: "CSMs who sell are a swarm without the support of one: bound their part in deals to the last calls, " +
			"or plan for a swarm.",
		holds: func(p *planner.Plan, place Place) bool { return past(p.Scenario().Tiers[place.Tier].Presales) },
		figures: []evidence{ev("presales", lever("tier.*.presales")),
			ev("limit", threshold(limit, model.Fraction, "pre-sales up to", "POD")),
			ev("csm_ramped", fig("csm_ramped")), ev("csm_productive", fig("csm_productive"))},
		text: "{tier} CSMs give {presales} of their time to pre-sales, above {limit}: " +
			"of {csm_ramped} ramped CSMs {csm_productive} are productive",
		levers: []string{"tier.*.presales", "tier.*.coverage"}}
}

// SwarmOverloaded reports whether a swarm's AEs stay with more accounts than it allows, or
// there are none.
func SwarmOverloaded(p *planner.Plan, place Place) bool {
	return servedBy(p, place, model.Swarm) && p.AELoadState(place.T, place.Tier).Overfull()
}

// swarmMost is the most accounts that an AE of a swarm stays with.
var swarmMost = threshold(model.Swarm.Facts().AELoadMax, model.AccountCount, "accounts per AE of a swarm up to", model.Swarm.Facts().Source)

// joined is lists of levers one after the other.
func joined(lists ...[]string) []string {
	var all []string
	for _, list := range lists {
		all = append(all, list...)
	}
	return all
}

// peakT is the month in which most of a tier's ARR is beyond full books.
func peakT(place spot) int {
	peak := 0
	for t := range place.p.Months {
		if place.p.Months[t].Tiers[place.tier].BeyondARR > place.p.Months[peak].Tiers[place.tier].BeyondARR {
			peak = t
		}
	}
	return peak
}

// atPeak is a figure as it stands in that month.
func atPeak(part formula) formula {
	return moved{part, func(place spot) spot { place.t = peakT(place); return place }, "%s at the peak", "%s(peak)"}
}

func peakMonth(place spot) string { return place.p.MonthAt(peakT(place)).Long() }

// beyondCourse says when most of a tier's ARR is beyond full books, and what is so at the
// plan's end where that is another month.
func beyondCourse(place spot) string {
	last := place.p.Last()
	if peakT(place) == place.p.Horizon {
		return "in " + last.Month.Long() + ", the peak"
	}
	left := written(model.Some(last.Tiers[place.tier].BeyondARR), shownAs{unit: model.Money}, place).text
	return "at the peak in " + peakMonth(place) + " and " + left + " in " + last.Month.Long()
}
