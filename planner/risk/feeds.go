package risk

import (
	"strings"

	"brim/model"
)

// feeds says which parts of a plan's assumptions ranged levers reach, so that a trial
// computes no more than it must. What is not known here feeds everything.
type feeds struct {
	book    bool // the opening book, and so every default share
	shares  bool // default shares alone
	company bool // what all tiers share: AEs' new ARR, the goal, leads, the dip
	limits  bool // the limits of pods and books
	presale bool // the share of their time that CSMs have for their books
	tier    [model.MaxTiers]bool
	books   [model.MaxTiers]bool // of a tier, what its books are limited by and what weighs in them
	team    [2]teamFeeds         // of the AEs, of the CSMs
}

// teamFeeds says what of a team ranged levers reach.
type teamFeeds struct {
	plan  bool // planned hires, leave
	rates bool // opening heads, attrition
	shape bool // ramp, time to fill
}

func (f *teamFeeds) varies() bool { return f.plan || f.rates || f.shape }

// add notes what a lever reaches.
func (f *feeds) add(s *model.Scenario, l model.Lever) {
	table, _, _ := strings.Cut(l.Spec.Key, ".")
	field := l.Spec.Key[strings.LastIndexByte(l.Spec.Key, '.')+1:]
	switch table {
	case "limits":
		switch field {
		case "pod_expansion_uplift", "ratio_sound", "ratio_degraded":
			f.tiers(s)
		}
		f.limits = true
	case "growth":
		f.company = true
	case "market", "case":
		f.addMarket(s, field)
	case "ae":
		f.addTeam(s, 0, field)
	case "csm":
		f.addTeam(s, 1, field)
	case "tier":
		f.addTier(s, l, field)
	case "resource", "readiness":
	default:
		f.everything(s)
	}
}

func (f *feeds) addMarket(s *model.Scenario, field string) {
	switch field {
	case "churn", "expansion", "win_rate", "deal_size":
		f.tiers(s)
	default:
		f.everything(s)
	}
}

func (f *feeds) addTeam(s *model.Scenario, role int, field string) {
	switch team := &f.team[role]; field {
	case "quota", "attainment":
		f.tiers(s)
	case "cost", "hire_cost":
	case "heads", "attrition", "moves":
		team.rates = true
	case "hires_per_quarter":
		team.plan = true
	case "ramp_months", "ramp", "time_to_fill":
		team.shape = true
	default:
		f.everything(s)
	}
}

func (f *feeds) addTier(s *model.Scenario, l model.Lever, field string) {
	k := l.Place.Tier
	if role, own := ownRole(l.Spec.Key); own {
		f.addTeam(s, role, field)
		return
	}
	switch field {
	case "logo_churn", "contraction", "expansion", "graduation", "book_min", "postsale", "new_acv", "ratio_sound", "ratio_degraded":
		f.tier[k] = true
	case "presales":
		f.tier[k], f.presale = true, true
	case "book_max", "book_max_arr", "onboarding_weight", "onboarding_days", "young_share":
		f.tier[k], f.books[k], f.shares = true, true, true
		if !s.Tiers[k].CSMShare.OK { // it follows from the books needed, and so may the hires
			f.team[1].rates, f.team[1].plan = true, true
		}
	case "hours_per_account", "per_pod", "per_account":
	default:
		f.everything(s)
	}
}

func (f *feeds) tiers(s *model.Scenario) {
	for k := range s.Tiers {
		f.tier[k] = true
	}
}

// everything is all but the shape of the teams, which their own levers alone reach.
func (f *feeds) everything(s *model.Scenario) {
	f.book, f.shares, f.company, f.limits, f.presale = true, true, true, true, true
	f.tiers(s)
	for k := range s.Tiers {
		f.books[k] = true
	}
	for role := range f.team {
		f.team[role].plan, f.team[role].rates = true, true
	}
}

// ownRole is the place of the role whose people in a tier a lever speaks of.
func ownRole(key string) (role int, own bool) {
	for i, r := range roles {
		if strings.HasPrefix(key, "tier.*."+r.String()+".") {
			return i, true
		}
	}
	return 0, false
}
