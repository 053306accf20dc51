package model

// uncertaintyTable begins the keys of [uncertainty]; those of ranges end with the key of
// a lever.
const uncertaintyTable = "uncertainty."

var uncertaintySpecs = []Spec{
	{Key: "uncertainty.people", Group: GroupHiring, Label: "Luck of people", Kind: Toggle, Default: false,
		Help:  "whether chance decides who leaves and when whole hires land; the plan itself has no luck",
		field: toggleIn(func(s *Scenario, _ Place) *bool { return &s.Uncertainty.People })},
	{Key: "uncertainty.late", Group: GroupHiring, Label: "Late hires", Unit: Fraction, Range: Span{0, 0.99}, Slide: Span{0, 0.6}, Step: 0.01,
		Help: "chance with which a planned hire slips a month more, again and again", Default: 0.0,
		field: numberIn(func(s *Scenario, _ Place) *float64 { return &s.Uncertainty.Late }),
		idle: func(s *Scenario, _ Place) string {
			return idleIf(!s.Uncertainty.People, "people are left to the plan, not to luck")
		}},
}
