package main

import (
	"fmt"

	"github.com/spf13/cobra"

	"brim/planner"
	"brim/scenarios"
	"brim/ui/report"
)

const checkHelp = `check reads scenario files and says what is wrong with them: a line "FILE: ok"
on standard output for each good one, with how many findings its plan has ("brim
plan FILE" lists them), and every problem of the others on standard error, with
its line, its key, what was found and what is allowed. The exit code is 2 when a
file is not valid and 1 when one cannot be read; findings do not change it.`

func checkCommand() *cobra.Command {
	return &cobra.Command{
		Use:               "check FILE...",
		Short:             "Check scenario files",
		Long:              checkHelp,
		Example:           "  brim check plan.toml other.toml",
		Args:              someFiles,
		ValidArgsFunction: completeFiles,
		RunE: func(command *cobra.Command, args []string) error {
			worst := exitFine
			for _, name := range args {
				worst = worse(worst, checkOne(command, name))
			}
			if worst != exitFine {
				return &saidError{code: worst}
			}
			return nil
		},
	}
}

// checkOne says whether a scenario is good, and returns the exit code for it.
func checkOne(command *cobra.Command, name string) int {
	file, err := read(name, command.InOrStdin())
	if err != nil {
		complain(command.ErrOrStderr(), err)
		return exitCode(err)
	}
	found := report.CountFindings(planner.Make(file.Scenario, -1).Advice())
	_, _ = fmt.Fprintf(command.OutOrStdout(), "%s: ok; findings: %s\n", scenarios.Escaped(name), found) // a failure is noted
	remark(command.ErrOrStderr(), file.Scenario)
	return exitFine
}

// worse is the code that says more: a file that was not read may hide anything.
func worse(a, b int) int {
	if a == exitFailed || b == exitFailed {
		return exitFailed
	}
	return max(a, b)
}
