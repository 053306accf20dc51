package chart

// pointsOf are points all defined but for NaN and infinities.
func pointsOf(values ...float64) []Point {
	points := make([]Point, len(values))
	for i, v := range values {
		points[i] = Some(v)
	}
	return points
}
