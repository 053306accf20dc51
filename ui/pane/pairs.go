package pane

import (
	"fmt"
	"strconv"

	"brim/model"
	"brim/ui/canvas"
	"brim/ui/kit"
	"brim/ui/report"
	"brim/ui/state"
	"brim/ui/theme"
	"brim/ui/words"
)

// Pairs lists the pods by name: the accounts of one AE and one CSM in a pod tier.
type Pairs struct{}

// noPairs says why there are no pods by name.
func noPairs(s state.State) string {
	for k := range s.Accounts.Scenario.Tiers {
		if s.Accounts.Scenario.Tiers[k].Coverage == model.Pod {
			return "no account of a pod tier names both its AE and its CSM"
		}
	}
	return "no tier is served by pods"
}

// Draw implements [View].
func (Pairs) Draw(c *canvas.Canvas, s state.State, focused bool) {
	a := &s.Accounts
	if a.Books == nil || len(a.Books.Pods) == 0 {
		inside := kit.Frame(c, focused, "Pods by name")
		why := "of an AE and a CSM, once there are books"
		if a.Books != nil {
			why = noPairs(s)
		}
		drawWords(inside, 0, theme.Dim, why)
		return
	}
	title := fmt.Sprintf("%d pods: accounts of one AE and one CSM", len(a.Books.Pods))
	inside := kit.Frame(c, focused, canvas.Wording(c.Width()-titleAround, title, fmt.Sprintf("%d pods by name", len(a.Books.Pods)), "Pods"))
	columns := pairColumns(inside.Width())
	columns.focused = focused
	for _, head := range []struct {
		column canvas.Rect
		text   string
	}{{columns.ae, "AE"}, {columns.csm, "CSM"}, {columns.tier, "tier"}} {
		inside.TextFit(head.column.X, 0, head.column.W, theme.Dim, head.text)
	}
	right(inside, columns.count, theme.Dim, "acc.")
	right(inside, columns.arr, theme.Dim, "ARR")
	_, rows := inside.Bounds().SplitTop(1)
	kit.List(c, inside.Sub(rows), a.Pod, len(a.Books.Pods), func(row *canvas.Canvas, i int) { columns.pod(row, s, i) })
}

// pairParts are where the columns of the pods stand; the tier has one where there is room.
type pairParts struct {
	pointing
	ae, csm, tier, count, arr canvas.Rect
}

func pairColumns(w int) pairParts {
	const mostName, tierRoom = 26, 12
	var parts pairParts
	row := canvas.Rect{W: w, H: 1}
	_, row = row.SplitLeft(1)
	row, parts.arr = row.SplitRight(bookARR)
	row, parts.count = row.SplitRight(bookCount)
	if row.W >= 2*leastAccount+tierRoom {
		row, parts.tier = row.SplitRight(tierRoom)
	}
	parts.ae, row = row.SplitLeft(min(mostName, row.W/2))
	parts.csm, _ = row.SplitLeft(min(mostName, row.W))
	parts.tier.X = parts.csm.X + parts.csm.W
	return parts
}

func (p *pairParts) pod(c *canvas.Canvas, s state.State, i int) {
	a := &s.Accounts
	pod := &a.Books.Pods[i]
	c.TextFit(p.ae.X, 0, p.ae.W-1, p.mark(c, i == a.Pod), pod.AE)
	count, csm := strconv.Itoa(pod.Accounts), p.csm.W-1
	if p.tier.Empty() {
		csm = min(p.csm.W+bookCount, upTo(p.csm, p.count, count))
	}
	c.TextFit(p.csm.X, 0, csm, theme.Text, pod.CSM)
	if !p.tier.Empty() {
		c.TextFit(p.tier.X, 0, upTo(p.tier, p.count, count), theme.Text, pod.Tier)
	}
	right(c, p.count, theme.Text, count)
	right(c, p.arr, theme.Text, words.Money(model.Some(pod.ARR), a.Scenario.Currency))
}

// Table implements [View].
func (Pairs) Table(s state.State) report.Section {
	if s.Accounts.Books == nil {
		return bookless("Pods by name", s)
	}
	return report.NamedPods(s.Accounts.Scenario, s.Accounts.Books)
}

// Figures implements [View].
func (Pairs) Figures(s state.State) []kit.Spot { return BookList{}.Figures(s) }

// Press implements [Pressed]: it chooses the pod under the mouse.
func (Pairs) Press(s state.State, mouse Mouse) (state.State, Hold, bool) {
	if s.Accounts.Books == nil {
		return s, Released, false
	}
	return pressRow(s, mouse, 2, mouse.H-3, s.Accounts.Pod, len(s.Accounts.Books.Pods))
}

// Wheel implements [Wheeled]: it chooses the pod n rows on.
func (Pairs) Wheel(s state.State, _ Mouse, n int) state.State {
	return wheelList(s, state.PanePairs, n)
}
