package chart

import "math"

// Point is one value of a series, or a gap in it when OK is false.
type Point struct {
	V  float64
	OK bool
}

// Some is a point that is there.
func Some(v float64) Point { return Point{V: v, OK: true} }

// defined reports whether the point can be placed on a scale.
func (p Point) defined() bool {
	return p.OK && !math.IsNaN(p.V) && !math.IsInf(p.V, 0)
}

// Resample fits points to n columns, the first and last point to the first and
// last column. With fewer columns than points each column takes the greatest
// of its points; with more, the values between are interpolated, and beside a
// gap the defined point is held halfway.
func Resample(points []Point, n int) []Point {
	if n <= 0 || len(points) == 0 {
		return nil
	}
	columns := make([]Point, n)
	if len(points) == 1 {
		for i := range columns {
			columns[i] = points[0]
		}
		return columns
	}
	before := 0
	for i, p := range points {
		column := Column(i, len(points), n)
		columns[column] = greater(columns[column], p)
		if i > 0 {
			between(columns, before, column)
		}
		before = column
	}
	return columns
}

// Column is the column, from 0, in which [Resample] puts point i of count when
// it fits them to n columns.
func Column(i, count, n int) int {
	if count <= 1 || n <= 1 {
		return 0
	}
	return (2*i*(n-1) + count - 1) / (2 * (count - 1))
}

// greater is the greater of two points, a defined one before a gap.
func greater(a, b Point) Point {
	if !a.defined() || b.defined() && b.V > a.V {
		return b
	}
	return a
}

// between fills the columns strictly between two that hold points.
func between(columns []Point, left, right int) {
	a, b := columns[left], columns[right]
	for i := left + 1; i < right; i++ {
		share := float64(i-left) / float64(right-left)
		switch {
		case a.defined() && b.defined():
			columns[i] = Some(mix(a.V, b.V, share))
		case share < 0.5, share == 0.5 && a.defined():
			columns[i] = a
		default:
			columns[i] = b
		}
	}
}

// mix is the value that share of the way from a to b, and never beyond either:
// rounding would lift a flat line above the limit it lies on.
func mix(a, b, share float64) float64 {
	return min(max(a*(1-share)+b*share, min(a, b)), max(a, b))
}
