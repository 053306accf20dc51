package handout

import "brim/model"

// Chart is a figure by month or by quarter.
type Chart struct {
	Title string
	About string // what it shows, in words, for those who do not see it
	// Ticks are the labels of the points, from left to right; empty for a point without one.
	Ticks  []string
	Lines  []Line
	Bands  []Band
	Bars   []Bars
	Limits []Limit
	Events []Event
	Write  func(v float64) string // a value at the axis
}

// Line is a figure at every point; what is undefined is a gap.
type Line struct {
	Name   string
	Values []model.Opt
	Quiet  bool // it is only held against
}

// Band is the room between two figures at every point.
type Band struct {
	Name      string
	Low, High []model.Opt
}

// Bars are a figure's bars at every point, those below zero downwards; of several each stands
// on the one before.
type Bars struct {
	Name   string
	Values []float64
}

// Limit is a value that the figures are held against.
type Limit struct {
	Value float64
	Label string
}

// Event is something that comes about at a point.
type Event struct {
	Point int
	Label string
}

// points is how many points there are.
func (c *Chart) points() int { return len(c.Ticks) }

// span is the lowest and the highest value that the chart has to show; zero is in it where
// there are bars.
func (c *Chart) span() (low, high float64) {
	first := true
	take := func(v float64) {
		if first {
			low, high, first = v, v, false
		}
		low, high = min(low, v), max(high, v)
	}
	takeAll := func(values []model.Opt) {
		for _, v := range values {
			if v.OK {
				take(v.V)
			}
		}
	}
	for _, line := range c.Lines {
		takeAll(line.Values)
	}
	for _, band := range c.Bands {
		takeAll(band.Low)
		takeAll(band.High)
	}
	for _, limit := range c.Limits {
		take(limit.Value)
	}
	for i := range c.Ticks {
		up, down := c.stacks(i)
		if len(c.Bars) > 0 {
			take(up)
			take(down)
		}
	}
	return low, high
}

// stacks is how far the bars of a point reach up and down.
func (c *Chart) stacks(point int) (up, down float64) {
	for _, bars := range c.Bars {
		if v := bars.Values[point]; v > 0 {
			up += v
		} else {
			down += v
		}
	}
	return up, down
}
