package model

import "testing"

// TestListsNeedBothBrackets refuses a list whose bracket has no partner: half of it may be
// missing.
func TestListsNeedBothBrackets(t *testing.T) {
	s := sample()
	starts, ok := Find(s, "ae.starts")
	if !ok {
		t.Fatal("there is no ae.starts")
	}
	for text, fine := range map[string]bool{"[1, 2]": true, "1, 2": true, "[1, 2": false, "1, 2]": false, "[": false, "[]": true} {
		if _, err := starts.Parse(s, text); (err == nil) != fine {
			t.Errorf("%q: %v", text, err)
		}
	}
}

// TestOneNumberIsNoPlural says of a list of one that it is one number.
func TestOneNumberIsNoPlural(t *testing.T) {
	for n, want := range map[int]string{0: "0 numbers", 1: "1 number", 2: "2 numbers"} {
		if got := Counted(n, "number"); got != want {
			t.Errorf("%d: %q, want %q", n, got, want)
		}
	}
}
