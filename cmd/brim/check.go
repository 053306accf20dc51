package main

import (
	"fmt"

	"github.com/spf13/cobra"

	"brim/planner"
	"brim/planner/explain"
	"brim/ui/report"
)

const checkHelp = `check reads scenario files and says what is wrong with them: a line "FILE: ok"
on standard output for each good one, with how many findings its plan has ("brim
plan FILE" lists them), and every problem of the others on standard error, with
its line, its key, what was found and what is allowed. The exit code is 2 when a
file is not valid and 1 when one cannot be read; findings do not change it.

With --policy each plan is also held against the limits of a policy file, for
instance when scenarios are checked before they are merged. The exit code is 3
when all files are valid and a plan breaks a limit. A limit on months
that the plan does not reach is broken too: nobody knows what comes in them. A
policy is a TOML file:

  pods_hold_until = "2028-06"     # the first pods break then, or later
  no_pod_warning_until = "2027-06" # a rule first warns of pods then, or later
  books_within_until = "2027-12"  # the first book runs over then, or later
  max_months_over = 3             # months in which books of any tier run over
  max_utilization = 1.2           # of any tier in any month
  max_pod_ratio = 1.5             # AE:CSM of any pod tier in any month
  min_arr = 25_000_000            # at the plan's end
  min_nrr = 1.05                  # of the plan's last twelve months
  max_people_cost = 12_000_000    # over the plan
  max_arr_variance = 0.15         # actual ARR may be that far from the plan
  variance_months = 2             #   in fewer than so many months running
  forbid = ["uncovered"]          # rules that must find nothing: brim rules
  forbid_severity = "breach"      # nothing that is as grave may be found
  cases = ["base", "Downside"]    # market cases; without it the base case`

const checkExamples = `  brim check plan.toml other.toml
  brim check plan.toml --policy policy.toml
  brim check plan.toml --policy policy.toml --format json | jq .[0].passed`

// checkFormats are the forms of what is checked.
var checkFormats = []string{"table", "json"}

// check is what files are checked for.
type check struct {
	policy *policy // nil for none
	format string
}

func checkCommand() *cobra.Command {
	var path string
	var order check
	command := &cobra.Command{
		Use:               "check FILE...",
		Short:             "Check scenario files, and plans against a policy",
		Long:              checkHelp,
		Example:           checkExamples,
		Args:              someFiles,
		ValidArgsFunction: completeFiles,
		RunE: func(command *cobra.Command, args []string) error {
			if path != "" {
				policy, err := readPolicy(path)
				if err != nil {
					return err
				}
				order.policy = &policy
			}
			return order.all(command, args)
		},
	}
	formatFlag(command, &order.format, checkFormats)
	command.Flags().StringVar(&path, "policy", "", "hold the plans against the limits of a `file`")
	return command
}

// all checks every file, whatever becomes of the others.
func (o check) all(command *cobra.Command, names []string) error {
	if err := knownFormat(o.format, checkFormats); err != nil {
		return err
	}
	worst := exitFine
	results := []checked{}
	for _, name := range names {
		result, code := o.one(command, name)
		results, worst = append(results, result), worse(worst, code)
	}
	if o.format == "json" {
		text, err := report.JSON(results)
		if err == nil {
			_, err = command.OutOrStdout().Write(text)
		}
		if err != nil {
			return err
		}
	}
	if worst != exitFine {
		return &saidError{code: worst}
	}
	return nil
}

// one checks a file, says what is wrong with it, and returns the exit code for it.
func (o check) one(command *cobra.Command, name string) (checked, int) {
	result := checked{File: name, Cases: []caseVerdict{}, Advice: []explain.Finding{}}
	file, err := read(name, command.InOrStdin())
	if err == nil && o.policy != nil {
		result.Cases, err = o.policy.judge(name, file)
	}
	if err != nil {
		complain(command.ErrOrStderr(), err)
		return result, exitCode(err)
	}
	sayReadAnew(command.ErrOrStderr(), file)
	result.Accounts = explain.NewAccountsFile(file.Scenario)
	result.Valid, result.Advice = true, explain.Advice(planner.Make(file.Scenario, -1))
	code := exitFine
	if o.policy != nil {
		passed := result.passes()
		if result.Passed = &passed; !passed {
			code = exitBroken
		}
	}
	if o.format == "table" {
		_, _ = fmt.Fprint(command.OutOrStdout(), result.text()) // a failure is noted
	}
	sayInData(command, file.Scenario, o.format)
	return result, code
}

// worse is the code that says more: a file that was not read may hide anything, and one
// that is not valid has no plan that could break a limit.
func worse(a, b int) int {
	for _, code := range []int{exitFailed, exitInvalid} {
		if a == code || b == code {
			return code
		}
	}
	return max(a, b)
}
