package report

import (
	"brim/model"
	"brim/planner"
	"brim/planner/reshape"
)

// organisedHead are the columns of the CSV.
var organisedHead = []string{"organisation", "tier", "coverage", "csms_needed_now", "csms_needed_end",
	"csm_heads_needed_now", "csm_heads_needed_end",
	"onboarding_specialists_now", "onboarding_specialists_end", "renewal_managers_now", "renewal_managers_end",
	"needed_cost_now", "needed_cost_end", "people_cost", "load_now", "load_end", "utilization_now", "utilization_end", "peak_utilization",
	"over_month", "over_tier", "pods_month", "pods_ratio", "pods_warned_month", "pods_warned_cause",
	"ae_load_month", "ae_load_tier", "ae_load", "ae_load_limit", "short_month", "short_role"}

// OrganisationsCSV writes a row an organisation, in which the tier is empty, then a row a
// tier of it. Numbers are unrounded; what is unbounded or never comes is empty.
func OrganisationsCSV(list []reshape.Organised) ([]byte, error) {
	var rows [][]string
	for i := range list {
		o := &list[i]
		row := organisedRow{"organisation": OrganisationKey(o), "people_cost": o.PeopleCost, "peak_utilization": o.Peak}
		row.both("csms_needed", o.CSMs)
		row.both("csm_heads_needed", o.CSMHeads)
		row.both("onboarding_specialists", o.Onboarding)
		row.both("renewal_managers", o.Renewal)
		row.both("needed_cost", o.NeededCost)
		if over := o.Breaks.Over; over != nil {
			row["over_month"], row["over_tier"] = over.Month, over.Tier
		}
		if pods := o.Breaks.Pods; pods != nil {
			row["pods_month"], row["pods_ratio"] = pods.Month, pods.Ratio
		}
		if warned := o.Breaks.Warned; warned != nil {
			row["pods_warned_month"], row["pods_warned_cause"] = warned.Month, warned.Cause
		}
		if aes := o.Breaks.AEs; aes != nil {
			row["ae_load_month"], row["ae_load_tier"], row["ae_load"], row["ae_load_limit"] = aes.Month, aes.Tier, aes.Load, aes.Limit
		}
		if short := o.Breaks.Short; short != nil {
			row["short_month"], row["short_role"] = short.Month, short.Role
		}
		rows = append(rows, row.cells())
		for k := range o.Tiers {
			tier := &o.Tiers[k]
			row := organisedRow{"organisation": OrganisationKey(o), "tier": tier.Name, "coverage": tier.Coverage}
			row.both("csms_needed", tier.CSMs)
			row.both("load", tier.Load)
			row.both("utilization", tier.Utilization)
			rows = append(rows, row.cells())
		}
	}
	return WriteCSV(organisedHead, rows)
}

// organisedRow is what a row says, by column.
type organisedRow map[string]any

func (r organisedRow) both(column string, v reshape.NowAndEnd) {
	r[column+"_now"], r[column+"_end"] = v.Now, v.End
}

func (r organisedRow) cells() []string {
	row := make([]string, len(organisedHead))
	for i, name := range organisedHead {
		row[i] = cell(r[name])
	}
	return row
}

// OrganisationsObject is a comparison as JSON.
type OrganisationsObject struct {
	Title         string              `json:"title"`
	Currency      string              `json:"currency"`
	Start         model.Month         `json:"start"`
	Horizon       int                 `json:"horizon"`
	Case          planner.CaseLabel   `json:"case"`
	CSMHeads      reshape.NowAndEnd   `json:"csm_heads"` // who are there and planned
	Organisations []reshape.Organised `json:"organisations"`
}

// OrganisationsJSON is the object for a plan and what it was compared with.
func OrganisationsJSON(p *planner.Plan, list []reshape.Organised) OrganisationsObject {
	return OrganisationsObject{Title: p.Title, Currency: p.Currency, Start: p.Start, Horizon: p.Horizon, Case: p.Case,
		CSMHeads:      reshape.NowAndEnd{Now: model.Some(p.Months[0].CSM.Heads), End: model.Some(p.Last().CSM.Heads)},
		Organisations: list}
}
