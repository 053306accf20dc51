package pane

import (
	"fmt"
	"slices"
	"strings"

	"brim/ui/canvas"
	"brim/ui/state"
	"brim/ui/theme"
	"brim/ui/words"
)

// Trouble writes what is longer than a row, broken between words.
func Trouble(c *canvas.Canvas, role theme.Role, text string) {
	drawWords(c, 0, role, canvas.Clean(text))
}

// StoryRows is how many rows what is said takes at a width; a change tells what it did in
// one row, and an error takes rows of its own.
func StoryRows(note state.Note, width int) int {
	if note.Wrong {
		return 1
	}
	return TextRows(note, width)
}

// TextRows is how many rows the text of a note takes at a width, at least one.
func TextRows(note state.Note, width int) int {
	if canvas.Width(note.Text) <= width {
		return 1
	}
	return len(words.Wrap(canvas.Clean(note.Text), width))
}

// Story stands above the keys: what the last change did, or what went wrong.
func Story(c *canvas.Canvas, note state.Note) {
	note.Text = c.Glyphs().Write(note.Text)
	if note.Text != "" && c.Height() > 1 {
		Trouble(c, theme.Story, note.Text)
		return
	}
	if note.Text != "" {
		role := theme.Story
		if note.Wrong {
			role = theme.Error
		}
		c.TextFit(0, 0, c.Width(), role, note.Text)
		return
	}
	if note.Lead == "" {
		return
	}
	note.Lead = c.Glyphs().Write(note.Lead)
	lead, parts := openingOf(note.Story, c.Width(), c.Glyphs().Ellipsis)
	x := c.TextFit(0, 0, c.Width(), theme.Strong, lead)
	for i, part := range parts {
		between := " " + c.Glyphs().Separator + " "
		if i == 0 {
			between = leadsTo
		}
		room := c.Width() - x
		if left := len(parts) - i - 1; left > 0 {
			room -= canvas.Width(moreParts(left)) // what does not fit is counted
		}
		if i > 0 {
			part = canvas.Wording(room-canvas.Width(between), part, withoutEarlier(part))
		}
		if i > 0 && canvas.Width(between+part) > room {
			more := moreParts(len(parts) - i)
			c.Text(x, 0, theme.Dim, canvas.Wording(c.Width()-x, more, briefly(more), ""))
			return
		}
		x += c.TextFit(x, 0, c.Width()-x, theme.Story, between+part)
	}
}

// moreParts counts what a story has no room for.
func moreParts(n int) string { return fmt.Sprintf(" +%d more", n) }

// briefly is a count where there is little room.
func briefly(more string) string { return strings.TrimSuffix(more, " more") }

// leadsTo stands between a change and what it did.
const leadsTo = ": "

// openingOf is the opening that leaves room to count the other parts, where neither the lead
// nor the first effect need be cut for that.
func openingOf(story state.Story, width int, ellipsis string) (lead string, parts []string) {
	if n := len(story.Parts); n > 1 {
		lead, parts = opening(story, width-canvas.Width(moreParts(n-1)), ellipsis)
		if (lead == story.Lead || lead == story.Brief()) && parts[0] == story.Parts[0] {
			return lead, parts
		}
	}
	return opening(story, width, ellipsis)
}

// opening is a story whose first effect is seen whole: on a narrow screen the lead gives
// way to it, in fewer words first and cut at last, and the value it had before.
func opening(story state.Story, width int, ellipsis string) (lead string, parts []string) {
	if len(story.Parts) == 0 {
		return canvas.Wording(width, story.Lead, story.Brief()), nil
	}
	effect := story.Parts[0]
	short := withoutEarlier(effect)
	parts = slices.Clone(story.Parts)
	for _, first := range []string{effect, short} {
		parts[0] = first
		for _, lead := range []string{story.Lead, story.Brief()} {
			if canvas.Width(lead+leadsTo+first) <= width {
				return lead, parts
			}
		}
	}
	return canvas.Fit(story.Brief(), max(1, width-canvas.Width(leadsTo+short)), ellipsis), parts
}

// withoutEarlier is an effect without the value before it.
func withoutEarlier(effect string) string {
	if end := strings.LastIndex(effect, " (was "); end > 0 {
		return effect[:end]
	}
	return effect
}

// LongStory is the story over several rows; what it has no room for it counts.
func LongStory(c *canvas.Canvas, note state.Note) {
	role, tellings := theme.Story, []string{c.Glyphs().Write(note.Text)}
	switch {
	case note.Wrong:
		role = theme.Error
	case note.Text == "" && note.Lead != "":
		lead := c.Glyphs().Write(note.Lead)
		if len(note.Parts) > 0 {
			lead += ": "
		}
		tellings = counted(lead, note.Parts, " "+c.Glyphs().Separator+" ")
	}
	for len(tellings) > 1 && len(words.WrapTo(tellings[0], c.Width(), c.Height()+1)) > c.Height() {
		tellings = tellings[1:]
	}
	drawWords(c, 0, role, tellings[0])
}

// counted joins parts behind a beginning: all of them, then ever fewer, with how many more
// there are.
func counted(begin string, parts []string, between string) []string {
	if len(parts) == 0 {
		return []string{begin}
	}
	wordings := []string{begin + strings.Join(parts, between)}
	for n := len(parts) - 1; n >= 1; n-- {
		wordings = append(wordings, fmt.Sprintf("%s%s, +%d more", begin, strings.Join(parts[:n], between), len(parts)-n))
	}
	return append(wordings, fmt.Sprintf("%s+%d more", begin, len(parts)))
}
