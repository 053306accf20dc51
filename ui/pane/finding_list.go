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
	mended  int   // how many of them have below that the levers that would fix it
	detail  int   // lines at the bottom for the chosen one in full
}

// mostFinding is the most lines of a finding's sentence, and of what it means.
const mostFinding = 3

// findingListOf sets the findings out in a room of w × h: all in full with what they mean
// where that fits, and what would fix them as far as it does too, the gravest first; else the
// chosen one in full at the bottom and the others in as many lines as there are to spare,
// the gravest first.
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
		mended := min(len(s.Fit.Findings), h-total)
		for i := range mended {
			all[i]++
			total++
		}
		if air := min(1, (h-total)/max(1, count)); air > 0 {
			for i := range all {
				all[i] += air
			}
		}
		return findingList{lines: all, advised: true, mended: mended}
	}
	list := findingList{detail: detailRows(s, w, h)}
	shown := max(0, h-list.detail)
	own := 0 // more lines for the chosen one where it stands nowhere else in full
	if chosen := s.Fit.Chosen; list.detail == 0 && chosen < count {
		own = max(0, min(needs[chosen], shown)-1)
	}
	list.first = kit.FirstRow(s.Fit.Chosen, count, shown-own)
	list.spread(needs[list.first:min(count, list.first+shown-own)], shown, s.Fit.Chosen-list.first, own > 0)
	return list
}

// spread gives every finding a line, and what is to spare to those that need more: the
// gravest first, or the chosen one before all others.
func (l *findingList) spread(needs []int, room, chosen int, chosenFirst bool) {
	l.lines = make([]int, len(needs))
	for i := range l.lines {
		l.lines[i] = 1
	}
	spare := room - len(needs)
	grow := func(i int) {
		more := max(0, min(needs[i]-l.lines[i], spare))
		l.lines[i] += more
		spare -= more
	}
	if chosenFirst {
		grow(chosen)
	}
	for i := range needs {
		grow(i)
	}
}

// leastList is how many lines the list keeps beside the chosen finding in full.
const leastList = 4

// detailRows is the room for the chosen finding in full, below a rule: as much as it takes,
// or where the list would be too short without any of it.
func detailRows(s state.State, w, h int) int {
	f, _, ok := s.Finding()
	if !ok {
		return 0
	}
	sentence, advice := detailLines(f, w)
	for _, rows := range []int{1 + len(sentence) + len(advice), 1 + len(sentence)} {
		if h-rows >= leastList {
			return rows
		}
	}
	return 0
}

// Press implements [Pressed]: it chooses the finding under the mouse. The words below the list
// are of the one that is chosen.
func (Findings) Press(s state.State, mouse Mouse) (state.State, Hold, bool) {
	const frame = 1
	list, y := findingListOf(s, mouse.W-2*frame, mouse.H-2*frame), frame
	for i, lines := range list.lines {
		if y += lines; mouse.Y >= frame && mouse.Y < y {
			return s.ChooseFinding(list.first + i - s.Fit.Chosen), Released, true
		}
	}
	return s, Released, mouse.Y >= frame && mouse.Y < mouse.H-frame
}
