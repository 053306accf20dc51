package chart

import "brim/ui/theme"

// Heat is how a value looks in a heat map: a role and a glyph one cell wide,
// which both rise with it, so that the map reads without colour. A gap is a
// blank.
func Heat(g *theme.Glyphs, p Point, scale Scale) (theme.Role, string) {
	if !p.defined() {
		return theme.Faint, " "
	}
	steps := len(g.Heat)
	step := min(steps-1, int(scale.position(p.V)*float64(steps)))
	return theme.Heat1 + theme.Role(step), g.Heat[step]
}
