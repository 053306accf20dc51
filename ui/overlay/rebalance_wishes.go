package overlay

import (
	"fmt"
	"slices"
	"strings"

	"brim/model"
)

// wish is one of the lines that can be changed: change turns it by n steps, open shows all there
// is to choose from, or takes what is typed.
type wish struct {
	label, value string
	after, brief string // what is said behind it, and in fewer words
	change       func(asked *RebalanceAsked, n int)
	open         func() Action
}

// wishes lists what can be changed.
func (d *Rebalance) wishes() []wish {
	return []wish{d.tierWish(), d.leavesWish(), d.comesWish(), d.toleranceWish(), d.headsWish()}
}

// tiers are the tiers that have accounts.
func (d *Rebalance) tiers() []int {
	var tiers []int
	for k := range d.made.Tiers {
		if d.made.Tiers[k].All.Accounts > 0 {
			tiers = append(tiers, k)
		}
	}
	return tiers
}

// carriers are the CSMs with a book in a tier, by name.
func (d *Rebalance) carriers(tier int) []string {
	names := []string{}
	for _, book := range d.made.Tiers[tier].Books {
		names = append(names, book.CSM)
	}
	slices.Sort(names)
	return names
}

// turned is the entry of a list n on from another, going round.
func turned[T comparable](list []T, from T, n int) T {
	i := slices.Index(list, from) + n
	return list[(i%len(list)+len(list))%len(list)]
}

// few names those on a list: none, all of them where they fit, else how many there are.
func few(names []string) string {
	switch all := strings.Join(names, ", "); {
	case len(names) == 0:
		return "nobody"
	case len(names) == 1 || len(all) <= wishValue:
		return all
	}
	return fmt.Sprintf("%d CSMs", len(names))
}

func (d *Rebalance) tierWish() wish {
	tier := &d.made.Tiers[d.asked.Tier]
	free, freeBrief := "every account has a CSM", "all have a CSM"
	if n := tier.Unassigned.Accounts; n > 0 {
		free, freeBrief = fmt.Sprintf("accounts without a CSM are given out: %d", n), fmt.Sprintf("without a CSM: %d", n)
	}
	return wish{"Tier", tier.Name, free, freeBrief, func(asked *RebalanceAsked, n int) {
		*asked = d.inTier(turned(d.tiers(), asked.Tier, n))
	}, d.pickTier}
}

// inTier asks for another tier: for what was asked for there last, else for nobody to leave it.
func (d *Rebalance) inTier(tier int) RebalanceAsked {
	if tier == d.asked.Tier {
		return d.asked
	}
	asked := d.asked
	asked.Leaves = nil
	return d.again(tier, asked)
}

func (d *Rebalance) leavesWish() wish {
	return wish{"Who leaves", few(d.asked.Leaves), "whose accounts all move", "all accounts move", func(asked *RebalanceAsked, n int) {
		one := ""
		if len(asked.Leaves) > 0 {
			one = asked.Leaves[0]
		}
		asked.Leaves = nil
		if one = turned(append([]string{""}, d.carriers(asked.Tier)...), one, n); one != "" {
			asked.Leaves = []string{one}
		}
	}, d.pickLeavers}
}

func (d *Rebalance) comesWish() wish {
	return wish{"Who comes", few(d.asked.Comes), "whose books begin empty", "books begin empty", func(asked *RebalanceAsked, n int) {
		switch last := len(asked.Comes) - 1; {
		case n > 0 && last+1 < mostNewCSMs:
			asked.Comes = append(slices.Clip(asked.Comes), d.newName())
		case n < 0 && last >= 0:
			asked.Comes = asked.Comes[:last]
		}
	}, d.nameComers}
}

// newName is a name for a new CSM that nobody has.
func (d *Rebalance) newName() string {
	known := slices.Clone(d.asked.Comes)
	for _, csm := range d.made.CSMs {
		known = append(known, csm.Name)
	}
	for n := 1; ; n++ {
		if name := fmt.Sprintf("New CSM %d", n); !slices.Contains(known, name) {
			return name
		}
	}
}

func (d *Rebalance) toleranceWish() wish {
	after, brief := "of the mean ARR, for every book", "of the mean ARR"
	if d.asked.Tolerance == AnyARR {
		after, brief = "ARR: only the limits of the books count", "ARR, within limits"
	}
	return wish{"Within", toleranceSaid(d.asked.Tolerance), after, brief, func(asked *RebalanceAsked, n int) {
		choices := tolerances()
		i := slices.Index(choices, asked.Tolerance) + n
		asked.Tolerance = choices[max(0, min(i, len(choices)-1))]
	}, d.pickTolerance}
}

// tolerances are those that can be asked for, the lowest first.
func tolerances() []float64 {
	var choices []float64
	for v := leastTolerance; v < mostTolerance; v = stepped(v, 1, toleranceStep, leastTolerance, mostTolerance) {
		choices = append(choices, v)
	}
	return append(choices, mostTolerance, AnyARR)
}

func toleranceSaid(tolerance float64) string {
	if tolerance == AnyARR {
		return "any"
	}
	return model.Format(tolerance, model.Fraction, "")
}

// headsWish is whether the plan's heads follow who leaves and comes: moves change who carries
// what, and the plan goes on counting who is gone.
func (d *Rebalance) headsWish() wish {
	stays := wish{"CSM heads", "as planned", "one team goes where the load is", "one team for all",
		func(*RebalanceAsked, int) {}, func() Action { return nil }}
	lever, ok := model.HeadsIn(d.scenario, model.RoleCSM, d.asked.Tier)
	if !ok {
		return stays
	}
	now := lever.Get(d.scenario).Number
	stays.value = model.Format(now, lever.Unit, "") + " in the plan"
	stays.after, stays.brief = "nobody leaves or comes", "nobody goes"
	if len(d.asked.Leaves)+len(d.asked.Comes) > 0 {
		stays.after, stays.brief = "the same after the moves", "the same then"
	}
	if d.answer == nil || d.answer.HeadsChange() == 0 {
		return stays
	}
	then := model.Format(d.answer.HeadsAfter(now), lever.Unit, "")
	turns := stays
	turns.after, turns.brief = "would be "+then+" after the moves", "would be "+then
	if d.asked.Heads {
		turns.value = model.Format(now, lever.Unit, "") + " → " + then
		turns.after, turns.brief = "in the plan, in the same step", "in the same step"
	}
	turns.change = func(asked *RebalanceAsked, _ int) { asked.Heads = !asked.Heads }
	turns.open = func() Action { return d.turn(&turns, 1) }
	return turns
}
