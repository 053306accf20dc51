package text_test

import (
	"fmt"

	"brim/scenarios/text"
)

// A value changes, and nothing else.
func ExampleDocument_Set() {
	const plan = `[company]
arr = 12_000_000   # as of January

[[tier]]
name = "Core" # by ACV
`
	document, _, err := text.Parse("plan.toml", []byte(plan), nil)
	if err != nil {
		fmt.Println(err)
		return
	}
	for path, value := range map[string]string{"company.arr": "12500000", "tier[1].name": `"Heart"`} {
		if document, err = document.Set(path, value); err != nil {
			fmt.Println(err)
			return
		}
	}
	fmt.Print(string(document.Source()))
	fmt.Println("tier[1] begins on line", document.Line("tier[1]"))
	// Output:
	// [company]
	// arr = 12500000   # as of January
	//
	// [[tier]]
	// name = "Heart" # by ACV
	// tier[1] begins on line 4
}
