package theme

import "testing"

// TestChartsAreNotReversed holds that what charts are drawn with is not reversed in any
// palette: a full block would be blank, and half of one the other half.
func TestChartsAreNotReversed(t *testing.T) {
	drawn := []Role{Track, TrackFill, Knob, Ghost, Limit, Over, Within, Under, Warn}
	for role := Series1; role <= Heat5; role++ {
		drawn = append(drawn, role)
	}
	for name := Auto; name <= Mono; name++ {
		palette := PaletteOf(name, true)
		for _, role := range drawn {
			if palette[role].Reverse {
				t.Errorf("%s: %s is reversed", name, role)
			}
		}
	}
}

// TestHighContrastKeepsRedForOver holds that no line or bar looks as if it were over a
// limit because of its place among the others.
func TestHighContrastKeepsRedForOver(t *testing.T) {
	palette := PaletteOf(HighContrast, true)
	for role := Series1; role <= Series6; role++ {
		if palette[role].Foreground == palette[Over].Foreground {
			t.Errorf("%s has the colour of over", role)
		}
	}
}
