package ui

import (
	"fmt"
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"brim/ui/state"
)

// pageCommands turn the pages: to the one beside, or to each by its name.
func pageCommands() []Command {
	commands := []Command{
		{Name: "page-next", Keys: []string{">", "ctrl+pgdown"}, Title: "next page", Group: groupPages,
			Help: "Turn to the next page. Alt with a page's number, or a click on its name, turns to it; " +
				"so does the number alone, but where levers or hires are chosen it types a value.",
			run: change(func(s state.State) state.State { return s.TurnBy(1) })},
		{Name: "page-back", Keys: []string{"<", "ctrl+pgup"}, Title: "page before", Group: groupPages,
			Help: "Turn to the page before.",
			run:  change(func(s state.State) state.State { return s.TurnBy(-1) })},
	}
	for i, page := range state.Pages() {
		commands = append(commands, Command{
			Name: pageCommand(page), Keys: []string{fmt.Sprintf("alt+%d", i+1)},
			Title: page.String(), Group: groupPages, Help: "Turn to the page " + pageHelp[page] + ".",
			run: func(a *App) tea.Cmd { return a.turnTo(page) },
		})
	}
	return commands
}

// pageCommand names the command that turns to a page.
func pageCommand(page state.Page) string { return "page-" + strings.ToLower(page.String()) }

// pageHelp says what is on each page.
var pageHelp = map[state.Page]string{
	state.PagePlan:    "Plan: the levers, when pods break, the books and the tiers",
	state.PageHiring:  "Hiring: who is hired in which quarter, and what it does",
	state.PagePods:    "Pods: the ratio month by month, what breaks the pods, and a pilot's criteria",
	state.PageBooks:   "Books: the load of every book in every month",
	state.PageFit:     "Fit: what the rules find, and whether tiers, stage and roles fit",
	state.PageRisk:    "Risk: the range of outcomes, the chances, and the levers that move them",
	state.PageCompare: "Compare: this plan beside others, and why they differ",

	state.PageAccounts: "Accounts: each CSM's book of real accounts, how even the books are, and what renews when",
	state.PageActuals:  "Actuals: what has happened beside the plan, what it implies, and why ARR is not as planned",
}

// turnTo turns to a page; what is being typed is given up.
func (d *desk) turnTo(page state.Page) tea.Cmd {
	d.entry = nil
	return d.become(d.turned(page))
}

// turned is the state on that page, which a presentation makes way for.
func (d *desk) turned(page state.Page) state.State {
	s := d.state
	if s.Presents {
		s = s.Present(false)
	}
	return s.Turn(page)
}
