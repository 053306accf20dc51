package explain

import (
	"encoding/json"
	"testing"

	"brim/model"
)

// TestFigureListAsJSON writes several words as a list, a yes or no as such, and what is
// undefined as null.
func TestFigureListAsJSON(t *testing.T) {
	list := FigureList{
		{Name: "reasons", List: []string{"acv", "load"}}, {Name: "shared_comp", Value: model.Some(0), Answer: true},
		{Name: "renewal_rules", Value: model.Some(1), Answer: true}, {Name: "pods", Value: model.Some(1)}, {Name: "load"}, {Name: "role", Word: "SE"},
	}
	got, err := json.Marshal(list)
	want := `{"reasons":["acv","load"],"shared_comp":false,"renewal_rules":true,"pods":1,"load":null,"role":"SE"}`
	if err != nil || string(got) != want {
		t.Errorf("%s, %v; want %s", got, err, want)
	}
}

// TestFindingsHoldLists holds what the rules say in lists and answers.
func TestFindingsHoldLists(t *testing.T) {
	reasons, answers := 0, 0
	for _, name := range []string{"pod-breach", "one-team", "segmented-book"} {
		for _, f := range Advice(goldenPlan(t, name, "")) {
			for _, figure := range f.Figures {
				if figure.Name == "reasons" && len(figure.List) > 0 {
					reasons++
				}
				if f.ID == "checklist" && figure.Answer {
					answers++
				}
			}
		}
	}
	if reasons == 0 || answers == 0 {
		t.Errorf("%d lists of reasons, %d answers", reasons, answers)
	}
}
