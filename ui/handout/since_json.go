package handout

import (
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"brim/model"
	"brim/planner"
	"brim/planner/explain"
	"brim/ui/report"
	"brim/ui/words"
)

// SinceJSON holds a handout against a plan that brim wrote as JSON before: how figures differ in
// the last month that both have, and which findings are new or gone.
type SinceJSON struct {
	name string
	plan earlierPlan
}

// earlierPlan is what is read of such a plan.
type earlierPlan struct {
	Title    string `json:"title"`
	Currency string `json:"currency"`
	Case     string `json:"case"` // null there for the base case
	Start    *month `json:"start"`
	Months   []struct {
		Month   month    `json:"month"`
		ARR     float64  `json:"arr"`
		GoalARR float64  `json:"goal_arr"`
		Ratio   *float64 `json:"ratio"`
		NRR     *float64 `json:"nrr"`
		GRR     *float64 `json:"grr"`
		Beyond  float64  `json:"beyond_arr"`
		AE      struct {
			Heads float64 `json:"heads"`
		} `json:"ae"`
		CSM struct {
			Heads float64 `json:"heads"`
		} `json:"csm"`
		Tiers []struct {
			Name        string   `json:"name"`
			Utilization *float64 `json:"utilization"`
		} `json:"tiers"`
	} `json:"months"`
	Pods []struct {
		Tier   string `json:"tier"`
		Breaks *struct {
			Month month `json:"month"`
		} `json:"breaks"`
	} `json:"pods"`
	Advice []earlierFinding `json:"advice"`
}

// earlierFinding is a finding of such a plan.
type earlierFinding struct {
	ID   string `json:"id"`
	Tier string `json:"tier"` // empty for the company, null there
	Text string `json:"text"`
}

// month is a month as such a plan has it: "2027-01".
type month struct{ model.Month }

// UnmarshalText reads one.
func (m *month) UnmarshalText(text []byte) (err error) {
	m.Month, err = model.ParseMonth(string(text))
	return err
}

// known is a figure of such a plan, null where it is undefined.
func known(v *float64) model.Opt {
	if v == nil {
		return model.Opt{}
	}
	return model.Some(*v)
}

// ErrNoPlan says that a JSON text is no plan that brim wrote.
var ErrNoPlan = errors.New("it is no plan that brim plan --format json wrote")

// ReadSince reads a plan that brim wrote as JSON; the name is what the handout calls it.
func ReadSince(name string, data []byte) (SinceJSON, error) {
	since := SinceJSON{name: name}
	if err := json.Unmarshal(data, &since.plan); err != nil {
		if errors.As(err, new(*json.SyntaxError)) {
			return SinceJSON{}, fmt.Errorf("%w: %w", ErrNoPlan, err)
		}
		return SinceJSON{}, ErrNoPlan // what else it says is of no use to people
	}
	if len(since.plan.Months) == 0 {
		return SinceJSON{}, ErrNoPlan
	}
	return since, nil
}

// blocks implements [Since].
func (s SinceJSON) blocks(p *planner.Plan) []Block {
	last := min(p.Last().Month, s.plan.Months[len(s.plan.Months)-1].Month.Month)
	t, then := p.TimeOf(last), int(last-s.plan.Months[0].Month.Month)
	var blocks []Block
	if unlike := s.Unlike(p.Scenario(), p.MarketCase()); unlike != "" {
		blocks = append(blocks, Paragraph{unlike})
	}
	if t < 0 || then < 0 || then >= len(s.plan.Months) {
		blocks = append(blocks, Paragraph{"No month is in this plan and in " + s.name + ", so no figures are compared."})
	} else {
		blocks = append(blocks, Table{Section: s.figures(p, t, then)})
	}
	return append(blocks, s.findings(p)...)
}

// Unlike says in a sentence where the earlier plan is of another title, market case, start or
// currency than the scenario under market case c, as readers take it for the same plan at an
// earlier time. Empty where it is of none.
func (s SinceJSON) Unlike(now *model.Scenario, c int) string {
	then := &s.plan
	var unlike []string
	hold := func(what, then, now string) {
		if then != now {
			unlike = append(unlike, fmt.Sprintf("another %s (%s, here %s)", what, then, now))
		}
	}
	if then.Title != "" {
		hold("plan", strconv.Quote(then.Title), strconv.Quote(now.Title))
	}
	hold("market case", cmp.Or(then.Case, model.BaseCase), now.CaseName(c))
	if then.Start != nil {
		hold("start", then.Start.Long(), now.Start.Long())
	}
	if then.Currency != "" {
		hold("currency", then.Currency, now.Currency)
	}
	if len(unlike) == 0 {
		return ""
	}
	return s.name + " is of " + strings.Join(unlike, ", ") + "."
}

