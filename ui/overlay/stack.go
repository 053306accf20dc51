package overlay

import "slices"

// Stack is the dialogs that stand before the page, each before the one that it was opened
// from. Only the front one takes keys and is drawn. The zero value is the page alone.
type Stack struct {
	Keys    *Keys // that the dialogs are to have; nil for the default ones
	dialogs []Dialog
}

// Open puts a dialog in front of all others.
func (s *Stack) Open(d Dialog) {
	if keyed, ok := d.(interface{ use(keys *Keys) }); ok && s.Keys != nil {
		keyed.use(s.Keys)
	}
	s.dialogs = append(s.dialogs, d)
}

// Swap puts a dialog in the place of the front one.
func (s *Stack) Swap(d Dialog) {
	s.Close()
	s.Open(d)
}

// Close takes the front dialog away, if there is one.
func (s *Stack) Close() {
	if last := len(s.dialogs) - 1; last >= 0 {
		s.dialogs[last] = nil
		s.dialogs = s.dialogs[:last]
	}
}

// Clear takes all dialogs away.
func (s *Stack) Clear() { s.dialogs = nil }

// Top is the front dialog; nil where none is open.
func (s *Stack) Top() Dialog {
	if len(s.dialogs) == 0 {
		return nil
	}
	return s.dialogs[len(s.dialogs)-1]
}

// Holds reports whether a dialog is open, in front or beneath others.
func (s *Stack) Holds(d Dialog) bool { return slices.Contains(s.dialogs, d) }

// Depth is how many dialogs are open.
func (s *Stack) Depth() int { return len(s.dialogs) }

// Empty reports whether none is.
func (s *Stack) Empty() bool { return len(s.dialogs) == 0 }
