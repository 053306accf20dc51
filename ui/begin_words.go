package ui

import (
	"math"

	"brim/model"
	"brim/ui/overlay"
)

// beginHelps say what a field of the form takes, by its pattern, in a line.
var beginHelps = map[string]string{
	"company.arr":             "Recurring revenue of all accounts a year, like 12.5m",
	"accounts":                "How many accounts you have, like 350",
	"book.acv_mean":           "What an account pays a year, like 36k; ARR over accounts",
	"title":                   "What the plan is called",
	"currency":                "Three letters, like USD, EUR or GBP",
	"start":                   "The first month that is planned, like Jan 2027",
	"fiscal_start":            "The month in which your fiscal year begins, like Feb",
	"ae.heads":                "AEs on the payroll the month before, like 9",
	"csm.heads":               "CSMs on the payroll the month before, like 8",
	"ae.hires_per_quarter":    "AEs you plan to hire each quarter, like 2, or 2 2 3 4",
	"csm.hires_per_quarter":   "CSMs you plan to hire each quarter, like 1, or 1 0 2",
	"ae.attrition":            "Share of the AEs who leave in a year, like 25%",
	"csm.attrition":           "Share of the CSMs who leave in a year, like 15%",
	overlay.BeginAccountsFile: "Path of a CSV file: accounts, ARR and tiers come from it",
	overlay.BeginPeopleFile:   "Path of a CSV file: AEs, CSMs, who starts and leaves",
	overlay.BeginTierName:     "Highest ACV first; an empty name leaves the tier out",
	"tier.*.accounts":         "Accounts of the tier; for all tiers, with their ARR",
	"tier.*.arr":              "ARR of the tier, like 7.2m; for all tiers",
	"tier.*.ae_heads":         "AEs who sell in the tier; for all tiers",
	"tier.*.csm_heads":        "CSMs who serve the tier; for all tiers",
}

// beginHelp is the help of every field of the form.
func beginHelp(form *overlay.Begin) map[overlay.BeginField]string {
	help := map[overlay.BeginField]string{}
	for pattern, text := range beginHelps {
		if _, tier := tierFields[pattern]; !tier {
			help[companyField(pattern)] = text
			continue
		}
		for k := range form.Tiers() + 1 {
			help[overlay.BeginField{Pattern: pattern, Tier: k}] = text
		}
	}
	return help
}

// tierFields are the fields of a tier, by the last part of their key.
var tierFields = map[string]string{
	overlay.BeginTierName: "name", "tier.*.accounts": "accounts", "tier.*.arr": "arr",
	"tier.*.ae_heads": "ae_heads", "tier.*.csm_heads": "csm_heads",
}

// assumedYet is what stands in the fields before a plan follows from the answers.
func assumedYet(start model.Month) map[overlay.BeginField]string {
	s := &model.Scenario{Title: defaultTitle, Start: start}
	model.SetDefaults(s)
	assumed := map[overlay.BeginField]string{}
	for _, pattern := range []string{
		"title", "start", "fiscal_start", "currency", "ae.hires_per_quarter", "csm.hires_per_quarter", "ae.attrition", "csm.attrition",
	} {
		assume(assumed, s, companyField(pattern), pattern)
	}
	return assumed
}

// assumedIn is what the fields stand at in a first scenario; rows are where its tiers stand in
// the form, nil for one below the other.
func assumedIn(s *model.Scenario, rows []int) map[overlay.BeginField]string {
	assumed := assumedYet(s.Start)
	for _, pattern := range []string{"fiscal_start", "currency", "ae.heads", "csm.heads", "ae.attrition", "csm.attrition"} {
		assume(assumed, s, companyField(pattern), pattern)
	}
	assumed[companyField("company.arr")] = model.Format(s.OpeningARR(), model.Money, s.Currency)
	assumed[companyField("accounts")] = countOf(s.OpeningAccounts())
	assumed[companyField("book.acv_mean")] = model.Format(s.MeanACV(), model.Money, s.Currency)
	opening, _ := s.Opening()
	for k := range s.Tiers {
		row := k
		if rows != nil {
			row = rows[k]
		}
		field := func(pattern string) overlay.BeginField { return overlay.BeginField{Pattern: pattern, Tier: row} }
		assumed[field(overlay.BeginTierName)] = s.Tiers[k].Name
		assumed[field("tier.*.accounts")] = countOf(opening[k].Accounts)
		assumed[field("tier.*.arr")] = model.Format(opening[k].ARR, model.Money, s.Currency)
		for _, pattern := range []string{"tier.*.ae_heads", "tier.*.csm_heads"} {
			if l, ok := model.Find(s, "tier."+s.Tiers[k].Name+"."+tierFields[pattern]); ok {
				assumed[field(pattern)] = headsOf(l, s)
			}
		}
	}
	return assumed
}

// assume notes what a lever stands at in a scenario, if it has it.
func assume(assumed map[overlay.BeginField]string, s *model.Scenario, field overlay.BeginField, key string) {
	if l, ok := model.Find(s, key); ok {
		assumed[field] = l.ShowIn(s)
	}
}

// headsOf are the heads of a tier in the few columns that the form has for them.
func headsOf(l model.Lever, s *model.Scenario) string {
	if n, ok := l.Number(s); ok && n >= 10 && n != math.Round(n) {
		return model.Fixed(n, 1)
	}
	return l.ShowIn(s)
}

// countOf is a number of accounts, whole.
func countOf(accounts float64) string {
	return model.Format(math.Round(accounts), model.AccountCount, "")
}
