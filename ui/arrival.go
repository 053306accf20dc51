package ui

import tea "github.com/charmbracelet/bubbletea"

// arrival is a message from outside the loop: what came of something that was begun there.
// It goes to the part that waits for it.
type arrival interface {
	arrive(a *App) tea.Cmd
}

func (msg worked) arrive(a *App) tea.Cmd   { return a.worked(msg) }
func (msg lingered) arrive(a *App) tea.Cmd { return a.lingered(msg) }
func (msg listed) arrive(a *App) tea.Cmd   { return a.browser.listed(msg) }
func (msg peeked) arrive(a *App) tea.Cmd   { return a.browser.peeked(msg) }
func (msg opened) arrive(a *App) tea.Cmd   { return a.files.opened(msg) }
func (msg saved) arrive(a *App) tea.Cmd    { return a.files.saved(msg) }
func (msg altered) arrive(a *App) tea.Cmd  { return a.watch.altered(msg) }
func (msg kept) arrive(a *App) tea.Cmd     { return a.keeper.done(a.desk, msg) }
func (msg logRead) arrive(a *App) tea.Cmd  { return a.journal.logRead(msg) }
func (msg relived) arrive(a *App) tea.Cmd  { return a.journal.relived(msg) }
func (msg offered) arrive(a *App) tea.Cmd  { return a.comparison.offered(msg) }
func (msg beside) arrive(a *App) tea.Cmd   { return a.comparison.beside(msg) }
func (msg copied) arrive(a *App) tea.Cmd   { return a.copier.copied(msg) }
