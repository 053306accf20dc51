package model

var tierTeamSpecs = []Spec{
	{Key: "tier.*.ae_hires", Group: GroupHiring, Label: "AE hires by month", Unit: People, Kind: Monthly,
		Range: anyHires, Step: 1, planned: true,
		Help: "further AEs hired for this tier, by month", idle: idleUnlessShares,
		field: monthlyIn(inTier(func(t *Tier) *[]float64 { return &t.AEHires }))},
	{Key: "tier.*.csm_hires", Group: GroupHiring, Label: "CSM hires by month", Unit: People, Kind: Monthly,
		Range: anyHires, Step: 1, planned: true,
		Help: "further CSMs hired for this tier, by month", idle: idleUnlessShares,
		field: monthlyIn(inTier(func(t *Tier) *[]float64 { return &t.CSMHires }))},
	{Key: "tier.*.ae_cuts", Group: GroupHiring, Label: "AE reductions", Unit: People, Kind: Monthly, Range: anyHires, Step: 1,
		Help: "AEs taken from this tier by month, who are not replaced", idle: idleUnlessShares,
		field: monthlyIn(inTier(func(t *Tier) *[]float64 { return &t.AECuts }))},
	{Key: "tier.*.csm_cuts", Group: GroupHiring, Label: "CSM reductions", Unit: People, Kind: Monthly, Range: anyHires, Step: 1,
		Help: "CSMs taken from this tier by month, who are not replaced", idle: idleUnlessShares,
		field: monthlyIn(inTier(func(t *Tier) *[]float64 { return &t.CSMCuts }))},
	{Key: "tier.*.ae_share", Group: GroupRatios, Label: "AE share", Unit: Fraction,
		Range: anyShare, Slide: anyShare, Step: 0.01, peers: true,
		Help: "the tier's part of the AE heads; left out: its part of ARR", idle: idleUnlessShares, auto: autoAEShare,
		field: optionalIn(inTier(func(t *Tier) *Opt { return &t.AEShare }))},
	{Key: "tier.*.csm_share", Group: GroupRatios, Label: "CSM share", Unit: Fraction,
		Range: anyShare, Slide: anyShare, Step: 0.01, peers: true,
		Help: "the tier's part of the CSM heads; left out: its part of the books needed", idle: idleUnlessShares, auto: autoCSMShare,
		field: optionalIn(inTier(func(t *Tier) *Opt { return &t.CSMShare }))},
	{Key: "tier.*.ae_hire_share", Group: GroupHiring, Label: "AE hire share", Unit: Fraction,
		Range: anyShare, Slide: anyShare, Step: 0.01, peers: true,
		Help: "the tier's part of the planned AE hires; left out: its AE share", idle: idleUnlessShares,
		auto:  func(s *Scenario, place Place) float64 { return s.Tiers[place.Tier].AEShare.Or(autoAEShare(s, place)) },
		field: optionalIn(inTier(func(t *Tier) *Opt { return &t.AEHireShare }))},
	{Key: "tier.*.csm_hire_share", Group: GroupHiring, Label: "CSM hire share", Unit: Fraction,
		Range: anyShare, Slide: anyShare, Step: 0.01, peers: true,
		Help: "the tier's part of the planned CSM hires; left out: its CSM share", idle: idleUnlessShares,
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
// lever by lever, and what AEs alone have.
func ownSpecs() []Spec {
	var all []Spec
	for _, own := range ownQuota {
		all = append(all, own.spec(RoleAE))
	}
	for _, own := range ownTeam {
		all = append(all, own.spec(RoleAE), own.spec(RoleCSM))
	}
	return all
}

// ownLever is what a tier may have of its own in the place of a role's lever.
type ownLever struct {
	name string // the last part of the key
	held func(Role) field
	auto func(*Terms) float64 // nil for a list, which stands for nothing while it is absent
	idle func(Role) func(*Scenario, Place) string
}

var ownQuota = []ownLever{
	{"quota", ownNumber(func(t *TierTeam) *Opt { return &t.Quota }), func(t *Terms) float64 { return t.Quota }, nil},
	{"attainment", ownNumber(func(t *TierTeam) *Opt { return &t.Attainment }), func(t *Terms) float64 { return t.Attainment }, nil},
}

var ownTeam = []ownLever{
	{"attrition", ownNumber(func(t *TierTeam) *Opt { return &t.Attrition }), func(t *Terms) float64 { return t.Attrition }, ofOwnTeams},
	{"moves", ownNumber(func(t *TierTeam) *Opt { return &t.Moves }), func(t *Terms) float64 { return t.Moves }, ofOwnTeams},
	{"time_to_fill", ownWhole(func(t *TierTeam) *Opt { return &t.TimeToFill }),
		func(t *Terms) float64 { return float64(t.TimeToFill) }, ofOwnTeams},
	{"ramp_months", ownNumber(func(t *TierTeam) *Opt { return &t.RampMonths }),
		func(t *Terms) float64 { return t.Ramp.Months }, idleWithRampList},
	{"ramp", ownList(1, maxRamp, func(t *TierTeam) *[]float64 { return &t.Ramp }), nil, ofOwnTeams},
	{"ramping", ownList(0, MaxHorizon, func(t *TierTeam) *[]float64 { return &t.Ramping }), nil, ofOwnTeams},
	{"starts", ownList(0, MaxHorizon, func(t *TierTeam) *[]float64 { return &t.Starts }), nil, ofOwnTeams},
	{"cost", ownNumber(func(t *TierTeam) *Opt { return &t.Cost }), func(t *Terms) float64 { return t.Cost }, nil},
}

// spec declares the lever for a role's people in every tier, as the role's own declares it.
func (o ownLever) spec(r Role) Spec {
	spec := roleSpec(r, o.name)
	spec.Key, spec.inherits, spec.field = "tier.*."+spec.Key, spec.Key, o.held(r)
	spec.Default, spec.Required, spec.Prime = nil, false, false
	spec.Help = "in this tier: " + spec.Help + "; left out: as in the role"
	if o.idle != nil {
		spec.idle = o.idle(r)
	}
	if o.auto != nil {
		spec.auto = func(s *Scenario, place Place) float64 {
			terms := s.Terms(r, place.Tier)
			return o.auto(&terms)
		}
	}
	return spec
}

// inOwn leads to a part of where a tier's people of a role differ.
func inOwn[T any](r Role, part func(*TierTeam) *T) func(*Scenario, Place) *T {
	return inTier(func(t *Tier) *T { return part(t.Team(r)) })
}

func ownNumber(part func(*TierTeam) *Opt) func(Role) field {
	return func(r Role) field { return optionalIn(inOwn(r, part)) }
}

func ownWhole(part func(*TierTeam) *Opt) func(Role) field {
	return func(r Role) field { return optionalWholeIn(inOwn(r, part)) }
}

func ownList(least, most int, part func(*TierTeam) *[]float64) func(Role) field {
	return func(r Role) field { return listIn(least, most, inOwn(r, part)) }
}

// ofOwnTeams lets only teams of their own differ in more than pay.
func ofOwnTeams(Role) func(*Scenario, Place) string { return idleUnlessShares }

func idleWithRampList(r Role) func(*Scenario, Place) string {
	return func(s *Scenario, place Place) string {
		if why := idleUnlessShares(s, place); why != "" {
			return why
		}
		own := s.Tiers[place.Tier].Team(r)
		return idleIf(own.Ramp != nil || !own.RampMonths.OK && s.Team(r).Ramp != nil, "a list gives the ramp")
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
	{Key: "leave.*.months", Group: GroupHiring, Label: "months", Unit: MonthCount, Kind: Whole,
		Range: Span{1, 24}, Slide: Span{1, 12}, Step: 1, Required: true,
		Help: "months away", field: wholeIn(inLeave(func(l *Leave) *int { return &l.Months }))},
	{Key: "leave.*.heads", Group: GroupHiring, Label: "heads", Unit: People, Range: Span{smallest, 10_000}, Slide: Span{0.5, 5}, Step: 0.5,
		Help: "how many are away", Default: numbered(1), field: numberIn(inLeave(func(l *Leave) *float64 { return &l.Heads }))},
	{Key: "leave.*.back_ramp", Group: GroupHiring, Label: "way back", Unit: MonthCount, Kind: Whole,
		Range: Span{0, 12}, Slide: Span{0, 12}, Step: 1,
		Help: "months to come back to a full book", Default: numbered(1), Assumed: true,
		field: wholeIn(inLeave(func(l *Leave) *int { return &l.BackRamp }))},
}
