package plantest

import "brim/model"

// Bases are the scenarios in which every lever is pulled: each form of the book, each
// driver and staffing, every optional part at least once.
func Bases() map[string]*model.Scenario {
	need := Sample(3, 36)
	need.Org.Staffing, need.Growth.Driver = model.StaffingNeed, model.TargetDriver
	rich := Sample(4, 60)
	rich.Cases = []model.Case{{Name: "Low", Churn: model.Some(1.3)}}
	rich.Resources = []model.Resource{{Role: "SE", Heads: 2, Hours: 120}}
	rich.Tiers[0].Uses = []model.Use{{Role: "SE", HoursPerAccount: 1, PerPod: 0.5}}
	rich.Tiers[0].Promoted = 3
	rich.Tiers[2].StructuredHandoff = false
	rich.Transition.FromMonth, rich.Transition.Share = model.Some(3), model.Some(0.5)
	rich.Org.Roles, rich.Org.LeadSpan = model.Specialist, 6
	rich.Limits.GapBasis = model.GapByGrowth
	edges := Sample(3, 24)
	edges.Book = TwoBands()
	for k, edge := range []float64{60_000, 20_000, 0} {
		edges.Tiers[k].AccountShare, edges.Tiers[k].MinACV = model.Opt{}, model.Some(edge)
	}
	file := edges.Clone()
	file.Book, file.ARR = TenAccounts(), model.Opt{}
	one := Sample(1, 6)
	return map[string]*model.Scenario{
		"need": need, "rich": rich, "edges": edges, "file": file, "one": one, "everything": Everything(4, 30),
	}
}

// TwoBands is a book of two bands, a low and a high one.
func TwoBands() model.Book {
	return model.Book{Mean: model.Some(28_000), Bands: []model.Band{
		{MinACV: 0, Accounts: 0.8, ARR: 0.3}, {MinACV: 30_000, Accounts: 0.2, ARR: 0.7},
	}}
}

// TenAccounts is a book of ten accounts, one of them put into a tier by hand.
func TenAccounts() model.Book {
	var rows []model.Account
	for i := range 10 {
		rows = append(rows, model.Account{ACV: float64(1000 * (i + 1))})
	}
	rows[3].Tier = "Tier 1"
	return model.Book{File: "accounts.csv", Accounts: model.NewAccounts(rows)}
}

// Ends are a lever's least, usual and greatest values.
func Ends(l model.Lever, s *model.Scenario) []model.Value {
	switch l.Kind {
	case model.Toggle:
		return []model.Value{{On: false}, {On: true}}
	case model.Words:
		var values []model.Value
		for _, word := range l.Choices() {
			values = append(values, model.Value{Word: word})
		}
		return values
	case model.Number, model.Whole:
		return []model.Value{{Number: l.Range.Low}, l.Get(s), {Number: l.Range.High}, {Number: 1e-9}}
	case model.Plan:
		return []model.Value{{Number: l.Range.Low}, {Number: l.Range.High}, {List: []float64{}}, {List: []float64{0, l.Range.High}}}
	case model.Monthly:
		return []model.Value{{List: []float64{}}, {List: []float64{0, l.Range.High}}}
	}
	return []model.Value{l.Get(s)}
}
