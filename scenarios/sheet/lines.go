package sheet

import (
	"fmt"
	"slices"
	"strings"

	"brim/model"
)

// maxRanges is how many ranges of lines are kept for a reason.
const maxRanges = 1000

// Lines are lines of a file, of which the first ranges are kept and all are counted.
type Lines struct {
	Rows   int
	ranges []lineRange
	more   bool
}

type lineRange struct{ from, to int }

// Add counts a line, which stands behind those before.
func (l *Lines) Add(line int) {
	l.Rows++
	if n := len(l.ranges); n > 0 && l.ranges[n-1].to == line-1 && !l.more {
		l.ranges[n-1].to = line
		return
	}
	if len(l.ranges) == maxRanges {
		l.more = true
		return
	}
	l.ranges = append(l.ranges, lineRange{line, line})
}

// Merge adds lines that stand behind.
func (l *Lines) Merge(other *Lines) {
	l.Rows += other.Rows
	l.ranges, l.more = append(l.ranges, other.ranges...), l.more || other.more
	slices.SortFunc(l.ranges, func(a, b lineRange) int { return a.from - b.from })
}

// String shows the lines in as few words as they need: "7-11, 15".
func (l *Lines) String() string {
	var b strings.Builder
	for i, one := range l.ranges {
		if i > 0 {
			b.WriteString(", ")
		}
		fmt.Fprintf(&b, "%d", one.from)
		if one.to > one.from {
			fmt.Fprintf(&b, "-%d", one.to)
		}
	}
	if l.more {
		b.WriteString(", ...")
	}
	return b.String()
}

// LeftOut are the lines of a table that do not count, by the reason.
type LeftOut map[string]*Lines

// Lines are those of a reason, to which more can be added.
func (l LeftOut) Lines(reason string) *Lines {
	if l[reason] == nil {
		l[reason] = &Lines{}
	}
	return l[reason]
}

// Said is what does not count, in the order of the reasons; of a reason without lines, nothing.
func (l LeftOut) Said(reasons []string) []model.LeftOut {
	var said []model.LeftOut
	for _, reason := range reasons {
		if lines := l[reason]; lines != nil && lines.Rows > 0 {
			said = append(said, model.LeftOut{Reason: reason, Rows: lines.Rows, Lines: lines.String()})
		}
	}
	return said
}
