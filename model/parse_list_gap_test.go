package model

import "testing"

// TestEmptyPlacesAreNoNumbers: a list that skips a month is not one that is a month shorter.
func TestEmptyPlacesAreNoNumbers(t *testing.T) {
	s := &Scenario{}
	SetDefaults(s)
	l, _ := Find(s, "ae.starts")
	for _, text := range []string{"[1,,2]", "1, ,2", "[,1]", "[,]", "1;;2"} {
		if v, err := l.Parse(s, text); err == nil {
			t.Errorf("%q is taken for %v", text, v.List)
		}
	}
	for text, want := range map[string]int{"[1, 2,]": 2, "1 2": 2, "[]": 0, "[1;2]": 2, "1,0,2": 3} {
		if v, err := l.Parse(s, text); err != nil || len(v.List) != want {
			t.Errorf("%q: %v, %v", text, v.List, err)
		}
	}
}
