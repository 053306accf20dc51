package scenarios

import (
	"slices"
	"strings"
	"testing"

	"brim/model"
)

func uncertain(t testing.TB) *File {
	t.Helper()
	file, err := Load("testdata/uncertain.toml")
	if err != nil {
		t.Fatal(err)
	}
	return file
}

func TestRangesAreRead(t *testing.T) {
	got := uncertain(t).Scenario.Uncertainty
	want := []model.Range{
		{Key: "ae.attainment", Low: 0.55, Mode: 0.70, High: 0.80}, {Key: "ae.hires_per_quarter", Low: 1, Mode: 2, High: 2},
		{Key: "csm.attrition", Low: 0.1, Mode: 0.15, High: 0.3},
		{Key: "tier.Core.logo_churn", Low: 0.08, Mode: 0.1, High: 0.2}, {Key: "tier.Strategic A.1.expansion", Low: 0, Mode: 0.1, High: 0.15},
	}
	if !got.People || got.Late != 0.1 || len(got.Ranges) != len(want) {
		t.Fatalf("%+v", got)
	}
	for i := range want {
		if got.Ranges[i] != want[i] {
			t.Errorf("%+v, want %+v", got.Ranges[i], want[i])
		}
	}
}

// TestRangeMessages holds the exact words for what people get wrong in [uncertainty].
func TestRangeMessages(t *testing.T) {
	const keys = `late, people, or a lever's key in quotes, such as "ae.attainment"`
	in := func(line string) string { return minimal("[uncertainty]\n" + line) }
	triangle := func(key, low, mode, high string) string {
		return in(`"` + key + `" = { low = ` + low + ", mode = " + mode + ", high = " + high + " }")
	}
	for _, test := range []struct{ text, want string }{
		{in("peple = true"), "p.toml:13: uncertainty.peple: found an unknown key (did you mean people?); allowed: " + keys + ""},
		{in("late = 1"), "p.toml:13: uncertainty.late: found 1; allowed: 0 to 0.99 (0% to 99%)"},
		{in("people = 1"), "p.toml:13: uncertainty.people: found the number 1; allowed: true or false"},
		{triangle("ae.atainment", "0", "0", "0"), `p.toml:13: uncertainty."ae.atainment": found an unknown key (did you mean ae.attainment?); allowed: ` + keys + ""},
		{triangle("tier.B.expansion", "0", "0", "0"), `p.toml:13: uncertainty."tier.B.expansion": found an unknown key (did you mean tier.A.expansion?); allowed: ` + keys + ""},
		{triangle("ratio.ae_per_csm", "1", "1", "1"), `p.toml:13: uncertainty."ratio.ae_per_csm": found a range of a lever that has none (only numbers and hires have one, and the horizon has not); allowed: ` + keys + ""},
		{triangle("horizon", "12", "24", "36"), `p.toml:13: uncertainty.horizon: found a range of a lever that has none`},
		{triangle("growth.driver", "1", "1", "1"), `p.toml:13: uncertainty."growth.driver": found a range of a lever that has none`},
		{in("ae.attainment = { low = 0, mode = 0, high = 0 }"), `p.toml:12: uncertainty.ae: found a table (in quotes: "ae.…" = { low = …, mode = …, high = … }); allowed: ` + keys + ``},
		{in(`"ae.attainment" = 0.7`), `p.toml:13: uncertainty."ae.attainment": found the number 0.7; allowed: { low = …, mode = …, high = … }`},
		{in(`"ae.attainment" = { low = 0.5, high = 0.7 }`), `p.toml:13: uncertainty."ae.attainment": found no mode; allowed: low, mode and high`},
		{in(`"ae.attainment" = { low = 0.5, mod = 0.6, high = 0.7 }`), `p.toml:13: uncertainty."ae.attainment".mod: found an unknown key (did you mean mode?); allowed: low, mode, high`},
		{in(`"ae.attainment" = { low = "50%", mode = 0.6, high = 0.7 }`), `p.toml:13: uncertainty."ae.attainment".low: found the text "50%" (as a number: 0.5); allowed: 0 to 2 (0% to 200%)`},
		{triangle("ae.attainment", "0.5", "0.4", "0.7"), `p.toml:13: uncertainty."ae.attainment": found [0.5, 0.4, 0.7]; allowed: low <= mode <= high`},
		{triangle("ae.attainment", "0.5", "0.7", "2.5"), `p.toml:13: uncertainty."ae.attainment": found high = 2.5; allowed: low <= mode <= high, each 0 to 2 (0% to 200%)`},
		{triangle("csm.time_to_fill", "1", "1.5", "2"), `p.toml:13: uncertainty."csm.time_to_fill": found mode = 1.5; allowed: a whole number, 0 to 12`},
		{triangle("ae.attainment", "nan", "0.7", "2.5"), `p.toml:13: uncertainty."ae.attainment": found low = NaN; allowed:`},
		{triangle("limits.ratio_sound", "1", "1.2", "1.6"), `p.toml:13: uncertainty."limits.ratio_sound": found high = 1.6 of limits.ratio_sound; allowed: what fits the rest: limits.ratio_sound: found 1.6; allowed: at most limits.ratio_degraded, 1.5`},
	} {
		_, err := Parse("p.toml", []byte(test.text), "")
		if err == nil {
			t.Errorf("loaded, and not:\n%s", test.want)
			continue
		}
		if !strings.HasPrefix(err.Error(), test.want) {
			t.Errorf("got\n%s\nwant\n%s", err, test.want)
		}
		checkProblems(t, []byte(test.text), err)
	}
}

