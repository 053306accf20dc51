package reshape

import (
	"math"
	"reflect"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"brim/model"
	_ "brim/model/drawn"
	"brim/planner"
	"brim/planner/explain"
	"brim/planner/plantest"
)

// TestOrganisationsStayValid reshapes any scenario into every organisation, one after the
// other too: what comes of it is valid and has a plan, its change is said, the people who
// are there and planned stay as many, and a second time nothing is left to change.
func TestOrganisationsStayValid(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := plantest.Draw(t)
		if rapid.Bool().Draw(t, "twice") {
			first := rapid.SampledFrom(model.Organisations()).Draw(t, "before")
			made, err := first.Apply(s)
			if err != nil {
				t.Fatalf("%s: %v", first.Name, err)
			}
			s = made.Scenario
		}
		before := s.Clone()
		o := rapid.SampledFrom(model.Organisations()).Draw(t, "organisation")
		made, err := o.Apply(s)
		if err != nil {
			t.Fatalf("%s: %v", o.Name, err)
		}
		if changes, same := model.Changes(before, s); !same || len(changes) > 0 {
			t.Fatalf("%s changed what it was given", o.Name)
		}
		changes, same := model.Changes(s, made.Scenario)
		if (len(changes) > 0 || !same) != (len(made.Words) > 0) {
			t.Fatalf("%s: %d changes, said %q", o.Name, len(changes), made.Words)
		}
		keeps(t, o, s, made.Scenario)
		p := planner.Make(made.Scenario, -1)
		for _, part := range []any{p.Opening, p.Splits, p.Months, p.Pods} {
			if where := plantest.Unfinite(reflect.ValueOf(part)); where != "" {
				t.Fatalf("%s: %s is no number", o.Name, where)
			}
		}
		if again, err := o.Apply(made.Scenario); err != nil || len(again.Words) > 0 {
			t.Fatalf("%s a second time: %q, %v", o.Name, again.Words, err)
		}
	})
}

// keeps holds what every organisation has in common: the book, and how many people are
// there and hired.
func keeps(t *rapid.T, o model.Organisation, before, now *model.Scenario) {
	a, b := planner.Make(before, -1), planner.Make(now, -1)
	alike := !peopleDiffer(before) && !peopleDiffer(now)
	for _, m := range []int{0, before.Horizon} {
		x, y := a.Months[m], b.Months[m]
		if m > 0 && !alike {
			continue // who stands elsewhere stays as long as people do there
		}
		if !plantest.Near(x.AE.Heads, y.AE.Heads) || !plantest.Near(x.CSM.Heads, y.CSM.Heads) || alike && !plantest.Near(costOfPlanned(a, m), costOfPlanned(b, m), x.PeopleCost, y.PeopleCost) {
			t.Fatalf("%s, month %d: other people", o.Name, m)
		}
	}
	for m := 1; m <= before.Horizon; m++ {
		if !plantest.Near(a.Months[m].AE.Hires, b.Months[m].AE.Hires, 1) || !plantest.Near(a.Months[m].CSM.Hires, b.Months[m].CSM.Hires, 1) {
			t.Fatalf("%s, month %d: other hires", o.Name, m)
		}
	}
	if before.OwnFigures() && !now.OwnFigures() && (before.Book.Bands != nil || before.Book.File != "") {
		return // the book that stood beside the tiers' own figures now counts
	}
	if !plantest.Near(a.Opening.ARR, b.Opening.ARR) || !plantest.Near(a.Opening.Accounts, b.Opening.Accounts) {
		t.Fatalf("%s: another book", o.Name)
	}
	// Fewer accounts may be moved up by hand where fewer lie below.
	promoted := slices.ContainsFunc(before.Tiers, func(t model.Tier) bool { return t.Promoted > 0 })
	const rounding = 1e-4
	if x, y := churning(a), churning(b); !promoted && math.Abs(x-y) > rounding*a.Opening.Accounts {
		t.Fatalf("%s: %v accounts churn a year, %v before", o.Name, y, x)
	}
}

// churning is how many of the opening accounts leave in a year.
func churning(p *planner.Plan) float64 {
	sum := 0.0
	for k := range p.Splits {
		sum += p.Splits[k].Accounts * p.Scenario().Tiers[k].LogoChurn
	}
	return sum
}

