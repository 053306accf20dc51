package model

import "strings"

// Market is the conditions that multiply the plan's own assumptions.
type Market struct {
	WinRate   float64 // × new ARR, under the capacity driver
	DealSize  float64 // × ACV of new accounts; × new ARR under the capacity driver
	Churn     float64 // × every tier's logo churn and contraction
	Expansion float64 // × every tier's expansion
	HireDelay int     // months by which every planned hire slips

	AEHireFill, CSMHireFill float64 // shares of the planned hires that land
}

// HireFill is the share of a role's planned hires that land.
func (m *Market) HireFill(r Role) float64 {
	if r == RoleAE {
		return m.AEHireFill
	}
	return m.CSMHireFill
}

// Case is named market conditions; what it gives replaces the same of [Market].
type Case struct {
	Name                                           string
	WinRate, DealSize, Churn, Expansion, HireDelay Opt
	AEHireFill, CSMHireFill                        Opt
}

// MarketIn returns the market of case index c of Cases; -1 is the base case.
func (s *Scenario) MarketIn(c int) Market {
	m := s.Market
	if c < 0 || c >= len(s.Cases) {
		return m
	}
	given := &s.Cases[c]
	m.WinRate = given.WinRate.Or(m.WinRate)
	m.DealSize = given.DealSize.Or(m.DealSize)
	m.Churn = given.Churn.Or(m.Churn)
	m.Expansion = given.Expansion.Or(m.Expansion)
	m.AEHireFill = given.AEHireFill.Or(m.AEHireFill)
	m.CSMHireFill = given.CSMHireFill.Or(m.CSMHireFill)
	m.HireDelay = int(given.HireDelay.Or(float64(m.HireDelay)))
	return m
}

// CaseNamed returns the index of a case in Cases, or -1 for the base case, whose
// name is empty or "Base".
func (s *Scenario) CaseNamed(name string) (int, bool) {
	for i := range s.Cases {
		if s.Cases[i].Name == name {
			return i, true
		}
	}
	return -1, name == "" || name == BaseCase
}

// BaseCase names the market conditions of the scenario itself.
const BaseCase = "Base"

// NamesBaseCase reports whether people would take a name for that of the scenario itself,
// which screens call the base case.
func NamesBaseCase(name string) bool {
	return strings.EqualFold(name, BaseCase) || strings.EqualFold(name, BaseCase+" case")
}

// CaseName is the name of case index c of Cases, or [BaseCase].
func (s *Scenario) CaseName(c int) string {
	if c < 0 || c >= len(s.Cases) {
		return BaseCase
	}
	return s.Cases[c].Name
}
