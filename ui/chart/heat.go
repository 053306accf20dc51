package chart

import "brim/ui/theme"

// Heat is how a value looks in a heat map: a glyph one cell wide, heavier as it rises, and
// a role that is dim for the lightest. What lies past a limit has its roles from
// [theme.Heat]. A gap is a blank.
func Heat(g *theme.Glyphs, p Point, scale Scale) (theme.Role, string) {
	if !p.defined() {
		return theme.Faint, " "
	}
	steps := len(g.Heat)
	step := min(steps-1, int(scale.position(p.V)*float64(steps)))
	role := theme.Text
	if step < lightest {
		role = theme.Dim
	}
	return role, g.Heat[step]
}

// lightest is how many steps of a heat map are dim.
const lightest = 2