// TestOrganisationShapes holds what each organisation claims to be, on books of one to
// four tiers.
func TestOrganisationShapes(t *testing.T) {
	all := func(c model.Coverage) func(*model.Scenario) bool {
		return func(s *model.Scenario) bool {
			return !slices.ContainsFunc(s.Tiers, func(t model.Tier) bool { return t.Coverage != c })
		}
	}
	ends := func(top, bottom model.Coverage) func(*model.Scenario) bool {
		return func(s *model.Scenario) bool {
			return len(s.Tiers) >= 3 && s.Tiers[0].Coverage == top && s.Tiers[len(s.Tiers)-1].Coverage == bottom && s.Org.Staffing == model.StaffingShares
		}
	}
	small := func(s *model.Scenario) bool {
		return !slices.ContainsFunc(s.Tiers, func(t model.Tier) bool { _, most := t.Book(); return most > 20 })
	}
	perPod := func(k int) func(*model.Scenario) bool {
		return func(s *model.Scenario) bool {
			return s.Tiers[k].Coverage == model.Pod && s.Tiers[k].Uses[0].PerPod == 1
		}
	}
	shapes := map[string][]func(*model.Scenario) bool{
		"generalist":   {all(model.Sequential), func(s *model.Scenario) bool { return len(s.Tiers) == 1 && s.Org.Roles == model.Generalist }},
		"specialist":   {func(s *model.Scenario) bool { return s.Org.Roles == model.Specialist }},
		"player-coach": {func(s *model.Scenario) bool { return s.Org.LeadSpan == 6 }},
		"dedicated":    {all(model.Sequential), small},
		"pooled":       {all(model.Pooled), func(s *model.Scenario) bool { return len(s.Tiers) == 1 }},
		"growth-segment": {ends(model.Sequential, model.Sequential), func(s *model.Scenario) bool {
			_, top := s.Tiers[0].Book()
			_, core := s.Tiers[1].Book()
			_, rest := s.Tiers[len(s.Tiers)-1].Book()
			return top == 20 && core == 40 && rest == 60
		}},
		"pod":              {all(model.Pod), small},
		"three-person-pod": {all(model.Pod), perPod(0)},
		"enterprise-pod": {perPod(0), func(s *model.Scenario) bool {
			return len(s.Tiers) > 1 && len(s.Resources) == 3 && len(s.Tiers[0].Uses) == 3 && len(s.Tiers[1].Uses) == 0
		}},
		"swarm":      {all(model.Swarm)},
		"sequential": {all(model.Sequential)},
		"hybrid":     {ends(model.Pod, model.Pooled), func(s *model.Scenario) bool { return s.Tiers[1].Coverage == model.Swarm }},
	}
	for _, from := range []*model.Scenario{
		company(t, []float64{1}, model.Swarm),
		company(t, []float64{0.2, 0.8}, model.Swarm, model.Pooled),
		company(t, []float64{0.2, 0.3, 0.5}, model.Pod, model.Pod, model.Swarm),
		company(t, []float64{0.1, 0.2, 0.3, 0.4}, model.Sequential, model.Pooled, model.Pod, model.Pod),
	} {
		for _, o := range model.Organisations() {
			made, err := o.Apply(from)
			if err != nil {
				t.Fatal(err)
			}
			if len(shapes[o.Key]) == 0 {
				t.Errorf("%s claims nothing", o.Key)
			}
			for i, holds := range shapes[o.Key] {
				if !holds(made.Scenario) {
					t.Errorf("%d tiers as %s: claim %d does not hold", len(from.Tiers), o.Key, i+1)
				}
			}
			if !strings.HasSuffix(o.Flaw, ".") || strings.Contains(o.Flaw, ". ") || strings.Contains(o.Words, ". ") {
				t.Errorf("%s: not one sentence each: %q %q", o.Key, o.Words, o.Flaw)
			}
		}
	}
}

// TestTiersThatAccountsNameStay does not merge tiers that a file's accounts name.
func TestTiersThatAccountsNameStay(t *testing.T) {
	s := company(t, []float64{0.5, 0.5}, model.Pod, model.Swarm)
	s.Book = model.Book{File: "accounts.csv", Accounts: model.NewAccounts([]model.Account{{ACV: 5, Tier: "A"}, {ACV: 9}, {ACV: 7}})}
	o, _ := model.OrganisationNamed("Generalist")
	made, err := o.Apply(s)
	if err != nil || len(made.Scenario.Tiers) != 2 || !strings.Contains(strings.Join(made.Words, ";"), "tiers stay") {
		t.Errorf("%d tiers, %q, %v", len(made.Scenario.Tiers), made.Words, err)
	}
}

