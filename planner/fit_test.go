package planner

import (
	"testing"

	"brim/model"
)

// TestStages holds each stage from its bound on.
func TestStages(t *testing.T) {
	bounds := [3]float64{3e6, 10e6, 30e6}
	for arr, want := range map[float64]Stage{
		1: Seed, 2_999_999: Seed, 3e6: Early, 9_999_999: Early, 10e6: Growth, 29_999_999: Growth, 30e6: Scale, 1e15: Scale,
	} {
		if got := StageOf(arr, bounds); got != want {
			t.Errorf("ARR %v: %s, want %s", arr, got, want)
		}
	}
}

// TestVotes holds the three votes at their bounds.
func TestVotes(t *testing.T) {
	const sequential, swarm, pod = model.Sequential, model.Swarm, model.Pod
	bounds := [2]float64{15e3, 50e3}
	for acv, want := range map[float64]model.Coverage{
		0: sequential, 14_999: sequential, 15_000: swarm, 50_000: swarm, 50_001: pod,
	} {
		if got := voteByACV(acv, bounds); got != want {
			t.Errorf("ACV %v: %s, want %s", acv, got, want)
		}
	}
	for ratio, want := range map[model.Opt]model.Coverage{
		model.Some(0): pod, model.Some(2): pod, model.Some(2.0001): swarm, model.Some(4): swarm, model.Some(4.0001): sequential, {}: sequential,
	} {
		if got := voteByRatio(ratio, false); got != want {
			t.Errorf("ratio %v: %s, want %s", ratio, got, want)
		}
		if got := voteByRatio(ratio, true); got != pod {
			t.Errorf("ratio %v, highest tier: %s, want a pod", ratio, got)
		}
	}
	for days, want := range map[float64]model.Coverage{
		0: sequential, 29.9: sequential, 30: swarm, 89.9: swarm, 90: pod, 1000: pod,
	} {
		if got := voteByOnboarding(days); got != want {
			t.Errorf("%v days: %s, want %s", days, got, want)
		}
	}
}

// TestMedianVote goes through all 27 ballots.
func TestMedianVote(t *testing.T) {
	byRank := []model.Coverage{model.Sequential, model.Swarm, model.Pod}
	for a := range 3 {
		for b := range 3 {
			for c := range 3 {
				want := byRank[max(min(a, b), min(b, c), min(a, c))]
				if got := (Votes{byRank[a], byRank[b], byRank[c]}).median(); got != want {
					t.Errorf("%s, %s, %s: %s, want %s", byRank[a], byRank[b], byRank[c], got, want)
				}
			}
		}
	}
}

// TestPoolAgreesWithSequential lets a pool count as a sequential tier, and nothing else.
func TestPoolAgreesWithSequential(t *testing.T) {
	for coverage, want := range map[model.Coverage]bool{
		model.Pooled: true, model.Sequential: true, model.Swarm: false, model.Pod: false,
	} {
		split := Split{Coverage: coverage, Recommended: model.Sequential}
		if split.Agrees() != want {
			t.Errorf("%s agrees with sequential: %v", coverage, !want)
		}
	}
}

// TestSplitVotesUseTheTiersFigures makes each vote of a plan's split from its own input.
func TestSplitVotesUseTheTiersFigures(t *testing.T) {
	s := pods(45, 10) // 4.5 AEs a CSM
	s.Tiers = append(s.Tiers, s.Tiers[0])
	s.Tiers[1].Name, s.Tiers[1].Coverage = "Tier 2", model.Pooled
	s.Tiers[0].AccountShare, s.Tiers[1].AccountShare = model.Opt{}, model.Opt{}
	s.Tiers[0].MinACV = model.Some(60_001)
	s.Tiers[0].OnboardingDays = model.Some(30)
	p := Make(s, -1)
	if got, want := p.Splits[0].Votes, (Votes{model.Pod, model.Pod, model.Swarm}); got != want {
		t.Errorf("the tier above, empty at an edge over the bound: %+v, want %+v", got, want)
	}
	if got, want := p.Splits[1].Votes, (Votes{model.Pod, model.Sequential, model.Sequential}); got != want {
		t.Errorf("the pool: %+v, want %+v", got, want)
	}
	if p.Splits[0].Recommended != model.Pod || p.Splits[1].Recommended != model.Sequential || !p.Splits[1].Agrees() {
		t.Errorf("recommended %s and %s", p.Splits[0].Recommended, p.Splits[1].Recommended)
	}
}
