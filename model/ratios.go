package model

// derivation makes a lever of others.
type derivation struct {
	// acts is the key of the lever that it sets.
	acts string
	// get reads it; false while it is undefined.
	get func(*Scenario) (float64, bool)
	// set moves what it acts on.
	set func(*Scenario, float64)
	// form, where there is one, takes the place of all the others.
	form *form
}

var ratioSpecs = []Spec{
	{Key: "ratio.ae_per_csm", Group: GroupRatios, Label: "AE:CSM now", Unit: Ratio, Range: Span{0.01, 100}, Slide: Span{0.25, 5}, Step: 0.05, Prime: true,
		Help: "AEs per CSM at month 0; a move sets the CSM heads",
		derived: &derivation{
			acts: "csm.heads",
			get:  func(s *Scenario) (float64, bool) { return quotient(s.AE.Heads, s.CSM.Heads) },
			set:  func(s *Scenario, ratio float64) { s.CSM.Heads = s.AE.Heads / ratio },
		},
		idle: func(s *Scenario, _ Place) string { return idleIf(s.AE.Heads == 0, "there are no AEs") }},
	{Key: "ratio.csm_hires_per_ae_hire", Group: GroupRatios, Label: "CSM per AE hire", Unit: Ratio, Range: Span{0, 100}, Slide: Span{0, 3}, Step: 0.05, Prime: true,
		Help: "CSM hires for each AE hire; a move sets the CSM hires of every quarter",
		derived: &derivation{
			acts: "csm.hires_per_quarter",
			get:  func(s *Scenario) (float64, bool) { return quotient(s.CSM.Hires.Mean(), s.AE.Hires.Mean()) },
			set:  setHireRatio,
		},
		idle: func(s *Scenario, _ Place) string { return idleIf(s.AE.Hires.Mean() == 0, "no AE hires are planned") }},
}

func quotient(a, b float64) (float64, bool) {
	if a == 0 || b == 0 {
		return 0, b != 0
	}
	return a / b, true
}

// setHireRatio plans the CSM hires as a multiple of the AE hires, quarter by quarter.
func setHireRatio(s *Scenario, ratio float64) {
	plan := HirePlan{PerQuarter: s.AE.Hires.PerQuarter * ratio}
	if s.AE.Hires.Quarters != nil {
		plan.Quarters = make([]float64, len(s.AE.Hires.Quarters))
		for q, n := range s.AE.Hires.Quarters {
			plan.Quarters[q] = n * ratio
		}
	}
	s.CSM.Hires = plan
}
