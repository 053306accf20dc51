package explain

func (s series) cells(place spot, w *scribe) spoken {
	if s.bounds != nil {
		return s.monthsCells(place, w)
	}
	var texts []Expression
	for _, each := range s.elements(place) {
		each := s.body.cells(each, w)
		if s.join == earliest {
			texts = append(texts, each.text)
		} else {
			texts = append(texts, each.within(multiplicative))
		}
	}
	switch {
	case s.join == earliest:
		return earliestCells(texts)
	case s.join != adding:
		return w.gap("a series over " + s.over)
	case len(texts) == 0:
		return number(0)
	case len(texts) == 1:
		return spoken{texts[0], multiplicative}
	}
	sum := texts[0]
	for _, text := range texts[1:] {
		sum = strung(sum, "+", text)
	}
	return spoken{sum, additive}
}

// monthsCells joins the cells of a row over months.
func (s series) monthsCells(place spot, w *scribe) spoken {
	name, ok := map[joining]string{adding: "SUM", greatest: "MAX"}[s.join]
	one := s.body.cells(place, w)
	if !ok || len(one.text) != 1 || one.text[0].To == nil {
		return w.gap("a series over " + s.over)
	}
	from, until := s.bounds(place)
	return called(name, through(*one.text[0].To, s.bound(place, w, 0, from), s.bound(place, w, 1, until)))
}

// bound is where the months begin or end: a month of the plan, or so many from the cell.
func (s series) bound(place spot, w *scribe, end, t int) Cell {
	next := place
	next.t++
	from, until := s.bounds(next)
	if moves := [2]int{from, until}[end] != t; moves && !w.line.Once {
		return Cell{false, t - w.base}
	}
	return Cell{true, t}
}
