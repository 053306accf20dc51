package ui

import (
	"fmt"
	"strings"

	"brim/ui/canvas"
	"brim/ui/state"
	"brim/ui/theme"
)

// tabRow is where everything stands in the row of the pages' names: the keys that turn the
// pages around these, and the way to the help at the right end.
type tabRow struct {
	tabs       []tab
	back, next tabKey
	direct     tabKey // how else a page is turned to; where there is room
	help       tabKey // where there is room; it is in the footer too
}

// tab is where a page's name stands.
type tab struct {
	page  state.Page
	title string
	canvas.Rect
}

// tabKey is a key, or words about keys, in the row.
type tabKey struct {
	text string
	canvas.Rect
}

// tabsIn places the row in that width. The keys that turn the pages always work, also where
// digits are typed, and stand there unless a user gave them names too long for it.
func (f *frame) tabsIn(width int) tabRow {
	back, next, help := f.keyOf("page-back"), f.keyOf("page-next"), f.keyOf("help")+" help"
	if row, ok := f.tabsWhole(back, next, help, width); ok {
		return row
	}
	row := namesFrom(canvas.Width(back)+1, width)
	if back == "" || next == "" || row.end()+1+canvas.Width(next) > width {
		row, back, next = namesFrom(0, width), "", ""
	}
	row.turns(back, next)
	if row.end()+canvas.Width(next)+2+canvas.Width(help) <= width {
		row.help = tabKey{help, textAt(width-canvas.Width(help), help)}
	}
	return row
}

// tabsWhole is the row with all that it may say: with as much air, and in as many words, as there
// is room for. Where little is, the help is left to the footer; false where there is less.
func (f *frame) tabsWhole(back, next, help string, width int) (tabRow, bool) {
	long, short := f.directKeys()
	if back == "" || next == "" || long == "" {
		return tabRow{}, false
	}
	for _, try := range []struct {
		gap          int
		title        func(int, state.Page) string
		direct, help string
	}{
		{2, tabTitle, long, help}, {1, tabTitle, long, help}, {1, tabTitle, short, help},
		{1, closeTitle, short, help}, {1, closeTitle, short, ""},
	} {
		row := namesApart(canvas.Width(back)+1, try.gap, try.title)
		row.turns(back, next)
		row.direct = tabKey{try.direct, textAt(row.next.X+row.next.W+2, try.direct)}
		row.help = tabKey{try.help, textAt(width-canvas.Width(try.help), try.help)}
		if room := row.help.X - row.direct.X - row.direct.W; room >= 2 || room >= 0 && try.help == "" {
			return row, true
		}
	}
	return tabRow{}, false
}

// turns places the keys that turn the pages around the names.
func (r *tabRow) turns(back, next string) {
	r.back, r.next = tabKey{back, textAt(0, back)}, tabKey{next, textAt(r.end()+1, next)}
}

// directKeys says by which keys each page is turned to, and in fewer words; empty where a user gave
// them keys that differ by more than the page's number.
func (f *frame) directKeys() (long, short string) {
	pages := state.Pages()
	held, numbered := strings.CutSuffix(f.keyOf(pageCommand(pages[0])), "1")
	for i, page := range pages {
		numbered = numbered && f.keyOf(pageCommand(page)) == fmt.Sprintf("%s%d", held, i+1)
	}
	if !numbered {
		return "", ""
	}
	return fmt.Sprintf("or %s1 to %d", held, len(pages)), fmt.Sprintf("%s1-%d", held, len(pages))
}

// namesFrom places the names alone, from a column on: with as much air as leaves room for the
// keys around them, and on the narrowest screens shorter, with their numbers close to them.
func namesFrom(x, width int) tabRow {
	row := namesApart(x, 2, tabTitle)
	if row.end() > width-helpRoom {
		row = namesApart(x, 1, tabTitle)
	}
	for _, title := range []func(int, state.Page) string{closeTitle, shortTitle} {
		if row.end()+x > width {
			row = namesApart(x, 1, title)
		}
	}
	return row
}

// helpRoom is what the key behind the names takes, with the way to the help.
const helpRoom = 10

// namesApart places the names with so much air between them.
func namesApart(x, gap int, title func(int, state.Page) string) tabRow {
	var row tabRow
	for i, page := range state.Pages() {
		name := title(i, page)
		row.tabs = append(row.tabs, tab{page: page, title: name, Rect: textAt(x, name)})
		x += canvas.Width(name) + gap
	}
	return row
}

// end is the column behind the last name.
func (r *tabRow) end() int {
	last := r.tabs[len(r.tabs)-1]
	return last.X + last.W
}

// textAt is the room of a text in a row.
func textAt(x int, text string) canvas.Rect { return canvas.Rect{X: x, W: canvas.Width(text), H: 1} }

func tabTitle(i int, page state.Page) string   { return fmt.Sprintf("%d %s", i+1, page) }
func closeTitle(i int, page state.Page) string { return fmt.Sprintf("%d%s", i+1, page) }

// shortTitle names a page where there is room for little more than the numbers of all.
func shortTitle(i int, page state.Page) string {
	name, ok := shortNames[page]
	if !ok {
		name = page.String()
	}
	return fmt.Sprintf("%d%s", i+1, name)
}

// shortNames are of the pages whose names have shorter ones.
var shortNames = map[state.Page]string{
	state.PageHiring: "Hire", state.PageCompare: "Comp", state.PageAccounts: "Accts", state.PageActuals: "Actual",
}

// tabs names the pages, and how they are turned.
func (f *frame) tabs(c *canvas.Canvas) {
	row := f.tabsIn(c.Width())
	for _, tab := range row.tabs {
		role := theme.Tab
		if tab.page == f.state.Page {
			role = theme.TabActive
		}
		c.Text(tab.X, 0, role, tab.title)
	}
	c.Text(row.back.X, 0, f.capRole(), row.back.text)
	c.Text(row.next.X, 0, f.capRole(), row.next.text)
	c.Text(row.direct.X, 0, theme.Dim, row.direct.text)
	c.Text(row.help.X, 0, theme.Dim, row.help.text)
}

// capRole is how the page's keys look: dim while a dialog takes the keys.
func (f *frame) capRole() theme.Role {
	if f.dialogs.Empty() {
		return theme.KeyCap
	}
	return theme.Dim
}
