package ui

import (
	"context"
	"fmt"

	tea "github.com/charmbracelet/bubbletea"
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
