package ui

import (
	"context"
	"errors"
	"fmt"

	tea "github.com/charmbracelet/bubbletea"

	"brim/model"
	"brim/ui/overlay"
	"brim/ui/state"
)

// readBeside reads files beside the loop. The screen says what is being done, and how far that
// has come where it takes its time; what it comes to is taken unless somebody stops it.
func (d *desk) readBeside(doing string, run calculation) tea.Cmd {
	d.working = doing
	return d.reading.start(d, func(ctx context.Context, come func(share float64)) func() tea.Cmd {
		take := run(ctx, come)
		return func() tea.Cmd {
			d.working = ""
			return take()
		}
	})
}

// tableRead is a table that the plan comes to name.
type tableRead struct {
	path  string
	what  string // what is in it: "accounts"
	read  func(ctx context.Context, doc state.Document, s *model.Scenario, path string, come func(share float64)) (*model.Scenario, error)
	taken func(s state.State, to *model.Scenario) state.State
	back  overlay.Asking // that asked for it; nil for none
}

// takeTable reads a table beside the loop, and takes over the scenario that names it, unless the
// plan was changed meanwhile.
func (d *desk) takeTable(table tableRead) tea.Cmd {
	doc, from := d.state.Doc, d.state.Scenario
	return d.readBeside("reading "+table.path, func(ctx context.Context, come func(share float64)) func() tea.Cmd {
		to, err := table.read(ctx, doc, from, table.path, come)
		return func() tea.Cmd {
			if err == nil && from != d.state.Scenario {
				err = errors.New("the " + table.what + " were not taken: the plan was changed meanwhile")
			}
			if err != nil {
				d.refused(err, table.back)
				return nil
			}
			return d.become(table.taken(d.state, to))
		}
	})
}

// doing says what is being done outside the loop, and how far it has come.
func (d *desk) doing() string {
	text := d.working + d.canvas.Glyphs().Ellipsis
	if share, slow := d.reading.progress(); slow {
		text += fmt.Sprintf(" %.0f%%, esc stops it", 100*share)
	}
	return text
}

// stopReading stops what is being read; the plan stays.
func (d *desk) stopReading() tea.Cmd {
	d.state = d.state.Say(fmt.Sprintf("Stopped %s; the plan is as it was.", d.working))
	d.working = ""
	d.reading.cancel()
	return nil
}
