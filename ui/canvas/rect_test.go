package canvas

import (
	"testing"

	"pgregory.net/rapid"
)

func drawRect(t *rapid.T, name string) Rect {
	small := rapid.IntRange(-6, 24)
	return Rect{X: small.Draw(t, name+"X"), Y: small.Draw(t, name+"Y"), W: small.Draw(t, name+"W"), H: small.Draw(t, name+"H")}
}

// TestSplitsPartition: every cell of a rectangle is in exactly one of the parts.
func TestSplitsPartition(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		r, n := drawRect(t, "r"), rapid.IntRange(-3, 30).Draw(t, "n")
		for name, split := range map[string]func(int) (Rect, Rect){
			"top": r.SplitTop, "bottom": r.SplitBottom, "left": r.SplitLeft, "right": r.SplitRight,
		} {
			a, b := split(n)
			for y := -8; y < 50; y++ {
				for x := -8; x < 50; x++ {
					parts := 0
					if a.Contains(x, y) {
						parts++
					}
					if b.Contains(x, y) {
						parts++
					}
					if r.Contains(x, y) != (parts == 1) || parts > 1 {
						t.Fatalf("%s: %v split at %d gives %v and %v: cell %d,%d is in %d parts", name, r, n, a, b, x, y, parts)
					}
				}
			}
		}
	})
}

func TestSplitSides(t *testing.T) {
	r := Rect{X: 2, Y: 3, W: 10, H: 5}
	top, rest := r.SplitTop(2)
	if top != (Rect{2, 3, 10, 2}) || rest != (Rect{2, 5, 10, 3}) {
		t.Errorf("SplitTop: %v %v", top, rest)
	}
	rest, right := r.SplitRight(4)
	if rest != (Rect{2, 3, 6, 5}) || right != (Rect{8, 3, 4, 5}) {
		t.Errorf("SplitRight: %v %v", rest, right)
	}
	if got := r.Inset(1, 2); got != (Rect{3, 5, 8, 1}) {
		t.Errorf("Inset: %v", got)
	}
	if got := r.Inset(9, 9); !got.Empty() {
		t.Errorf("Inset too far is %v", got)
	}
	if got := r.Centred(4, 99); got != (Rect{5, 3, 4, 5}) {
		t.Errorf("Centred: %v", got)
	}
}

func TestIntersect(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, b := drawRect(t, "a"), drawRect(t, "b")
		both := a.Intersect(b)
		for y := -8; y < 50; y++ {
			for x := -8; x < 50; x++ {
				if both.Contains(x, y) != (a.Contains(x, y) && b.Contains(x, y)) {
					t.Fatalf("%v ∩ %v = %v is wrong at %d,%d", a, b, both, x, y)
				}
			}
		}
	})
}
