package layout

import (
	"brim/ui/canvas"
	"brim/ui/state"
)

// Rows and columns of the panes of the Fit page.
const (
	leastStage    = 5  // rows of the stage and of the other roles, on a low screen
	stageRows     = 10 // where every question of the checklist has its line
	fitFrame      = 3  // frame and head around the tiers
	leastFindings = 5  // rows that the tiers leave to the findings
	rolesWidth    = 34 // of the other roles beside the stage
	wideRoles     = 48
	fitLeft       = 92 // of what stands beside the findings on a huge screen
)

// fit puts the stage beside the other roles, the tiers below them, and the findings below
// those; on a huge screen the findings stand beside all of it, on a narrow one the panes
// take turns.
func (l *Layout) fit(body canvas.Rect, shape Shape) {
	if body.W < TwoColumns {
		l.put(shape.Focus, body)
		return
	}
	if body.W >= hugeScreen {
		left, findings := body.SplitLeft(fitLeft)
		stage, rest := left.SplitTop(min(stageRows, left.H/3))
		tiers, roles := rest.SplitTop(min(fitFrame+2*shape.Tiers, 2*rest.H/3))
		l.put(state.PaneStage, stage)
		l.put(state.PaneTierFit, tiers)
		l.put(state.PaneResources, roles)
		l.put(state.PaneFindings, findings)
		return
	}
	top, each, roles := leastStage, 1, rolesWidth
	if body.H >= highBody {
		top, each = stageRows, 2
	}
	if body.W >= wideScreen {
		roles = wideRoles
	}
	above, rest := body.SplitTop(top)
	stage, resources := above.SplitRight(roles)
	tiers, findings := rest.SplitTop(min(fitFrame+each*shape.Tiers, rest.H-leastFindings))
	l.put(state.PaneStage, stage)
	l.put(state.PaneResources, resources)
	l.put(state.PaneTierFit, tiers)
	l.put(state.PaneFindings, findings)
}
