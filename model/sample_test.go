package model

import (
	"math"
	"reflect"
	"testing"

	"pgregory.net/rapid"
)

// sample is a valid company of three tiers with everything that levers can stand for.
func sample() *Scenario {
	s := &Scenario{ARR: Some(12e6)}
	for k, name := range []string{"Strategic", "Mid", "Tail"} {
		s.Tiers = append(s.Tiers, Tier{Name: name, Coverage: Coverage(k), MinACV: Some([]float64{60_000, 15_000, 0}[k])})
	}
	s.Cases = []Case{{Name: "Downside", Churn: Some(1.3)}}
	s.Resources = []Resource{{Role: "SE"}}
	s.Tiers[0].Uses = []Use{{Role: "SE"}}
	SetDefaults(s)
	s.Title, s.Start, s.AE.Heads, s.CSM.Heads = "Sample", MonthOf(2027, 1), 16, 12
	return s
}

// byShare is the sample cut by shares, with every share given and lists of hires.
func byShare() *Scenario {
	s := sample()
	for k, part := range []float64{0.15, 0.35, 0.5} {
		tier := &s.Tiers[k]
		tier.MinACV = Opt{}
		tier.AccountShare, tier.AEShare, tier.CSMShare = Some(part), Some(part), Some(part)
		tier.AEHireShare, tier.CSMHireShare, tier.NewMix = Some(part), Some(part), Some(part)
		tier.AEHires = []float64{0, 1, 0.5}
	}
	s.AE.Hires = HirePlan{Quarters: []float64{2, 0.1, 3.7, 0}}
	s.CSM.Hires = HirePlan{Quarters: []float64{1, 2}}
	s.Transition.FromMonth, s.Transition.Share = Some(3), Some(0.5)
	return s
}

// byNeed is the sample with one team and growth as the goal says.
func byNeed() *Scenario {
	s := sample()
	s.Org.Staffing, s.Growth.Driver = StaffingNeed, TargetDriver
	return s
}

// asItIs is the sample with tiers' own accounts, ARR and people, ramps by month, people in
// ramp, known starts, reductions and leaves.
func asItIs() *Scenario {
	s := sample()
	s.ARR = Opt{}
	for k := range s.Tiers {
		tier := &s.Tiers[k]
		tier.MinACV = Opt{}
		tier.Accounts, tier.ARR = Some([]float64{48, 240, 380}[k]), Some([]float64{4.7e6, 7.1e6, 3.3e6}[k])
		tier.AEShare, tier.CSMShare = Some([]float64{0.5, 0.25, 0.25}[k]), Some([]float64{0.25, 0.25, 0.5}[k])
	}
	top, mid := &s.Tiers[0], &s.Tiers[1]
	top.AE = TierTeam{Quota: Some(1e6), RampMonths: Some(9), Cost: Some(240_000), Ramping: []float64{1, 0, 2}}
	top.CSM = TierTeam{Ramp: []float64{0, 0.5, 1}, Starts: []float64{0, 1}}
	mid.CSMCuts, mid.AEHires = []float64{0, 0, 1}, []float64{1}
	mid.OnboardingWeight, mid.Contraction, mid.NewACV, mid.YoungShare = 2, 0.04, Some(25_000), Some(0.3)
	s.AE.Ramp, s.AE.Ramping, s.AE.Starts, s.AE.Moves = []float64{0, 0, 0.25, 0.5, 1}, []float64{1, 0, 2}, []float64{0, 2}, 0.08
	s.CSM.HireCost, s.FiscalStart, s.Growth.Linearity = 12_000, 2, [4]float64{0.1, 0.2, 0.3, 0.4}
	s.Leaves = []Leave{{Role: RoleCSM, Tier: "Strategic", From: MonthOf(2027, 4), Months: 4, Heads: 1, BackRamp: 1},
		{Role: RoleAE, Tier: "Mid", From: MonthOf(2026, 12), Months: 3, Heads: 0.5}}
	s.Readiness.CoveragePlan, s.Readiness.SwarmSLAHours = No, Some(48)
	return s
}

