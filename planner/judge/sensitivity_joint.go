package judge

import (
	"slices"

	"brim/model"
	"brim/planner"
)

// pushed is a lever at the end that raises, or lowers, an outcome.
type pushed struct {
	lever  model.Lever
	to     model.Value
	effect float64 // what it does to the outcome alone
}

// top are the widest levers, each at the end that raises the outcome most, or lowers it
// most. A lever that cannot, or whose effect is unbounded, is passed over.
func (s *Sensitivity) top(raise bool, end model.Month) []pushed {
	var list []pushed
	for i := range s.Swings {
		if len(list) == topLevers {
			break
		}
		swing := &s.Swings[i]
		low := pushed{swing.Lever, valueAt(swing.Lever, swing.Now, swing.Low), s.Outcome.Difference(swing.AtLow, s.Base, end).V}
		high := pushed{swing.Lever, valueAt(swing.Lever, swing.Now, swing.High), s.Outcome.Difference(swing.AtHigh, s.Base, end).V}
		if raise != (high.effect > low.effect) {
			low, high = high, low
		}
		held := slices.ContainsFunc(list, func(p pushed) bool { return p.lever.SharesWith(high.lever) })
		if swing.Moves() && high.effect != 0 && raise == (high.effect > 0) && !held {
			list = append(list, high)
		}
	}
	return list
}

// jointly moves levers together.
func (w *Sweep) jointly(s *model.Scenario, c int, levers []pushed, o *Outcome, p *planner.Plan) jointMove {
	if len(levers) < 2 {
		return jointMove{}
	}
	sum, together := 0.0, s
	for _, lever := range levers {
		moved, err := shifted(together, lever.lever, lever.to)
		if err != nil {
			return jointMove{}
		}
		together, sum = moved, sum+lever.effect
	}
	p.Run(together, c)
	return jointMove{sum: model.Some(sum), both: o.Difference(o.Value(p), w.base[o.index()], w.Base.Last().Month)}
}

// of names the levers of a joint move.
func (j jointMove) interaction(levers []pushed) Interaction {
	i := Interaction{Sum: j.sum, Joint: j.both}
	for _, lever := range levers {
		i.Levers = append(i.Levers, lever.lever)
	}
	return i
}
