package model

import "testing"

// TestNameless keeps who carries what, and nobody's name.
func TestNameless(t *testing.T) {
	named := NewAccounts([]Account{
		{ID: "7", Name: "Alba", ACV: 10, CSM: "Ann", AE: "Ann", Tier: "Top", Line: 3}, {Name: "Bora", ACV: 30, CSM: "Ben"},
		{ACV: 20, CSM: "Ann", AE: "Kai", Risk: Some(0.5)},
	})
	nameless := named.Nameless()
	for i, want := range []Account{
		{Name: "Account 1", ACV: 30, CSM: "CSM 1"}, {Name: "Account 2", ACV: 20, CSM: "CSM 2", AE: "AE 1", Risk: Some(0.5)},
		{Name: "Account 3", ACV: 10, CSM: "CSM 2", AE: "AE 2", Tier: "Top", Line: 3},
	} {
		if got := nameless.At(i); got != want {
			t.Errorf("%+v, want %+v", got, want)
		}
	}
	if named.At(0).Name != "Bora" || nameless.Sum() != named.Sum() {
		t.Error("the accounts themselves have changed")
	}
}
