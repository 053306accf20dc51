package model

// SetDefaults writes the declared default of every lever of s whose field always holds
// a value. Inputs that may be absent, and those without a default, stay as they are.
// The tiers, cases and roles must be there already.
func SetDefaults(s *Scenario) {
	for _, l := range Levers(s) {
		if l.derived != nil || l.Default == nil || l.CanBeAbsent() {
			continue
		}
		l.put(s, defaultValue(l.Default))
	}
}

// AtDefault reports whether a lever holds its declared default, or is left to one that
// depends on the rest.
func (l Lever) AtDefault(s *Scenario) bool {
	v := l.Get(s)
	if v.Absent || l.Default == nil {
		return v.Absent
	}
	return v.Equal(defaultValue(l.Default))
}

func defaultValue(declared any) Value {
	switch d := declared.(type) {
	case float64:
		return Value{Number: d}
	case bool:
		return Value{On: d}
	case string:
		return Value{Word: d}
	case []float64:
		return Value{List: d}
	}
	panic("model: a default of an unknown kind")
}

// DefaultValue is the declared default, false where there is none or where it depends
// on the rest of the scenario.
func (spec *Spec) DefaultValue() (Value, bool) {
	if spec.Default == nil {
		return Value{}, false
	}
	return defaultValue(spec.Default), true
}
