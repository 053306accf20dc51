package model

// Move is what a person's hand does to a lever: it sets the value and brings along
// what must go with it, so that the scenario stays valid. Shares of the other tiers
// make room in proportion; switching to staffing by need drops the tiers' shares and
// named hires, and a switch of coverage the limit of a book that does not fit in. One
// number given to a list of hires is meant for every quarter; see [Shift]. Where there are
// fewer heads than people in ramp, their list is scaled; see [FitRamping]. The scenario
// given is not changed; the error says what is allowed. A tier's own accounts or ARR are
// set as [SetOwn] says.
func Move(s *Scenario, l Lever, v Value) (*Scenario, error) {
	moved, err := move(s, l, v, false)
	return moved.tidied(l), err
}

// Slide moves a lever by its number as [Move] does, but keeps a list what it is; see
// [Shift]. Sliders and arrows move so.
func Slide(s *Scenario, l Lever, n float64) (*Scenario, error) {
	moved, err := Shift(s, l, n)
	return moved.tidied(l), err
}

// Shift moves a lever by its number and keeps a list what it is: hires shift by as much in
// every quarter, and a ramp by month is scaled, so that the mean is the number. Shares of
// other tiers are not rounded as [Move] and [Slide] round them: to compare plans, not to
// save them.
func Shift(s *Scenario, l Lever, n float64) (*Scenario, error) {
	return move(s, l, Value{Number: n}, true)
}

// move sets a lever; whole says that a list keeps what it is.
func move(s *Scenario, l Lever, v Value, whole bool) (*Scenario, error) {
	if whole && l.ScalesAsWhole() {
		v, whole = l.scaled(s, v.Number), false
	}
	moved := s.Clone()
	if err := l.Check(v); err != nil {
		return nil, err
	}
	if l.derived != nil && l.derived.form != nil {
		formed, err := l.derived.form.set(s, v)
		return formed.Scenario, err
	}
	if problem := l.refusal(s, v); problem != nil {
		return nil, problem
	}
	if err := moved.take(s, l, v, whole); err != nil {
		return nil, err
	}
	moved.follow(l)
	FitRamping(moved, l.Key)
	if problems := Validate(moved); len(problems) > 0 {
		return nil, problems[0]
	}
	return moved, nil
}

// take gives a lever its value by its kind; from is the scenario as it was, and whole says
// that a list keeps what it is.
func (s *Scenario) take(from *Scenario, l Lever, v Value, whole bool) error {
	switch {
	case l.GivesOwn() && !v.Absent:
		return SetOwn(s, l, v)
	case l.peers:
		s.rebalance(from, l, v)
	case whole && l.Kind == Plan:
		l.field.drive(from, s, l.Place)(v.Number)
	default:
		l.put(s, v)
	}
	return nil
}

// follow brings along what must go with a lever that was set.
func (s *Scenario) follow(l Lever) {
	switch {
	case l.Spec.Key == keyStaffing && s.Org.Staffing == StaffingNeed:
		s.dropTeams()
	case l.Spec.Key == keyStaffing:
		s.placeLeaves()
	case l.ramp != noRamp:
		s.oneRamp(l)
	case l.Spec.Key == keyCoverage:
		tier := &s.Tiers[l.Place.Tier]
		least, most := tier.Book()
		if least > most && tier.BookMin.OK != tier.BookMax.OK {
			tier.BookMin, tier.BookMax = Opt{}, Opt{} // it was meant for the coverage before
		}
	}
}

// Choose sets a lever as [Lever.Set] does, and brings along what must go with it as [Move]
// does, but for the shares of other tiers.
func Choose(s *Scenario, l Lever, v Value) error {
	if l.GivesOwn() && !v.Absent {
		return SetOwn(s, l, v)
	}
	if err := l.Set(s, v); err != nil {
		return err
	}
	s.follow(l)
	return nil
}

