package reshape

import (
	"slices"

	"brim/model"
	"brim/planner"
	"brim/planner/explain"
)

// Organised is what an organisation comes to on a book: the people it takes, how full the
// books of those get who are planned, and when it breaks. Every number is a figure of its
// plan, as if it stood from the first month: moving to it is not counted.
type Organised struct {
	Key     *string  `json:"organisation"` // null for the plan as it is
	Name    string   `json:"name"`
	Source  string   `json:"source"`
	Words   string   `json:"words"`
	Flaw    string   `json:"flaw"`
	Changes []string `json:"changes"` // what it changes in the scenario, a clause each

	CSMs       NowAndEnd       `json:"csms_needed"`      // productive ones, in full books
	CSMHeads   NowAndEnd       `json:"csm_heads_needed"` // ramped heads that make as many productive ones
	Onboarding NowAndEnd       `json:"onboarding_specialists"`
	Renewal    NowAndEnd       `json:"renewal_managers"`
	Roles      []OrganisedRole `json:"roles"`            // other roles that accounts and pods take
	NeededCost NowAndEnd       `json:"needed_cost"`      // of CSMs and specialists, a year, each at a CSM's of the tier
	PeopleCost float64         `json:"people_cost"`      // of all who are planned, over the plan
	Peak       model.Opt       `json:"peak_utilization"` // of any tier's books; absent: unbounded
	Tiers      []OrganisedTier `json:"tiers"`
	Breaks     Breaks          `json:"breaks"`

	Scenario *model.Scenario `json:"-"`
}

// NowAndEnd is a figure at t = 0 and at the plan's end; absent where it is unbounded.
type NowAndEnd struct {
	Now model.Opt `json:"now"`
	End model.Opt `json:"end"`
}

// OrganisedTier is a tier of an organisation.
type OrganisedTier struct {
	Name        string         `json:"name"`
	Coverage    model.Coverage `json:"coverage"`
	CSMs        NowAndEnd      `json:"csms_needed"`
	Load        NowAndEnd      `json:"load"`
	Utilization NowAndEnd      `json:"utilization"`
}

// OrganisedRole is what an organisation takes of another role, in heads.
type OrganisedRole struct {
	Role   string    `json:"role"`
	Needed NowAndEnd `json:"needed"`
	Heads  float64   `json:"heads"`
}

// Breaks are the first months in which an organisation no longer works; nil where none
// comes within the plan.
type Breaks struct {
	Over   *BreakOver   `json:"over"`
	Pods   *BreakPods   `json:"pods"`
	Warned *BreakWarned `json:"pods_warned"`
	AEs    *BreakAEs    `json:"ae_load"`
	Short  *BreakShort  `json:"short"`
}

// BreakOver is the first book to run over, or to have no productive CSM.
type BreakOver struct {
	planner.When
	Tier      string `json:"tier"`
	Uncovered bool   `json:"uncovered"`
}

// BreakPods is when the first pods break, and their ratio then.
type BreakPods struct {
	planner.When
	Tier  string    `json:"tier"`
	Ratio model.Opt `json:"ratio"` // absent: no CSM
}

// BreakWarned is since when a rule warns that pods will break, and which.
type BreakWarned struct {
	planner.When
	Tier  string        `json:"tier"`
	Cause planner.Cause `json:"cause"`
}

// BreakAEs is the first swarm whose AEs stay with more accounts than one allows.
type BreakAEs struct {
	planner.When
	Tier  string    `json:"tier"`
	Load  model.Opt `json:"load"`  // accounts per AE in that month; absent: no AE
	Limit float64   `json:"limit"` // likewise, the most
}

// BreakShort is the first other role to run short.
type BreakShort struct {
	planner.When
	Role string `json:"role"`
}

