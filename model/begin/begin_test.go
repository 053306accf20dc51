package begin

import (
	"math"
	"strings"
	"testing"

	"brim/model"
)

// ours are answers with an ARR.
func ours(arr float64) Answers {
	return Answers{Title: "Ours", Start: model.MonthOf(2027, 1), ARR: model.Some(arr)}
}

func begun(t *testing.T, a Answers) *First {
	t.Helper()
	first, problems := Make(a)
	if len(problems) > 0 {
		t.Fatalf("%+v: %v", a, problems)
	}
	return first
}

// TestStagesSuggestTiers makes a company of each stage from its ARR alone.
func TestStagesSuggestTiers(t *testing.T) {
	for arr, want := range map[float64]string{
		1.5e6: "All accounts sequential", 3e6: "Top accounts swarm, Everyone else sequential",
		9.9e6: "Top accounts swarm, Everyone else sequential", 10e6: "Enterprise pod, Mid-market swarm, SMB sequential",
		50e6: "Enterprise pod, Mid-market swarm, SMB sequential",
	} {
		first := begun(t, ours(arr))
		var tiers []string
		for _, tier := range first.Scenario.Tiers {
			tiers = append(tiers, tier.Name+" "+tier.Coverage.String())
		}
		if got := strings.Join(tiers, ", "); got != want {
			t.Errorf("%v: %s, want %s", arr, got, want)
		}
		if first.Scenario.CSM.Heads < 1 || first.Scenario.AE.Heads < first.Scenario.CSM.Heads {
			t.Errorf("%v: %v AEs and %v CSMs", arr, first.Scenario.AE.Heads, first.Scenario.CSM.Heads)
		}
	}
}

// TestEstimatedAEsPairSoundly holds the pods of a company that does not say who sells to the
// limit of a sound pairing, whatever is known of its CSMs.
func TestEstimatedAEsPairSoundly(t *testing.T) {
	for _, arr := range []float64{2e6, 8e6, 12e6, 18e6, 47e6, 120e6} {
		for _, heads := range []model.Opt{{}, model.Some(1), model.Some(7), model.Some(8.5)} {
			a := ours(arr)
			a.CSM.Heads = heads
			holdPairs(t, a)
		}
	}
	a := ours(20e6)
	a.Tiers = []Tier{{Name: "A", CSMs: model.Some(1)}, {Name: "B", CSMs: model.Some(6), Coverage: "pod"}, {Name: "C", CSMs: model.Some(9)}}
	holdPairs(t, a)
}

func holdPairs(t *testing.T, a Answers) {
	t.Helper()
	s := begun(t, a).Scenario
	opening, _ := s.Opening()
	shares := s.SharesOf(&opening)
	for k := range s.Tiers {
		if s.Tiers[k].Coverage != model.Pod && len(s.Tiers) > 1 {
			continue
		}
		aes, csms := s.AE.Heads*shares.AE[k], s.CSM.Heads*shares.CSM[k]
		if sound, _ := s.Ratios(k); aes > csms*sound+1e-9 || s.AE.Heads == 0 {
			t.Errorf("%v with %v CSMs: %v AEs on %v CSMs in %s", a.ARR.V, s.CSM.Heads, aes, csms, s.Tiers[k].Name)
		}
	}
}

// TestTiersWithoutAccountsAreNotSuggested leaves out pods where no account is large enough.
func TestTiersWithoutAccountsAreNotSuggested(t *testing.T) {
	a := ours(12e6)
	a.MeanACV = model.Some(500)
	if tiers := begun(t, a).Scenario.Tiers; len(tiers) != 1 || tiers[0].Coverage != model.Sequential || tiers[0].MinACV.V != 0 {
		t.Errorf("%+v", tiers)
	}
}

// TestOwnFiguresAndHeads makes the plan of a company that knows its teams.
func TestOwnFiguresAndHeads(t *testing.T) {
	a := Answers{Title: "Ours", Start: model.MonthOf(2027, 1), ARR: model.Some(13.2e6), Currency: "EUR", FiscalStart: 2, Tiers: []Tier{
		{Name: "A", Accounts: model.Some(60), ARR: model.Some(7.2e6), AEs: model.Some(4), CSMs: model.Some(3)},
		{Name: "B", Accounts: model.Some(400), ARR: model.Some(6e6), AEs: model.Some(3), CSMs: model.Some(4), Coverage: "pooled"},
	}, AE: Team{Hires: model.HirePlan{PerQuarter: 2}, Attrition: model.Some(0.3)}, CSM: Team{Heads: model.Some(7)}}
	first := begun(t, a)
	s := first.Scenario
	opening, _ := s.Opening()
	if s.ARR.OK || opening[0].ARR != 7.2e6 || opening[1].Accounts != 400 || s.Currency != "EUR" || s.FiscalStart != 2 {
		t.Errorf("%+v", s)
	}
	if s.AE.Heads != 7 || s.AE.Hires.PerQuarter != 2 || s.AE.Attrition != 0.3 || s.CSM.Heads != 7 || s.CSM.Attrition != 0.15 {
		t.Errorf("%+v and %+v", s.AE, s.CSM)
	}
	for key, want := range map[string]string{"tier.A.ae_heads": "4", "tier.B.ae_heads": "3", "tier.A.csm_heads": "3"} {
		if l, _ := model.Find(s, key); l.ShowIn(s) != want {
			t.Errorf("%s is %s, want %s", key, l.ShowIn(s), want)
		}
	}
	for _, assumption := range first.Assumptions {
		if assumption.Why != "" || assumption.Key == "ae.attrition" {
			t.Errorf("%s was answered", assumption.Key)
		}
	}
}

