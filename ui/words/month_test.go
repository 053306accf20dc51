package words

import (
	"testing"

	"brim/model"
)

// TestMonth: a year in two digits never reads as a day.
func TestMonth(t *testing.T) {
	if got := Month(model.MonthOf(2028, 2)); got != "Feb '28" {
		t.Errorf("got %q", got)
	}
	if got := Month(model.MonthOf(2105, 12)); got != "Dec '05" {
		t.Errorf("got %q", got)
	}
}
