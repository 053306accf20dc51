package words

import (
	"strings"

	"github.com/charmbracelet/x/ansi"
)

// Shortened cuts the labels of a column to so many cells and keeps them apart: one that is
// too long is cut at its end, and where that leaves several alike, in what they have in
// common instead: "Enterprise…north", "Enterprise…south". Labels that fit stay as they are.
func Shortened(labels []string, width int, ellipsis string) []string {
	short := make([]string, len(labels))
	cut := false
	for i, label := range labels {
		short[i] = ansi.Truncate(label, width, ellipsis)
		cut = cut || short[i] != label
	}
	for round := 0; cut && round < mostRounds; round++ {
		cut = false
		for _, alike := range alikes(labels, short) {
			cut = true
			common := commonBegin(labels, alike)
			for _, i := range alike {
				if ansi.StringWidth(labels[i]) > width {
					short[i] = cutWithin(labels[i], common, width, ellipsis)
				}
			}
		}
	}
	return short
}

// mostRounds is how often labels are told apart anew: what tells two of them apart can make
// one like a third.
const mostRounds = 4

// alikes are the groups of different labels that were cut to the same.
func alikes(labels, short []string) [][]int {
	byText := map[string][]int{}
	for i, text := range short {
		byText[text] = append(byText[text], i)
	}
	var groups [][]int
	for i, text := range short {
		group := byText[text]
		if group[0] != i {
			continue // it was seen
		}
		for _, other := range group {
			if labels[other] != labels[i] {
				groups = append(groups, group)
				break
			}
		}
	}
	return groups
}

// commonBegin is how many bytes the labels of a group begin with in common, in whole
// letters.
func commonBegin(labels []string, group []int) int {
	first := labels[group[0]]
	common := len(first)
	for _, i := range group[1:] {
		common = min(common, shared(first, labels[i]))
	}
	return common
}

// shared is how many bytes two texts begin with in common, in whole letters.
func shared(a, b string) int {
	n := 0
	for n < len(a) && n < len(b) {
		letter, _ := ansi.FirstGraphemeCluster(a[n:], ansi.GraphemeWidth)
		if letter == "" || !strings.HasPrefix(b[n:], letter) {
			break
		}
		n += len(letter)
	}
	return n
}

// leastRest is the fewest cells of what tells a label from others that are worth it.
const leastRest = 2

// cutWithin leaves out the end of what a label begins with in common with others. At least
// its first letter stays, and what does not fit after that is cut at the end.
func cutWithin(label string, common, width int, ellipsis string) string {
	begin, rest := label[:common], strings.TrimLeft(label[common:], " ")
	first, _ := ansi.FirstGraphemeCluster(label, ansi.GraphemeWidth)
	least := ansi.StringWidth(first)
	room := max(least, width-ansi.StringWidth(ellipsis+rest))
	if after := width - least - ansi.StringWidth(ellipsis); after < min(leastRest, ansi.StringWidth(rest)) {
		return ansi.Truncate(label, width, ellipsis)
	}
	head := ansi.Truncate(begin, room, "")
	return ansi.Truncate(strings.TrimRight(head, " ")+ellipsis+rest, width, ellipsis)
}
