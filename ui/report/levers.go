package report

import "brim/model"

// Levers lists levers with their values, and those that the file has where they differ.
func Levers(levers []model.Lever, now, file *model.Scenario) Section {
	grid := Grid{Head: []string{"Group", "Lever", "Key", "Value", "In the file"}, Left: 3, Fixed: 1}
	for _, l := range levers {
		value, before := leverCell(l, now), Cell{}
		if there, ok := l.In(now, file); ok {
			before = leverCell(there, file)
		}
		if before.Text == value.Text {
			before = Cell{}
		}
		grid.Add(Word(l.Group.String()), Word(l.Title()), Word(l.Key), value, before)
	}
	return Section{Title: "Levers of " + now.Title, Name: "Levers", Grid: grid}
}

// leverCell is a lever's value in a scenario: a number, or words, lists among them, and what is
// shown where there is no number: "no limit".
func leverCell(l model.Lever, s *model.Scenario) Cell {
	v := l.Planned(s)
	return valueCell(l, v, l.Show(v, s.Currency))
}

// valueCell is a value of a lever that is shown as the text says.
func valueCell(l model.Lever, v model.Value, text string) Cell {
	one := l.Kind == model.Number || l.Kind == model.Whole || l.Kind == model.Plan && v.List == nil
	if _, _, shown := number(text); one && shown {
		return Number(text, v.Number)
	}
	return Word(text)
}
