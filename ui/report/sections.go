package report

import (
	"strings"

	"brim/model"
	"brim/planner"
	"brim/ui/words"
)

// Section is a table with its title.
type Section struct {
	Title string
	Name  string // in two words, when it is spoken of; empty for the title
	Grid  Grid
	Lines []string // what a text has in the place of the grid: sentences that no column may cut
}

// Spoken is what to call the section.
func (s Section) Spoken() string {
	if s.Name != "" {
		return s.Name
	}
	return s.Title
}

// Text writes the section as a title and a table, or its sentences, of at most width
// columns.
func (s Section) Text(width int) string {
	title := block(s.Title, width, "")
	if s.Lines == nil {
		return title + s.Grid.Text(width)
	}
	var b strings.Builder
	for _, line := range s.Lines {
		b.WriteString(strings.TrimPrefix(block(line, width-len(hanging), hanging), hanging))
	}
	return title + b.String()
}

// hanging stands before what a sentence has on further lines.
const hanging = "  "

// Splits is how the opening book divides among the tiers, and who serves them: how full
// their books are now, and which coverage the decision matrix advises.
func Splits(p *planner.Plan) Section {
	grid := Grid{
		Head: []string{"Tier", "Coverage", "Now", "Advised", "CSMs", "needed", "Accounts", "ARR", "ACV"},
		Left: 4, Fixed: 1, Part: 6,
	}
	for k := range p.Splits {
		split, now := &p.Splits[k], &p.Months[0].Tiers[k]
		grid.Rows = append(grid.Rows, []string{
			split.Name, split.Coverage.String(), loadWord(now.State), advised(split),
			words.HeadsAgainst(now.CSMProductive, split.CSMNeeded), words.Heads(split.CSMNeeded),
			words.Count(split.Accounts) + " " + words.Percent(split.AccountShare),
			money(model.Some(split.ARR), p.Currency) + " " + words.Percent(split.ARRShare),
			money(split.ACV, p.Currency),
		})
	}
	return Section{Title: "Tiers in " + p.MonthAt(0).Long(), Name: "Tiers", Grid: grid}
}

// loadWord says how a tier's books stand to their limits, with its mark.
func loadWord(state planner.LoadState) string {
	switch state {
	case planner.Over:
		return overMark + " over"
	case planner.Under:
		return underMark + " under"
	case planner.Uncovered:
		return failedMark + " no CSM"
	}
	return withinMark + " within"
}

// advised says whether the decision matrix recommends the tier's coverage, or what else.
func advised(split *planner.Split) string {
	if split.Agrees() {
		return withinMark
	}
	return "→ " + split.Recommended.String()
}

// Pods is what every pod tier degrades by, and when each cause comes.
func Pods(s *model.Scenario, p *planner.Plan) Section {
	const title = "Pods, and when each cause first holds"
	grid := Grid{
		Head: []string{
			"Tier", "degrades by", "ratio > " + words.Limit(s.Limits.RatioDegraded),
			"gap > " + words.Percent(model.Some(s.Limits.HiringGap)), "economics",
		},
		Left: 5, Fixed: 1,
	}
	if len(p.Pods) == 0 {
		return noPods(title, grid.Head[0])
	}
	for i := range p.Pods {
		forecast := &p.Pods[i]
		grid.Rows = append(grid.Rows, []string{
			forecast.Tier, degrades(forecast.DegradesBy), words.DateOr(forecast.Ratio), words.DateOr(forecast.HiringGap), economics(forecast.Economics),
		})
	}
	return Section{Title: title, Grid: grid}
}

func degrades(forecast *planner.DegradesBy) string {
	if forecast == nil {
		return withinMark + " " + words.Never
	}
	return overMark + " " + words.Date(forecast.When)
}

var reasons = map[planner.Reason]string{
	planner.ReasonACV: "ACV", planner.ReasonLoad: "load", planner.ReasonTrailingRatio: "ratio",
}

func economics(failed *planner.EconomicsFailed) string {
	if failed == nil {
		return words.Never
	}
	var why []string
	for _, reason := range failed.Reasons {
		why = append(why, reasons[reason])
	}
	return failed.Month.Long() + " (" + strings.Join(why, ", ") + ")"
}
