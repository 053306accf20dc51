package explain

import (
	"strings"

	"brim/model"
)

// figureLeaf is another figure, by its id, perhaps of another month or tier.
type figureLeaf struct{ id string }

func fig(id string) formula { return &figureLeaf{id} }

func (f *figureLeaf) figure() *Figure {
	figure, ok := sheetFigure(f.id)
	if !ok {
		panic("explain: a formula names the unknown figure " + f.id)
	}
	return figure
}

func (f *figureLeaf) value(place spot) model.Opt {
	figure := f.figure()
	month := place.exact()
	month.anchor = place.t // a figure is of its month, whatever reads it
	return asRead(figure.value(month), figure.showsAs(), place)
}

func (f *figureLeaf) write(place spot, v voice) phrase {
	figure := f.figure()
	switch v {
	case inWords:
		return phrase{figure.noun(), whole}
	case inSymbols:
		return phrase{figure.symbol(), whole}
	}
	return written(figure.value(place), figure.showsAs(), place)
}

func (f *figureLeaf) leaves(place spot, see func(leaf)) {
	if f.figure().Scope == OfCompany || place.inside() {
		see(leaf{f, place, true})
	}
}

// leverLeaf is an input of the scenario, or a number picked from a list that it holds.
type leverLeaf struct {
	pattern string
	spec    *model.Spec
	ofCase  *model.Spec // of a market condition: what a case replaces it by
	words   string      // instead of the label
	part    func(place spot, v model.Value) float64
	suffix  string // of the symbol, for a part
	entry   string // which part it is, on a sheet of inputs
	byMonth bool   // the part is the entry of the spot's month
}

func lever(pattern string) *leverLeaf {
	l := &leverLeaf{pattern: pattern, spec: declared(pattern)}
	if name, ok := strings.CutPrefix(pattern, "market."); ok {
		l.ofCase = declared("case.*." + name)
	}
	return l
}

// leverCalled is a lever with words instead of its label.
func leverCalled(pattern, words string) *leverLeaf {
	l := lever(pattern)
	l.words = words
	return l
}

// leverPart is a number picked from what the lever holds, with its words and what its
// symbol adds to the lever's.
func leverPart(pattern, words, suffix string, part func(place spot, v model.Value) float64) *leverLeaf {
	l := leverCalled(pattern, words)
	l.suffix, l.part = suffix, part
	return l
}

func declared(pattern string) *model.Spec {
	spec, ok := model.SpecOf(pattern)
	if !ok {
		panic("explain: a formula names the unknown lever " + pattern)
	}
	return spec
}

// find is the lever at a spot without its key and owner, which reading it does not take: of
// a market condition, that of the case which replaces it. It is false where the spot has no
// such lever.
func (l *leverLeaf) find(place spot) (model.Lever, bool) {
	s := place.scenario()
	found := model.Lever{Spec: l.spec, Place: model.Place{Tier: place.tier, Resource: place.resource, Use: place.use, Leave: place.leave}}
	switch {
	case l.ofCase != nil:
		if c := place.conditions(); c >= 0 {
			replaced := model.Lever{Spec: l.ofCase, Place: found.Place}
			replaced.Place.Case = c
			if !replaced.Get(s).Absent {
				return replaced, true
			}
		}
	case strings.HasPrefix(l.pattern, "tier."):
		return found, place.inside() && (!strings.HasPrefix(l.pattern, ofUse) || place.use < len(s.Tiers[place.tier].Uses))
	case strings.HasPrefix(l.pattern, "leave."):
		return found, place.leave < len(s.Leaves)
	case strings.HasPrefix(l.pattern, "resource."):
		return found, place.resource < len(s.Resources)
	}
	return found, true
}

// ofUse begins the patterns of the levers of what a tier takes of another role.
const ofUse = "tier.*.use."

// bind is the lever at a spot as [leverLeaf.find] has it, with its key and owner.
func (l *leverLeaf) bind(place spot) (model.Lever, bool) {
	found, ok := l.find(place)
	if !ok {
		return model.Lever{}, false
	}
	return found.Bind(place.scenario(), found.Place), true
}

// ownerName is whose a lever is: of what a tier takes of another role, the tier alone.
func ownerName(l model.Lever, s *model.Scenario) string {
	if l.OfTier() {
		return s.Tiers[l.Place.Tier].Name
	}
	return l.Owner
}

