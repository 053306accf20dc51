package chart

import "brim/ui/theme"

// Shares of a limit from which a heat map shades heavier while it is kept.
const (
	heatHalf = 0.5
	heatNear = 0.9
)

// Heat is how a share of a limit looks in a heat map, 1 being all of it: a glyph one cell
// wide and its role. Up to the limit both are quiet; past it the glyph is solid and the
// role that of [theme.Heat]. A gap is a blank.
func Heat(g *theme.Glyphs, share Point) (theme.Role, string) {
	switch {
	case !share.defined():
		return theme.Faint, " "
	case share.V > 1:
		return theme.Heat(share.V), g.Heat[4]
	case share.V >= heatNear:
		return theme.Dim, g.Heat[3]
	case share.V >= heatHalf:
		return theme.Dim, g.Heat[2]
	}
	return theme.Dim, g.Heat[1]
}
