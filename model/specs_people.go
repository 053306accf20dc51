package model

// teamRole is what the AE and the CSM team differ in.
type teamRole struct {
	role                     Role
	key, label, article      string
	attrition, ramp, cost    float64
	heads, hiresQ, costSlide Span
}

var teamRoles = []teamRole{
	{role: RoleAE, key: "ae", label: "AE", article: "an",
		attrition: 0.20, ramp: 5, cost: 190_000, heads: Span{0, 60}, hiresQ: Span{0, 12}, costSlide: Span{60e3, 400e3}},
	{role: RoleCSM, key: "csm", label: "CSM", article: "a",
		attrition: 0.15, ramp: 3, cost: 130_000, heads: Span{0, 60}, hiresQ: Span{0, 12}, costSlide: Span{40e3, 300e3}},
}

// hiringSpecs declares the levers that both teams have, AE before CSM lever by lever, and
// those of the AEs alone.
func hiringSpecs() []Spec {
	var all []Spec
	for i := range teamSpecs(teamRoles[0]) {
		for _, role := range teamRoles {
			all = append(all, teamSpecs(role)[i])
		}
	}
	return append(all, quotaSpecs...)
}

func teamSpecs(r teamRole) []Spec {
	return []Spec{
		{Key: r.key + ".hires_per_quarter", Group: GroupHiring, Label: r.label + " hires/qtr", Unit: PeopleRate, Kind: Plan,
			Range: anyHires, Slide: r.hiresQ, Step: 0.5, Prime: true, Default: numbered(0),
			Help:  "planned " + r.label + " hires a quarter; of a list, the average, and arrows move all quarters",
			field: planIn(inTeam(r, func(t *Team) *HirePlan { return &t.Hires }))},
		{Key: r.key + ".heads", Group: GroupHiring, Label: r.label + " heads", Unit: People,
			Range: anyHeads, Slide: r.heads, Step: 1, Prime: true, Required: true,
			Help:  r.label + "s on the payroll at the end of the month before the start",
			field: numberIn(inTeam(r, func(t *Team) *float64 { return &t.Heads }))},
		headsSpec(r),
		{Key: r.key + ".ramping", Group: GroupHiring, Label: r.label + "s in ramp", Unit: People, Kind: List, Range: anyHeads,
			Help: r.label + "s on the payroll that joined 0, 1, 2, … months before the start; " +
				"left out: none, all count as ramped", Assumed: true,
			field: listIn(0, MaxHorizon, inTeam(r, func(t *Team) *[]float64 { return &t.Ramping }))},
		{Key: r.key + ".starts", Group: GroupHiring, Label: r.label + " starts", Unit: People, Kind: Monthly, Range: anyHires, Step: 1,
			Help:  "known starts of " + r.label + "s by month, offers accepted: neither delayed nor filled by the market",
			field: monthlyIn(inTeam(r, func(t *Team) *[]float64 { return &t.Starts }))},
		{Key: r.key + ".attrition", Group: GroupHiring, Label: r.label + " attrition", Unit: Fraction,
			Range: anyRate, Slide: Span{0, 0.6}, Step: 0.01, Default: numbered(r.attrition), Assumed: true,
			Help:  "share of the " + r.label + "s who leave in a year",
			field: numberIn(inTeam(r, func(t *Team) *float64 { return &t.Attrition }))},
		{Key: r.key + ".moves", Group: GroupHiring, Label: r.label + " moves", Unit: Fraction,
			Range: anyRate, Slide: Span{0, 0.4}, Step: 0.01, Default: numbered(0), Source: "POD",
			Help:  "share of the " + r.label + "s who are promoted or move out of the seat in a year",
			field: numberIn(inTeam(r, func(t *Team) *float64 { return &t.Moves }))},
		{Key: r.key + ".backfill", Group: GroupHiring, Label: r.label + " backfill", Kind: Toggle, Default: switched(true), Assumed: true,
			Help:  "whether " + r.label + "s who leave are replaced",
			field: toggleIn(inTeam(r, func(t *Team) *bool { return &t.Backfill }))},
		{Key: r.key + ".time_to_fill", Group: GroupHiring, Label: r.label + " time to fill", Unit: MonthCount, Kind: Whole,
			Range: Span{0, 12}, Slide: Span{0, 12}, Step: 1, Default: numbered(2.0), Assumed: true,
			Help:  "months from a leaver to the replacement's start",
			field: wholeIn(inTeam(r, func(t *Team) *int { return &t.TimeToFill }))},
		{Key: r.key + ".ramp_months", Group: GroupHiring, Label: r.label + " ramp", Unit: MonthCount,
			Range: Span{0, 24}, Slide: Span{0, 24}, Step: 1, Default: numbered(r.ramp), Assumed: true,
			Help:  "months of a straight line until a new " + r.label + " counts in full; a list in its place is " + r.key + ".ramp",
			field: numberIn(inTeam(r, func(t *Team) *float64 { return &t.RampMonths })),
			idle: func(s *Scenario, _ Place) string {
				return idleIf(s.Team(r.role).Ramp != nil, "the list "+r.key+".ramp gives the ramp")
			}},
		{Key: r.key + ".ramp", Group: GroupHiring, Label: r.label + " ramp by month", Kind: List,
			Range: anyRamp, Slide: anyRamp, Step: 0.05,
			Help: "productivity of a new " + r.label +
				" by months of tenure, of which the last goes on; a move scales all months; left out: a straight line",
			field: listIn(1, maxRamp, inTeam(r, func(t *Team) *[]float64 { return &t.Ramp }))},
		{Key: r.key + ".cost", Group: GroupHiring, Label: r.label + " cost", Unit: Money,
			Range: anyMoney, Slide: r.costSlide, Step: 0.05, Log: true, Default: numbered(r.cost), Assumed: true,
			Help:  "loaded cost of " + r.article + " " + r.label + " a year",
			field: numberIn(inTeam(r, func(t *Team) *float64 { return &t.Cost }))},
		{Key: r.key + ".hire_cost", Group: GroupHiring, Label: r.label + " hire cost", Unit: Money,
			Range: anyMoney, Slide: Span{0, 100e3}, Step: 1_000, Default: numbered(0),
			Help:  "cost of hiring " + r.article + " " + r.label + ", once for everyone who joins",
			field: numberIn(inTeam(r, func(t *Team) *float64 { return &t.HireCost }))},
	}
}