func (l *leverLeaf) value(place spot) model.Opt {
	bound, ok := l.find(place)
	if !ok {
		return model.Opt{}
	}
	v := bound.Get(place.scenario())
	if l.part != nil {
		return asRead(model.Some(l.part(place, v)), shownAs{unit: bound.Unit}, place)
	}
	for i, word := range bound.Choices() {
		if word == v.Word {
			return model.Some(float64(i))
		}
	}
	return asRead(model.Some(v.Number), shownAs{unit: bound.Unit}, place)
}

func (l *leverLeaf) write(place spot, v voice) phrase {
	switch v {
	case inWords:
		return phrase{l.noun(), whole}
	case inSymbols:
		pattern := strings.TrimPrefix(l.pattern, ofUse+"*.")
		pattern = strings.TrimPrefix(strings.TrimPrefix(pattern, "tier.*."), "resource.*.")
		return phrase{pattern + l.suffix, whole}
	}
	bound, _ := l.find(place)
	if bound.Kind == model.Words {
		return phrase{bound.Get(place.scenario()).Word, whole}
	}
	return written(l.value(place), shownAs{unit: bound.Unit}, place)
}

// noun is the lever's label inside a sentence.
func (l *leverLeaf) noun() string {
	if l.words != "" {
		return l.words
	}
	return Decapitalised(l.spec.Label)
}

func (l *leverLeaf) leaves(place spot, see func(leaf)) {
	bound, ok := l.find(place)
	if !ok {
		return
	}
	see(leaf{l, place, true})
	if isByCoverage(bound) && bound.Get(place.scenario()).Absent {
		lever("tier.*.coverage").leaves(place, hidden(see))
	}
}

// fixedLeaf is a number that no lever moves: a count, a threshold of the sources, or
// something that the opening book says.
type fixedLeaf struct {
	read   func(place spot) model.Opt
	unit   model.Unit
	names  []string // the words that its values stand for
	words  string   // empty: the number itself
	symbol string   // likewise
	source string   // of a threshold; assumed when it is "assumption"
	feeds  []string // levers behind it; those of all tiers start with "every."
	ofTier bool     // every tier has its own
}

// fixed is a plain number in a formula.
func fixed(n float64) formula { return threshold(n, model.Plain, "", "") }

// threshold is a number that a source, or an assumption, sets.
func threshold(n float64, unit model.Unit, words, source string) formula {
	return &fixedLeaf{read: func(spot) model.Opt { return model.Some(n) }, unit: unit, words: words, source: source}
}

func (f *fixedLeaf) value(place spot) model.Opt {
	return asRead(f.read(place), f.showsAs(), place)
}

func (f *fixedLeaf) write(place spot, v voice) phrase {
	switch {
	case v == inWords && f.words != "" && f.source == "":
		return phrase{f.words, whole}
	case v == inSymbols && f.symbol != "":
		return phrase{f.symbol, whole}
	}
	return written(f.read(place), f.showsAs(), place)
}

func (f *fixedLeaf) showsAs() shownAs { return shownAs{unit: f.unit, words: f.names} }

func (f *fixedLeaf) leaves(place spot, see func(leaf)) {
	if f.words != "" {
		see(leaf{f, place, true})
	}
	seeLevers(f.feeds, place, see)
}

// seeLevers visits levers that act without being shown, those of all tiers where the
// pattern starts with "every.".
func seeLevers(patterns []string, place spot, see func(leaf)) {
	for _, pattern := range patterns {
		pattern, every := strings.CutPrefix(pattern, "every.")
		if !every {
			lever(pattern).leaves(place, hidden(see))
			continue
		}
		for _, each := range everyPlace(pattern, place) {
			lever(pattern).leaves(each, hidden(see))
		}
	}
}

// everyPlace are the spots of all tiers, or of all leaves, that a pattern has levers for.
func everyPlace(pattern string, place spot) []spot {
	var spots []spot
	if strings.HasPrefix(pattern, "leave.") {
		for i := range place.scenario().Leaves {
			place.leave = i
			spots = append(spots, place)
		}
		return spots
	}
	for k := range place.scenario().Tiers {
		place.tier = k
		spots = append(spots, place)
	}
	return spots
}

// nothing is a figure without a value, or one that is plainly 0, for a stated reason.
type nothing struct {
	number model.Opt
	why    string
}

func (n nothing) value(spot) model.Opt  { return n.number }
func (nothing) leaves(spot, func(leaf)) {}
func (n nothing) write(spot, voice) phrase {
	return phrase{n.why, said}
}

// Decapitalised is a label inside a sentence; abbreviations keep their capitals.
func Decapitalised(label string) string {
	if len(label) > 1 && label[1] >= 'a' && label[1] <= 'z' {
		return strings.ToLower(label[:1]) + label[1:]
	}
	return label
}
