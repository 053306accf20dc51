package model

import (
	"math"
	"strings"
	"testing"
)

// TestHeadsByTier sets a tier's heads: the company's and all shares follow, the other tiers
// keep theirs, and putting it back restores the file's inputs as they were.
func TestHeadsByTier(t *testing.T) {
	for _, r := range []Role{RoleAE, RoleCSM} {
		for _, given := range []bool{true, false} {
			s := sample()
			s.Team(r).Heads = 15
			for k := range s.Tiers {
				share := Some([]float64{0.2, 0.3, 0.5}[k])
				if !given {
					share = Opt{}
				}
				*s.Tiers[k].HeadShare(r) = share
			}
			before := s.headsByTier(r)
			l := lever(t, s, "tier."+s.Tiers[1].Name+"."+r.String()+"_heads")
			moved := s
			for _, n := range []float64{7, 0, 12.5, 7} {
				var err error
				if moved, err = Move(moved, l, Value{Number: n}); err != nil {
					t.Fatal(err)
				}
			}
			after := moved.headsByTier(r)
			if after[1] != 7 || math.Abs(after[0]-before[0]) > 1e-8 || math.Abs(after[2]-before[2]) > 1e-8 {
				t.Errorf("%v, given %v: %v, then %v", r, given, before, after)
			}
			if want := 15 + 7 - before[1]; math.Abs(moved.Team(r).Heads-want) > 1e-8 || given && moved.Team(r).Heads != 17.5 {
				t.Errorf("%v, given %v: %v heads in all, want %v", r, given, moved.Team(r).Heads, want)
			}
			restored, err := Restore(moved, s, l)
			if err != nil {
				t.Fatal(err)
			}
			if changes, _ := Changes(s, restored); len(changes) > 0 {
				t.Errorf("%v, given %v: not restored: %v", r, given, changes)
			}
		}
	}
}

// TestHeadsOfTheOnlyTeam takes all heads of a company away and gives some again.
func TestHeadsOfTheOnlyTeam(t *testing.T) {
	s := sample()
	s.CSM.Heads = 4
	for k := range s.Tiers {
		s.Tiers[k].CSMShare = Some([]float64{0, 1, 0}[k])
	}
	l := lever(t, s, "tier."+s.Tiers[1].Name+".csm_heads")
	none, err := Move(s, l, Value{Number: 0})
	if err != nil || none.CSM.Heads != 0 || none.Tiers[1].CSMShare != Some(1) {
		t.Fatalf("%v: %+v", err, none)
	}
	again, err := Move(none, lever(t, s, "tier."+s.Tiers[0].Name+".csm_heads"), Value{Number: 3})
	if err != nil || again.CSM.Heads != 3 || again.Tiers[0].CSMShare != Some(1) || again.Tiers[1].CSMShare != Some(0) {
		t.Errorf("%v: %+v", err, again)
	}
}

// TestHeadsByTierUnderNeed refuses them where no tier has people of its own, and says why.
func TestHeadsByTierUnderNeed(t *testing.T) {
	s := sample()
	need, err := Move(s, lever(t, s, keyStaffing), Value{Word: "need"})
	if err != nil {
		t.Fatal(err)
	}
	l := lever(t, need, "tier."+s.Tiers[0].Name+".ae_heads")
	for _, l := range LeversIn(need, -1) {
		if strings.HasSuffix(l.Key, "_heads") {
			t.Errorf("%s is listed", l.Key)
		}
	}
	const why = "one team goes where the load is"
	if _, err := Move(need, l, Value{Number: 3}); err == nil || !strings.Contains(err.Error(), why) {
		t.Errorf("moved: %v", err)
	}
	if err := Choose(need.Clone(), l, Value{Number: 3}); err == nil || !strings.Contains(err.Error(), why) {
		t.Errorf("set: %v", err)
	}
}

// TestHeadsByTierAreNoInputs holds that nothing counts them beside what they are made of.
func TestHeadsByTierAreNoInputs(t *testing.T) {
	s := sample()
	l := lever(t, s, "tier."+s.Tiers[0].Name+".csm_heads")
	moved, err := Move(s, l, Value{Number: 9})
	if err != nil {
		t.Fatal(err)
	}
	changes, _ := Changes(s, moved)
	for _, change := range changes {
		if change.Key != "csm.heads" && !strings.HasSuffix(change.Key, ".csm_share") {
			t.Errorf("%s changed", change.Key)
		}
	}
	if l.Ranges() || !l.Derived() || !l.Slides() || l.CanBeAbsent() {
		t.Error("heads of a tier are a lever that is made of others")
	}
}
