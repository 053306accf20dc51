package begin

import (
	"fmt"
	"math"
	"testing"

	"pgregory.net/rapid"

	"brim/model"
	_ "brim/model/drawn"
)

// drawPeople draws people whose days lie around a start.
func drawPeople(t *rapid.T, start model.Month) (people []Person) {
	day := func(name string, low, high int) model.Day {
		if rapid.IntRange(0, 3).Draw(t, name+" unknown") == 0 {
			return 0
		}
		month := start.Add(rapid.IntRange(low, high).Draw(t, name))
		return min(month.LastDay(), month.Add(-1).LastDay()+model.Day(rapid.IntRange(1, 31).Draw(t, name+" day")))
	}
	for i := range rapid.IntRange(1, 12).Draw(t, "people") {
		p := Person{Name: fmt.Sprint("P", i), Role: model.Role(rapid.IntRange(0, 1).Draw(t, "role")),
			Tier: rapid.SampledFrom([]string{"Top", "Core", "", "Elsewhere"}).Draw(t, "tier"), Start: day("start", -20, 20), End: day("end", -20, 20)}
		if p.Start.Known() && p.End.Known() && p.End < p.Start {
			p.Start, p.End = p.End, p.Start
		}
		people = append(people, p)
	}
	return people
}

// there is how many of a role are on the payroll at the end of a month, counted one by one.
func there(people []Person, r model.Role, month model.Month) (n float64) {
	for _, p := range people {
		last := month.LastDay()
		if p.Role == r && p.Start <= last && (!p.End.Known() || p.End >= last) {
			n++
		}
	}
	return n
}

// planned is who the plan has at the end of month t, without hires, attrition and what follows
// from those.
func planned(s *model.Scenario, r model.Role, t int) float64 {
	team := s.Team(r)
	n := team.Heads + sum(upTo(team.Starts, t))
	for k := range s.Tiers {
		n += sum(upTo(s.Tiers[k].Team(r).Starts, t)) - sum(upTo(s.Tiers[k].Cuts(r), t))
	}
	return n
}

func upTo(list []float64, n int) []float64 { return list[:min(n, len(list))] }

// TestEverybodyIsCounted draws people and accounts: a plan comes of any of them, with as many
// people at the end of every month as are there, no more in ramp than there are, and all
// accounts and ARR.
func TestEverybodyIsCounted(t *testing.T) {
	start := model.MonthOf(2027, 1)
	rapid.Check(t, func(t *rapid.T) {
		people := drawPeople(t, start)
		var rows []model.Account
		for range rapid.IntRange(1, 20).Draw(t, "accounts") {
			rows = append(rows, model.Account{ACV: float64(rapid.IntRange(1, 200_000).Draw(t, "acv")),
				CSM:  fmt.Sprint("P", rapid.IntRange(0, 12).Draw(t, "csm")),
				Tier: rapid.SampledFrom([]string{"", "", "Top", "Core", "Tail"}).Draw(t, "segment")})
		}
		accounts := model.NewAccounts(rows)
		first, problems := Make(Answers{Title: "Ours", Start: start, Book: model.Book{File: "crm.csv", Accounts: accounts}, People: people})
		if len(problems) > 0 {
			t.Fatal(problems)
		}
		s := first.Scenario
		for _, r := range []model.Role{model.RoleAE, model.RoleCSM} {
			for month := range model.MaxHorizon {
				if got, want := planned(s, r, month), there(people, r, s.MonthAt(month)); math.Abs(got-want) > 1e-9 {
					t.Fatalf("%v %ss in month %d, want %v\n%+v", got, r, month, want, people)
				}
			}
			ramping := sum(s.Team(r).Ramping)
			for k := range s.Tiers {
				ramping += sum(s.Tiers[k].Team(r).Ramping)
			}
			if ramping > s.Team(r).Heads {
				t.Fatalf("%v in ramp of %v", ramping, s.Team(r).Heads)
			}
		}
		if math.Abs(s.OpeningARR()-accounts.Sum()) > 0.01 || math.Abs(s.OpeningAccounts()-float64(accounts.Len())) > 1e-9 {
			t.Fatalf("%v in %v accounts, want %v in %d", s.OpeningARR(), s.OpeningAccounts(), accounts.Sum(), accounts.Len())
		}
	})
}
