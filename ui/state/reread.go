package state

import (
	"cmp"
	"slices"
	"strings"

	"brim/model"
)

// Reread takes over what the document's file holds now, and tells what that changed. It
// is one step: undo brings back what the screen had, as unsaved changes. Page, market
// case and baseline stay.
func (s State) Reread(doc Document) State {
	doc.First = cmp.Or(doc.First, s.Doc.First)
	next := Open(doc).LikePanel(s.Panel)
	next.Page, next.Focus, next.Zoom, next.Presents = s.Page, s.Focus, s.Zoom, s.Presents
	if c, ok := doc.Scenario.CaseNamed(s.Scenario.CaseName(s.Case)); ok {
		next = next.InCase(c)
	}
	next.Compare = s.Compare
	next.Baseline = s.Baseline
	next.Compare = next.Compare.follow(next)
	lead := "Reloaded " + changedFiles(&s.Doc, &doc)
	next.history = s.history.seal()
	reread := between(s.Scenario, doc.Scenario)
	if what := changed(reread); what != "" {
		lead += ", " + what
		next.history = s.history.push(s.Scenario, s.Case, s.Head, "")
		next.history.here = stepOf(s.Scenario, doc.Scenario, lead, s.Head, next.Head)
	}
	next.Note = Note{Story: tell(reread, s.Head, next.Head, lead), From: s.Scenario}
	return next
}

// changedFiles names the files that hold something else than when the document was read before;
// the document where none is known to.
func changedFiles(before, now *Document) string {
	var names []string
	for _, file := range now.Files {
		i := slices.IndexFunc(before.Files, func(other FileRead) bool { return other.Name == file.Name })
		if i >= 0 && before.Files[i].Print != file.Print && before.Files[i].Print != "" && file.Print != "" {
			names = append(names, file.Name)
		}
	}
	if len(names) == 0 {
		return now.Name
	}
	return strings.Join(names, " and ")
}

// onto shows another scenario of the session in the present market case, or the base case
// where it has none of that name. Accounts and actuals are
// the files' own, as they were read last.
func (s State) onto(to *model.Scenario) State {
	s.Case = caseLike(s.Scenario, to, s.Case)
	file := &s.Doc.Scenario.Book
	if to.Book.File == file.File && to.Book.Accounts != file.Accounts {
		to = to.Clone()
		to.Book.Accounts = file.Accounts
	}
	if now := s.Doc.Scenario.Actuals; to.Actuals.File == now.File && to.Actuals.Record != now.Record {
		to = to.Clone()
		to.Actuals.Record = now.Record
	}
	s.Scenario = to
	return s.replan()
}

// caseLike is the market case of one scenario in another: the one of its name, or where
// as many are there, that which has its place under a new name; -1 where there is none.
func caseLike(from, to *model.Scenario, c int) int {
	if c < 0 {
		return -1
	}
	if like, ok := to.CaseNamed(from.CaseName(c)); ok {
		return like
	}
	if len(from.Cases) == len(to.Cases) {
		if _, known := from.CaseNamed(to.CaseName(c)); !known {
			return c
		}
	}
	return -1
}