// TestAssumptionsComeInOrder lists what was estimated first, then the levers that leaders move
// most, each once.
func TestAssumptionsComeInOrder(t *testing.T) {
	first := begun(t, ours(12e6))
	var keys []string
	rank, seen := 0, map[string]bool{}
	for _, assumption := range first.Assumptions {
		now := 2
		if assumption.Why != "" {
			now = 0
			keys = append(keys, assumption.Key)
		} else if assumption.Prime {
			now = 1
		}
		if now < rank || seen[assumption.Key] {
			t.Errorf("%s is out of order", assumption.Key)
		}
		rank, seen[assumption.Key] = now, true
	}
	if got := strings.Join(keys, " "); got != "book.acv_mean ae.heads csm.heads tier.Enterprise.coverage tier.Mid-market.coverage tier.SMB.coverage" {
		t.Errorf("estimated: %s", got)
	}
	if !seen["ae.attainment"] || !seen["tier.SMB.logo_churn"] || seen["tier.SMB.ae.cost"] {
		t.Errorf("assumed: %v", seen)
	}
}

// TestAnsweredAssumptionsAreGone lists no estimate and no default that somebody has moved.
func TestAnsweredAssumptionsAreGone(t *testing.T) {
	first := begun(t, ours(12e6))
	s := first.Scenario.Clone()
	if now := Assumed(s, first); len(now) != len(first.Assumptions) || now[1].Key != "ae.heads" || now[1].Why == "" {
		t.Errorf("%d of %d: %+v", len(now), len(first.Assumptions), now[1])
	}
	s.AE.Heads, s.AE.Quota = 9, 800_000
	left := map[string]string{}
	for _, assumption := range Assumed(s, first) {
		left[assumption.Key] = assumption.Why
	}
	if _, still := left["ae.heads"]; still || len(left) != len(first.Assumptions)-2 || left["csm.heads"] == "" {
		t.Errorf("%v", left)
	}
	for _, assumption := range Assumed(s, nil) {
		if assumption.Why != "" {
			t.Errorf("%s: %s", assumption.Key, assumption.Why)
		}
	}
}

// TestContradictionsAreProblems refuses answers that cannot all be true, and names them.
func TestContradictionsAreProblems(t *testing.T) {
	some := model.Some
	own := []Tier{{Name: "A", Accounts: some(60), ARR: some(7.2e6)}, {Name: "B", Accounts: some(400), ARR: some(6e6)}}
	for want, change := range map[string]func(*Answers){
		"title: ":                          func(a *Answers) { a.Title = "" },
		"company.arr: missing":             func(a *Answers) { a.ARR = model.Opt{} },
		"company.arr: found 0":             func(a *Answers) { a.ARR = some(0) },
		"company.arr: found NaN":           func(a *Answers) { a.ARR = some(math.NaN()) },
		"accounts: found -1":               func(a *Answers) { a.Accounts = some(-1) },
		"book.acv_mean: found 50000 in 10": func(a *Answers) { a.Accounts, a.MeanACV = some(10), some(50_000) },
		"company.arr: found ARR 12000000, and the tiers' sum to 13200000": func(a *Answers) { a.Tiers = own },
		"tier.B: found accounts or ARR of its own":                        func(a *Answers) { a.Tiers = []Tier{{Name: "A"}, {Name: "B", ARR: some(1e6)}} },
		"tier.A.csm_heads: missing":                                       func(a *Answers) { a.Tiers = []Tier{{Name: "A"}, {Name: "B", CSMs: some(2)}} },
		"csm.heads: found heads 5, and the tiers' sum to 2": func(a *Answers) {
			a.Tiers, a.CSM.Heads = []Tier{{Name: "A", CSMs: some(2)}}, some(5)
		},
		"tier.A.coverage: found \"pods\"": func(a *Answers) { a.Tiers = []Tier{{Name: "A", Coverage: "pods"}} },
		"tier: found 7 tiers":             func(a *Answers) { a.Tiers = make([]Tier, 7) },
		"ae.attrition: found 2":           func(a *Answers) { a.AE.Attrition = some(2) },
		"fiscal_start: found 13":          func(a *Answers) { a.FiscalStart = 13 },
		"currency: ":                      func(a *Answers) { a.Currency = "Dollars" },
	} {
		a := ours(12e6)
		change(&a)
		first, problems := Make(a)
		said := ""
		for _, problem := range problems {
			said += problem.Error() + "\n"
		}
		if first != nil || strings.Count(said, want) != 1 {
			t.Errorf("want %q once, got %q", want, said)
		}
	}
}