// figures is how figures of the last month that both plans have differ.
func (s SinceJSON) figures(p *planner.Plan, t, then int) report.Section {
	now, before := &p.Months[t], &s.plan.Months[then]
	grid := report.Grid{Head: []string{"Figure", s.name, "this plan", "difference"}, Left: 1, Fixed: 1}
	row := func(label string, kind explain.Kind, then, now model.Opt) {
		difference := words.Difference(kind, now, then, p.Currency)
		if difference == "" && now.OK && then.OK {
			difference = "="
		}
		grid.Add(report.Word(label), report.Figure(words.Write(kind, then, s.plan.Currency), then),
			report.Figure(words.Write(kind, now, p.Currency), now), report.Word(difference))
	}
	if s.plan.Currency == p.Currency {
		row("ARR", explain.AsMoney, model.Some(before.ARR), model.Some(now.ARR))
		row("Goal", explain.AsMoney, model.Some(before.GoalARR), model.Some(now.GoalARR))
		row("ARR beyond books", explain.AsMoney, model.Some(before.Beyond), model.Some(now.BeyondARR))
	}
	row("NRR", explain.AsRate, known(before.NRR), now.NRR)
	row("GRR", explain.AsRate, known(before.GRR), now.GRR)
	row("AEs", explain.AsHeads, model.Some(before.AE.Heads), model.Some(now.AE.Heads))
	row("CSMs", explain.AsHeads, model.Some(before.CSM.Heads), model.Some(now.CSM.Heads))
	row("AE:CSM", explain.AsRatio, known(before.Ratio), now.Ratio)
	for k := range now.Tiers {
		for _, tier := range before.Tiers {
			if tier.Name == now.Tiers[k].Name {
				row(tier.Name+" utilization", explain.AsPercent, known(tier.Utilization), now.Tiers[k].Utilization)
			}
		}
	}
	for i := range p.Pods {
		s.podRow(&grid, &p.Pods[i])
	}
	return report.Section{Title: "Figures in " + now.Month.Long() + " beside " + s.name, Grid: grid}
}

// podRow is when a tier's pods break, then and now.
func (s SinceJSON) podRow(grid *report.Grid, f *planner.PodForecast) {
	for _, pods := range s.plan.Pods {
		if pods.Tier != f.Tier {
			continue
		}
		then, now := words.Never, words.Never
		if pods.Breaks != nil {
			then = pods.Breaks.Month.Long()
		}
		if f.Breaks != nil {
			now = f.Breaks.Month.Long()
		}
		difference := ""
		switch {
		case then == now:
			difference = "="
		case pods.Breaks != nil && f.Breaks != nil:
			difference = words.MonthsDelta(f.Breaks.Month, pods.Breaks.Month.Month)
		}
		grid.Add(report.Word(f.Tier+" pods break"), report.Word(then), report.Word(now), report.Word(difference))
	}
}

// findings says which are new, and which are gone.
func (s SinceJSON) findings(p *planner.Plan) []Block {
	advice := explain.Advice(p)
	var fresh, gone []string
	for i := range advice {
		f := &advice[i]
		if !slices.ContainsFunc(s.plan.Advice, func(old earlierFinding) bool { return old.ID == f.ID && old.Tier == string(f.Tier) }) {
			fresh = append(fresh, "New: "+f.Text)
		}
	}
	for _, old := range s.plan.Advice {
		if !slices.ContainsFunc(advice, func(f explain.Finding) bool { return f.ID == old.ID && string(f.Tier) == old.Tier }) {
			gone = append(gone, "Gone: "+strings.TrimSpace(old.Text))
		}
	}
	if list := append(fresh, gone...); len(list) > 0 {
		return []Block{List{list}}
	}
	return []Block{Paragraph{"No finding is new, and none is gone."}}
}