// TestEditOfRanges holds that a range moves where it stands, however it is written, and
// that nothing else moves with it.
func TestEditOfRanges(t *testing.T) {
	for _, test := range []struct{ key, to, old, want string }{
		{"ae.attainment", "0.6 0.7 0.8", "low = 0.55,", "low = 0.60,"},
		{"ae.attainment", "none", "\"ae.attainment\" = { low = 0.55, mode = 0.70, high = 0.80 }  # two bad years\n", ""},
		{"csm.attrition", "0.1 0.2 0.35", "{low=0.1,high=0.3,mode=0.15}", "{low=0.1,high=0.35,mode=0.20}"},
		{"ae.hires_per_quarter", "1 2 4", "high = 2 # c", "high = 4 # c"},
		{"ae.hires_per_quarter", "none", "\"ae.hires_per_quarter\".low  = 1 # a\n\"ae.hires_per_quarter\".mode = 2 # b\n\"ae.hires_per_quarter\".high = 2 # c\n", ""},
		{"tier.Core.logo_churn", "0.08 0.12 0.2", "mode = 0.1\nhigh = 0.2", "mode = 0.12\nhigh = 0.2"},
		{"tier.Core.logo_churn", "none", "[uncertainty.\"tier.Core.logo_churn\"] # d\nlow = 0.08\n# between\nmode = 0.1\nhigh = 0.2\n", "# between\n"},
		{"ae.quota", "600000 700000 750000", "\".high = 2 # c\n", "\".high = 2 # c\n\"ae.quota\" = { low = 600_000, mode = 700_000, high = 750_000 }\n"},
	} {
		file := uncertain(t)
		if strings.Count(string(file.Source), test.old) != 1 {
			t.Fatalf("%q does not stand once in the file", test.old)
		}
		edited, err := file.Edit(ranged(t, file.Scenario, test.key, test.to))
		if err != nil {
			t.Errorf("%s to %s: %v", test.key, test.to, err)
			continue
		}
		if want := strings.Replace(string(file.Source), test.old, test.want, 1); string(edited.Source) != want {
			t.Errorf("%s to %s: got\n%s", test.key, test.to, edited.Source)
		}
	}
	file, err := Parse("x.toml", []byte(minimal("")), "")
	if err != nil {
		t.Fatal(err)
	}
	edited, err := file.Edit(ranged(t, file.Scenario, "ae.attainment", "0.6 0.7 0.8"))
	if want := minimal("\n[uncertainty]\n\"ae.attainment\" = { low = 0.6, mode = 0.7, high = 0.8 }\n"); err != nil || string(edited.Source) != want {
		t.Errorf("a first range: %v\n%s", err, edited.Source)
	}
}

