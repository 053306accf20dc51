package model

// Keys of a tier's own figures.
const (
	keyOwnAccounts = "tier.*.accounts"
	keyOwnARR      = "tier.*.arr"
)

// GivesOwn reports whether the lever is a tier's own accounts or ARR.
func (l Lever) GivesOwn() bool { return l.Spec.Key == keyOwnAccounts || l.Spec.Key == keyOwnARR }

// Opens reports whether the lever has no say now, but setting it gives it one: a tier's own
// accounts or ARR, while the book divides the accounts; see [SetOwn].
func (l Lever) Opens(s *Scenario) bool { return l.GivesOwn() && !s.OwnFigures() }

// SetOwn gives a tier its own accounts or ARR, and with the first of them all tiers what
// they have from the book. The company's ARR moves by as much as a tier's. It is refused
// while an accounts file divides the book. The scenario is unchanged when there is an error.
func SetOwn(s *Scenario, l Lever, v Value) error {
	if err := l.Check(v); err != nil {
		return err
	}
	if err := beginOwn(s, l, v); err != nil {
		return err
	}
	s.settleScale()
	l.put(s, v)
	if s.ARR.OK {
		_, arr := s.ownSums()
		s.ARR = Some(arr)
	}
	return nil
}

// Scale is how many times what the scenario gives for the lever the plan takes: 1, but of a
// tier's own accounts and ARR where the company's ARR is another than their sum.
func (l Lever) Scale(s *Scenario) float64 {
	if l.GivesOwn() && s.OwnFigures() {
		return s.ownScale()
	}
	return 1
}

// Planned reads the lever as the plan takes it: a tier's own figures as large as the
// company's ARR makes them, all else as [Lever.Get] does.
func (l Lever) Planned(s *Scenario) Value {
	v := l.Get(s)
	if scale := l.Scale(s); scale != 1 {
		v.Number *= scale
	}
	return v
}

// ownScale is how many times the tiers' own figures are planned; 1 where rounding alone
// sets the company's ARR apart from their sum.
func (s *Scenario) ownScale() float64 {
	_, arr := s.ownSums()
	scale := s.OpeningARR() / arr
	if arr <= 0 || nearlyOne(scale) {
		return 1
	}
	return scale
}

// beginOwn lets all tiers give their own figures, where the book divides them still.
func beginOwn(s *Scenario, l Lever, v Value) error {
	switch {
	case s.OwnFigures():
		return nil
	case s.Book.File != "":
		return l.problem(l.Exact(v), "nothing while the accounts file "+s.Book.File+
			" gives every tier its accounts and ARR: change the file, or where the tiers are cut")
	}
	made, err := OwnTiers(s)
	if err == nil {
		*s = *made.Scenario
	}
	return err
}

// settleScale writes the tiers' own figures as large as the company's ARR makes them.
func (s *Scenario) settleScale() {
	scale := s.ownScale()
	if scale == 1 {
		return
	}
	for k := range s.Tiers {
		tier := &s.Tiers[k]
		tier.Accounts, tier.ARR = Some(tier.Accounts.V*scale), Some(tier.ARR.V*scale)
	}
}

func nearlyOne(n float64) bool { return n > 1-1e-12 && n < 1+1e-12 }
