package model

var tierTeamSpecs = []Spec{
	{Key: "tier.*.ae_hires", Group: GroupHiring, Label: "AE hires by month", Unit: People, Kind: Monthly, Range: anyHires, Step: 1, planned: true,
		Help: "further AEs hired for this tier, by month", idle: idleUnlessShares,
		field: monthlyIn(inTier(func(t *Tier) *[]float64 { return &t.AEHires }))},
	{Key: "tier.*.csm_hires", Group: GroupHiring, Label: "CSM hires by month", Unit: People, Kind: Monthly, Range: anyHires, Step: 1, planned: true,
		Help: "further CSMs hired for this tier, by month", idle: idleUnlessShares,
		field: monthlyIn(inTier(func(t *Tier) *[]float64 { return &t.CSMHires }))},
	{Key: "tier.*.ae_cuts", Group: GroupHiring, Label: "AE reductions", Unit: People, Kind: Monthly, Range: anyHires, Step: 1,
		Help: "AEs taken from this tier by month, who are not replaced", idle: idleUnlessShares,
		field: monthlyIn(inTier(func(t *Tier) *[]float64 { return &t.AECuts }))},
	{Key: "tier.*.csm_cuts", Group: GroupHiring, Label: "CSM reductions", Unit: People, Kind: Monthly, Range: anyHires, Step: 1,
		Help: "CSMs taken from this tier by month, who are not replaced", idle: idleUnlessShares,
		field: monthlyIn(inTier(func(t *Tier) *[]float64 { return &t.CSMCuts }))},
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

// ownSpecs declares where the people of a tier may differ from the role's, AE before CSM
// lever by lever.
func ownSpecs() []Spec {
	all := ownQuotaSpecs()
	for i := range ownTeamSpecs(teamRoles[0]) {
		for _, role := range teamRoles {
			all = append(all, ownTeamSpecs(role)[i])
		}
	}
	return all
}

// inOwn leads to a part of where a tier's people of a role differ.
func inOwn[T any](r Role, part func(*TierTeam) *T) func(*Scenario, Place) *T {
	return inTier(func(t *Tier) *T { return part(t.Team(r)) })
}

// ownSpec declares that a tier may have its own of what the role's lever says.
func ownSpec(base Spec, held field, auto func(*Terms) float64, role Role) Spec {
	spec := base
	spec.Key, spec.inherits, spec.field = "tier.*."+base.Key, base.Key, held
	spec.Default, spec.Required, spec.Prime = nil, false, false
	spec.Help = "in this tier: " + base.Help + "; absent: as in the role"
	if auto != nil {
		spec.auto = func(s *Scenario, place Place) float64 {
			terms := s.Terms(role, place.Tier)
			return auto(&terms)
		}
	}
	return spec
}

func ownTeamSpecs(r teamRole) []Spec {
	base := map[string]Spec{}
	for _, spec := range teamSpecs(r) {
		base[spec.Key[len(r.key)+1:]] = spec
	}
	number := func(name string, part func(*TierTeam) *Opt, auto func(*Terms) float64) Spec {
		return ownSpec(base[name], optionalIn(inOwn(r.role, part)), auto, r.role)
	}
	list := func(name string, least, most int, part func(*TierTeam) *[]float64) Spec {
		spec := ownSpec(base[name], listIn(least, most, inOwn(r.role, part)), nil, r.role)
		spec.idle = idleUnlessShares
		return spec
	}
	fill := ownSpec(base["time_to_fill"], optionalWholeIn(inOwn(r.role, func(t *TierTeam) *Opt { return &t.TimeToFill })),
		func(t *Terms) float64 { return float64(t.TimeToFill) }, r.role)
	line := number("ramp_months", func(t *TierTeam) *Opt { return &t.RampMonths }, func(t *Terms) float64 { return t.Ramp.Months })
	specs := []Spec{
		number("attrition", func(t *TierTeam) *Opt { return &t.Attrition }, func(t *Terms) float64 { return t.Attrition }),
		number("moves", func(t *TierTeam) *Opt { return &t.Moves }, func(t *Terms) float64 { return t.Moves }),
		fill, line,
	}
	for i := range specs {
		specs[i].idle = idleUnlessShares
	}
	specs[len(specs)-1].idle = func(s *Scenario, place Place) string {
		if why := idleUnlessShares(s, place); why != "" {
			return why
		}
		own := s.Tiers[place.Tier].Team(r.role)
		return idleIf(own.Ramp != nil || !own.RampMonths.OK && s.Team(r.role).Ramp != nil, "a list gives the ramp")
	}
	return append(specs,
		list("ramp", 1, maxRamp, func(t *TierTeam) *[]float64 { return &t.Ramp }),
		list("ramping", 0, MaxHorizon, func(t *TierTeam) *[]float64 { return &t.Ramping }),
		list("starts", 0, MaxHorizon, func(t *TierTeam) *[]float64 { return &t.Starts }),
		number("cost", func(t *TierTeam) *Opt { return &t.Cost }, func(t *Terms) float64 { return t.Cost }),
	)
}

func ownQuotaSpecs() []Spec {
	return []Spec{
		ownSpec(quotaSpecs[0], optionalIn(inOwn(RoleAE, func(t *TierTeam) *Opt { return &t.Quota })),
			func(t *Terms) float64 { return t.Quota }, RoleAE),
		ownSpec(quotaSpecs[1], optionalIn(inOwn(RoleAE, func(t *TierTeam) *Opt { return &t.Attainment })),
			func(t *Terms) float64 { return t.Attainment }, RoleAE),
	}
}

var leaveSpecs = []Spec{
	{Key: "leave.*.role", Group: GroupHiring, Label: "role", Kind: Words, Required: true,
		Help: "whether an AE or a CSM is away", field: choiceIn(roleWords, inLeave(func(l *Leave) *Role { return &l.Role }))},
	{Key: "leave.*.tier", Group: GroupHiring, Label: "tier", Kind: Text,
		Help:  "the tier whose team somebody is missing from; nothing under staffing by need",
		field: optionalTextIn(inLeave(func(l *Leave) *string { return &l.Tier }))},
	{Key: "leave.*.from", Group: GroupHiring, Label: "from", Kind: Date, Required: true,
		Help:  "first month away, which may lie before the start; the day does not matter",
		field: dateIn(inLeave(func(l *Leave) *Month { return &l.From }))},
	{Key: "leave.*.months", Group: GroupHiring, Label: "months", Unit: MonthCount, Kind: Whole, Range: Span{1, 24}, Slide: Span{1, 12}, Step: 1, Required: true,
		Help: "months away", field: wholeIn(inLeave(func(l *Leave) *int { return &l.Months }))},
	{Key: "leave.*.heads", Group: GroupHiring, Label: "heads", Unit: People, Range: Span{smallest, 10_000}, Slide: Span{0.5, 5}, Step: 0.5,
		Help: "how many are away", Default: numbered(1), field: numberIn(inLeave(func(l *Leave) *float64 { return &l.Heads }))},
	{Key: "leave.*.back_ramp", Group: GroupHiring, Label: "way back", Unit: MonthCount, Kind: Whole, Range: Span{0, 12}, Slide: Span{0, 12}, Step: 1,
		Help: "months to come back to a full book", Default: numbered(1), Assumed: true,
		field: wholeIn(inLeave(func(l *Leave) *int { return &l.BackRamp }))},
}
