package books

// groups is a list whose entries are found by what their accounts have in common, in the
// order in which the first of these come.
type groups[K comparable, E any] struct {
	list   []E
	places map[K]int
}

// entry is the one of a key; where there is none yet it begins as what is given. It is good
// until the next call.
func (g *groups[K, E]) entry(key K, begin E) *E {
	place, known := g.places[key]
	if !known {
		if g.places == nil {
			g.places = map[K]int{}
		}
		place = len(g.list)
		g.places[key] = place
		g.list = append(g.list, begin)
	}
	return &g.list[place]
}
