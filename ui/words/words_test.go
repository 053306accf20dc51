package words

import (
	"testing"

	"brim/model"
)

// TestOptional writes an unknown figure as one, and rounds a known one.
func TestOptional(t *testing.T) {
	if Optional(model.Opt{}, 1) != "n/a" || Optional(model.Some(1.25), 1) != "1.3" {
		t.Errorf("unknown is %q, 1.25 is %q", Optional(model.Opt{}, 1), Optional(model.Some(1.25), 1))
	}
}