// TestSwarmsBreakOverTheirAEs holds when a swarm breaks, and over what, to the finding.
func TestSwarmsBreakOverTheirAEs(t *testing.T) {
	s := company(t, []float64{0.4, 0.6}, model.Pod, model.Sequential)
	for _, heads := range []float64{0, 1, 4, 1000} {
		s.AE.Heads, s.AE.Hires = heads, model.HirePlan{}
		list, err := Organise(s, -1, model.Organisations())
		if err != nil {
			t.Fatal(err)
		}
		for i := range list {
			breaks, found := list[i].Breaks.AEs, findings(list[i].Scenario, "swarm-ae-load")
			if (breaks != nil) != (len(found) > 0) {
				t.Errorf("%v AEs, %s: %v, found %v", heads, list[i].Name, breaks, found)
				continue
			}
			if breaks == nil {
				continue
			}
			first := found[0]
			if breaks.T != first.T || breaks.Tier != string(first.Tier) || breaks.Load != first.Figures[0].Value || breaks.Limit != first.Figures[1].Value.V {
				t.Errorf("%v AEs, %s: %v, found %v", heads, list[i].Name, breaks, first)
			}
		}
		swarm := list[slices.IndexFunc(list, func(o Organised) bool { return o.Key != nil && *o.Key == "swarm" })]
		if (swarm.Breaks.AEs != nil) != (heads < 1000) {
			t.Errorf("%v AEs: the swarm breaks %v", heads, swarm.Breaks.AEs)
		}
	}
}

// TestSpecialistsAreSaid holds the specialists' need and cost to the tiers' months, and
// people cost to be without them.
func TestSpecialistsAreSaid(t *testing.T) {
	s := company(t, []float64{0.4, 0.6}, model.Pod, model.Sequential)
	s.CSM.Cost = 100_000
	if p := planner.Make(s, -1); p.Specialists(0) != nil || p.SpecialistsAt(0) != 0 {
		t.Errorf("generalists need %v", p.Specialists(0))
	}
	made, err := organisationOf(t, "specialist").Apply(s)
	if err != nil {
		t.Fatal(err)
	}
	p := planner.Make(made.Scenario, -1)
	for _, month := range []int{0, 7, p.Horizon} {
		want := 0.0
		for _, tier := range p.Months[month].Tiers {
			want += tier.OnboardingSpecialists + tier.RenewalManagers
		}
		sum := 0.0
		for _, need := range p.Specialists(month) {
			f, known := explain.FigureByID(need.Figure)
			if v := explain.Value(p, f, explain.Place{T: month}); !known || !plantest.Near(v.V, need.Needed) {
				t.Errorf("%s: %v, the figure %v", need.Role, need.Needed, v)
			}
			sum += need.Needed
		}
		cost, _ := explain.FigureByID("company.specialists_cost")
		if !plantest.Near(sum, want) || want <= 0 || !plantest.Near(p.SpecialistCost(month), want*100_000) || !plantest.Near(explain.Value(p, cost, explain.Place{T: month}).V, want*100_000) {
			t.Errorf("month %d: %v specialists, want %v", month, sum, want)
		}
	}
	want := planner.Make(s, -1).Headline().Cost
	for m := 1; m <= p.Horizon; m++ {
		want += p.SpecialistCost(m) / 12
	}
	if !plantest.Near(p.Headline().Cost, want) {
		t.Errorf("people cost %v, %v with the specialists", p.Headline().Cost, want)
	}
}

func organisationOf(t *testing.T, name string) model.Organisation {
	t.Helper()
	o, known := model.OrganisationNamed(name)
	if !known {
		t.Fatalf("no organisation %s", name)
	}
	return o
}

func BenchmarkOrganise(b *testing.B) {
	s := plantest.Sample(6, 60)
	for b.Loop() {
		if _, err := Organise(s, -1, model.Organisations()); err != nil {
			b.Fatal(err)
		}
	}
}

// findings are what one rule finds.
func findings(s *model.Scenario, key string) []explain.Finding {
	return slices.DeleteFunc(explain.Advice(planner.Make(s, -1)), func(f explain.Finding) bool { return f.Rule.Key() != key })
}
