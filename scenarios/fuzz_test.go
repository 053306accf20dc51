package scenarios

import (
	"errors"
	"os"
	"path/filepath"
	"testing"

	"brim/model"
)

// seeds are texts that load.
func seeds(f *testing.F) (texts [][]byte) {
	paths, err := filepath.Glob("testdata/*.toml")
	if err != nil {
		f.Fatal(err)
	}
	for _, path := range paths {
		source, err := os.ReadFile(path)
		if err != nil {
			f.Fatal(err)
		}
		texts = append(texts, source)
	}
	return append(texts, []byte(minimal("")), []byte(minimal("a.\"b\\u0063\" = [ 1, # x\n {}, '''\n''' ]\r\n")))
}

// FuzzLoad holds that any text gives problems with lines, or a valid scenario.
func FuzzLoad(f *testing.F) {
	for _, text := range seeds(f) {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text []byte) { checkText(t, text) })
}

// FuzzSaveThenLoad holds that whatever loads can be edited: any lever of it, to whatever
// it may hold, and the text then reads back as that.
func FuzzSaveThenLoad(f *testing.F) {
	for i, text := range seeds(f) {
		for n := range uint8(12) {
			if !testing.Short() || n%3 == 0 {
				f.Add(text, n*10+uint8(i))
			}
		}
	}
	f.Fuzz(func(t *testing.T, text []byte, choice uint8) {
		file, err := Parse("x.toml", text, "")
		if err != nil {
			return
		}
		levers := leversAndRanges(file.Scenario)
		lever := levers[int(choice)%len(levers)]
		for _, value := range otherValues(file.Scenario, lever) {
			changed, err := model.Move(file.Scenario, lever, value)
			if err != nil {
				continue // not with this scenario
			}
			edited, err := file.Edit(changed)
			if err != nil {
				t.Fatalf("%s to %v: %v\n%q", lever.Key, value, err, text)
			}
			if left, alike := model.Changes(edited.Scenario, changed); !alike || len(left) > 0 {
				t.Fatalf("%s to %v: %v\n%q", lever.Key, value, left, edited.Source)
			}
		}
	})
}

// FuzzRestructureThenLoad holds that whatever loads can get, lose and move tiers, market cases and
// leaves, and the text then reads back as that.
func FuzzRestructureThenLoad(f *testing.F) {
	for _, text := range seeds(f) {
		for n := range uint8(9) {
			f.Add(text, n, n)
		}
	}
	f.Fuzz(func(t *testing.T, text []byte, choice, place uint8) {
		file, err := Parse("x.toml", text, "")
		if err != nil {
			return
		}
		made, err := restructured(file.Scenario, choice, int(place))
		if err != nil {
			return // not with this scenario
		}
		edited, err := file.Edit(made.Scenario)
		if err != nil {
			t.Fatalf("change %d: %v\n%q", choice%9, err, text)
		}
		if left, alike := model.Changes(edited.Scenario, made.Scenario); !alike || len(left) > 0 {
			t.Fatalf("change %d: %v\n%q", choice%9, left, edited.Source)
		}
	})
}

// restructured is a scenario with another tier, case or leave, or without one.
func restructured(s *model.Scenario, choice uint8, place int) (model.Restructured, error) {
	const name = "New \"one\" # 'x'"
	tier, market, leave := place%len(s.Tiers), place%max(1, len(s.Cases)), place%max(1, len(s.Leaves))
	switch choice % 9 {
	case 0:
		return model.AddTier(s, place%(len(s.Tiers)+1), name)
	case 1:
		return model.RemoveTier(s, tier)
	case 2:
		return model.MoveTier(s, tier, (tier+1)%len(s.Tiers))
	case 3:
		return model.RenameTier(s, tier, name)
	case 4:
		return model.AddCase(s, name)
	case 5:
		return model.AddLeave(s)
	}
	switch {
	case choice%9 < 8 && len(s.Cases) == 0, choice%9 == 8 && len(s.Leaves) == 0:
		return model.Restructured{}, errNone
	case choice%9 == 6:
		return model.RemoveCase(s, market)
	case choice%9 == 7:
		return model.RenameCase(s, market, name)
	default:
		return model.RemoveLeave(s, leave)
	}
}

var errNone = errors.New("it has none")

// leversAndRanges are the levers of a scenario and the ranges that they may have.
func leversAndRanges(s *model.Scenario) []model.Lever {
	levers := model.Levers(s)
	for _, l := range levers {
		if l.Ranges() {
			levers = append(levers, l.Spread())
		}
	}
	return levers
}

// otherValues are values of every form that a lever may take.
func otherValues(s *model.Scenario, l model.Lever) []model.Value {
	values := []model.Value{{Number: l.Range.Low}, {Number: 1.0 / 3}, {Number: 12345}, {On: !l.Get(s).On}, {Word: "X\"'\\"}, {Month: model.FirstMonth}}
	if l.CanBeAbsent() {
		values = append(values, model.Value{Absent: true})
	}
	if l.Kind == model.Triangle {
		low, high := l.Range.Low, l.Range.High
		values = append(values, model.Value{List: []float64{low, low, low}}, model.Value{List: []float64{low, min(high, 1), high}}, model.Value{List: []float64{high, low, high}})
	}
	if l.Kind == model.Plan || l.Kind == model.Monthly {
		list := l.Get(s).List
		values = append(values, model.Value{List: []float64{}}, model.Value{List: []float64{1, 2.5}}, model.Value{List: append([]float64{0.25}, list...)})
	}
	for _, word := range l.Choices() {
		values = append(values, model.Value{Word: word})
	}
	return values
}
