package judge

import (
	"slices"

	"brim/model"
)

// coupling finds out which parts a scenario allows only at once, such as a shared team and
// the shares that it leaves nothing to give, or two edges that would change places.
type coupling struct {
	a, b  *model.Scenario
	parts []part
	ids   []int          // of the parts
	next  int            // the id of what is joined next
	known map[[2]int]int // faults that were counted, by the ids of the parts; -1 for none
}

// coupled joins parts until each alone, and every two, lead from A to a valid scenario,
// and back from B.
func coupled(a, b *model.Scenario, parts []part) []part {
	for i := range parts {
		heard := slices.ContainsFunc(parts[i].changes, func(c model.Change) bool { return !isMute(c.Lever, a, b) })
		parts[i].mute = len(parts[i].wholes) == 0 && !heard
	}
	c := coupling{a: a, b: b, parts: parts, ids: make([]int, len(parts)), next: len(parts), known: map[[2]int]int{}}
	for i := range c.ids {
		c.ids[i] = i
	}
	for c.joinLoners() || c.joinPairs() { // what was joined may need others
	}
	return c.parts
}

// alone is how many things are wrong when one part of each plan is put into the other.
func (c *coupling) alone(i int) int {
	return c.count([2]int{c.ids[i], -1}, i)
}

// both is how many things are wrong when two parts of each plan are put into the other.
func (c *coupling) both(i, j int) int {
	i, j = min(i, j), max(i, j)
	return c.count([2]int{c.ids[i], c.ids[j]}, i, j)
}

// count has the faults of parts counted once, however often what was joined meanwhile has
// them looked at again.
func (c *coupling) count(ids [2]int, parts ...int) int {
	n, known := c.known[ids]
	if !known {
		n = c.faults(parts)
		c.known[ids] = n
	}
	return n
}

// faults is how many things are wrong when parts of each plan are put into the other, in
// their order.
func (c *coupling) faults(parts []int) int {
	onA, onB := c.a.Clone(), c.b.Clone()
	for _, i := range parts {
		c.parts[i].put(onA, c.b, true)
		c.parts[i].put(onB, c.a, false)
	}
	return len(model.Clashes(onA)) + len(model.Clashes(onB))
}

// joinLoners joins a part that cannot move alone with the one that helps it most; false
// when there is none.
func (c *coupling) joinLoners() bool {
	for i := range c.parts {
		if len(c.parts) == 1 || c.parts[i].mute || c.alone(i) == 0 {
			continue
		}
		best, least := -1, 0
		for j := range c.parts {
			if j == i || c.parts[j].mute {
				continue
			}
			if n := c.both(i, j); best < 0 || n < least {
				best, least = j, n
			}
		}
		if best >= 0 {
			c.join(i, best)
			return true
		}
	}
	return false
}

// joinPairs joins two parts that can move alone but not both; false when there are none.
func (c *coupling) joinPairs() bool {
	for i := range c.parts {
		for j := i + 1; j < len(c.parts); j++ {
			if !c.parts[i].mute && !c.parts[j].mute && c.both(i, j) > 0 {
				c.join(i, j)
				return true
			}
		}
	}
	return false
}

// join makes one part of two, in the place of the first of them.
func (c *coupling) join(i, j int) {
	i, j = min(i, j), max(i, j)
	one, other := &c.parts[i], c.parts[j]
	one.wholes = append(slices.Clone(one.wholes), other.wholes...)
	one.changes = append(slices.Clone(one.changes), other.changes...)
	c.parts = slices.Delete(c.parts, j, j+1)
	c.ids[i], c.next = c.next, c.next+1
	c.ids = slices.Delete(c.ids, j, j+1)
}
