package pane

import (
	"brim/model"
	"brim/planner"
	"brim/ui/canvas"
	"brim/ui/kit"
	"brim/ui/state"
	"brim/ui/theme"
	"brim/ui/words"
)

// consequence is a figure that follows from the hires, month by month.
type consequence struct {
	label    string
	tier     int    // -1: the company's
	figure   string // its id in the planner's table
	figureIn func(m *planner.Month, g *theme.Glyphs) (theme.Role, string)
}

// consequences lists what stands under the hires: the company's ratio and hiring gap,
// and every tier's book load, with the ratio of those that are served by pods.
func consequences(s state.State) []consequence {
	rows := []consequence{
		{"AE:CSM all", -1, "company.ratio", func(m *planner.Month, _ *theme.Glyphs) (theme.Role, string) {
			return theme.Text, words.Ratio(m.Ratio)
		}},
		{"Hiring gap all", -1, "company.hiring_gap", func(m *planner.Month, g *theme.Glyphs) (theme.Role, string) {
			return gapCell(m.HiringGap, s.Scenario.Limits.HiringGap)
		}},
	}
	for k := range s.Scenario.Tiers {
		name := s.Scenario.Tiers[k].Name
		rows = append(rows, consequence{name + " load", k, "load", func(m *planner.Month, g *theme.Glyphs) (theme.Role, string) {
			return loadCell(g, s.Plan, m, k)
		}})
		if s.Scenario.Tiers[k].Coverage == model.Pod {
			rows = append(rows, consequence{name + " gap", k, "hiring_gap", func(m *planner.Month, g *theme.Glyphs) (theme.Role, string) {
				return gapCell(m.Tiers[k].HiringGap, s.Scenario.Limits.HiringGap)
			}})
			rows = append(rows, consequence{name + " ratio", k, "ratio", func(m *planner.Month, g *theme.Glyphs) (theme.Role, string) {
				return ratioCell(g, &m.Tiers[k], &s.Scenario.Limits)
			}})
		}
	}
	return rows
}

// headcounts are the company's heads and money: what a higher screen shows besides.
func headcounts(s state.State) []consequence {
	currency := s.Plan.Currency
	return []consequence{
		{"AE heads", -1, "ae.heads", func(m *planner.Month, _ *theme.Glyphs) (theme.Role, string) {
			return theme.Dim, words.Heads(m.AE.Heads)
		}},
		{"CSM heads", -1, "csm.heads", func(m *planner.Month, _ *theme.Glyphs) (theme.Role, string) {
			return theme.Dim, words.Heads(m.CSM.Heads)
		}},
		{"ARR", -1, "company.arr", func(m *planner.Month, _ *theme.Glyphs) (theme.Role, string) {
			return theme.Dim, cellMoney(m.ARR, currency)
		}},
		{"People cost", -1, "company.people_cost", func(m *planner.Month, _ *theme.Glyphs) (theme.Role, string) {
			return theme.Dim, cellMoney(m.PeopleCost, currency)
		}},
	}
}

// gapCell marks a gap past its limit.
func gapCell(gap model.Opt, limit float64) (theme.Role, string) {
	text := inCell(words.GapAgainst(gap, limit), words.Gap(gap))
	if planner.GapBreached(gap, limit) {
		return theme.Warn, strainedMark + text
	}
	return theme.Within, text
}

// cellMoney is an amount, without its decimals where it has no room beside a mark.
func cellMoney(v float64, currency string) string {
	return inCell(words.Money(model.Some(v), currency), model.FormatMoney(v, currency, 0))
}

// inCell is a figure with all the digits that its limit asks for, or with fewer where
// they are more than a cell has room for beside its mark.
func inCell(exact, plain string) string {
	if canvas.Width(exact) > hireCell-2 {
		return plain
	}
	return exact
}

func loadCell(g *theme.Glyphs, p *planner.Plan, m *planner.Month, k int) (theme.Role, string) {
	tier := &m.Tiers[k]
	switch text := inCell(words.BookLoad(p, m.T, k, tier.Load), words.Load(tier.Load)); tier.State {
	case planner.Over:
		return theme.Over, g.Over + text
	case planner.Uncovered:
		return theme.Over, g.Over + text
	case planner.Under:
		return theme.Under, g.Under + text
	default:
		return theme.Within, text
	}
}

// strainedMark tells warnings, as of a pod whose ratio is no longer sound, from breaches.
const strainedMark = kit.Strained

func ratioCell(g *theme.Glyphs, tier *planner.TierMonth, limits *model.Limits) (theme.Role, string) {
	switch text := inCell(words.PodRatio(tier.Ratio, limits), words.Ratio(tier.Ratio)); tier.PodState {
	case planner.Hybrid:
		return theme.Over, g.Over + text
	case planner.Strained:
		return theme.Warn, strainedMark + text
	default:
		return theme.Within, text
	}
}
