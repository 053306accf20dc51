package model

// derivation makes a lever of others.
type derivation struct {
	// acts are the keys of the levers that it sets.
	acts []string
	// get reads it; false while it is undefined.
	get func(*Scenario, Place) (float64, bool)
	// set moves what it acts on, as far as follows from a scenario that may be the same one.
	set func(s, from *Scenario, place Place, n float64)
	// form, where there is one, takes the place of all the others.
	form *form
}

// form makes a lever of how other inputs are given: a choice of words, or a switch.
type form struct {
	words []string // nil for a switch
	get   func(*Scenario) Value
	// set gives the inputs in another form; the error says why that cannot be.
	set func(*Scenario, Value) (Restructured, error)
	// restore gives them as another scenario of the same tiers has them.
	restore func(s, from *Scenario)
}

// choices are the words of a form that is a choice.
func (d *derivation) choices() []string {
	if d.form == nil {
		return nil
	}
	return d.form.words
}

var ratioSpecs = []Spec{
	{Key: "ratio.ae_per_csm", Group: GroupRatios, Label: "AE:CSM now", Unit: Ratio,
		Range: Span{0.01, 100}, Slide: Span{0.25, 5}, Step: 0.05, Prime: true,
		Help: "AEs per CSM at month 0; a move sets the CSM heads",
		derived: &derivation{
			acts: []string{"csm.heads"},
			get:  func(s *Scenario, _ Place) (float64, bool) { return quotient(s.AE.Heads, s.CSM.Heads) },
			set:  func(s, from *Scenario, _ Place, ratio float64) { s.CSM.Heads = from.AE.Heads / ratio },
		},
		idle: func(s *Scenario, _ Place) string { return idleIf(s.AE.Heads == 0, "there are no AEs") }},
	{Key: "ratio.csm_hires_per_ae_hire", Group: GroupRatios, Label: "CSM per AE hire", Unit: Ratio,
		Range: Span{0, 100}, Slide: Span{0, 3}, Step: 0.05, Prime: true,
		Help: "CSM hires for each AE hire; a move sets the CSM hires of every quarter",
		derived: &derivation{
			acts: []string{"csm.hires_per_quarter"},
			get:  func(s *Scenario, _ Place) (float64, bool) { return quotient(s.CSM.Hires.Mean(), s.AE.Hires.Mean()) },
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
func setHireRatio(s, from *Scenario, _ Place, ratio float64) {
	hires := from.AE.Hires
	plan := HirePlan{PerQuarter: hires.PerQuarter * ratio}
	if hires.Quarters != nil {
		plan.Quarters = make([]float64, len(hires.Quarters))
		for q, n := range hires.Quarters {
			plan.Quarters[q] = n * ratio
		}
	}
	s.CSM.Hires = plan
}

// Levers of the forms, by key.
const (
	keyCut     = "tiers.cut_by"
	keyPlanned = "transition.planned"
)

var formSpecs = []Spec{
	{Key: keyCut, Group: GroupTiers, Label: "Split by", Kind: Words,
		Help: "min_acv: a tier is a range of ACV; account_share: a share of the accounts, from the top; " +
			"accounts: each tier gives its own. A change keeps the accounts where they are",
		derived: &derivation{form: &cutForm}},
	{Key: keyPlanned, Group: GroupTiers, Label: "Change of models", Kind: Toggle, Source: "ATM",
		Help: "whether accounts change their coverage model during the plan; " +
			"more than the top 20% at once costs two quarters of CSM productivity",
		derived: &derivation{form: &transitionForm}},
}

// The forms validate what they make, and so need the specs that need them: they are filled
// in once those are there.
var cutForm, transitionForm form

func init() {
	cutForm = form{words: []string{cutByACV, cutByShare, cutNot}, get: cutWord, set: setCut, restore: restoreCut}
	transitionForm = form{get: transitionPlanned, set: planTransition, restore: restoreTransition}
}

func cutWord(s *Scenario) Value {
	switch {
	case s.OwnFigures():
		return Value{Word: cutNot}
	case s.CutByShare():
		return Value{Word: cutByShare}
	}
	return Value{Word: cutByACV}
}

func setCut(s *Scenario, v Value) (Restructured, error) {
	if v.Word == cutNot {
		return OwnTiers(s)
	}
	return CutTiers(s, v.Word == cutByShare)
}

func restoreCut(s, from *Scenario) {
	if s.OwnFigures() != from.OwnFigures() {
		s.ARR, s.Book.Mean = from.ARR, from.Book.Mean
	}
	for k := range s.Tiers {
		tier, former := &s.Tiers[k], &from.Tiers[k]
		tier.MinACV, tier.AccountShare, tier.Accounts, tier.ARR = former.MinACV, former.AccountShare, former.Accounts, former.ARR
	}
}

// What a change of coverage models is when it is first planned: assumptions.
const (
	plannedFrom  = 3
	plannedShare = 0.5
)

func transitionPlanned(s *Scenario) Value {
	return Value{On: s.Transition.FromMonth.OK && s.Transition.Share.OK}
}

func planTransition(s *Scenario, v Value) (Restructured, error) {
	return restructure(s, func(d *draft) error {
		switch {
		case v.On == transitionPlanned(s).On:
		case v.On:
			d.Transition.FromMonth, d.Transition.Share = Some(plannedFrom), Some(plannedShare)
			d.say("coverage models change from month %d, for %s of the accounts at once", plannedFrom, Format(plannedShare, Fraction, ""))
		default:
			d.Transition.FromMonth, d.Transition.Share = Opt{}, Opt{}
			d.say("coverage models do not change during the plan")
		}
		return nil
	})
}

func restoreTransition(s, from *Scenario) {
	s.Transition.FromMonth, s.Transition.Share = from.Transition.FromMonth, from.Transition.Share
}
