package theme

import (
	"math"
	"testing"

	"github.com/charmbracelet/lipgloss"
	"github.com/lucasb-eyer/go-colorful"
)

// eye turns linear red, green and blue into what an eye sees of them.
type eye struct {
	name   string
	matrix [3][3]float64
}

// eyes are the usual one, and those without one of the three kinds of cones: the matrices
// of severity 1 of Machado, Oliveira and Fernandes, "A Physiologically-based Model for
// Simulation of Color Vision Deficiency", IEEE Transactions on Visualization and Computer
// Graphics 15 (2009), 1291–1298, for linear RGB.
var eyes = []eye{
	{"usual", [3][3]float64{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}},
	{"protan", [3][3]float64{{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}}},
	{"deutan", [3][3]float64{{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}}},
	{"tritan", [3][3]float64{{1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}}},
}

func (e eye) sees(c colorful.Color) colorful.Color {
	r, g, b := c.LinearRgb()
	var out [3]float64
	for i, row := range e.matrix {
		out[i] = min(1, max(0, row[0]*r+row[1]*g+row[2]*b))
	}
	return colorful.LinearRgb(out[0], out[1], out[2])
}

// difference is CIEDE2000, in the units in which 1 is just noticed.
func difference(a, b colorful.Color) float64 { return 100 * a.DistanceCIEDE2000(b) }

func colourFrom(t *testing.T, hex string) colorful.Color {
	t.Helper()
	c, err := colorful.Hex(hex)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// trueColour is a role's colour; false where it has the terminal's own.
func trueColour(t *testing.T, ink Ink) (colorful.Color, bool) {
	t.Helper()
	if ink.Foreground == nil {
		return colorful.Color{}, false
	}
	return colourFrom(t, ink.Foreground.(lipgloss.CompleteColor).TrueColor), true
}

// luminance is the relative luminance of WCAG 2, contrast its ratio of two of them.
func luminance(c colorful.Color) float64 {
	r, g, b := c.LinearRgb()
	return 0.2126*r + 0.7152*g + 0.0722*b
}

func contrast(a, b colorful.Color) float64 {
	one, other := luminance(a), luminance(b)
	return (math.Max(one, other) + 0.05) / (math.Min(one, other) + 0.05)
}

// TestDifference holds the library's CIEDE2000 to pairs of the test data of Sharma, Wu and
// Dalal, "The CIEDE2000 Color-Difference Formula", Color Research and Application 30
// (2005), 21–30, table 1.
func TestDifference(t *testing.T) {
	for _, pair := range []struct {
		one, other [3]float64
		want       float64
	}{
		{[3]float64{50, 2.6772, -79.7751}, [3]float64{50, 0, -82.7485}, 2.0425},
		{[3]float64{50, 3.1571, -77.2803}, [3]float64{50, 0, -82.7485}, 2.8615},
		{[3]float64{50, -1.3802, -84.2814}, [3]float64{50, 0, -82.7485}, 1.0000},
		{[3]float64{50, 0, 0}, [3]float64{50, -1, 2}, 2.3669},
		{[3]float64{50, 2.49, -0.001}, [3]float64{50, -2.49, 0.0009}, 7.1792},
		{[3]float64{50, 2.49, -0.001}, [3]float64{50, -2.49, 0.0011}, 7.2195},
		{[3]float64{50, 2.5, 0}, [3]float64{50, 0, -2.5}, 4.3065},
		{[3]float64{50, 2.5, 0}, [3]float64{73, 25, -18}, 27.1492},
		{[3]float64{50, 2.5, 0}, [3]float64{61, -5, 29}, 22.8977},
		{[3]float64{50, 2.5, 0}, [3]float64{56, -27, -3}, 31.9030},
		{[3]float64{60.2574, -34.0099, 36.2677}, [3]float64{60.4626, -34.1751, 39.4387}, 1.2644},
		{[3]float64{63.0109, -31.0961, -5.8663}, [3]float64{62.8187, -29.7946, -4.0864}, 1.2630},
		{[3]float64{22.7233, 20.0904, -46.6940}, [3]float64{23.0331, 14.9730, -42.5619}, 2.0373},
		{[3]float64{90.8027, -2.0831, 1.4410}, [3]float64{91.1528, -1.6435, 0.0447}, 1.4441},
		{[3]float64{6.7747, -0.2908, -2.4247}, [3]float64{5.8714, -0.0985, -2.2286}, 0.6377},
		{[3]float64{2.0776, 0.0795, -1.1350}, [3]float64{0.9033, -0.0636, -0.5514}, 0.9082},
	} {
		lab := func(v [3]float64) colorful.Color { return colorful.Lab(v[0]/100, v[1]/100, v[2]/100) }
		if got := difference(lab(pair.one), lab(pair.other)); math.Abs(got-pair.want) > 0.0001 {
			t.Errorf("%v and %v differ by %.4f, want %.4f", pair.one, pair.other, got, pair.want)
		}
	}
}

// TestEyes holds that greys stay as they are to every eye.
func TestEyes(t *testing.T) {
	for _, e := range eyes {
		for _, grey := range []string{"#000000", "#808080", "#ffffff"} {
			c := colourFrom(t, grey)
			if d := difference(c, e.sees(c)); d > 0.1 {
				t.Errorf("to a %s eye %s differs by %.2f", e.name, grey, d)
			}
		}
	}
}
