package actuals

import (
	"brim/model"
	"brim/planner"
	"brim/planner/internal/engine"
)

// Driver is an assumption of the plan beside what has happened.
type Driver struct {
	Lever   string    `json:"lever"`   // its key
	Plan    model.Opt `json:"plan"`    // what the plan's own flows come to by the same formula
	Implied model.Opt `json:"implied"` // absent where a figure is missing
	Place   model.Opt `json:"place"`   // of Implied in the lever's range: 0 its low end, 1 its high one; absent without a range

	Title string      `json:"-"` // for people
	Unit  model.Unit  `json:"-"`
	Range model.Range `json:"-"` // of the lever, where Place is given

	part driverPart
	role model.Role
	tier int // −1: the company's
}

// driverPart says which of the plan's assumptions a driver is.
type driverPart uint8

// The parts, in the order in which they are listed.
const (
	attainment driverPart = iota
	churn
	contraction
	expansion
	attrition
	hireFill
	dealSize
)

// Drivers are what months 1 to [History.Through] imply, each beside the plan; none before month
// 1 is known. Section 17.
func (h *History) Drivers() []Driver {
	if h.Through == 0 {
		return nil
	}
	list := h.attainments()
	for _, rate := range []struct {
		part  driverPart
		field string
		read  func(source, int) model.Opt
	}{{churn, "logo_churn", h.churn}, {contraction, "contraction", h.contraction}, {expansion, "expansion", h.expansion}} {
		for k := range h.tiers() {
			list = append(list, h.driver(rate.part, "tier.*."+rate.field, k, func(from source) model.Opt { return rate.read(from, k) }))
		}
	}
	for _, role := range roles {
		one := h.driver(attrition, role.String()+".attrition", -1, func(from source) model.Opt { return h.attrition(from, role) })
		one.role = role
		list = append(list, one)
	}
	for _, role := range roles {
		one := h.driver(hireFill, "market."+role.String()+"_hire_fill", -1, func(from source) model.Opt { return h.hireFill(from, role) })
		one.role = role
		list = append(list, one)
	}
	return append(list, h.driver(dealSize, "market.deal_size", -1, h.dealSize))
}

// driver reads a lever's driver of what has happened and of the plan.
func (h *History) driver(part driverPart, pattern string, tier int, read func(source) model.Opt) Driver {
	spec, _ := model.SpecOf(pattern) // a test holds that there is one
	lever := spec.Bind(h.scenario(), model.Place{Tier: max(0, tier)})
	d := Driver{
		Lever: lever.Key, Title: lever.Title(), Unit: lever.Unit, part: part, tier: tier,
		Plan: finite(read(ofPlan{h.plan})), Implied: finite(read(happened{h})),
	}
	if span, given := h.scenario().RangeOf(d.Lever); given && d.Implied.OK {
		d.Range = span
		d.Place = planner.Per(d.Implied.V-span.Low, span.High-span.Low)
	}
	return d
}

// finite is a driver that a number can say: a year of a month's growth may be past all numbers.
func finite(v model.Opt) model.Opt {
	if !v.OK {
		return v
	}
	return planner.Per(v.V, 1)
}

// total adds up what a source has for months 1..Through; absent where one of them is.
func (h *History) total(read func(t int) model.Opt) model.Opt { return summed(h.Through, read) }

// yearly makes an annual rate of a part that leaves in a month.
func yearly(a, b model.Opt) model.Opt {
	if !a.OK || !b.OK || b.V <= 0 {
		return model.Opt{}
	}
	return model.Some(engine.LosingYearly(a.V / b.V))
}

func (h *History) churn(from source, k int) model.Opt {
	return yearly(h.total(func(t int) model.Opt { return from.flow(t, k, model.ActualChurnedAccounts) }),
		h.total(func(t int) model.Opt { return from.stock(t-1, k, model.ActualAccounts) }))
}

// stays is the ARR of month t−1 less what month t took away by some flows.
func stays(from source, t, k int, flows ...model.ActualFigure) model.Opt {
	arr := from.stock(t-1, k, model.ActualARR)
	for _, f := range flows {
		v := from.flow(t, k, f)
		arr = model.Opt{V: arr.V - v.V, OK: arr.OK && v.OK}
	}
	return arr
}

func (h *History) contraction(from source, k int) model.Opt {
	return yearly(h.total(func(t int) model.Opt { return from.flow(t, k, model.ActualContractionARR) }),
		h.total(func(t int) model.Opt { return stays(from, t, k, model.ActualChurnedARR) }))
}

func (h *History) expansion(from source, k int) model.Opt {
	won := h.total(func(t int) model.Opt { return from.flow(t, k, model.ActualExpansionARR) })
	kept := h.total(func(t int) model.Opt {
		return stays(from, t, k, model.ActualChurnedARR, model.ActualContractionARR)
	})
	if !won.OK || !kept.OK || kept.V <= 0 {
		return model.Opt{}
	}
	return model.Some(engine.GrowingYearly(won.V / kept.V))
}

func (h *History) attrition(from source, role model.Role) model.Opt {
	f, company := figuresOf[role], h.tiers()
	return yearly(h.total(func(t int) model.Opt { return from.flow(t, company, f.leavers) }),
		h.total(func(t int) model.Opt { return from.stock(t-1, company, f.heads) }))
}

func (h *History) dealSize(from source) model.Opt {
	won := h.total(func(t int) model.Opt { return from.flow(t, h.tiers(), model.ActualNewARR) })
	usual := h.total(func(t int) model.Opt {
		sum := model.Some(0)
		for k := range h.tiers() {
			n := from.flow(t, k, model.ActualNewAccounts)
			sum = model.Opt{V: sum.V + n.V*h.scenario().NewACV(&h.in.Open, k), OK: sum.OK && n.OK}
		}
		return sum
	})
	if !won.OK || !usual.OK {
		return model.Opt{}
	}
	return planner.Per(won.V, usual.V)
}

// hireFill is who joined besides those who took a leaver's place, of the planned hires whose month
// has come: after the delay, and before the fill.
func (h *History) hireFill(from source, role model.Role) model.Opt {
	f := figuresOf[role]
	came := h.total(func(t int) model.Opt { return from.flow(t, h.tiers(), f.joined) })
	for _, k := range h.teams() {
		_, terms := h.line(k)
		team := h.scenario().Terms(role, terms)
		for t := 1; team.Backfill && t <= h.Through-team.TimeToFill; t++ {
			left := from.flow(t, k, f.leavers)
			came = model.Opt{V: came.V - left.V, OK: came.OK && left.OK}
		}
	}
	if !came.OK {
		return model.Opt{}
	}
	return planner.Per(came.V, h.due(role))
}

// due adds up the planned hires of a role in months 1..Through, known starts among them.
func (h *History) due(role model.Role) (sum float64) {
	var team engine.Team
	in := h.in
	in.Market.AEHireFill, in.Market.CSMHireFill = 1, 1
	team.Plan(&in, role)
	for k := range team.N {
		for t := 1; t <= h.Through; t++ {
			sum += team.Lines[k].Hires[t]
		}
	}
	return sum
}
