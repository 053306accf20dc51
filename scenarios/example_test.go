package scenarios_test

import (
	"fmt"
	"os"
	"strings"

	"brim/model"
	"brim/scenarios"
)

const ours = `# Our plan for the board.
title = "Ours"
start = 2026-12-01

[company]
arr = 18_000_000   # signed contracts only

[ae]
heads = 10

[csm]
heads = 9          # two of them on leave

[[tier]]
name = "Everyone"
coverage = "pooled"
`

// A scenario is read, a lever is moved, and the text is written again: only the value
// changes, comments and layout stay.
func ExampleFile_Edit() {
	file, err := scenarios.Parse("ours.toml", []byte(ours), "")
	if err != nil {
		fmt.Println(err)
		return
	}
	lever, _ := model.Find(file.Scenario, "csm.heads")
	changed, err := model.Move(file.Scenario, lever, model.Value{Number: 11})
	if err != nil {
		fmt.Println(err)
		return
	}
	edited, err := file.Edit(changed)
	if err != nil {
		fmt.Println(err)
		return
	}
	os.Stdout.Write(edited.Source)
	// Output:
	// # Our plan for the board.
	// title = "Ours"
	// start = 2026-12-01
	//
	// [company]
	// arr = 18_000_000   # signed contracts only
	//
	// [ae]
	// heads = 10
	//
	// [csm]
	// heads = 11          # two of them on leave
	//
	// [[tier]]
	// name = "Everyone"
	// coverage = "pooled"
}

// A mistake in a file comes with its line, its key, what was found and what is allowed.
func ExampleParse_errors() {
	_, err := scenarios.Parse("ours.toml", []byte(strings.Replace(ours, "heads = 10", "heads = -10", 1)), "")
	fmt.Println(err)
	// Output:
	// ours.toml:9: ae.heads: found -10; allowed: 0 to 100,000
}

// The scenarios that come with the program are read in the same way as files.
func ExampleLoadBuiltin() {
	file, err := scenarios.LoadBuiltin("first-csm")
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(file.Scenario.Title)
	fmt.Println(len(file.Scenario.Tiers), "tier,", file.Scenario.CSM.Heads, "CSM")
	// Output:
	// Seed company, first CSM
	// 1 tier, 1 CSM
}
