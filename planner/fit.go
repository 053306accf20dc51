package planner

import "brim/model"

// Stage is a company's ARR stage. Source: ATM.
type Stage uint8

// The stages.
const (
	Seed   Stage = iota // under the first of limits.stage_bounds
	Early               // from the first
	Growth              // from the second
	Scale               // from the third
)

var stages = [...]string{"seed", "early", "growth", "scale"}

// StageWords are the stages' words in JSON, by stage.
func StageWords() []string { return stages[:] }

// String is the stage's word in JSON.
func (s Stage) String() string { return stages[s] }

// MarshalText writes the stage's word.
func (s Stage) MarshalText() ([]byte, error) { return []byte(s.String()), nil }

// StageOf returns the stage of a company with the given ARR.
func StageOf(arr float64, bounds [3]float64) Stage {
	stage := Seed
	for _, bound := range bounds {
		if !Below(arr, bound) {
			stage++
		}
	}
	return stage
}

// Split is a tier's part of the opening book, and which coverage the decision matrix
// recommends for it.
type Split struct {
	Name         string         `json:"name"`
	Coverage     model.Coverage `json:"coverage"`
	MinACV       float64        `json:"min_acv"` // lower edge
	Accounts     float64        `json:"accounts"`
	ARR          float64        `json:"arr"`
	AccountShare model.Opt      `json:"account_share"`
	ARRShare     model.Opt      `json:"arr_share"`
	ACV          model.Opt      `json:"acv"`
	CSMNeeded    float64        `json:"csm_needed"`
	Votes        Votes          `json:"votes"`
	Recommended  model.Coverage `json:"recommended"`

	// DaysFollow says that the days of onboarding are the default of the coverage that is
	// judged by them: such a vote agrees with whatever the tier has.
	DaysFollow bool `json:"-"`
}

// Votes are the decision matrix's three. Source: ATM.
type Votes struct {
	ACV        model.Coverage `json:"acv"`
	Ratio      model.Coverage `json:"ratio"`
	Onboarding model.Coverage `json:"onboarding"`
}

// Agrees reports whether the tier is served as recommended; a pool counts as
// sequential.
func (s *Split) Agrees() bool { return s.Coverage.Rank() == s.Recommended.Rank() }

// openSplits sets the opening figures and each tier's split and votes.
func (p *Plan) openSplits(s *model.Scenario) {
	p.Opening = Opening{
		ARR: s.OpeningARR(), Accounts: s.OpeningAccounts(), MeanACV: s.MeanACV(),
		Ratio: Per(s.AE.Heads, s.CSM.Heads),
		Stage: StageOf(s.OpeningARR(), s.Limits.StageBounds),
	}
	for k := range s.Tiers {
		open, tier := p.in.Open[k], &s.Tiers[k]
		split := Split{
			Name: tier.Name, Coverage: tier.Coverage, MinACV: open.Edge,
			Accounts: open.Accounts, ARR: open.ARR, ACV: Per(open.ARR, open.Accounts),
			AccountShare: Per(open.Accounts, p.Opening.Accounts), ARRShare: Per(open.ARR, p.Opening.ARR),
		}
		split.Votes = Votes{
			ACV:        voteByACV(split.ACV.Or(s.OpeningACV(&p.in.Open, k)), s.Limits.ACVBounds),
			Ratio:      voteByRatio(p.Opening.Ratio, k == 0),
			Onboarding: voteByOnboarding(tier.Onboarding()),
		}
		split.Recommended, split.DaysFollow = split.Votes.median(), !tier.OnboardingDays.OK
		p.Splits[k] = split
	}
}

func voteByACV(acv float64, bounds [2]float64) model.Coverage {
	switch {
	case Below(acv, bounds[0]):
		return model.Sequential
	case Above(acv, bounds[1]):
		return model.Pod
	}
	return model.Swarm
}

// The company's AE:CSM ratios above which pods, and swarms, cannot be staffed.
const (
	PodRatio   = 2
	SwarmRatio = 4
)

func voteByRatio(ratio model.Opt, highest bool) model.Coverage {
	switch {
	case highest:
		return model.Pod
	case !ratio.OK || Above(ratio.V, SwarmRatio):
		return model.Sequential
	case Above(ratio.V, PodRatio):
		return model.Swarm
	}
	return model.Pod
}

// Days of onboarding from which a swarm, and a pod, is worth its cost.
const (
	SwarmDays = 30
	PodDays   = 90
)

func voteByOnboarding(days float64) model.Coverage {
	switch {
	case Below(days, SwarmDays):
		return model.Sequential
	case Below(days, PodDays):
		return model.Swarm
	}
	return model.Pod
}

// median returns the middle vote on sequential < swarm < pod.
func (v Votes) median() model.Coverage {
	a, b, c := v.ACV, v.Ratio, v.Onboarding
	if a.Rank() > b.Rank() {
		a, b = b, a
	}
	if b.Rank() > c.Rank() {
		b = c
	}
	if a.Rank() > b.Rank() {
		b = a
	}
	return b
}
