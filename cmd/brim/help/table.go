package help

import (
	"strings"

	"github.com/charmbracelet/x/ansi"

	"brim/ui/words"
)

// gap is the air between two columns of a table.
const gap = 2

// narrowest is how few columns of the terminal a cell is left with.
const narrowest = 4

// table lays the lines of a Markdown table out: a head, a rule, and rows whose cells are
// broken between words.
func table(lines []string, width int) string {
	var rows [][]string
	for i, line := range lines {
		if i != 1 { // the line that divides the head from the rows
			rows = append(rows, cells(line))
		}
	}
	widths := columnWidths(rows, width)
	var b strings.Builder
	for i, row := range rows {
		writeRow(&b, row, widths)
		if i == 0 {
			rule := make([]string, len(widths))
			for n, w := range widths {
				rule[n] = strings.Repeat("-", w)
			}
			writeRow(&b, rule, widths)
		}
	}
	return b.String()
}

// cells divides a line of a table at its bars; those behind a backslash are text.
func cells(line string) []string {
	const bar = "\x00"
	line = strings.ReplaceAll(strings.Trim(strings.TrimSpace(line), "|"), `\|`, bar)
	var row []string
	for cell := range strings.SplitSeq(line, "|") {
		row = append(row, cellText(strings.ReplaceAll(cell, bar, `\|`)))
	}
	return row
}

// columnWidths gives every column what its widest cell takes, or, where that is too much
// together, its longest word and a share of what is left.
func columnWidths(rows [][]string, width int) []int {
	least, most := extents(rows)
	room := width - gap*(len(least)-1)
	if sum(most) <= room {
		return most
	}
	for sum(least) > room { // the widest word has to be broken
		w := widest(least)
		if least[w] <= narrowest {
			break
		}
		least[w]--
	}
	left, wanted := room-sum(least), sum(most)-sum(least)
	for i := range least {
		if wanted <= 0 || left <= 0 {
			break
		}
		more := most[i] - least[i]
		share := more * left / wanted
		least[i], left, wanted = least[i]+share, left-share, wanted-more
	}
	return least
}

// extents are the longest word and the widest cell of every column.
func extents(rows [][]string) (least, most []int) {
	least, most = make([]int, len(rows[0])), make([]int, len(rows[0]))
	for _, row := range rows {
		for i := range min(len(row), len(least)) {
			most[i] = max(most[i], ansi.StringWidth(row[i]))
			for word := range strings.SplitSeq(row[i], " ") {
				least[i] = max(least[i], ansi.StringWidth(word))
			}
		}
	}
	return least, most
}

func sum(numbers []int) int {
	total := 0
	for _, n := range numbers {
		total += n
	}
	return total
}

// widest is the index of the largest number, of equal ones the last.
func widest(numbers []int) int {
	index := 0
	for i, n := range numbers {
		if n >= numbers[index] {
			index = i
		}
	}
	return index
}

// writeRow writes a row in as many lines as its longest cell takes.
func writeRow(b *strings.Builder, row []string, widths []int) {
	lines := make([][]string, len(widths))
	height := 1
	for i := range widths {
		if i < len(row) {
			lines[i] = words.Wrap(row[i], widths[i])
		}
		height = max(height, len(lines[i]))
	}
	for n := range height {
		var line strings.Builder
		for i, w := range widths {
			cell := ""
			if n < len(lines[i]) {
				cell = breakable(strings.TrimRight(lines[i][n], " "))
			}
			line.WriteString(cell + strings.Repeat(" ", max(0, w-ansi.StringWidth(cell))+gap))
		}
		b.WriteString(strings.TrimRight(line.String(), " ") + "\n")
	}
}
