package main

import (
	"strconv"
	"strings"

	"brim/model"
)

// What the whole of a case or a leave is set to.
const (
	addIt    = "new"
	removeIt = "none"
)

// arrange carries out a setting of a market case or a leave as a whole: "case.Bear=new",
// "case.Bear=none", "case.Bear.name=Recession", "leave.2=none". It also adds the leave one
// past the last where a setting names it: "leave.2.months=3". It is false for settings that
// are still to be set.
func arrange(s *model.Scenario, setting string) (bool, error) {
	if rest, ok := strings.CutPrefix(setting, "case."); ok {
		return arrangeCase(s, rest)
	}
	if rest, ok := strings.CutPrefix(setting, "leave."); ok {
		return arrangeLeave(s, rest)
	}
	return false, nil
}

func arrangeCase(s *model.Scenario, rest string) (bool, error) {
	if name, ok := strings.CutSuffix(rest, "="+addIt); ok && !strings.Contains(name, "=") {
		return true, becomes(s)(model.AddCase(s, name))
	}
	for c := range s.Cases {
		after, ok := strings.CutPrefix(rest, s.Cases[c].Name)
		if !ok {
			continue
		}
		if after == "="+removeIt {
			return true, becomes(s)(model.RemoveCase(s, c))
		}
		if name, ok := strings.CutPrefix(after, ".name="); ok {
			return true, becomes(s)(model.RenameCase(s, c, name))
		}
		if strings.HasPrefix(after, "=") {
			return true, wholeCase(s.Cases[c].Name, after[1:])
		}
	}
	if name, _, _ := strings.Cut(rest, "="); !strings.Contains(name, ".") {
		return true, usagef("there is no market case %q: case.%s=%s adds it", name, name, addIt)
	}
	return false, nil
}

// wholeCase refuses to set a case to a value, which only its settings have.
func wholeCase(name, value string) error {
	return usagef("case.%s=%s: a case is renamed by case.%s.name=%s, removed by case.%s=%s, and changed by its settings, "+
		"such as case.%s.churn=1.2", name, value, name, value, name, removeIt, name)
}

func arrangeLeave(s *model.Scenario, rest string) (bool, error) {
	key, value, _ := strings.Cut(rest, "=")
	number, field, _ := strings.Cut(key, ".")
	n, err := strconv.Atoi(number)
	switch {
	case err != nil || n < 1 || n > len(s.Leaves)+1:
		return false, nil
	case field == "" && value == removeIt && n <= len(s.Leaves):
		return true, becomes(s)(model.RemoveLeave(s, n-1))
	case field == "" && value != addIt:
		return true, usagef("leave.%d=%s: a leave is removed by leave.%d=none, and added by any of its settings, "+
			"such as leave.%d.months=3", n, value, n, len(s.Leaves)+1)
	case n == len(s.Leaves)+1:
		return field == "", becomes(s)(model.AddLeave(s))
	}
	return false, nil
}

// becomes takes a changed structure over.
func becomes(s *model.Scenario) func(model.Restructured, error) error {
	return func(made model.Restructured, err error) error {
		if err != nil {
			return err
		}
		*s = *made.Scenario
		return nil
	}
}
