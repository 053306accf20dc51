package state

// Reread takes over what the document's file holds now, and tells what that changed.
// There is nothing to undo any more. Page, market case and baseline stay.
func (s State) Reread(doc Document) State {
	next := Open(doc).LikePanel(s.Panel)
	next.Page, next.Focus, next.Zoom, next.Presents = s.Page, s.Focus, s.Zoom, s.Presents
	if c, ok := doc.Scenario.CaseNamed(s.Scenario.CaseName(s.Case)); ok {
		next = next.InCase(c)
	}
	next.Compare = s.Compare
	next.Baseline = s.Baseline
	next.Compare = next.Compare.follow(next)
	lead := "Reloaded " + doc.Name
	if what := changed(s.Scenario, doc.Scenario); what != "" {
		lead += ", " + what
	}
	next.Note = Note{Story: tell(s.Scenario, doc.Scenario, s.Head, next.Head, lead), From: s.Scenario}
	return next
}
