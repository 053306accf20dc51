package explain

import (
	"testing"

	"brim/model"
)

// TestExplanationsTally reads the terms back as they are written: with a calculator they
// come to the value that is shown.
func TestExplanationsTally(t *testing.T) {
	utilization, _ := FigureByID("utilization")
	load, _ := FigureByID("load")
	for _, name := range []string{"segmented-book", "pod-breach", "one-team"} {
		p := goldenPlan(t, name, "")
		reader := NewReader(p)
		for month := range p.Months {
			for k := range p.Splits {
				place := Place{T: month, Tier: k}
				if !Value(p, load, place).OK {
					continue
				}
				told := reader.Explain(utilization, place)
				read := f64(t, told.Terms[0].Value) / f64(t, told.Terms[1].Value)
				if got := rounded(read, model.Fraction, ""); got != told.Value {
					t.Errorf("%s comes to %s", told.Numbers, got)
				}
			}
		}
	}
}

func f64(t *testing.T, text string) float64 {
	t.Helper()
	v, ok := readBack(text, model.Plain)
	if !ok {
		t.Fatalf("%q is no number", text)
	}
	return v
}

// TestReadBack reads what [finely] writes.
func TestReadBack(t *testing.T) {
	for _, test := range []struct {
		v    float64
		unit model.Unit
		more int
		want string
		read float64
	}{
		{35.0188, model.AccountCount, 0, "35", 35},
		{35.0188, model.AccountCount, 1, "35.02", 35.02},
		{0.87547, model.Fraction, 1, "87.547%", 0.87547},
		{-0.125, model.Fraction, 2, "-12.5%", -0.125},
		{12_345_678, model.Money, 1, "$12.35M", 12_350_000},
		{2, model.People, 3, "2", 2},
		{6, model.MonthCount, 1, "6 mo", 6},
	} {
		text := finely(test.v, test.unit, "USD", test.more)
		read, ok := readBack(text, test.unit)
		if text != test.want || !ok || read-test.read > 1e-9 || test.read-read > 1e-9 {
			t.Errorf("%v: %q, read %v %t", test.v, text, read, ok)
		}
	}
}