// ranged is the scenario with a range as people type it.
func ranged(t testing.TB, s *model.Scenario, key, text string) *model.Scenario {
	t.Helper()
	l, ok := model.Find(s, key)
	if !ok {
		t.Fatal("no lever", key)
	}
	v, err := l.Spread().Parse(s, text)
	if err != nil {
		t.Fatal(err)
	}
	moved, err := model.Move(s, l.Spread(), v)
	if err != nil {
		t.Fatal(err)
	}
	return moved
}

func TestRangesFollowARenamedTier(t *testing.T) {
	file := uncertain(t)
	moved, err := file.document.RenameQuoted(uncertainty, "tier.Core.", `tier.The "core".`)
	if err != nil {
		t.Fatal(err)
	}
	source := strings.ReplaceAll(string(moved.Source()), `name = "Core"`, `name = 'The "core"'`)
	renamed, err := Parse("x.toml", []byte(source), "")
	if err != nil {
		t.Fatalf("%v\n%s", err, source)
	}
	want := file.Scenario.Clone()
	want.Uncertainty.RenameTier("Core", `The "core"`)
	if got, ok := renamed.Scenario.RangeOf(`tier.The "core".logo_churn`); !ok || len(renamed.Scenario.Uncertainty.Ranges) != len(want.Uncertainty.Ranges) {
		t.Errorf("%+v of %+v", got, renamed.Scenario.Uncertainty)
	}
	if moved, err = file.document.RenameQuoted(uncertainty, "tier.Strategic A.1.", "tier.Top."); err != nil || !strings.Contains(string(moved.Source()), `[uncertainty."tier.Top.expansion"]`) {
		t.Errorf("%s, %v", moved.Source(), err)
	}
}

// TestRangesFollowTheStructure writes tiers that were renamed, removed and exchanged, with
// ranges of their levers, into a file.
func TestRangesFollowTheStructure(t *testing.T) {
	for name, change := range map[string]func(*model.Scenario) (model.Restructured, error){
		"renamed": func(s *model.Scenario) (model.Restructured, error) { return model.RenameTier(s, 1, `Mid "dle"`) },
		"removed": func(s *model.Scenario) (model.Restructured, error) { return model.RemoveTier(s, 1) },
		"names exchanged": func(s *model.Scenario) (model.Restructured, error) {
			first, second := s.Tiers[0].Name, s.Tiers[1].Name
			made, err := model.RenameTier(s, 0, "for a moment")
			if err != nil {
				return made, err
			}
			made, err = made.Then(func(s *model.Scenario) (model.Restructured, error) { return model.RenameTier(s, 1, first) })
			if err != nil {
				return made, err
			}
			return made.Then(func(s *model.Scenario) (model.Restructured, error) { return model.RenameTier(s, 0, second) })
		},
	} {
		file := uncertain(t)
		made, err := change(file.Scenario)
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		edited, err := file.Edit(made.Scenario)
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if !slices.Equal(edited.Scenario.Uncertainty.Ranges, made.Scenario.Uncertainty.Ranges) {
			t.Errorf("%s: the file has %v, want %v", name, edited.Scenario.Uncertainty.Ranges, made.Scenario.Uncertainty.Ranges)
		}
		if len(made.Scenario.Uncertainty.Ranges) == 0 {
			t.Errorf("%s: nothing to follow", name)
		}
	}
}
