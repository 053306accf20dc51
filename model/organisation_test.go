package model

import (
	"math"
	"slices"
	"strings"
	"testing"
)

func applied(t *testing.T, name string, s *Scenario) Restructured {
	t.Helper()
	o, ok := OrganisationNamed(name)
	if !ok {
		t.Fatalf("no organisation %q", name)
	}
	made, err := o.Apply(s)
	if err != nil {
		t.Fatal(err)
	}
	return made
}

func TestOrganisationsAreNamedAsPeopleDo(t *testing.T) {
	for _, o := range Organisations() {
		for _, name := range []string{o.Key, o.Name, strings.ToUpper(o.Name), strings.ReplaceAll(o.Key, "-", " ")} {
			if found, ok := OrganisationNamed(name); !ok || found.Key != o.Key {
				t.Errorf("%q is %q", name, found.Key)
			}
		}
	}
	if _, ok := OrganisationNamed(""); ok {
		t.Error("nothing is an organisation")
	}
}

// TestMergedTiersHaveTheAverage makes one tier of three: rates are averages, by accounts or
// by ARR, and hires by month are all that were planned.
func TestMergedTiersHaveTheAverage(t *testing.T) {
	s := byShare()
	s.Tiers[0].LogoChurn, s.Tiers[1].LogoChurn, s.Tiers[2].LogoChurn = 0.02, 0.10, 0.20
	s.Tiers[0].CSMHires, s.Tiers[2].CSMHires = []float64{1, 0, 2}, []float64{0.5}
	made := applied(t, "generalist", s)
	one := made.Scenario.Tiers[0]
	if want := 0.15*0.02 + 0.35*0.10 + 0.50*0.20; math.Abs(one.LogoChurn-want) > 1e-4 {
		t.Errorf("churn %v, want %v", one.LogoChurn, want)
	}
	if !slices.Equal(one.CSMHires, []float64{1.5, 0, 2}) || one.AEShare.OK || one.CSMShare.OK {
		t.Errorf("people: %v, %v, %v", one.CSMHires, one.AEShare, one.CSMShare)
	}
	said(t, made.Words, `"All accounts" holds what 3 tiers held`, "logo churn 13.8%")
}

// TestPodsGetTheCSMsThatPair gives pods as many CSMs as pair with their AEs, where there
// are enough, and leaves AEs where they are.
func TestPodsGetTheCSMsThatPair(t *testing.T) {
	s := byShare()
	s.AE.Heads, s.CSM.Heads = 60, 60
	made := applied(t, "pod", s).Scenario
	sum := 0.0
	for k := range made.Tiers {
		tier := &made.Tiers[k]
		sum += tier.CSMShare.V
		if tier.AEShare != s.Tiers[k].AEShare {
			t.Errorf("%s: another share of AEs", tier.Name)
		}
		if ratio := tier.AEShare.V / tier.CSMShare.V; ratio > s.Limits.RatioSound {
			t.Errorf("%s: AE:CSM %v", tier.Name, ratio)
		}
	}
	if math.Abs(sum-1) > 1e-9 {
		t.Errorf("CSM shares sum to %v", sum)
	}
}

// TestRolesOfItsOwnStay leaves what a tier takes of a role that it has already.
func TestRolesOfItsOwnStay(t *testing.T) {
	s := byShare()
	s.Resources = []Resource{{Role: solutionsEngineer, Heads: 4, Hours: 100}}
	s.Tiers[0].Uses = []Use{{Role: solutionsEngineer, PerPod: 0.5}}
	made := applied(t, "three-person pod", s).Scenario
	if made.Tiers[0].Uses[0].PerPod != 0.5 || made.Tiers[1].Uses[0].PerPod != 1 || made.Resources[0].Heads != 4 || len(made.Resources) != 1 {
		t.Errorf("%+v, %+v", made.Tiers[0].Uses, made.Resources)
	}
}
