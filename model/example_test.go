package model_test

import (
	"fmt"

	"brim/model"
	"brim/scenarios"
)

// example is a scenario of two tiers.
func example() *model.Scenario {
	file, err := scenarios.LoadBuiltin("first-pods")
	if err != nil {
		panic(err) // it is compiled in
	}
	return file.Scenario
}

// Levers are found by their keys. They know their label, what they may hold, and how to
// read what people type.
func ExampleFind() {
	s := example()
	lever, ok := model.Find(s, "csm.attrition")
	fmt.Println(ok, lever.Label, "may be", lever.Allowed())
	value, err := lever.Parse(s, "12%")
	fmt.Println(value.Number, err)
	_, err = lever.Parse(s, "120%")
	fmt.Println(err)
	// Output:
	// true CSM attrition may be 0 to 0.95 (0% to 95%)
	// 0.12 <nil>
	// csm.attrition: found "120%"; allowed: 0 to 0.95 (0% to 95%)
}

// A move leaves the scenario alone and gives another one.
func ExampleMove() {
	s := example()
	lever, _ := model.Find(s, "company.arr")
	changed, err := model.Move(s, lever, model.Value{Number: 8_000_000})
	if err != nil {
		fmt.Println(err)
		return
	}
	changes, _ := model.Changes(s, changed)
	for _, change := range changes {
		fmt.Println(change.Key, change.From.Number, "→", change.To.Number)
	}
	// Output:
	// company.arr 7e+06 → 8e+06
}

// Levers lists everything that can be moved, group by group, as the screen does.
func ExampleLevers() {
	s := example()
	for _, lever := range model.Levers(s) {
		if lever.Spec.Key == "tier.*.book_max" { // one for every tier
			fmt.Println(lever.Key, lever.Get(s).Number)
		}
	}
	// Output:
	// tier.Top.book_max 20
	// tier.Middle.book_max 40
	// tier.Tail.book_max 60
}
