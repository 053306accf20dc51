package model

// teamRole is what the AE and the CSM team differ in.
type teamRole struct {
	key, label, article      string
	team                     func(*Scenario) *Team
	hires, attrition         float64
	ramp, cost               float64
	heads, hiresQ, costSlide Span
}

var teamRoles = []teamRole{
	{key: "ae", label: "AE", article: "an", team: func(s *Scenario) *Team { return &s.AE.Team },
		hires: 2, attrition: 0.20, ramp: 5, cost: 190_000, heads: Span{0, 60}, hiresQ: Span{0, 12}, costSlide: Span{60e3, 400e3}},
	{key: "csm", label: "CSM", article: "a", team: func(s *Scenario) *Team { return &s.CSM },
		hires: 1, attrition: 0.15, ramp: 3, cost: 130_000, heads: Span{0, 60}, hiresQ: Span{0, 12}, costSlide: Span{40e3, 300e3}},
}

// hiringSpecs declares the levers that both teams have, AE before CSM lever by lever,
// and those of the AEs alone.
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
			Range: anyHires, Slide: r.hiresQ, Step: 0.5, Prime: true, Default: numbered(r.hires), Assumed: true,
			Help:  "planned " + r.label + " hires a quarter; of a list, its mean, and a move shifts every quarter alike",
			field: planIn(inTeam(r, func(t *Team) *HirePlan { return &t.Hires }))},
		{Key: r.key + ".heads", Group: GroupHiring, Label: r.label + " heads", Unit: People,
			Range: anyHeads, Slide: r.heads, Step: 1, Prime: true, Required: true,
			Help:  r.label + "s on the payroll at month 0",
			field: numberIn(inTeam(r, func(t *Team) *float64 { return &t.Heads }))},
		{Key: r.key + ".attrition", Group: GroupHiring, Label: r.label + " attrition", Unit: Fraction,
			Range: anyRate, Slide: Span{0, 0.6}, Step: 0.01, Default: numbered(r.attrition), Assumed: true,
			Help:  "share of the " + r.label + "s who leave in a year",
			field: numberIn(inTeam(r, func(t *Team) *float64 { return &t.Attrition }))},
		{Key: r.key + ".backfill", Group: GroupHiring, Label: r.label + " backfill", Kind: Toggle, Default: switched(true), Assumed: true,
			Help:  "whether " + r.label + "s who leave are replaced",
			field: toggleIn(inTeam(r, func(t *Team) *bool { return &t.Backfill }))},
		{Key: r.key + ".time_to_fill", Group: GroupHiring, Label: r.label + " time to fill", Unit: MonthCount, Kind: Whole,
			Range: Span{0, 12}, Slide: Span{0, 12}, Step: 1, Default: numbered(2.0), Assumed: true,
			Help:  "months from a leaver to the replacement's start",
			field: wholeIn(inTeam(r, func(t *Team) *int { return &t.TimeToFill }))},
		{Key: r.key + ".ramp_months", Group: GroupHiring, Label: r.label + " ramp", Unit: MonthCount,
			Range: Span{0, 24}, Slide: Span{0, 24}, Step: 1, Default: numbered(r.ramp), Assumed: true,
			Help:  "months until a new " + r.label + " counts in full",
			field: numberIn(inTeam(r, func(t *Team) *float64 { return &t.RampMonths }))},
		{Key: r.key + ".cost", Group: GroupHiring, Label: r.label + " cost", Unit: Money,
			Range: anyMoney, Slide: r.costSlide, Step: 0.05, Log: true, Default: numbered(r.cost), Assumed: true,
			Help:  "loaded cost of " + r.article + " " + r.label + " a year",
			field: numberIn(inTeam(r, func(t *Team) *float64 { return &t.Cost }))},
	}
}

// inTeam leads to a part of the role's team.
func inTeam[T any](r teamRole, part func(*Team) *T) func(*Scenario, Place) *T {
	return func(s *Scenario, _ Place) *T { return part(r.team(s)) }
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

var tierTeamSpecs = []Spec{
	{Key: "tier.*.ae_hires", Group: GroupHiring, Label: "AE hires by month", Unit: People, Kind: Monthly, Range: anyHires, Step: 1,
		Help: "AEs hired for this tier besides, by month", idle: idleUnlessShares,
		field: monthlyIn(inTier(func(t *Tier) *[]float64 { return &t.AEHires }))},
	{Key: "tier.*.csm_hires", Group: GroupHiring, Label: "CSM hires by month", Unit: People, Kind: Monthly, Range: anyHires, Step: 1,
		Help: "CSMs hired for this tier besides, by month", idle: idleUnlessShares,
		field: monthlyIn(inTier(func(t *Tier) *[]float64 { return &t.CSMHires }))},
	{Key: "tier.*.ae_share", Group: GroupRatios, Label: "AE share", Unit: Fraction, Range: anyShare, Slide: anyShare, Step: 0.01, peers: true,
		Help: "the tier's part of the AE heads; absent: its part of ARR", idle: idleUnlessShares, auto: autoAEShare,
		field: optionalIn(inTier(func(t *Tier) *Opt { return &t.AEShare }))},
	{Key: "tier.*.csm_share", Group: GroupRatios, Label: "CSM share", Unit: Fraction, Range: anyShare, Slide: anyShare, Step: 0.01, peers: true,
		Help: "the tier's part of the CSM heads; absent: its part of the books needed", idle: idleUnlessShares, auto: autoCSMShare,
		field: optionalIn(inTier(func(t *Tier) *Opt { return &t.CSMShare }))},
	{Key: "tier.*.ae_hire_share", Group: GroupHiring, Label: "AE hire share", Unit: Fraction, Range: anyShare, Slide: anyShare, Step: 0.01, peers: true,
		Help: "the tier's part of the planned AE hires; absent: its AE share", idle: idleUnlessShares,
		auto:  func(s *Scenario, place Place) float64 { return s.Tiers[place.Tier].AEShare.Or(autoAEShare(s, place)) },
		field: optionalIn(inTier(func(t *Tier) *Opt { return &t.AEHireShare }))},
	{Key: "tier.*.csm_hire_share", Group: GroupHiring, Label: "CSM hire share", Unit: Fraction, Range: anyShare, Slide: anyShare, Step: 0.01, peers: true,
		Help: "the tier's part of the planned CSM hires; absent: its CSM share", idle: idleUnlessShares,
		auto:  func(s *Scenario, place Place) float64 { return s.Tiers[place.Tier].CSMShare.Or(autoCSMShare(s, place)) },
		field: optionalIn(inTier(func(t *Tier) *Opt { return &t.CSMHireShare }))},
}

func autoAEShare(s *Scenario, place Place) float64 {
	opening, _ := s.Opening()
	return s.defaultShares(&opening, Slice.arr)[place.Tier]
}

func autoCSMShare(s *Scenario, place Place) float64 {
	opening, _ := s.Opening()
	return s.bookShares(&opening)[place.Tier]
}
