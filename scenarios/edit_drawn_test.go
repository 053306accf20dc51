package scenarios

import (
	"bytes"
	"os"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"brim/model"
	"brim/scenarios/text"
)

// TestEditReadsBackTheSame holds for any moves: the text reads back as the scenario,
// and no line is lost or changed that did not have to be.
func TestEditReadsBackTheSame(t *testing.T) {
	var sources [][]byte
	for _, path := range []string{"testdata/commented.toml", "testdata/pod-breach.toml", "testdata/one-team.toml", "testdata/segmented-book.toml", "testdata/uncertain.toml", "testdata/company-as-it-is.toml"} {
		source, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		sources = append(sources, source, bytes.ReplaceAll(source, []byte("\n"), []byte("\r\n")))
	}
	rapid.Check(t, func(t *rapid.T) {
		file, err := Parse("x.toml", sources[rapid.IntRange(0, len(sources)-1).Draw(t, "source")], "")
		if err != nil {
			t.Fatal(err)
		}
		changed := drawMoves(t, file.Scenario)
		edited, err := file.Edit(changed)
		if err != nil {
			t.Fatal(err)
		}
		if left, alike := model.Changes(edited.Scenario, changed); !alike || len(left) > 0 {
			t.Fatalf("%v", left)
		}
		moves, _ := model.Changes(file.Scenario, changed)
		checkLines(t, file, edited, moves)
		back, err := edited.Edit(file.Scenario)
		if err != nil {
			t.Fatalf("back: %v", err)
		}
		if left, _ := model.Changes(back.Scenario, file.Scenario); len(left) > 0 {
			t.Fatalf("back: %v", left)
		}
	})
}

// checkLines holds that every line of the file without a changed value is in the edited
// text, whole and in order.
func checkLines(t *rapid.T, file, edited *File, moves []model.Change) {
	touched := map[int]bool{}
	for _, move := range moves {
		if path := pathOf(move.Lever); file.document.Has(path) {
			first := file.document.Line(path)
			for line := range 1 + strings.Count(file.document.Value(path), "\n") {
				touched[first+line] = true
			}
		}
	}
	for _, move := range moves {
		if move.Kind == model.Triangle {
			touchRange(file.document, pathOf(move.Lever), touched)
		}
	}
	rest := strings.Split(string(edited.Source), "\n")
	for n, line := range strings.Split(string(file.Source), "\n") {
		if touched[n+1] {
			continue
		}
		found := -1
		for i := range rest {
			if strings.TrimSuffix(rest[i], "\r") == strings.TrimSuffix(line, "\r") {
				found = i
				break
			}
		}
		// Keys of inline tables and arrays may be added to a line without a changed value.
		if found < 0 && !strings.Contains(line, "{") {
			t.Fatalf("line %d is gone: %q\n%s", n+1, line, edited.Source)
		}
		rest = rest[found+1:]
	}
}

// touchRange notes the lines of a range that has several.
func touchRange(d *text.Document, path string, touched map[int]bool) {
	if d.HasTable(path) {
		touched[d.Line(path)] = true
	}
	for _, part := range rangeParts {
		if d.Has(text.Join(path, part)) {
			touched[d.Line(text.Join(path, part))] = true
		}
	}
}

func drawMoves(t *rapid.T, s *model.Scenario) *model.Scenario {
	levers := leversAndRanges(s)
	for range rapid.IntRange(1, 12).Draw(t, "moves") {
		lever := levers[rapid.IntRange(0, len(levers)-1).Draw(t, "lever")]
		if moved, err := model.Move(s, lever, drawValue(t, s, lever)); err == nil {
			s = moved
		}
	}
	return s
}

func drawValue(t *rapid.T, s *model.Scenario, l model.Lever) model.Value {
	if l.CanBeAbsent() && rapid.Bool().Draw(t, "absent") {
		return model.Value{Absent: true}
	}
	number := rapid.OneOf(
		rapid.Float64Range(l.Range.Low, l.Range.High),
		rapid.Map(rapid.IntRange(0, 200), func(n int) float64 { return float64(n) }),
		rapid.Map(rapid.IntRange(0, 200), func(n int) float64 { return float64(n) / 100 }),
	)
	list := rapid.SliceOfN(number, 0, 8)
	switch l.Kind {
	case model.Triangle:
		v := model.Value{List: rapid.SliceOfN(number, 3, 3).Draw(t, "range")}
		slices.Sort(v.List)
		return v
	case model.Toggle:
		return model.Value{On: rapid.Bool().Draw(t, "on")}
	case model.Words:
		return model.Value{Word: rapid.SampledFrom(l.Choices()).Draw(t, "word")}
	case model.Text:
		return model.Value{Word: rapid.StringOfN(rapid.SampledFrom([]rune(`ABC'"\#[]{}=é界`)), 3, 5, -1).Draw(t, "text")}
	case model.Date:
		return model.Value{Month: model.Month(rapid.IntRange(int(model.FirstMonth), int(model.LastMonth)).Draw(t, "month"))}
	case model.Plan:
		if rapid.Bool().Draw(t, "list?") {
			v := model.Value{List: list.Draw(t, "list")}
			v.Number = model.HirePlan{Quarters: v.List}.Mean()
			return v
		}
	case model.Parts:
		return model.Value{List: rapid.SampledFrom([][]float64{{0.25, 0.25, 0.25, 0.25}, {0.1, 0.2, 0.3, 0.4}, {0, 0, 0, 1}}).Draw(t, "parts")}
	case model.Monthly, model.List, model.Bounds:
		return model.Value{List: list.Draw(t, "list")}
	}
	return model.Value{Number: number.Draw(t, "number")}
}