func samples() map[string]*Scenario {
	return map[string]*Scenario{"sample": sample(), "byShare": byShare(), "byNeed": byNeed(), "asItIs": asItIs()}
}

func TestSamplesAreValid(t *testing.T) {
	for name, s := range samples() {
		if problems := Validate(s); len(problems) > 0 {
			t.Errorf("%s: %v", name, problems[0])
		}
	}
}

func lever(t interface{ Fatal(...any) }, s *Scenario, key string) Lever {
	l, ok := Find(s, key)
	if !ok {
		t.Fatal("no lever ", key)
	}
	return l
}

func equal(a, b *Scenario) bool { return reflect.DeepEqual(a, b) }

// drawSample is one of the samples.
func drawSample(t *rapid.T) *Scenario {
	return samples()[rapid.SampledFrom([]string{"sample", "byShare", "byNeed", "asItIs"}).Draw(t, "sample")]
}

// drawValue draws a value that the lever allows, ends and odd decimals among them.
func drawValue(t *rapid.T, s *Scenario, l Lever) Value {
	number := func() float64 {
		n := rapid.OneOf(
			rapid.SampledFrom([]float64{l.Range.Low, l.Range.High, l.Slide.Low, l.Slide.High}),
			rapid.Float64Range(l.Slide.Low, l.Slide.High),
			rapid.Float64Range(l.Range.Low, l.Range.High),
			rapid.Map(rapid.IntRange(0, 999_999), func(n int) float64 { return float64(n) / 1000 }),
		).Draw(t, "number")
		n = l.Range.Clamp(n)
		if n < smallest {
			n = max(0, l.Range.Low)
		}
		return n
	}
	list := func(n int) []float64 {
		values := make([]float64, n)
		for i := range values {
			values[i] = number()
		}
		return values
	}
	switch l.Kind {
	case Number:
		return Value{Number: number()}
	case Whole:
		return Value{Number: float64(rapid.IntRange(int(l.Range.Low), int(l.Range.High)).Draw(t, "whole"))}
	case Toggle:
		return Value{On: rapid.Bool().Draw(t, "on")}
	case Words:
		return Value{Word: rapid.SampledFrom(l.Choices()).Draw(t, "word")}
	case Plan:
		if rapid.Bool().Draw(t, "one number") {
			return Value{Number: number()}
		}
		quarters := list(rapid.IntRange(0, maxQuarters).Draw(t, "quarters"))
		return Value{List: quarters, Number: HirePlan{Quarters: quarters}.Mean()}
	case Monthly:
		return Value{List: list(rapid.IntRange(0, MaxHorizon).Draw(t, "months"))}
	case List:
		form := l.field.shape()
		return Value{List: list(rapid.IntRange(form.least, form.most).Draw(t, "entries"))}
	case Parts:
		parts := list(l.field.shape().size)
		sum := total(parts)
		for i := range parts {
			if parts[i] /= sum; sum == 0 || math.IsNaN(parts[i]) || parts[i] < smallest {
				return Value{List: []float64{0.1, 0.2, 0.3, 0.4}}
			}
		}
		return Value{List: parts}
	case Bounds:
		bounds := list(l.field.shape().size)
		for i := range bounds {
			bounds[i] = float64(i+1) * 1e6 * (1 + bounds[i]/(bounds[i]+1)/2)
		}
		return Value{List: bounds}
	case Date:
		return Value{Month: Month(rapid.IntRange(int(FirstMonth), int(LastMonth)).Draw(t, "month"))}
	}
	if l.Key == keyCurrency {
		return Value{Word: "EUR"}
	}
	return Value{Word: rapid.StringMatching(`[a-zé][a-z ,.é]{0,30}[a-z]`).Draw(t, "text")}
}
