package ui

import "brim/ui/overlay"

// awaited is a list that was asked for and is still being read: what stood before the
// page then, and how often esc had been pressed.
type awaited struct {
	before  overlay.Dialog
	escapes int
}

// awaiting notes that a list is asked for now.
func awaiting(d *desk) awaited { return awaited{before: d.dialogs.Top(), escapes: d.escapes} }

// overtaken reports whether another dialog has come since the list was asked for.
func (list awaited) overtaken(d *desk) bool { return d.dialogs.Top() != list.before }

// calledOff reports whether esc has been pressed since: who leaves a dialog before it is
// there does not want it later.
func (list awaited) calledOff(d *desk) bool { return d.escapes != list.escapes }
