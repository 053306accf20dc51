package scenarios

import (
	"encoding/json"
	"strings"
	"testing"

	"brim/model"
	"brim/model/begin"
)

// TestSchemaHoldsEveryLever where files have it, with its range and its choices.
func TestSchemaHoldsEveryLever(t *testing.T) {
	data, err := Schema()
	if err != nil {
		t.Fatal(err)
	}
	var root map[string]any
	if err := json.Unmarshal(data, &root); err != nil {
		t.Fatal(err)
	}
	for _, spec := range model.Specs() {
		place := root
		for _, part := range strings.Split(spec.Key, ".") {
			next := "properties"
			if part == "*" {
				place, _ = place["items"].(map[string]any)
				continue
			}
			within, _ := place[next].(map[string]any)
			place, _ = within[part].(map[string]any)
		}
		switch {
		case spec.Derived() && place != nil:
			t.Errorf("%s is no key of a file", spec.Key)
		case spec.Derived():
		case place == nil:
			t.Errorf("%s is not there", spec.Key)
		case !strings.Contains(place["description"].(string), spec.Help):
			t.Errorf("%s does not say what it means", spec.Key)
		case spec.Kind == model.Number && (place["minimum"] != spec.Range.Low || place["maximum"] != spec.Range.High):
			t.Errorf("%s: %v", spec.Key, place)
		case spec.Kind == model.Words && len(place["enum"].([]any)) == 0:
			t.Errorf("%s has no words", spec.Key)
		}
	}
	for _, path := range undescribed("", root) {
		t.Errorf("%s: nothing says what it means", path)
	}
	again, err := Schema()
	if err != nil || string(again) != string(data) {
		t.Error("it is another one the second time")
	}
}

// undescribed lists what has no description in a part of a schema, by where it stands.
func undescribed(path string, place map[string]any) []string {
	var bare []string
	properties, _ := place["properties"].(map[string]any)
	for key, value := range properties {
		part := value.(map[string]any)
		if part["description"] == "" || part["description"] == nil {
			bare = append(bare, path+key)
		}
		bare = append(bare, undescribed(path+key+".", part)...)
	}
	for _, within := range []string{"items", "additionalProperties"} {
		if part, ok := place[within].(map[string]any); ok {
			bare = append(bare, undescribed(path+"*.", part)...)
		}
	}
	return bare
}

// TestSchemaLine stands at the top of what brim writes, and stays there when it is changed.
func TestSchemaLine(t *testing.T) {
	first, wrong := begin.Make(begin.Answers{Title: "Ours", ARR: model.Some(18e6), Start: model.MonthOf(2027, 1)})
	if len(wrong) > 0 {
		t.Fatal(wrong)
	}
	sources := [][]byte{WriteFirst(first)}
	for _, name := range BuiltinNames() {
		file, err := LoadBuiltin(name)
		if err != nil {
			t.Fatal(err)
		}
		sources = append(sources, file.Source)
		if strings.Contains(about(file.Source), "schema") {
			t.Errorf("%s: the line is told as what the scenario is about", name)
		}
	}
	for _, source := range sources {
		file, err := Parse("a.toml", source, "")
		if err != nil {
			t.Fatal(err)
		}
		changed := file.Scenario.Clone()
		changed.CSM.Heads++
		edited, err := file.Edit(changed)
		if err != nil || !strings.HasPrefix(string(edited.Source), SchemaLine+"\n") {
			t.Errorf("%v:\n%s", err, edited.Source)
		}
	}
}
