package words_test

import (
	"fmt"

	"brim/model"
	"brim/planner"
	"brim/ui/words"
)

// Figures read the same wherever they stand; beside its limit one has the decimals that
// tell the two apart.
func ExampleLoadAgainst() {
	load := model.Some(25.04)
	fmt.Println(words.Load(load))
	fmt.Println(words.LoadAgainst(load, 25))
	// Output:
	// 25.0
	// 25.04
}

// What stands on the screen, and how it is read aloud.
func ExampleSpoken() {
	stretch := words.StretchBriefly(planner.Stretch{
		From: planner.When{T: 6, Month: model.MonthOf(2027, 6)}, To: planner.When{T: 7, Month: model.MonthOf(2027, 7)}, Ends: true})
	fmt.Println("▲ Core over", stretch, "· +25% · $4.2M")
	fmt.Println(words.Spoken("▲ Core over " + stretch + " · +25% · $4.2M"))
	// Output:
	// ▲ Core over Jun–Jul '27 · +25% · $4.2M
	// Core over June to July 2027, plus 25%, $4.2 million
}
