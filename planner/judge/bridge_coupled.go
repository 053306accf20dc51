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
}

// coupled joins parts until each alone, and every two, lead from A to a valid scenario,
// and back from B.
func coupled(a, b *model.Scenario, parts []part) []part {
	for i := range parts {
		heard := slices.ContainsFunc(parts[i].changes, func(c model.Change) bool { return !isMute(c.Lever, a, b) })
		parts[i].mute = len(parts[i].wholes) == 0 && !heard
	}
	c := coupling{a: a, b: b, parts: parts}
	for c.joinLoners() || c.joinPairs() { // what was joined may need others
	}
	return c.parts
}

// faults is how many things are wrong when parts of each plan are put into the other.
func (c *coupling) faults(parts ...int) int {
	slices.Sort(parts)
	onA, onB := c.a.Clone(), c.b.Clone()
	for _, i := range parts {
		c.parts[i].put(onA, c.b, true)
		c.parts[i].put(onB, c.a, false)
	}
	return len(model.Validate(onA)) + len(model.Validate(onB))
}

// joinLoners joins a part that cannot move alone with the one that helps it most; false
// when there is none.
func (c *coupling) joinLoners() bool {
	for i := range c.parts {
		if len(c.parts) == 1 || c.parts[i].mute || c.faults(i) == 0 {
			continue
		}
		best, least := -1, 0
		for j := range c.parts {
			if j == i || c.parts[j].mute {
				continue
			}
			if n := c.faults(i, j); best < 0 || n < least {
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
			if !c.parts[i].mute && !c.parts[j].mute && c.faults(i, j) > 0 {
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
}
