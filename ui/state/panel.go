package state

import "brim/model"

// Panel is the list of levers: which rows there are, which one is chosen, which groups
// are unfolded.
type Panel struct {
	Rows   []Row
	Chosen int // index into Rows, of a lever or a fold
	Top    int // first row in sight

	unfolded [model.Groups]bool // by group
}

// Row is one line of the panel.
type Row struct {
	Kind   RowKind
	Group  model.Group
	Lever  model.Lever // of a lever's row
	Hidden int         // of a fold's row: how many levers it hides
}

// RowKind tells the lines of the panel apart.
type RowKind uint8

// The kinds of row.
const (
	Heading RowKind = iota
	OneLever
	Fold // unfolds the rest of a group, or folds it again
)

// LikePanel takes over what another scenario's panel had unfolded, and its choice where
// the lever is there.
func (s State) LikePanel(from Panel) State {
	s.Panel.unfolded = from.unfolded
	s.Panel = s.Panel.rebuilt(s.Scenario, s.Case)
	s.Panel.choose(from.key())
	return s
}

// rebuilt lists the rows for a scenario, keeping the choice where its lever still is.
func (p Panel) rebuilt(s *model.Scenario, c int) Panel {
	chosen := p.key()
	p.Rows = nil
	levers := model.LeversIn(s, c)
	for len(levers) > 0 {
		n := 1
		for n < len(levers) && levers[n].Group == levers[0].Group {
			n++
		}
		p.addGroup(levers[:n])
		levers = levers[n:]
	}
	p.choose(chosen)
	return p
}

// Shown lists the levers that have a say, as the panel groups them, folded or not.
func (s State) Shown() []model.Lever { return model.LeversIn(s.Scenario, s.Case) }

// addGroup lists a group: its heading, the levers that leaders move most, and the rest
// behind a fold.
func (p *Panel) addGroup(levers []model.Lever) {
	group := levers[0].Group
	p.Rows = append(p.Rows, Row{Kind: Heading, Group: group})
	hidden := 0
	for _, l := range levers {
		if !l.Prime && !l.OfCase() && !p.unfolded[group] {
			hidden++
			continue
		}
		p.Rows = append(p.Rows, Row{Kind: OneLever, Group: group, Lever: l})
	}
	if hidden > 0 || p.unfolded[group] {
		p.Rows = append(p.Rows, Row{Kind: Fold, Group: group, Hidden: hidden})
	}
}

// key names a row across rebuilds.
func (r Row) key() string {
	if r.Kind == Fold {
		return "fold " + r.Group.String()
	}
	return r.Lever.Key
}

// key names the chosen row.
func (p Panel) key() string {
	if p.Chosen >= len(p.Rows) {
		return ""
	}
	return p.Rows[p.Chosen].key()
}

// choose finds the row with that key again, or the nearest that can be chosen.
func (p *Panel) choose(key string) {
	for i, row := range p.Rows {
		if row.Kind != Heading && row.key() == key {
			p.Chosen = i
			return
		}
	}
	p.Chosen = p.settle(min(p.Chosen, len(p.Rows)-1), 1)
}

// settle returns the first row from i on in the given direction that can be chosen, or
// the last one in the other.
func (p Panel) settle(i, direction int) int {
	i = min(max(i, 0), len(p.Rows)-1)
	for j := i; j >= 0 && j < len(p.Rows); j += direction {
		if p.Rows[j].Kind != Heading {
			return j
		}
	}
	if direction > 0 {
		return p.settle(i, -1)
	}
	return p.settle(i, 1)
}

// Lever returns the chosen lever; false on a fold.
func (s State) Lever() (model.Lever, bool) {
	row := s.Panel.Rows[s.Panel.Chosen]
	return row.Lever, row.Kind == OneLever
}

// Choose moves the choice n rows down, or up when n is negative, and ends a gesture.
func (s State) Choose(n int) State {
	direction := 1
	if n < 0 {
		direction = -1
	}
	return s.ChooseRow(s.Panel.settle(s.Panel.Chosen+n, direction))
}

// ChooseRow chooses a row by its index; a heading is passed over.
func (s State) ChooseRow(i int) State {
	s.Panel.Chosen = s.Panel.settle(i, 1)
	s.history, s.moved = s.history.seal(), moved{}
	return s
}

// Unfold shows a group's rarer levers, or hides them again. The choice of a fold that opens
// stays in its place, on the lever that stands there now.
func (s State) Unfold(group model.Group) State {
	row := s.Panel.Chosen
	onFold := s.Panel.key() == Row{Kind: Fold, Group: group}.key()
	s.Panel.unfolded[group] = !s.Panel.unfolded[group]
	s.Panel = s.Panel.rebuilt(s.Scenario, s.Case)
	if onFold && s.Panel.unfolded[group] {
		s.Panel.Chosen = s.Panel.settle(row, 1)
	}
	return s
}

// Reveal chooses the lever with that key, unfolding its group when need be.
func (s State) Reveal(key string) State {
	l, ok := model.Find(s.Scenario, key)
	if !ok {
		return s
	}
	if !l.Prime && !s.Panel.unfolded[l.Group] {
		s = s.Unfold(l.Group)
	}
	s.Panel.choose(key)
	s.moved = moved{}
	return s
}
