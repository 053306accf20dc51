package pane

import (
	"brim/ui/kit"
	"brim/ui/state"
	"brim/ui/words"
)

// findingList is which findings stand in a room, and in how many lines each.
type findingList struct {
	first   int   // the first in sight
	lines   []int // of each in sight
	advised bool  // each has below it what it means
	detail  int   // lines at the bottom for the chosen one in full
}

// mostFinding is the most lines of a finding's sentence, and of what it means.
const mostFinding = 3

// findingListOf sets the findings out in a room of w × h: all in full with what they mean
// where that fits, else the chosen one in full at the bottom and the others in as many
// lines as there are to spare, the gravest first.
func findingListOf(s state.State, w, h int) findingList {
	count := len(s.Fit.Findings) + len(s.Fit.Gone)
	room := w - findingText(s, w)
	needs, all := make([]int, count), make([]int, count)
	total := 0
	for i := range count {
		f, _ := findingAt(s, i)
		needs[i] = len(words.WrapTo(f.Text, room, mostFinding))
		all[i] = needs[i] + len(adviceLines(f, room))
		total += all[i]
	}
	if total <= h {
		if air := min(1, (h-total)/max(1, count)); air > 0 {
			for i := range all {
				all[i] += air
			}
		}
		return findingList{lines: all, advised: true}
	}
	list := findingList{detail: detailRows(h)}
	shown := max(0, h-list.detail)
	list.first = kit.FirstRow(s.Fit.Chosen, count, shown)
	list.lines = needs[list.first:min(count, list.first+shown)]
	spare := shown - len(list.lines)
	for i, need := range list.lines {
		more := min(need-1, spare)
		list.lines[i] = 1 + more
		spare -= more
	}
	return list
}

// detailRows is the room for the chosen finding in full, with a rule above it.
func detailRows(h int) int {
	switch {
	case h >= 16:
		return 6
	case h >= 9:
		return 4
	case h >= 6:
		return 3
	}
	return 0
}

// Press implements [Pressed]: it chooses the finding under the mouse.
func (Findings) Press(s state.State, mouse Mouse) (state.State, Hold, bool) {
	const frame = 1
	list, y := findingListOf(s, mouse.W-2*frame, mouse.H-2*frame), frame
	for i, lines := range list.lines {
		if y += lines; mouse.Y >= frame && mouse.Y < y {
			return s.ChooseFinding(list.first + i - s.Fit.Chosen), Released, true
		}
	}
	return s, Released, false
}
