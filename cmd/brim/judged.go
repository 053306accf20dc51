package main

import (
	"context"

	"github.com/spf13/cobra"

	"brim/planner/judge"
	"brim/scenarios"
	"brim/ui/report"
)

// judgedSide is a plan that is judged, with the name that it was given by.
type judgedSide struct {
	side judge.Side
	name string
}

// sideOf reads such a plan in a market case, and says what is to be remarked of it.
func sideOf(command *cobra.Command, name, caseName string) (judgedSide, error) {
	file, err := read(name, command.InOrStdin())
	if err != nil {
		return judgedSide{}, err
	}
	c, err := caseOf(file.Scenario, caseName)
	if err != nil {
		return judgedSide{}, err
	}
	remark(command.ErrOrStderr(), file.Scenario)
	shown := scenarios.Escaped(name)
	if c >= 0 {
		shown += " (" + file.Scenario.CaseName(c) + ")"
	}
	return judgedSide{side: judge.Side{Scenario: file.Scenario, Case: c}, name: shown}, nil
}

// sinceSide reads the scenario that a plan in a document is held against, in the same market case
// or, where it has none of that name, in the base case. Its name is that of its file, as readers
// elsewhere know it.
func sinceSide(command *cobra.Command, name string, now judge.Side) (judgedSide, error) {
	before, err := sideOf(command, name, "")
	if err != nil {
		return judgedSide{}, err
	}
	before.name = sourceOf(name)
	if now.Case >= 0 {
		before.side.Case, _ = before.side.Scenario.CaseNamed(now.Scenario.CaseName(now.Case))
		before.name += " (" + before.side.Scenario.CaseName(before.side.Case) + ")"
	}
	return before, nil
}

// judgeAndPrint does long work, which ctrl+c ends, and prints what is written of it on the
// sheet of the command's output.
func judgeAndPrint(command *cobra.Command, work func(context.Context), write func(report.Sheet) ([]byte, error)) error {
	err := interruptible(func(ctx context.Context) error {
		work(ctx)
		return nil
	})
	if err != nil {
		return err
	}
	text, err := write(sheetFor(command.OutOrStdout()))
	if err != nil {
		return err
	}
	_, err = command.OutOrStdout().Write(text)
	return err
}
