package planner

import (
	"testing"

	"brim/model"
	"brim/planner/plantest"
)

// TestLoadStates holds the states at their limits: 100 accounts, books of 8 to 20.
func TestLoadStates(t *testing.T) {
	for csms, want := range map[float64]LoadState{
		5: Within, 4.999: Over, 1: Over, 12.5: Within, 12.501: Under, 100: Under, 0: Uncovered,
		100.0 / 19.9: Within, 100.0 / 7.9: Under,
	} {
		row := Make(pods(5, csms), -1).Months[0].Tiers[0]
		if row.State != want {
			t.Errorf("%v CSMs: %s, want %s", csms, row.State, want)
		}
		if row.CSMNeeded != 5 {
			t.Errorf("%v CSMs needed, want 5", row.CSMNeeded)
		}
		if csms == 0 {
			if row.Load.OK || row.Utilization.OK {
				t.Errorf("a load without CSMs: %v", row.Load)
			}
		} else if !plantest.Near(row.Load.V, 100/csms) || !plantest.Near(row.Utilization.V, 5/csms) {
			t.Errorf("%v CSMs: load %v, utilization %v", csms, row.Load, row.Utilization)
		}
	}
}

// TestEmptyTierIsWithin: no accounts and no CSMs is nothing to warn of; no accounts
// with CSMs leaves them room.
func TestEmptyTierIsWithin(t *testing.T) {
	s := pods(5, 0)
	s.Tiers = append([]model.Tier{s.Tiers[0]}, s.Tiers...)
	s.Tiers[0].Name = "Top"
	s.Tiers[0].AccountShare, s.Tiers[1].AccountShare = model.Opt{}, model.Opt{}
	s.Tiers[0].MinACV = model.Some(1e6)
	if row := Make(s, -1).Months[0].Tiers[0]; row.State != Within || row.Load.OK || row.ACV.OK {
		t.Errorf("nobody, nothing: %s, load %v, ACV %v", row.State, row.Load, row.ACV)
	}
	s.CSM.Heads = 4
	s.Tiers[0].CSMShare, s.Tiers[1].CSMShare = model.Some(0.5), model.Some(0.5)
	if row := Make(s, -1).Months[0].Tiers[0]; row.State != Under || row.Load != model.Some(0) {
		t.Errorf("CSMs, nothing to do: %s, load %v", row.State, row.Load)
	}
}

// TestDustIsNoAccounts: what is left of accounts that have churned away makes no tier
// uncovered; a thousandth of one does.
func TestDustIsNoAccounts(t *testing.T) {
	for left, want := range map[float64]LoadState{0: Within, 1e-16: Within, 0.9e-9: Within, 1.1e-9: Uncovered, 1e-3: Uncovered} {
		if got := stateOf(model.Opt{}, left, 8, 20); got != want {
			t.Errorf("%g accounts and nobody: %s, want %s", left, got, want)
		}
	}
}

// TestSpecialistsRaiseTheBook holds limits, needs and specialists at 20 % and 15 %.
func TestSpecialistsRaiseTheBook(t *testing.T) {
	s := pods(5, 5)
	s.Org.Roles = model.Specialist
	p := Make(s, -1)
	row := p.Months[0].Tiers[0]
	if !plantest.Near(p.BookMax(0, 0), 20/0.65) || !plantest.Near(row.CSMNeeded, 5*0.65) || !plantest.Near(row.Utilization.V, 0.65) {
		t.Errorf("book %v, needed %v, utilization %v", p.BookMax(0, 0), row.CSMNeeded, row.Utilization)
	}
	if !plantest.Near(row.OnboardingSpecialists, 1) || !plantest.Near(row.RenewalManagers, 0.75) {
		t.Errorf("%v specialists, %v managers, want 1 and 0.75", row.OnboardingSpecialists, row.RenewalManagers)
	}
	s.CSM.Heads = 100 / (8 / 0.65) // at the raised book_min
	if row := Make(s, -1).Months[0].Tiers[0]; row.State != Within {
		t.Errorf("at the raised minimum: %s", row.State)
	}
	s.CSM.Heads *= 1.001
	if row := Make(s, -1).Months[0].Tiers[0]; row.State != Under {
		t.Errorf("under the raised minimum: %s", row.State)
	}
}

// TestProductiveTime takes pre-sales and player/coach leads out of the CSMs' time.
func TestProductiveTime(t *testing.T) {
	for _, c := range []struct{ presales, book, want float64 }{
		{0, 0.4, 10 * 6.4 / 7}, {0.25, 0.4, 7.5 * 6.4 / 7}, {0, 0, 10 * 6.0 / 7}, {0, 1, 10}, {1, 1, 0},
	} {
		s := pods(5, 10)
		s.Org.LeadSpan, s.Org.LeadBook, s.Tiers[0].Presales = 6, c.book, c.presales
		if got := Make(s, -1).Months[0].CSM.Productive; !plantest.Near(got, c.want, 1) {
			t.Errorf("pre-sales %v, lead's book %v: %v productive, want %v", c.presales, c.book, got, c.want)
		}
	}
	s := pods(5, 10)
	s.Org.LeadBook = 0 // of leads that there are none of
	if got := Make(s, -1).Months[0].CSM.Productive; got != 10 {
		t.Errorf("%v productive without leads", got)
	}
}

