package planner

import "brim/model"

// MinPilotPods is the fewest pods from which a pilot can be judged. Source: POD.
const MinPilotPods = 3

// Criterion is one condition for starting a pod pilot, with its figure at t = 0.
type Criterion struct {
	Name   string    `json:"criterion"`
	Value  model.Opt `json:"value"`
	Limit  float64   `json:"limit"`
	Passed bool      `json:"passed"`
}

// judgePilot holds a pod tier's opening state against the pilot criteria. Source: POD.
func (p *Plan) judgePilot(f *PodForecast, tier *TierMonth) {
	limits := &p.in.Scenario.Limits
	f.store.pilot = [4]Criterion{
		{Name: "acv", Value: tier.ACV, Limit: limits.PodACVFloor,
			Passed: tier.ACV.OK && !Below(tier.ACV.V, limits.PodACVFloor)},
		{Name: "ratio", Value: tier.Ratio, Limit: p.in.Tier[f.Index].RatioSound,
			Passed: tier.Ratio.OK && !Above(tier.Ratio.V, p.in.Tier[f.Index].RatioSound)},
		{Name: "load", Value: tier.Load, Limit: limits.PodBookLimit,
			Passed: tier.Load.OK && Below(tier.Load.V, limits.PodBookLimit)},
		{Name: "pods", Value: tier.Pods, Limit: MinPilotPods,
			Passed: !Below(tier.Pods.V, MinPilotPods)},
	}
	f.Pilot = f.store.pilot[:]
}
