package report

import "brim/model"

// Levers lists levers with their values, and those that the file has where they differ.
func Levers(levers []model.Lever, now, file *model.Scenario) Section {
	grid := Grid{Head: []string{"Group", "Lever", "Key", "Value", "In the file"}, Left: 3, Fixed: 1}
	for _, l := range levers {
		value, before := l.Show(l.Planned(now), now.Currency), ""
		if there, ok := l.In(now, file); ok {
			before = l.Show(there.Planned(file), file.Currency)
		}
		if before == value {
			before = ""
		}
		grid.Rows = append(grid.Rows, []string{l.Group.String(), l.Title(), l.Key, value, before})
	}
	return Section{Title: "Levers of " + now.Title, Name: "Levers", Grid: grid}
}