// Restore puts a lever back to what another scenario has, and with a share those of all
// tiers, which sum to 1 together; of a derived lever, what it sets. The scenario given is
// not changed; the error says why the old value no longer fits.
func Restore(s, from *Scenario, l Lever) (*Scenario, error) {
	restored := s.Clone()
	switch {
	case l.derived != nil && l.derived.form != nil:
		if l.Spec.Key == keyCut && !sameTiers(s, from) {
			return nil, l.problem("other tiers than it had", "the same ones: undo leads back to them")
		}
		l.derived.form.restore(restored, from)
	case l.GivesOwn() && s.OwnFigures() && !from.OwnFigures() && sameTiers(s, from):
		restoreCut(restored, from)
	default:
		for _, peer := range l.setIn(s) {
			former, ok := peer.In(s, from)
			if !ok {
				return nil, l.problem("nothing to go back to", "a tier, case or role that was there before")
			}
			peer.put(restored, former.Get(from))
		}
	}
	if problems := Validate(restored); len(problems) > 0 {
		return nil, problems[0]
	}
	return restored, nil
}

// setIn lists the levers that hold what setting the lever sets.
func (l Lever) setIn(s *Scenario) []Lever {
	if l.derived == nil {
		return append(l.peersIn(s), l.otherRamp()...)
	}
	var all []Lever
	for _, key := range l.derived.acts {
		acts := Lever{Spec: specByKey[key], Key: key}
		all = append(all, acts.peersIn(s)...)
	}
	return all
}

// peersIn lists the levers that move together: the same share of every tier, or the
// lever alone.
func (l Lever) peersIn(s *Scenario) []Lever {
	if !l.peers {
		return []Lever{l}
	}
	var peers []Lever
	for place := range l.places(s) {
		peers = append(peers, Lever{Spec: l.Spec, Place: place})
	}
	return peers
}

// rebalance gives the lever's tier its share and scales what the others have in from to
// fill the rest; without a share for it, it leaves those of all tiers to their default.
func (s *Scenario) rebalance(from *Scenario, l Lever, v Value) {
	peers := l.peersIn(s)
	whole := make([]float64, len(peers))
	for i, peer := range peers {
		whole[i] = peer.Get(from).Number
	}
	for i, n := range withPart(whole, l.Place.Tier, v.Number) {
		peers[i].put(s, Value{Number: n, Absent: v.Absent})
	}
}

// tidied is the scenario of the caller's own, nil among them, with the shares of the tiers
// other than the lever's rounded to four digits.
func (s *Scenario) tidied(l Lever) *Scenario {
	if s == nil || !l.peers {
		return s
	}
	peers := l.peersIn(s)
	whole := make([]float64, len(peers))
	for i, peer := range peers {
		v := peer.Get(s)
		if v.Absent {
			return s
		}
		whole[i] = v.Number
	}
	for i, n := range tidyParts(whole, l.Place.Tier) {
		peers[i].put(s, Value{Number: n})
	}
	return s
}

func (s *Scenario) dropTeams() {
	for i := range s.Leaves {
		s.Leaves[i].Tier = ""
	}
	for i := range s.Tiers {
		tier := &s.Tiers[i]
		tier.AEHires, tier.CSMHires, tier.AECuts, tier.CSMCuts = nil, nil, nil, nil
		tier.AE, tier.CSM = tier.AE.pay(), tier.CSM.pay()
		for _, rule := range teamShareRules() {
			*rule.share(tier) = Opt{}
		}
	}
}

// placeLeaves gives leaves of one team, which name no tier, to the tier with most people of
// the role.
func (s *Scenario) placeLeaves() {
	opening, _ := s.Opening()
	shares := s.SharesOf(&opening)
	for i := range s.Leaves {
		leave := &s.Leaves[i]
		if leave.Tier != "" {
			continue
		}
		most := 0
		for k := range s.Tiers {
			if shares.Heads(leave.Role)[k] > shares.Heads(leave.Role)[most] {
				most = k
			}
		}
		leave.Tier = s.Tiers[most].Name
	}
}
