package ui

import tea "github.com/charmbracelet/bubbletea"

// arrival is a message from outside the loop: what came of something that was begun there.
// It goes to the part that waits for it.
type arrival interface {
	arrive(a *App) tea.Cmd
}

func (msg listedMsg) arrive(a *App) tea.Cmd  { return a.browser.listed(msg) }
func (msg savedMsg) arrive(a *App) tea.Cmd   { return a.files.saved(msg) }
func (msg alteredMsg) arrive(a *App) tea.Cmd { return a.watch.altered(msg) }
func (msg keptMsg) arrive(a *App) tea.Cmd    { return a.keeper.done(a.desk, msg) }
func (msg logReadMsg) arrive(a *App) tea.Cmd { return a.journal.logRead(msg) }
func (msg relivedMsg) arrive(a *App) tea.Cmd { return a.journal.relived(msg) }
func (msg offeredMsg) arrive(a *App) tea.Cmd { return a.comparison.offered(msg) }
func (msg copiedMsg) arrive(a *App) tea.Cmd  { return a.copier.copied(msg) }