// Organise plans a valid scenario under case c as it is, then in each of the
// organisations, on the same book with the same hires.
func Organise(s *model.Scenario, c int, organisations []model.Organisation) ([]Organised, error) {
	plan := planner.Make(s, c)
	list := []Organised{organised(plan)}
	for _, o := range organisations {
		made, err := o.Apply(s)
		if err != nil {
			return nil, err
		}
		plan.Run(made.Scenario, c)
		shape := organised(plan)
		shape.Key, shape.Name, shape.Source, shape.Words, shape.Flaw = &o.Key, o.Name, o.Source, o.Words, o.Flaw
		shape.Changes = append(shape.Changes, made.Words...)
		list = append(list, shape)
	}
	return list, nil
}

// organised reads the figures that organisations are compared by.
func organised(p *planner.Plan) Organised {
	company := func(id string) NowAndEnd { return nowAndEnd(p, id, 0) }
	head := p.Headline()
	o := Organised{
		Changes: []string{}, Roles: []OrganisedRole{}, Scenario: p.Scenario(),
		CSMs: company("company.csm_needed"), CSMHeads: company("company.csm_heads_needed"),
		Onboarding: company("company.onboarding_specialists"), Renewal: company("company.renewal_managers"),
		NeededCost: company("company.needed_cost"), PeopleCost: head.Cost, Peak: p.Peaks().Utilization,
		Breaks: breaksOf(head),
	}
	o.Breaks.AEs = overloadedAEs(p)
	for k := range p.Scenario().Tiers {
		o.Tiers = append(o.Tiers, OrganisedTier{Name: p.Scenario().Tiers[k].Name, Coverage: p.Scenario().Tiers[k].Coverage,
			CSMs: nowAndEnd(p, "csm_needed", k), Load: nowAndEnd(p, "load", k), Utilization: nowAndEnd(p, "utilization", k)})
	}
	last := p.Last()
	for i, now := range p.Months[0].Resources {
		o.Roles = append(o.Roles, OrganisedRole{Role: now.Role, Heads: now.Heads,
			Needed: NowAndEnd{model.Some(now.Needed), model.Some(last.Resources[i].Needed)}})
	}
	return o
}

func nowAndEnd(p *planner.Plan, id string, tier int) NowAndEnd {
	f, known := explain.FigureByID(id)
	if !known {
		return NowAndEnd{} // a test holds that every one of them is known
	}
	return NowAndEnd{explain.Value(p, f, explain.Place{Tier: tier}), explain.Value(p, f, explain.Place{T: p.Horizon, Tier: tier})}
}

// overloadedAEs is the first month in which the AEs of a swarm stay with too many accounts;
// nil where none comes.
func overloadedAEs(p *planner.Plan) *BreakAEs {
	for t := range p.Months {
		for k := range p.Months[t].Tiers {
			if place := (explain.Place{T: t, Tier: k}); explain.SwarmOverloaded(p, place) {
				return &BreakAEs{p.When(t), p.Months[t].Tiers[k].Name, p.Months[t].Tiers[k].AELoad, model.Swarm.Facts().AELoadMax}
			}
		}
	}
	return nil
}

func breaksOf(head planner.Headline) (b Breaks) {
	for _, book := range slices.Backward(head.Books[:head.Tiers]) {
		if book.Over && (b.Over == nil || book.Since.T <= b.Over.T) {
			b.Over = &BreakOver{When: book.Since, Tier: book.Tier, Uncovered: book.Uncovered}
		}
	}
	if head.Pods.Breaks {
		b.Pods = &BreakPods{When: head.Pods.BreaksAt, Tier: head.Pods.Tier, Ratio: head.Pods.Ratio}
	}
	for _, pods := range head.PodTiers {
		if pods.Warning.Given && (b.Warned == nil || pods.Warning.Since.T < b.Warned.T) {
			b.Warned = &BreakWarned{When: pods.Warning.Since, Tier: pods.Tier, Cause: pods.Warning.Cause}
		}
	}
	if len(head.Short) > 0 {
		b.Short = &BreakShort{When: head.Short[0].Since, Role: head.Short[0].Role}
	}
	return b
}
