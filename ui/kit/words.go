package kit

import (
	"brim/planner"
	"brim/ui/canvas"
	"brim/ui/words"
)

// TierNames are the names of a plan's tiers in so many columns, none like another.
func TierNames(c *canvas.Canvas, p *planner.Plan, width int) []string {
	names := make([]string, len(p.Splits))
	for k := range names {
		names[k] = p.Splits[k].Name
	}
	return words.Shortened(names, width, c.Glyphs().Ellipsis)
}

// TierNamed is the index of the tier of that name in a plan, -1 for none.
func TierNamed(p *planner.Plan, name string) int {
	for k := range p.Splits {
		if p.Splits[k].Name == name {
			return k
		}
	}
	return -1
}
