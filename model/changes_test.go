package model

import (
	"testing"

	"pgregory.net/rapid"
)

// TestChangesTellScenariosApart: none exactly when two scenarios are equal, and those
// that are listed lead from one to the other.
func TestChangesTellScenariosApart(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a := drawSample(t)
		b := a.Clone()
		for range rapid.IntRange(0, 5).Draw(t, "moves") {
			levers := Levers(b)
			l := levers[rapid.IntRange(0, len(levers)-1).Draw(t, "lever")]
			if moved, err := Move(b, l, drawValue(t, b, l)); err == nil {
				b = moved
			}
		}
		changes, same := Changes(a, b)
		if !same {
			t.Fatalf("moves change the structure")
		}
		if (len(changes) == 0) != equal(a, b) {
			t.Fatalf("%d changes between scenarios that are equal: %v", len(changes), equal(a, b))
		}
		walked := a.Clone()
		for _, c := range changes {
			if c.From.Equal(c.To) || !c.Get(a).Equal(c.From) {
				t.Fatalf("%s from %+v to %+v", c.Key, c.From, c.To)
			}
			if err := c.Set(walked, c.To); err != nil {
				t.Fatalf("%v", err)
			}
		}
		if left, _ := Changes(walked, b); len(left) > 0 {
			t.Fatalf("the changes leave %s", left[0].Key)
		}
	})
}

// TestChangesNeedOneStructure refuses to compare what has no lever: other tiers, cases,
// roles, bands or accounts.
func TestChangesNeedOneStructure(t *testing.T) {
	accounts := func(acv float64) Book {
		return Book{File: "a.csv", Accounts: NewAccounts([]Account{{ACV: acv}, {ACV: 1}})}
	}
	for name, change := range map[string]func(*Scenario){
		"a tier more":       func(s *Scenario) { s.Tiers = append(s.Tiers, Tier{Name: "More"}) },
		"a tier renamed":    func(s *Scenario) { s.Tiers[1].Name = "Middle" },
		"tiers exchanged":   func(s *Scenario) { s.Tiers[0], s.Tiers[1] = s.Tiers[1], s.Tiers[0] },
		"a case renamed":    func(s *Scenario) { s.Cases[0].Name = "Upside" },
		"a case less":       func(s *Scenario) { s.Cases = nil },
		"a role renamed":    func(s *Scenario) { s.Resources[0].Role = "Architect" },
		"a use less":        func(s *Scenario) { s.Tiers[0].Uses = nil },
		"bands instead":     func(s *Scenario) { s.Book.Bands = []Band{{0, 1, 1}} },
		"accounts instead":  func(s *Scenario) { s.Book = accounts(2) },
		"another file name": func(s *Scenario) { s.Book.File = "b.csv" },
	} {
		a, b := sample(), sample()
		change(b)
		if changes, same := Changes(a, b); same {
			t.Errorf("%s: the same structure, and %d changes", name, len(changes))
		}
	}
	a, b := sample(), sample()
	a.Book, b.Book = accounts(2), accounts(2)
	if changes, same := Changes(a, b); !same || len(changes) > 0 {
		t.Errorf("the same accounts read twice: same %v, %d changes", same, len(changes))
	}
	b.Book = accounts(3)
	if _, same := Changes(a, b); same {
		t.Error("other accounts of the same file are the same structure")
	}
	a.Book, b.Book = Book{Bands: []Band{{0, 1, 1}}}, Book{Bands: []Band{{1, 1, 1}}}
	if _, same := Changes(a, b); same {
		t.Error("other bands are the same structure")
	}
}

// TestCloneSharesNothing changes every list of a copy.
func TestCloneSharesNothing(t *testing.T) {
	made := func() *Scenario {
		s := byShare()
		s.Book.Bands = []Band{{0, 1, 1}}
		s.Tiers[0].CSMHires = []float64{1, 2}
		return s
	}
	s, before := made(), made()
	c := s.Clone()
	c.Book.Bands[0].ARR = 9
	c.AE.Hires.Quarters[0], c.CSM.Hires.Quarters[0] = 9, 9
	c.Cases[0].Churn, c.Resources[0].Heads = Some(9), 9
	c.Tiers[0].Name, c.Tiers[0].AEHires[0], c.Tiers[0].CSMHires[0], c.Tiers[0].Uses[0].PerPod = "x", 9, 9, 9
	c.Tiers[1].AEHires = append(c.Tiers[1].AEHires, 9)
	if !equal(s, before) {
		t.Error("a change of the copy reaches the original")
	}
}
