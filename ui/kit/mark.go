package kit

import (
	"brim/planner"
	"brim/ui/theme"
)

// LoadMark is how the state of a book is shown: a role and a mark.
func LoadMark(g *theme.Glyphs, load planner.LoadState) (theme.Role, string) {
	switch load {
	case planner.Over:
		return theme.Over, g.Over
	case planner.Uncovered:
		return theme.Over, g.Failed
	case planner.Under:
		return theme.Under, g.Under
	}
	return theme.Within, g.Within
}

// Strained is the mark of pods whose ratio is no longer sound, and of warnings: only a
// breach has that of a breach.
const Strained = "!"

// PodMark is how the state of pods is shown: a role and a mark.
func PodMark(g *theme.Glyphs, pods planner.PodState) (theme.Role, string) {
	switch pods {
	case planner.Hybrid:
		return theme.Over, g.Over
	case planner.Strained:
		return theme.Warn, Strained
	}
	return theme.Within, g.Within
}

// PodShade is the glyph of a month in that state; it grows heavier as pods grow weaker.
func PodShade(g *theme.Glyphs, pods planner.PodState) string {
	switch pods {
	case planner.Hybrid:
		return g.Heat[4]
	case planner.Strained:
		return g.Heat[2]
	}
	return g.Heat[0]
}
