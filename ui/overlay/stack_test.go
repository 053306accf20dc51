package overlay

import "testing"

// TestStack opens, swaps and closes dialogs: the last one opened is in front, and what it
// was opened from comes back.
func TestStack(t *testing.T) {
	var s Stack
	first, second, third := leverList(), NewNote(), &Question{}
	check := func(step string, top Dialog, depth int) {
		t.Helper()
		if s.Top() != top || s.Depth() != depth || s.Empty() != (depth == 0) {
			t.Errorf("%s: %T in front of %d", step, s.Top(), s.Depth())
		}
	}
	check("nothing opened", nil, 0)
	s.Close()
	check("nothing closed", nil, 0)
	s.Open(first)
	check("one opened", first, 1)
	s.Open(second)
	check("another opened", second, 2)
	s.Swap(third)
	check("the front one swapped", third, 2)
	s.Close()
	check("the front one closed", first, 1)
	s.Close()
	check("the last one closed", nil, 0)
	s.Swap(second)
	check("nothing swapped", second, 1)
	s.Open(third)
	s.Clear()
	check("all closed", nil, 0)
	s.Open(first)
	check("one opened again", first, 1)
}
