package model

import "strings"

// alsoByKey says what else people call levers, so that a search finds them under the
// words of everyday. Those of the teams hold for both.
var alsoByKey = map[string]string{
	keyARR:                      "revenue recurring size",
	"growth.target":             "growth target budget plan",
	"growth.driver":             "bookings mode",
	"book.acv_mean":             "price deal size contract value average",
	"book.acv_spread":           "price variance inequality",
	keyHorizon:                  "length duration years period",
	"start":                     "date begin",
	"heads":                     "headcount staff people employees team size",
	"tier.*.ae_heads":           "headcount staff people employees team size of the tier segment",
	"tier.*.csm_heads":          "headcount staff people employees team size of the tier segment",
	"hires_per_quarter":         "headcount recruiting hiring plan new people",
	"attrition":                 "turnover leavers churn of people resignations quits",
	"backfill":                  "vacancy replacement refill",
	"time_to_fill":              "vacancy open position replacement recruiting hiring time",
	"ramp_months":               "onboarding training productivity",
	"cost":                      "salary pay wage compensation OTE loaded budget",
	"ae.quota":                  "target bookings sales productivity",
	"ae.attainment":             "quota performance productivity",
	keyStaffing:                 "pods pool pooled dedicated",
	"org.roles":                 "specialists generalists",
	"org.lead_span":             "manager span of control team lead",
	"org.lead_book":             "manager",
	"tier.*.book_max":           "accounts per CSM ratio capacity workload load",
	"tier.*.book_min":           "accounts per CSM ratio capacity workload load",
	"tier.*.presales":           "pre-sales sales support",
	keyCoverage:                 "model high touch low touch tech touch digital segment",
	"tier.*.min_acv":            "price threshold segment edge cut-off",
	"tier.*.account_share":      "segment mix split customers",
	"tier.*.new_mix":            "new logos bookings segment",
	"tier.*.onboarding_days":    "implementation go-live time to value",
	"tier.*.contraction":        "GRR downsell shrinkage downgrade seats given back",
	"tier.*.onboarding_weight":  "implementation effort cadence",
	"tier.*.book_max_arr":       "ARR per CSM dollars book",
	"tier.*.young_share":        "new accounts first year cohort",
	"tier.*.postsale":           "AE time account management farming",
	"tier.*.ae_cuts":            "layoff reduction redundancy RIF leave the team",
	"tier.*.csm_cuts":           "layoff reduction redundancy RIF leave the team",
	"growth.linearity":          "seasonality quarters bookings year-end",
	keyFiscalStart:              "fiscal year FY quarter calendar",
	"limits.overload_churn":     "overload neglected accounts lost",
	"org.manager_span":          "managers leadership span of control overhead",
	"leave.*.months":            "parental leave sabbatical sick absence out",
	"leave.*.heads":             "parental leave sabbatical sick absence out",
	"ramping":                   "new hires onboarding ramp tenure",
	"ramp":                      "ramp curve productivity onboarding tenure",
	"starts":                    "offers accepted signed joiners headcount",
	"moves":                     "promotion internal mobility transfer attrition",
	"hire_cost":                 "recruiting fee agency onboarding cost",
	"market.ae_hire_fill":       "hiring plan missed recruiting freeze",
	"market.csm_hire_fill":      "hiring plan missed recruiting freeze",
	"case.*.ae_hire_fill":       "hiring plan missed recruiting freeze",
	"case.*.csm_hire_fill":      "hiring plan missed recruiting freeze",
	"tier.*.logo_churn":         "NRR GRR retention renewal cancellation lost customers",
	"tier.*.expansion":          "NRR upsell cross-sell net retention growth",
	"tier.*.graduation":         "upgrade promotion move up",
	"resource.*.heads":          "headcount staff people employees",
	"resource.*.hours":          "capacity availability",
	"market.win_rate":           "close rate conversion",
	"market.deal_size":          "price discount contract value",
	"market.churn":              "NRR GRR retention recession",
	"market.expansion":          "NRR upsell net retention",
	"market.hire_delay":         "vacancy slow hiring freeze",
	"limits.ratio_sound":        "AE:CSM threshold pods",
	"limits.ratio_degraded":     "AE:CSM threshold pods degraded",
	"uncertainty.late":          "vacancy delay slip",
	"tier.*.ae_hires":           "headcount recruiting",
	"tier.*.csm_hires":          "headcount recruiting",
	"case.*.win_rate":           "close rate conversion",
	"case.*.deal_size":          "price discount contract value",
	"case.*.churn":              "NRR GRR retention recession",
	"case.*.expansion":          "NRR upsell net retention",
	"case.*.hire_delay":         "vacancy slow hiring freeze",
	"transition.dip":            "change cost disruption",
	"transition.from_month":     "reorganisation reorg migration",
	"tier.*.structured_handoff": "handover sales to CS",
}

// alsoOf is what else people call the lever of a key.
func alsoOf(key string) string {
	if also, ok := alsoByKey[key]; ok {
		return also
	}
	team, field, _ := strings.Cut(strings.TrimPrefix(key, "tier.*."), ".")
	if team == "ae" || team == "csm" {
		return alsoByKey[field]
	}
	return ""
}
