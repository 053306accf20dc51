package state

import "brim/planner"

// Cursor is the month and the tier that the Pods and the Books page look at; the two
// share it, so that turning the page keeps the place.
type Cursor struct {
	Month int // t
	Tier  int
	Heat  Heat

	placed bool // somebody chose the month, or a page a telling one
}

// Heat is what the heat map of the books shows.
type Heat uint8

// The figures of the heat map.
const (
	HeatLoad Heat = iota
	HeatUtilization
)

// within keeps the cursor on the plan, whose horizon and tiers may have changed.
func (c Cursor) within(p *planner.Plan) Cursor {
	c.Month = min(max(0, c.Month), p.Horizon)
	c.Tier = min(max(0, c.Tier), len(p.Splits)-1)
	return c
}

// Look moves the cursor n months on, as far as there are any, and ends a gesture.
func (s State) Look(n int) State { return s.LookAt(s.Cursor.Month+n, s.Cursor.Tier) }

// LookAt puts the cursor on a month of a tier, or the nearest there is.
func (s State) LookAt(month, tier int) State {
	s.Cursor.Month, s.Cursor.Tier, s.Cursor.placed = month, tier, true
	s.Cursor = s.Cursor.within(s.Plan)
	return s.Seal()
}

// LookTier chooses the tier n on; on the Pods page the pod tier n on.
func (s State) LookTier(n int) State {
	tier := s.Cursor.Tier + n
	if s.Page == PagePods && len(s.Plan.Pods) > 0 {
		i := min(max(0, s.podIndex()+n), len(s.Plan.Pods)-1)
		tier = s.Plan.Pods[i].Index
	}
	placed := s.Cursor.placed
	s = s.LookAt(s.Cursor.Month, tier)
	s.Cursor.placed = placed
	return s
}

// Pod is the forecast of the pod tier at the cursor, of the first one where the cursor
// is on another tier; nil without any.
func (s State) Pod() *planner.PodForecast {
	if len(s.Plan.Pods) == 0 {
		return nil
	}
	return &s.Plan.Pods[s.podIndex()]
}

func (s State) podIndex() int {
	for i := range s.Plan.Pods {
		if s.Plan.Pods[i].Index == s.Cursor.Tier {
			return i
		}
	}
	return 0
}

// TurnHeat shows the other figure in the heat map.
func (s State) TurnHeat() State {
	if s.Cursor.Heat == HeatLoad {
		s.Cursor.Heat = HeatUtilization
	} else {
		s.Cursor.Heat = HeatLoad
	}
	return s.Seal()
}
