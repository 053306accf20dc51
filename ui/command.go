package ui

import (
	"slices"

	tea "github.com/charmbracelet/bubbletea"

	"brim/ui/overlay"
	"brim/ui/state"
	"brim/ui/words"
)

// Command is something a user can do. Keys, footer, help and documentation all come
// from this one table.
type Command struct {
	Name  string   // stable, for configuration and tests
	Keys  []string // as bubbletea names them; the first is shown; none when the user wants none
	Title string   // two or three words, for the footer
	Group string
	Help  string       // one sentence
	Foot  bool         // shown in the footer
	Pages []state.Page // where it is there; nil: everywhere
	// Dialogs are those in which it is there instead; nil: in none.
	Dialogs []overlay.Kind

	// off says why the command can do nothing now, or nothing; nil: it always can.
	off func(*App) string
	run func(*App) tea.Cmd
}

// Groups of commands, in the order of the help.
const (
	groupLevers    = "Levers"
	groupHiring    = "Hires"
	groupStructure = "Structure"
	groupPlan      = "Plan"
	groupMonths    = "Months and tiers"
	groupFit       = "Findings"
	groupRisk      = "Risk"
	groupCompare   = "Compare"
	groupAccounts  = "Accounts"
	groupActuals   = "Actuals"
	groupFiles     = "Files"
	groupPages     = "Pages"
	groupScreen    = "Screen"
	groupDialogs   = "Dialogs"
)

// groups lists the groups in the order of the help.
func groups() []string {
	return []string{
		groupLevers, groupPlan, groupStructure, groupPages, groupFiles, groupScreen, groupHiring, groupMonths, groupFit,
		groupRisk, groupCompare, groupAccounts, groupActuals, groupDialogs,
	}
}

// Commands lists every command, group by group.
func Commands() []Command {
	var all []Command
	for _, table := range [][]Command{
		hiringCommands(), leverCommands(), structureCommands(), seekCommands(), cursorCommands(), planCommands(), caseCommands(),
		solveCommands(), explainCommands(), sessionCommands(), fitCommands(), riskCommands(), tornadoCommands(),
		compareCommands(), bridgeCommands(), accountCommands(), actualCommands(),
		fileCommands(), beginCommands(), logCommands(), pageCommands(),
		pictureCommands(), handoutCommands(), exportCommands(), screenCommands(), lookCommands(),
		dialogCommands(),
	} {
		all = append(all, table...)
	}
	return all
}

// on reports whether the command is there on a page.
func (c *Command) on(page state.Page) bool {
	return c.Dialogs == nil && (c.Pages == nil || slices.Contains(c.Pages, page))
}

// pageFrom is the page on which the command is carried out when it is asked for on another:
// that one where it is there, or else the first that has it.
func (c *Command) pageFrom(page state.Page) state.Page {
	if c.on(page) || len(c.Pages) == 0 {
		return page
	}
	return c.Pages[0]
}

// pageNames are the pages that the command is limited to, for those who look for these.
func (c *Command) pageNames() string {
	names := ""
	for _, page := range c.Pages {
		names += page.String() + " "
	}
	return names
}

// command finds a command by its name; nil when there is none.
func (d *desk) command(name string) *Command {
	for i := range d.commands {
		if d.commands[i].Name == name {
			return &d.commands[i]
		}
	}
	return nil
}

// keyOf is the first key of a command as people read it; empty when it has none.
func (d *desk) keyOf(name string) string {
	command := d.command(name)
	if command == nil || len(command.Keys) == 0 {
		return ""
	}
	return d.canvas.Glyphs().Key(command.Keys[0])
}

// nameKeys tells the state which keys commands have, for what it and the panes say.
func (d *desk) nameKeys() {
	d.state.Keys = words.Keys{}
	for i := range d.commands {
		command := &d.commands[i]
		d.state.Keys[command.Name] = d.keyOf(command.Name)
		if len(command.Keys) == 0 {
			d.state.Keys[command.Name] = `the command "` + command.Title + `"`
		}
	}
}

func change(f func(state.State) state.State) func(*App) tea.Cmd {
	return func(a *App) tea.Cmd { return a.become(f(a.state)) }
}

func unless(can bool, why string) string {
	if can {
		return ""
	}
	return why
}

// keyMaps finds a command by page and key.
func keyMaps(commands []Command) map[state.Page]map[string]*Command {
	maps := map[state.Page]map[string]*Command{}
	for _, page := range state.Pages() {
		maps[page] = map[string]*Command{}
		for i := range commands {
			if !commands[i].on(page) {
				continue
			}
			for _, key := range commands[i].Keys {
				maps[page][key] = &commands[i]
			}
		}
	}
	return maps
}
