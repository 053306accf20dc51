package pane

import (
	"fmt"

	"brim/ui/canvas"
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

// drawCards writes the figures of the tier at the cursor and of the company one below
// the other, in as many columns as there is room for.
func drawCards(c *canvas.Canvas, s state.State) {
	cards := cardsOf(s, c.Glyphs())
	columns := max(1, c.Width()/cardWidth)
	width := c.Width() / columns
	lines := (len(cards) + columns - 1) / columns
	if lines < c.Height() { // fewer columns, each as full as can be
		lines = min(c.Height(), len(cards))
	}
	lines = min(lines, c.Height())
	if lines == 0 {
		return
	}
	if room := columns * lines; len(cards) > room {
		last := fmt.Sprintf("%s %d more: make the window taller", c.Glyphs().Ellipsis, len(cards)-room+1)
		cards = append(cards[:room-1:room-1], card{label: last})
	}
	for i, card := range cards {
		card.draw(c.Sub(canvas.Rect{X: i / lines * width, Y: i % lines, W: width - 1, H: 1}))
	}
}

// cardsOf are the tier's figures, then the company's.
func cardsOf(s state.State, g *theme.Glyphs) []card {
	both, company := monthFigures(s)
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

// Draw writes the label, and the value with its difference at the right; the difference
// gives way first.
func (d card) draw(c *canvas.Canvas) {
	if d.value == "" {
		c.TextFit(0, 0, c.Width(), theme.Dim, d.label)
		return
	}
	label := min(canvas.Width(d.label), 13)
	c.TextFit(0, 0, label, theme.Text, d.label)
	room := c.Width() - label - 1
	if used := canvas.Width(d.within(room)) + 1 + canvas.Width(d.delta); d.delta != "" && used <= room {
		c.TextRight(c.Width(), 0, theme.Ghost, d.delta)
		room -= canvas.Width(d.delta) + 1
	}
	text := canvas.Fit(d.within(room), room, c.Glyphs().Ellipsis)
	c.TextRight(label+1+room, 0, d.role, text)
}