// TestDipMonths holds the dip to six months from its first, above a share of 20 %.
func TestDipMonths(t *testing.T) {
	for _, c := range []struct {
		from, share float64
		first, past int
	}{
		{3, 0.20, 0, 0}, {3, 0.21, 3, 9}, {0, 1, 0, 6}, {20, 0.5, 20, 26}, {60, 1, 60, 66}, {3, 0, 0, 0},
	} {
		s := pods(5, 10)
		s.Transition = model.Transition{FromMonth: model.Some(c.from), Share: model.Some(c.share), Dip: 0.15}
		for m, row := range Make(s, -1).Months {
			want := 10.0
			if m >= c.first && m < c.past {
				want = 8.5
			}
			if !plantest.Near(row.CSM.Productive, want) {
				t.Errorf("from %v, share %v, month %d: %v productive, want %v", c.from, c.share, m, row.CSM.Productive, want)
			}
		}
	}
}

// TestAELoad counts all accounts of pods and swarms, and the month's new ones of the
// others, by AE heads.
func TestAELoad(t *testing.T) {
	for coverage, want := range map[model.Coverage]float64{
		model.Pod: 102.0 / 4, model.Swarm: 102.0 / 4, model.Sequential: 2.0 / 4, model.Pooled: 2.0 / 4,
	} {
		s := pods(4, 5)
		s.Tiers[0].Coverage = coverage
		s.AE.Quota, s.AE.Attainment = 12*60_000/2, 1 // 4 AEs win 2 accounts a month
		p := Make(s, -1)
		if got := p.Months[1].Tiers[0].AELoad; !got.OK || !plantest.Near(got.V, want) {
			t.Errorf("%s: %v, want %v", coverage, got, want)
		}
		s.AE.Heads = 0
		if p.Run(s, -1); p.Months[1].Tiers[0].AELoad.OK {
			t.Errorf("%s: a load without AEs", coverage)
		}
	}
}

// TestNeedGoesWhereTheLoadIs splits CSMs by full books and AEs by ARR, and evenly where
// there is nothing to go by.
func TestNeedGoesWhereTheLoadIs(t *testing.T) {
	s := plantest.Sample(3, 24)
	s.Org.Staffing = model.StaffingNeed
	p := Make(s, -1)
	for m, row := range p.Months {
		books := 0.0
		for k := range row.Tiers {
			_, most := s.Tiers[k].Book()
			books += row.Tiers[k].Accounts / most
		}
		for k, tier := range row.Tiers {
			_, most := s.Tiers[k].Book()
			if !plantest.Near(tier.CSMHeads, row.CSM.Heads*tier.Accounts/most/books) || !plantest.Near(tier.AERamped, row.AE.Ramped*tier.ARR/row.ARR) {
				t.Fatalf("%s: %v CSMs, %v ramped AEs", label(m, k), tier.CSMHeads, tier.AERamped)
			}
		}
	}
}

// TestResourcesNeeded adds hours of accounts and heads of pods.
func TestResourcesNeeded(t *testing.T) {
	s := pods(6, 5)
	s.Resources = []model.Resource{{Role: "SE", Heads: 3, Hours: 120}, {Role: "Idle", Heads: 1, Hours: 100}}
	s.Tiers[0].Uses = []model.Use{{Role: "SE", HoursPerAccount: 1.5, PerPod: 0.5}}
	p := Make(s, -1)
	if got, want := p.Months[24].Resources[0], (ResourceMonth{"SE", 100*1.5/120 + 5*0.5, 3}); !plantest.Near(got.Needed, want.Needed) || got.Heads != 3 || got.Role != "SE" {
		t.Errorf("%+v, want %+v", got, want)
	}
	if got := p.Months[24].Resources[1]; got != (ResourceMonth{"Idle", 0, 1}) {
		t.Errorf("an unused role: %+v", got)
	}
}

// TestAELoadState holds the AEs of a swarm at its limits, 50 to 80 accounts.
func TestAELoadState(t *testing.T) {
	for _, c := range []struct {
		aes  float64
		want LoadState
	}{{2, Within}, {1.25, Within}, {1.24, Over}, {2.01, Under}, {0, Uncovered}} {
		s := pods(c.aes, 10)
		s.Tiers[0].Coverage = model.Swarm
		if got := Make(s, -1).AELoadState(0, 0); got != c.want {
			t.Errorf("100 accounts beside %v AEs: %s, want %s", c.aes, got, c.want)
		}
	}
	if got := Make(pods(0.1, 10), -1).AELoadState(0, 0); got != Within {
		t.Errorf("a pod's AEs have no limit, but are %s", got)
	}
}