// roleSpec is the declaration of a role's lever, by the last part of its key.
func roleSpec(r Role, name string) Spec {
	for _, spec := range append(teamSpecs(teamRoles[r]), quotaSpecs...) {
		if spec.Key == r.String()+"."+name {
			return spec
		}
	}
	return Spec{}
}

// inTeam leads to a part of the role's team.
func inTeam[T any](r teamRole, part func(*Team) *T) func(*Scenario, Place) *T {
	return func(s *Scenario, _ Place) *T { return part(s.Team(r.role)) }
}

var quotaSpecs = []Spec{
	{Key: "ae.quota", Group: GroupHiring, Label: "AE quota", Unit: Money,
		Range: anyMoney, Slide: Span{100e3, 3e6}, Step: 0.05, Log: true, Default: numbered(700_000.0), Assumed: true,
		Help:  "new ARR a year that a ramped AE is asked for",
		field: numberIn(func(s *Scenario, _ Place) *float64 { return &s.AE.Quota }), idle: idleUnlessCapacity},
	{Key: "ae.attainment", Group: GroupHiring, Label: "AE attainment", Unit: Fraction,
		Range: Span{0, 2}, Slide: Span{0, 1.2}, Step: 0.01, Default: numbered(0.70), Assumed: true,
		Help:  "share of quota that is reached",
		field: numberIn(func(s *Scenario, _ Place) *float64 { return &s.AE.Attainment }), idle: idleUnlessCapacity},
}

func idleUnlessCapacity(s *Scenario, _ Place) string {
	return idleIf(s.Growth.Driver != CapacityDriver, "ARR follows the goal, not the AEs' quotas")
}

func idleUnlessShares(s *Scenario, _ Place) string {
	return idleIf(s.Org.Staffing != StaffingShares, "one team goes where the load is")
}
