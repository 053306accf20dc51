package state

import (
	"slices"

	"brim/planner/explain"
)

// Fit is what the rules find in the plan, and which finding is chosen.
type Fit struct {
	Findings []explain.Finding // of the plan, the gravest first
	Gone     []explain.Finding // of the baseline, that this plan has no more
	Chosen   int               // counts the findings, then those that are gone
}

// follow looks for findings anew, and keeps the chosen one where it is still found.
func (f Fit) follow(s State) Fit {
	key := ""
	if chosen, _, ok := f.chosen(); ok {
		key = chosen.Key()
	}
	f.Findings, f.Gone = explain.Advice(s.Plan), nil
	if s.Baseline != nil {
		now := keysOf(f.Findings)
		for _, finding := range s.Baseline.Findings {
			if _, found := now[finding.Key()]; !found {
				f.Gone = append(f.Gone, finding)
			}
		}
	}
	f.Chosen = max(0, min(f.Chosen, len(f.Findings)+len(f.Gone)-1))
	if i := slices.IndexFunc(f.Findings, func(finding explain.Finding) bool { return finding.Key() == key }); i >= 0 {
		f.Chosen = i
	}
	return f
}

// chosen is the chosen finding, and whether the baseline alone has it; false when there
// is none at all.
func (f Fit) chosen() (finding *explain.Finding, gone, ok bool) {
	switch i := f.Chosen - len(f.Findings); {
	case i < 0:
		return &f.Findings[f.Chosen], false, true
	case i < len(f.Gone):
		return &f.Gone[i], true, true
	}
	return nil, false, false
}

// Finding is the chosen finding, and whether the baseline alone has it; false when there
// is none.
func (s State) Finding() (finding *explain.Finding, gone, ok bool) { return s.Fit.chosen() }

// ChooseFinding chooses the finding n on.
func (s State) ChooseFinding(n int) State {
	s.Fit.Chosen = max(0, min(s.Fit.Chosen+n, len(s.Fit.Findings)+len(s.Fit.Gone)-1))
	return s.Seal()
}

// FindingBefore is what the baseline has of a finding; false without it or without one.
func (s State) FindingBefore(f *explain.Finding) (*explain.Finding, bool) {
	if s.Baseline == nil {
		return nil, false
	}
	i, ok := s.Baseline.byKey[f.Key()]
	if !ok {
		return nil, false
	}
	return &s.Baseline.Findings[i], true
}

// keysOf finds findings by their keys.
func keysOf(findings []explain.Finding) map[string]int {
	keys := make(map[string]int, len(findings))
	for i := range findings {
		keys[findings[i].Key()] = i
	}
	return keys
}
