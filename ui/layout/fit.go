package layout

import (
	"brim/ui/canvas"
	"brim/ui/state"
)

// Rows and columns of the panes of the Fit page.
const (
	leastStage    = 5  // rows of the stage and of the other roles, on a low screen
	fitFrame      = 3  // frame and head around the tiers
	leastFindings = 5  // rows that the tiers leave to the findings
	goodFindings  = 14 // and those that they leave where each tier has two
	noRoles       = 30 // columns of the other roles where there are none
	narrowRoles   = 38 // and where their names just stand whole
	rolesWidth    = 40
	wideRoles     = 58
	stageWidth    = 58  // where tiers stand beside the stage
	stageColumn   = 44  // where the other roles stand below it
	fitBroad      = 190 // columns from which they do
	roomyFit      = 90  // and from which the stage's words leave room
)

// fit puts the stage beside the other roles, the tiers below them, and the findings below
// those; on a huge screen the tiers stand beside the two, on a narrow one the panes take
// turns. What has little to say gives its room to the findings.
func (l *Layout) fit(body canvas.Rect, shape Shape) {
	if body.W < TwoColumns {
		l.put(shape.Focus, body)
		return
	}
	top, each := leastStage, 1
	if body.H >= highBody {
		top, each = max(leastStage, min(shape.Fit, body.H/3)), 2
	}
	if body.W >= hugeScreen {
		l.besideStage(body, shape, top)
		return
	}
	above, rest := body.SplitTop(top)
	if rest.H-fitFrame-each*shape.Tiers < goodFindings {
		each = 1
	}
	stage, resources := above.SplitRight(rolesRoom(body.W, shape.Roles))
	tiers, findings := rest.SplitTop(min(fitFrame+each*shape.Tiers, rest.H-leastFindings))
	l.put(state.PaneStage, stage)
	l.put(state.PaneResources, resources)
	l.put(state.PaneTierFit, tiers)
	l.put(state.PaneFindings, findings)
}

// besideStage puts the tiers beside the stage, which likes so many rows. The other roles stand
// on their other side, or below the stage.
func (l *Layout) besideStage(body canvas.Rect, shape Shape, rows int) {
	tiers := fitFrame + 2*shape.Tiers
	if body.W >= fitBroad {
		above, findings := body.SplitTop(min(max(rows, tiers), body.H-leastFindings))
		stage, rest := above.SplitLeft(stageWidth)
		middle, resources := rest.SplitRight(rolesRoom(body.W, shape.Roles))
		l.put(state.PaneStage, stage)
		l.put(state.PaneTierFit, middle)
		l.put(state.PaneResources, resources)
		l.put(state.PaneFindings, findings)
		return
	}
	roles := fitFrame - 1 + max(1, 2*shape.Roles)
	above, findings := body.SplitTop(min(max(rows+roles, tiers), body.H-leastFindings))
	left, beside := above.SplitLeft(stageColumn)
	stage, resources := left.SplitBottom(min(roles, left.H-leastStage))
	l.put(state.PaneStage, stage)
	l.put(state.PaneResources, resources)
	l.put(state.PaneTierFit, beside)
	l.put(state.PaneFindings, findings)
}

// rolesRoom is how wide so many other roles stand.
func rolesRoom(w, roles int) int {
	switch {
	case roles == 0:
		return noRoles
	case w >= wideScreen:
		return wideRoles
	case w < roomyFit:
		return narrowRoles
	}
	return rolesWidth
}
