package reshape

import (
	"fmt"

	"brim/model"
	"brim/planner"
)

// MatrixStructure is the scenario of a plan with every tier served as the decision matrix
// recommends for it today. A pool stays where the matrix says sequential. The error says
// that every tier is already. Source: ATM.
func MatrixStructure(p *planner.Plan) (model.Restructured, error) {
	made := model.Restructured{Scenario: p.Scenario()}
	for k := range p.Splits {
		split := &p.Splits[k]
		if split.Agrees() {
			continue
		}
		var err error
		if made, err = made.Then(served(k, split.Recommended)); err != nil {
			return model.Restructured{}, err
		}
	}
	if len(made.Words) == 0 {
		return model.Restructured{}, NothingError("the matrix recommends what every tier has")
	}
	return made, nil
}

// NothingError says that there is nothing to change, and why.
type NothingError string

// Error says why there is nothing to change.
func (e NothingError) Error() string { return "nothing to change: " + string(e) }

// served gives a tier another coverage; what goes with it is said.
func served(k int, c model.Coverage) func(*model.Scenario) (model.Restructured, error) {
	return func(s *model.Scenario) (model.Restructured, error) {
		if s.Tiers[k].Coverage.Rank() == c.Rank() {
			return model.Restructured{Scenario: s}, nil
		}
		return model.CoverTier(s, k, c)
	}
}

// Names of tiers that a stage's structure adds, highest first.
var tierNames = [...]string{"Strategic", "Core", "Long tail"}

// podShare is the share of accounts that an early company serves in pods: the middle of
// ATM's 10 to 20%.
const podShare = 0.15

// StageStructure is the scenario of a plan with the structure that its stage suggests:
// seed, one sequential tier; early, pods for the top 15% of the accounts, the rest
// sequential; growth, three tiers at the ACV bounds, sequential, swarm and pod; scale,
// pods at the top, the long tail sequential, swarms between. The error says that it has
// that structure already, or why it cannot have it. Source: ATM.
func StageStructure(p *planner.Plan) (model.Restructured, error) {
	made := model.Restructured{Scenario: p.Scenario()}
	for _, step := range stageSteps(p.Opening.Stage, p.Scenario()) {
		var err error
		if made, err = made.Then(step); err != nil {
			return model.Restructured{}, err
		}
	}
	if changes, same := model.Changes(p.Scenario(), made.Scenario); same && len(changes) == 0 {
		return model.Restructured{}, NothingError(fmt.Sprintf("the tiers are what stage %s suggests", p.Opening.Stage))
	}
	return made, nil
}

// stageStep is one of the changes that lead to a stage's structure.
type stageStep = func(*model.Scenario) (model.Restructured, error)

func stageSteps(stage planner.Stage, s *model.Scenario) []stageStep {
	bounds := s.Limits.ACVBounds
	atBounds := []stageStep{withTiers(3), func(s *model.Scenario) (model.Restructured, error) {
		return model.SetEdges(s, []float64{bounds[1], bounds[0], 0})
	}}
	switch {
	case stage == planner.Seed:
		return []stageStep{withTiers(1), served(0, model.Sequential)}
	case stage == planner.Early:
		return []stageStep{withTiers(2), func(s *model.Scenario) (model.Restructured, error) {
			return model.SetAccountShares(s, []float64{podShare, 1 - podShare})
		}, served(0, model.Pod), served(1, model.Sequential)}
	case stage == planner.Growth || len(s.Tiers) < 3:
		return append(atBounds, served(0, model.Pod), served(1, model.Swarm), served(2, model.Sequential))
	}
	steps := []stageStep{served(0, model.Pod)}
	last := len(s.Tiers) - 1
	for k := 1; k < last; k++ {
		steps = append(steps, served(k, model.Swarm))
	}
	return append(steps, served(last, model.Sequential))
}

// withTiers leaves a scenario that many tiers: those above the last one go, the lowest of
// them first, their rates averaged into the last one's, or new ones take the upper accounts.
func withTiers(n int) stageStep {
	return func(s *model.Scenario) (model.Restructured, error) {
		made := model.Restructured{Scenario: s}
		for len(made.Scenario.Tiers) != n {
			step := func(s *model.Scenario) (model.Restructured, error) {
				return model.MergeTier(s, max(0, len(s.Tiers)-2))
			}
			if len(made.Scenario.Tiers) < n {
				step = addNamed
			}
			var err error
			if made, err = made.Then(step); err != nil {
				return model.Restructured{}, err
			}
		}
		return made, nil
	}
}

// addNamed adds a tier at the top under the first name that is free.
func addNamed(s *model.Scenario) (model.Restructured, error) {
	place := 0
	if len(s.Tiers) > 1 {
		place = 1 // between the first and the last
	}
	for _, name := range tierNames {
		taken := false
		for k := range s.Tiers {
			taken = taken || s.Tiers[k].Name == name
		}
		if !taken && !(place == 1 && name == tierNames[0]) {
			return model.AddTier(s, place, name)
		}
	}
	return model.AddTier(s, place, fmt.Sprintf("Tier %d", len(s.Tiers)+1))
}

// ModelsMoved is the share of the accounts, by ACV from the top, that two structures of
// one book serve in different ways: what changes its coverage model, 0..1.
func ModelsMoved(from, to *model.Scenario) float64 {
	a, b := servedTo(from), servedTo(to)
	moved, done := 0.0, 0.0
	for i, j := 0, 0; i < len(from.Tiers) && j < len(to.Tiers); {
		next := min(a[i], b[j])
		if from.Tiers[i].Coverage != to.Tiers[j].Coverage {
			moved += max(0, next-done)
		}
		done = max(done, next)
		switch { // of two that end together both do
		case a[i] < b[j]:
			i++
		case a[i] > b[j]:
			j++
		default:
			i, j = i+1, j+1
		}
	}
	return min(1, moved)
}

// servedTo is the share of the accounts down to the end of each tier.
func servedTo(s *model.Scenario) (shares [model.MaxTiers]float64) {
	opening, _ := s.Opening()
	total, sum := 0.0, 0.0
	for k := range s.Tiers {
		total += opening[k].Accounts
	}
	for k := range s.Tiers {
		sum += opening[k].Accounts
		shares[k] = 1
		if total > 0 && k < len(s.Tiers)-1 {
			shares[k] = sum / total
		}
	}
	return shares
}
