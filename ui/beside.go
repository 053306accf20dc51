package ui

import (
	"context"

	tea "github.com/charmbracelet/bubbletea"

	"brim/ui/overlay"
	"brim/ui/state"
)

// comparison puts plans beside the plan, and says why they differ.
type comparison struct {
	*desk
	store    Store
	bridging work
}

// offeredMsg is what can be put beside the plan, besides what the session has itself.
type offeredMsg struct {
	places []Place
	asked  awaited
	err    error
}

// askBeside looks for what can be compared with, outside the loop.
func (c *comparison) askBeside() tea.Cmd {
	asked := awaiting(c.desk)
	return func() tea.Msg {
		shelf, err := c.store.Browse("")
		if err != nil {
			return offeredMsg{asked: asked, err: err}
		}
		return offeredMsg{places: shelf.files(), asked: asked}
	}
}

// offered shows what can be compared with: the baseline and the cases first. Another
// dialog that has come in between stays, and esc calls it off.
func (c *comparison) offered(msg offeredMsg) tea.Cmd {
	if msg.asked.overtaken(c.desk) || msg.asked.calledOff(c.desk) {
		return nil
	}
	if msg.err != nil {
		c.state = c.state.Fail(msg.err)
		return nil
	}
	var entries []overlay.Entry
	for _, offer := range c.state.Offers() {
		entries = append(entries, overlay.Entry{
			Name: offer.Name, Text: "of this plan", Detail: c.offerDetail(offer),
			Action: overlay.CompareOwn{Key: offer.Key},
		})
	}
	for _, place := range msg.places {
		entries = append(entries, overlay.Entry{
			Name: place.Label, Text: place.Title, Detail: place.About, Action: overlay.CompareWith{Name: place.Name},
		})
	}
	list := overlay.NewList("Put beside this plan", "plan", entries, func(path string) overlay.Action {
		return overlay.CompareWith{Name: path}
	})
	c.dialogs.Swap(list.Enter("puts it beside"))
	return nil
}

func (c *comparison) offerDetail(offer state.Offer) string {
	if offer.Key == state.BaselineKey {
		return c.state.Keys.Fill("The plan as it was when {baseline} pinned it.")
	}
	return "A market case of this plan: it follows every lever."
}

// compareWith reads a scenario, outside the loop, and puts it beside the plan.
func (c *comparison) compareWith(name string) tea.Cmd {
	return c.readBeside("reading "+name, func(ctx context.Context, come func(share float64)) func() tea.Cmd {
		doc, err := c.store.Read(ctx, name, come)
		return func() tea.Cmd {
			if err != nil {
				c.state = c.state.Fail(err)
				return nil
			}
			return c.become(c.state.CompareWith(doc))
		}
	})
}
