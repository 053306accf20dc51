package pane

import (
	"brim/ui/canvas"
	"brim/ui/state"
	"brim/ui/theme"
)

// CompareOffer is something that can be put beside a plan that stands alone: by a command, or
// by its own key where it is the session's; and where the pane says so.
type CompareOffer struct {
	canvas.Rect
	Command, Own string
	words        []string // and in fewer
}

// aloneGap is the air between the plan's figures and what is offered.
const aloneGap = 4

// CompareOffers are what a pane of w × h offers where nothing stands beside the plan: the plan
// as it is now, the session's own cases, and the ways to others.
func CompareOffers(s state.State, w, h int) []CompareOffer {
	if len(s.Compare.Others) > 0 {
		return nil
	}
	offers := []CompareOffer{{Command: "baseline",
		words: []string{"this plan as it is now, before you change it", "this plan as it is now", "this plan now"}}}
	for _, offer := range s.Offers() {
		if offer.Key != state.BaselineKey {
			offers = append(offers, CompareOffer{Own: offer.Key, words: []string{"the market case " + offer.Name, offer.Name}})
		}
	}
	offers = append(offers,
		CompareOffer{Command: "compare-add", words: []string{"another scenario, or a market case", "another scenario"}},
		CompareOffer{Command: "case-new", words: []string{"a new market case"}},
		CompareOffer{Command: "organisations", words: []string{"an organisation of the sources", "an organisation"}})
	parts := comparePartsOf(w-2, s)
	x := 1 + parts.figures() + aloneGap
	for i := range offers {
		offers[i].Rect = canvas.Rect{X: x, Y: 1 + compareHead + 1 + i, W: w - 1 - x, H: 1}
		if offers[i].Y >= h-1-compareFoot {
			return offers[:i]
		}
	}
	return offers
}

// drawOffers draws them on the pane, with the keys of their commands.
func drawOffers(c *canvas.Canvas, s state.State) {
	offers := CompareOffers(s, c.Width(), c.Height())
	if len(offers) == 0 {
		return
	}
	const keyRoom = 7
	first := offers[0]
	c.TextFit(first.X, first.Y-1, first.W, theme.Strong, canvas.Wording(first.W, "Put beside this plan", "Beside this"))
	for _, offer := range offers {
		c.TextFit(offer.X, offer.Y, keyRoom-1, theme.KeyCap, s.Keys[offer.Command])
		c.TextFit(offer.X+keyRoom, offer.Y, offer.W-keyRoom, theme.Text, canvas.Wording(offer.W-keyRoom, offer.words...))
	}
}
