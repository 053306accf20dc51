package canvas

// Rect is a rectangle of cells: X, Y is its top left corner, and it covers W
// columns and H rows. A rectangle with W or H of 0 or less is empty.
type Rect struct{ X, Y, W, H int }

// Empty reports whether the rectangle covers no cell.
func (r Rect) Empty() bool { return r.W <= 0 || r.H <= 0 }

// Contains reports whether the cell x, y lies in the rectangle.
func (r Rect) Contains(x, y int) bool {
	return x >= r.X && x < r.X+r.W && y >= r.Y && y < r.Y+r.H
}

// Intersect is what both rectangles cover, or the zero Rect.
func (r Rect) Intersect(other Rect) Rect {
	left, top := max(r.X, other.X), max(r.Y, other.Y)
	right, bottom := min(r.X+r.W, other.X+other.W), min(r.Y+r.H, other.Y+other.H)
	if left >= right || top >= bottom {
		return Rect{}
	}
	return Rect{X: left, Y: top, W: right - left, H: bottom - top}
}

// Inset is the rectangle without dx columns at the left and right and dy rows
// at the top and bottom; it is empty rather than inside out.
func (r Rect) Inset(dx, dy int) Rect {
	return Rect{X: r.X + dx, Y: r.Y + dy, W: max(0, r.W-2*dx), H: max(0, r.H-2*dy)}
}

// SplitTop cuts off the upper h rows, as far as there are any.
func (r Rect) SplitTop(h int) (top, rest Rect) {
	h = min(max(h, 0), max(r.H, 0))
	return Rect{r.X, r.Y, r.W, h}, Rect{r.X, r.Y + h, r.W, r.H - h}
}

// SplitBottom cuts off the lower h rows, as far as there are any.
func (r Rect) SplitBottom(h int) (rest, bottom Rect) {
	return r.SplitTop(r.H - min(max(h, 0), max(r.H, 0)))
}

// SplitLeft cuts off the left w columns, as far as there are any.
func (r Rect) SplitLeft(w int) (left, rest Rect) {
	w = min(max(w, 0), max(r.W, 0))
	return Rect{r.X, r.Y, w, r.H}, Rect{r.X + w, r.Y, r.W - w, r.H}
}

// SplitRight cuts off the right w columns, as far as there are any.
func (r Rect) SplitRight(w int) (rest, right Rect) {
	return r.SplitLeft(r.W - min(max(w, 0), max(r.W, 0)))
}

// Centred is a rectangle of w × h cells, or what fits, in the middle of r.
func (r Rect) Centred(w, h int) Rect {
	w, h = min(w, r.W), min(h, r.H)
	return Rect{X: r.X + (r.W-w)/2, Y: r.Y + (r.H-h)/2, W: w, H: h}
}
