package scenarios

import (
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
			f.Add(text, n*10+uint8(i))
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
