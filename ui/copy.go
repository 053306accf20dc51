package ui

import (
	"errors"
	"fmt"
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"brim/ui/pane"
	"brim/ui/report"
)

// maxCopy is the most that is handed to the terminal: what some of them take at all.
const maxCopy = 100 << 10

// copiedMsg is what came of copying.
type copiedMsg struct {
	said string
	err  error
}

// copyForm is a form in which a table is copied.
type copyForm struct {
	name  string
	write func(report.Section) (string, error)
}

var (
	asMarkdown = copyForm{"Markdown", func(s report.Section) (string, error) { return s.Markdown(), nil }}
	asTSV      = copyForm{"TSV", func(s report.Section) (string, error) { return s.Grid.TSV() }}
	asText     = copyForm{"text", func(s report.Section) (string, error) { return s.Fenced(), nil }}
)

// copier hands tables to the clipboard.
type copier struct {
	*desk
	clip func(text string) error
	hint string // on what it depends that a copy arrives; empty for nothing
}

// copyPane hands the chosen pane's table to the terminal's clipboard, outside the loop:
// a terminal may be slow to take it.
func (c *copier) copyPane(form copyForm) tea.Cmd { return c.copySection(c.table(), form) }

func copyFormOf(tsv bool) copyForm {
	if tsv {
		return asTSV
	}
	return asMarkdown
}

// copySection does so with any table.
func (c *copier) copySection(section report.Section, form copyForm) tea.Cmd {
	text, err := form.write(section)
	return c.copyText(text, err, fmt.Sprintf("Copied %s, %d rows, as %s.", section.Spoken(), len(section.Grid.Rows), form.name))
}

// copyText hands a text to the clipboard, unless it could not be written, and says so.
func (c *copier) copyText(text string, err error, said string) tea.Cmd {
	if err == nil && len(text) > maxCopy {
		err = fmt.Errorf("it has %d KB, and %d KB is the most", len(text)>>10, maxCopy>>10)
	}
	if err != nil {
		return func() tea.Msg { return copiedMsg{err: err} }
	}
	return func() tea.Msg { return copiedMsg{said: said, err: c.clip(text)} }
}

// table is what the chosen pane shows.
func (c *copier) table() report.Section {
	view, ok := pane.ViewOf(c.state.Focus)
	if !ok {
		return report.Section{}
	}
	return pane.TableOf(view, c.state)
}

func (c *copier) copied(msg copiedMsg) tea.Cmd {
	if msg.err != nil {
		c.state = c.state.Fail(fmt.Errorf("not copied: %w", msg.err))
		return nil
	}
	c.state = c.state.Say(strings.TrimSpace(msg.said + " " + c.hint))
	return nil
}

// errNoClipboard is what copying comes to where nobody gave a way.
var errNoClipboard = errors.New("there is no clipboard")

func noClipboard(string) error { return errNoClipboard }
