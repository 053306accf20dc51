package pane

import (
	"fmt"

	"brim/ui/canvas"
	"brim/ui/kit"
	"brim/ui/state"
	"brim/ui/theme"
)

// card is a label and a figure.
type card struct {
	label string
	shown
}

// cardWidth is the least width of a card.
const cardWidth = 25

// cardColumns are the columns of cards in that width.
func cardColumns(w int) int { return max(1, w/cardWidth) }

// cardRoom is how many cards a room of w × h holds.
func cardRoom(w, h int) int { return cardColumns(w) * max(0, h) }

// cardLines are the lines in which all cards have room at that width.
func cardLines(both, company []monthFigure, w int) int {
	return (len(both) + 1 + len(company) + cardColumns(w) - 1) / cardColumns(w)
}

// drawCards writes the figures of the tier at the cursor and of the company one below
// the other, in as few columns as hold them all, the columns filled evenly.
func drawCards(c *canvas.Canvas, cards []card) {
	cards = cards[:min(len(cards), cardRoom(c.Width(), c.Height()))]
	if len(cards) == 0 {
		return
	}
	columns, lines := cardGrid(len(cards), c.Height())
	for i, card := range cards {
		x, next := i/lines*c.Width()/columns, (i/lines+1)*c.Width()/columns
		card.draw(c.Sub(canvas.Rect{X: x, Y: i % lines, W: next - x - cardGap(columns), H: 1}))
	}
}

// cardGrid is in how many columns and lines n cards stand in a room of that height.
func cardGrid(n, h int) (columns, lines int) {
	columns = (n + h - 1) / h
	return columns, (n + columns - 1) / columns
}

// cardGap is the air between columns of cards.
func cardGap(columns int) int {
	if columns == 1 {
		return 0
	}
	return 2
}

// hiddenMore says in the frame how much has no room, and what shows it.
func hiddenMore(c *canvas.Canvas, s state.State, hidden int) {
	said := s.Keys.Fill(fmt.Sprintf(" %d more: {zoom} shows them ", hidden))
	switch {
	case hidden <= 0:
	case s.Zoom || canvas.Width(said)+4 > c.Width():
		kit.Scrolled(c, 0, hidden)
	default:
		c.TextRight(c.Width()-2, c.Height()-1, theme.Dim, said)
	}
}

// cardsOf are the tier's figures, then the company's.
func cardsOf(s state.State, g *theme.Glyphs, both, company []monthFigure) []card {
	var cards []card
	for _, figure := range both {
		cards = append(cards, card{figure.Label, figure.ofTier(s, g, s.Cursor.Tier)})
	}
	company = append(both[1:2:2], company...)
	for _, figure := range company {
		label := figure.Label
		if figure.Tier != "" {
			label = "Company " + label
		}
		cards = append(cards, card{label, figure.ofCompany(s, g)})
	}
	return cards
}

// leastLabel is the room for a label that its value leaves it.
const leastLabel = 13

// draw writes the label, and the value with its difference at the right; the difference
// gives way first, then the label's end, then the limit.
func (d card) draw(c *canvas.Canvas) {
	value := canvas.Width(d.value)
	if d.limit != "" {
		value += 1 + canvas.Width(d.limit)
	}
	label := min(canvas.Width(d.label), max(leastLabel, c.Width()-1-value))
	c.TextFit(0, 0, label, theme.Text, d.label)
	room := c.Width() - label - 1
	if used := canvas.Width(d.within(room)) + 1 + canvas.Width(d.delta); d.delta != "" && used <= room {
		c.TextRight(c.Width(), 0, theme.Ghost, d.delta)
		room -= canvas.Width(d.delta) + 1
	}
	text := canvas.Fit(d.within(room), room, c.Glyphs().Ellipsis)
	c.TextRight(label+1+room, 0, d.role, text)
}
