package accounts

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"brim/model"
	"brim/scenarios/sheet"
)

// putTogether makes one account of several rows with one id, as the scenario says, and counts
// them where it does not.
func (r *Reader) putTogether(twice []pair, gone []bool) {
	rows := map[uint32][]uint32{}
	for _, two := range twice {
		if rows[two.first] == nil {
			rows[two.first] = []uint32{two.first}
		}
		rows[two.first] = append(rows[two.first], two.row)
	}
	accounts, line, merged := 0, 0, sheet.Lines{}
	var shown []string
	for _, first := range slices.Sorted(maps.Keys(rows)) {
		list := slices.DeleteFunc(rows[first], func(row uint32) bool { return gone[row] })
		if len(list) < 2 {
			continue
		}
		accounts++
		if r.options.Repeated != "" {
			r.mergeRows(list, gone)
		} else if len(shown) < maxShown {
			shown = append(shown, r.linesOf(list))
		}
		if second := int(r.columns.Line[list[1]]); line == 0 || second < line {
			line = second
		}
		for _, row := range list[1:] {
			merged.Add(int(r.columns.Line[row]))
		}
	}
	switch {
	case accounts == 0:
	case r.options.Repeated == "":
		r.problems.Add(line, string(ID), fmt.Sprintf("%s with %s: %s", model.Counted(accounts, "id"), model.Counted(merged.Rows+accounts, "row"),
			strings.Join(shown, "; ")), "one row an account, or "+r.options.Remedies.repeated(), "")
	default:
		*r.left.Lines(mergedRows) = merged
	}
}

// linesOf names the lines of an id.
func (r *Reader) linesOf(list []uint32) string {
	var all sheet.Lines
	for _, row := range list[:min(len(list), maxShown)] {
		all.Add(int(r.columns.Line[row]))
	}
	return all.String()
}

// mergeRows puts the rows of one account together; one of them stays.
func (r *Reader) mergeRows(list []uint32, gone []bool) {
	acv := r.columns.ACV
	stays := list[0]
	for _, row := range list[1:] {
		switch {
		case r.options.Repeated == "add":
			acv[stays] += acv[row]
		case r.options.Repeated == "last", acv[row] > acv[stays]:
			stays = row
		}
	}
	for _, row := range list {
		gone[row] = row != stays
	}
}
