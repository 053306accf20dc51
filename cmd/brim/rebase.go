package main

import (
	"errors"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"brim/planner/actuals"
	"brim/scenarios"
)

const rebaseHelp = `rebase makes the plan that begins after what has happened: in the month after
the last one of which ARR, accounts and heads of every tier are known. Its tiers
have the accounts, ARR and people that they have by now; those in ramp, those on
their way, hires by month and quarter, reductions, leaves and a transition go on
as planned. It ends when the plan does.

--drivers implied takes over what the months imply of attainment, deal size,
churn, contraction, expansion, attrition and the hires that land, where they
imply any ("brim actuals" shows them); else the assumptions stay as planned.

Without --write it says what would change. The comments of FILE are kept where
what they stand beside is kept; those behind the start and the people, who have
changed, go.`

// rebaseFlags are what the flags of the command say.
type rebaseFlags struct {
	caseName, drivers, write string
	force                    bool
}

// The drivers that a plan may begin with.
var driverWords = []string{"plan", "implied"}

func rebaseCommand() *cobra.Command {
	var flags rebaseFlags
	command := &cobra.Command{
		Use:   "rebase FILE",
		Short: "Begin the plan anew after what has happened",
		Long:  rebaseHelp,
		Example: `  brim rebase fy27.toml
  brim rebase fy27.toml --write fy27-from-april.toml
  brim rebase fy27.toml --drivers implied --write fy27-implied.toml`,
		Args:              oneFile,
		ValidArgsFunction: completeFile,
		RunE:              onFile(flags.rebase),
	}
	f := command.Flags()
	caseFlag(command, &flags.caseName)
	f.StringVar(&flags.drivers, "drivers", driverWords[0], "`assumptions` of the new plan: "+strings.Join(driverWords, ", "))
	f.StringVar(&flags.write, "write", "", "write the new plan to a `file`; - is standard output")
	f.BoolVar(&flags.force, "force", false, "replace a file that exists, is read-only or has other names")
	complete(command, "drivers", cobra.FixedCompletions(driverWords, cobra.ShellCompDirectiveNoFileComp))
	return command
}

// rebase carries the command out.
func (f *rebaseFlags) rebase(command *cobra.Command, file *scenarios.File) error {
	if f.drivers != driverWords[0] && f.drivers != driverWords[1] {
		return usagef("--drivers %q; allowed: %s", f.drivers, strings.Join(driverWords, ", "))
	}
	history, err := historyOf(file.Scenario, f.caseName)
	if err != nil {
		return err
	}
	made, err := history.Rebase(f.drivers == driverWords[1])
	if errors.As(err, new(actuals.NotYetError)) {
		return usagef("%s: %w", scenarios.Escaped(file.Scenario.Actuals.File), err)
	}
	if err != nil {
		return fmt.Errorf("no plan can begin there: %w", err)
	}
	edited, err := file.Edit(made.Scenario)
	if err != nil {
		return err
	}
	sayDoubts(command, history)
	said := ""
	for _, words := range made.Words {
		said += scenarios.Escaped(words) + "\n"
	}
	said += differenceText(scenarios.Differ(file.Scenario, made.Scenario))
	if f.write == "" {
		_, err := fmt.Fprint(command.OutOrStdout(), said, "nothing is written: --write FILE does\n")
		return err
	}
	note := "begun anew in " + made.Scenario.Start.Long() + ", drivers as " + f.drivers
	return putEdited(command, file, edited, goalOf{f.write, note, f.force}, []byte(said))
}
