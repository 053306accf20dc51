package pane

import (
	"fmt"
	"strings"

	"brim/model"
	"brim/ui/canvas"
	"brim/ui/kit"
	"brim/ui/state"
	"brim/ui/theme"
	"brim/ui/words"
)

// aboutGap is the air between two things that the foot says.
const aboutGap = 2

// about says at the foot what the chosen cell holds, what it was, and what is to be
// known about its row; and where there is room, what the marks mean.
func (d *hireDrawing) about(y int) {
	row := kit.NewRow(d.c.Sub(canvas.Rect{Y: y, W: d.c.Width(), H: 1}), aboutGap)
	l := d.s.HireRow()
	had, room := "", d.c.Width()
	if pinned, ok := d.s.PinnedLever(l); ok {
		had = "baseline " + people(d.s.HiresAt(pinned, d.s.Baseline.Scenario))
		room -= aboutGap + canvas.Width(had)
	}
	row.Mark(theme.Strong, cellWords(d.s, l, room))
	row.Mark(theme.Ghost, had)
	if there, ok := d.s.FiledLever(l); ok && !there.Get(d.s.Doc.Scenario).Equal(l.Get(d.s.Scenario)) {
		row.Mark(theme.Dim, "file "+people(d.s.HiresAt(there, d.s.Doc.Scenario)))
	}
	notes := d.notes(l)
	for len(notes) > 0 && row.Fits(notes[0]) {
		row.Mark(theme.Dim, notes[0])
		notes = notes[1:]
	}
	row.Draw()
	if d.foot < footRows {
		return
	}
	row = kit.NewRow(d.c.Sub(canvas.Rect{Y: y + 1, W: d.c.Width(), H: 1}), aboutGap)
	for _, before := range d.pinned() {
		row.Mark(theme.Ghost, before)
	}
	for _, note := range append(notes, d.marks()...) {
		row.Mark(theme.Dim, note)
	}
	row.Draw()
}

// pinned says what the baseline had of the figures that are others in the chosen column.
func (d *hireDrawing) pinned() []string {
	t, ok := d.columns[d.chosen(d.s.Hiring)].Shown(d.s.Plan.Horizon)
	if !ok || d.s.Baseline == nil {
		return nil
	}
	var had []string
	for _, row := range d.follows {
		_, now := row.figureIn(&d.s.Plan.Months[t], d.c.Glyphs())
		if before := d.followed(row, t); notAsPinned(d.c.Glyphs(), now, before) {
			had = append(had, row.label+" "+before)
		}
	}
	if len(had) > 0 {
		had[0] = "baseline: " + had[0]
	}
	return had
}

// marks says what the marks of the figures mean.
func (d *hireDrawing) marks() []string {
	g := d.c.Glyphs()
	said := []string{g.Over + " past the limit", g.Under + " below the book's minimum", strainedMark + " warned"}
	if d.s.Baseline != nil {
		said = append([]string{g.Baseline + " not as in the baseline"}, said...)
	}
	if d.rows[len(d.rows)-1].Kind == model.Monthly {
		said = append(said, g.None+" no tier-specific hires")
	}
	return said
}

// cellWords is the chosen cell in words: "AE hires/qtr, May to Jul 27: 3". A tier's named
// hires come besides its share of the company's, which is said with them.
func cellWords(s state.State, l model.Lever, width int) string {
	first, last := 3*s.Hiring.Quarter+1, 3*(s.Hiring.Quarter+1)
	when := s.Scenario.MonthAt(first).Month().String()[:3] + " to " + s.Scenario.MonthAt(last).Long()
	if s.Scenario.QuartersInStep() {
		when = s.Scenario.Quarter(s.Scenario.MonthAt(first)).String()
	}
	if t, ok := s.HireMonth(); ok {
		when = s.Scenario.MonthAt(t).Long()
	}
	when += ": " + people(s.HiresAt(l, s.Scenario))
	share, ok := hireShare(s, l)
	if !ok {
		return l.Title() + ", " + when
	}
	return canvas.Wording(width, fmt.Sprintf("%s, %s named, plus its %s of the company's", l.Title(), when, share),
		fmt.Sprintf("%s, %s named, plus its %s of all", l.Title(), when, share),
		fmt.Sprintf("%s, %s named + its %s of all", l.Owner, when, share))
}

// hireShare is the share of the company's hires that comes to the tier of a row of named
// hires; false for the company's own row.
func hireShare(s state.State, l model.Lever) (string, bool) {
	spec, ok := model.SpecOf(strings.Replace(l.Spec.Key, "_hires", "_hire_share", 1))
	if !ok || l.Kind != model.Monthly {
		return "", false
	}
	share, ok := model.Lever{Spec: spec, Place: l.Place}.Number(s.Scenario)
	return words.Percent(model.Opt{V: share, OK: ok}), ok
}

// notes lists what is to be known about the chosen cell, the most important first.
func (d *hireDrawing) notes(l model.Lever) []string {
	var notes []string
	s, quarter := d.s, d.s.Hiring.Quarter
	switch v := l.Get(s.Scenario); {
	case l.Kind == model.Plan && v.List == nil:
		notes = append(notes, "every quarter: editing makes the quarters separate")
	case l.Kind == model.Plan && quarter >= len(v.List):
		notes = append(notes, "after the list's end nobody is hired")
	case l.Kind == model.Monthly && !l.HasMonth(3*(quarter+1)):
		notes = append(notes, fmt.Sprintf("named hires end with month %d", model.MaxHorizon))
	case l.Kind == model.Monthly && s.Hiring.Month == 0:
		notes = append(notes, s.Keys.Fill("{hire-type} shows its months"))
	}
	if !s.Scenario.QuartersInStep() {
		notes = append(notes, "hires are planned by the plan's quarters, which are not fiscal quarters")
	}
	switch end := s.Plan.Horizon; {
	case 3*quarter >= end:
		notes = append(notes, "past the plan's end: only the hiring gap looks here")
	case 3*(quarter+1) > end:
		notes = append(notes, "the figures are those of "+s.Scenario.MonthAt(end).Long()+", the plan's end")
	}
	if delay := s.Scenario.MarketIn(s.Case).HireDelay; delay > 0 {
		notes = append(notes, fmt.Sprintf("hires start %d months later (%s case)", delay, s.Scenario.CaseName(s.Case)))
	}
	if t := min(3*(quarter+1), s.Plan.Horizon); !s.Plan.Months[t].HiringGap.OK {
		notes = append(notes, "AE hires without CSM hires")
	}
	return notes
}

func people(n float64) string { return model.Format(n, model.People, "") }
