package main

import (
	"context"
	"fmt"
	"runtime"
	"strconv"

	"github.com/spf13/cobra"

	"brim/model"
	"brim/planner/risk"
	"brim/ui/report"
)

const riskHelp = `risk says how sure a plan is. It draws the levers that have a range in the
scenario's [uncertainty], and with people = true random attrition and start
dates, trial after trial, and prints by month the 5, 25, 50, 75 and 95%
quantiles of ARR, ratios and loads, and how likely books have run over and pods
broken by then.

  [uncertainty]
  people = true                  # whole heads, who leave by chance
  late   = 0.1                   # chance that a planned hire slips a month
  "ae.attainment" = { low = 0.55, mode = 0.70, high = 0.80 }
  "tier.Core.logo_churn" = { low = 0.08, mode = 0.10, high = 0.16 }

The same seed gives the same numbers with any number of workers. A chance is
that of the first month's having come, whatever follows it; of the causes for
which pods break, the month of the cause and not the later one of the break.
With very many trials quantiles are read off counts; "quantile_error" in the
JSON then says how far they may be off, as a part of the width of what a figure
came to.`

const riskExamples = `  brim risk pods-outgrown
  brim risk pods-outgrown --set csm.hires_per_quarter=4 --format markdown
  brim risk pods-outgrown --trials 1000 --seed 7 --format json | jq '.months[12].tiers[0].over'`

// riskFlags are what the command may be told.
type riskFlags struct {
	caseName, format string
	settings         []string
	how              risk.Simulation
}

func riskCommand() *cobra.Command {
	var f riskFlags
	command := &cobra.Command{
		Use:               "risk FILE",
		Short:             "Say how sure the plan is",
		Long:              riskHelp,
		Example:           riskExamples,
		Args:              oneFile,
		ValidArgsFunction: completeFile,
		RunE: func(command *cobra.Command, args []string) error {
			_, scenario, err := readSet(command, args[0], f.settings)
			if err != nil {
				return err
			}
			return printRisk(command, args[0], scenario, f)
		},
	}
	caseFlag(command, &f.caseName)
	formatFlag(command, &f.format, planFormats)
	flags := command.Flags()
	flags.IntVar(&f.how.Trials, "trials", risk.DefaultTrials, "how `many` trials, 1 to "+strconv.Itoa(risk.MaxTrials))
	flags.Uint64Var(&f.how.Seed, "seed", risk.DefaultSeed, "`number` from which everything is drawn")
	flags.IntVar(&f.how.Workers, "workers", runtime.NumCPU(), "how `many` work at once; the result is the same")
	settingsFlag(command, &f.settings)
	return command
}

// printRisk simulates the plan of a market case and prints what it came to.
func printRisk(command *cobra.Command, name string, s *model.Scenario, f riskFlags) error {
	c, err := caseOf(s, f.caseName)
	switch {
	case err != nil:
		return err
	case f.how.Trials < 1 || f.how.Trials > risk.MaxTrials:
		return usagef("--trials %d; allowed: 1 to %d", f.how.Trials, risk.MaxTrials)
	case f.how.Workers < 1:
		return usagef("--workers %d; allowed: 1 or more", f.how.Workers)
	case !s.Uncertain():
		return usagef("%s: nothing is uncertain, so there is nothing to draw; give it an [uncertainty], for example with %s",
			name, exampleRange(s))
	}
	if err := knownFormat(f.format, planFormats); err != nil {
		return err // before the work
	}
	r, err := simulate(command, s, c, f.how)
	if err != nil {
		return err
	}
	text, err := riskForm(s, r, c, f.format, sheetFor(command.OutOrStdout()))
	if err != nil {
		return err
	}
	remark(command.ErrOrStderr(), s)
	_, err = command.OutOrStdout().Write(text)
	return err
}

// exampleRange is a line that the scenario could have.
func exampleRange(s *model.Scenario) string {
	l, ok := model.Find(s, "ae.attainment")
	if !ok || l.Idle(s) != "" {
		l, _ = model.Find(s, "csm.attrition")
	}
	around := l.Around(s, 0.1).List
	return fmt.Sprintf("%q = { low = %g, mode = %g, high = %g }", l.Key, around[0], around[1], around[2])
}

// simulate runs the trials; ctrl+c ends it, and it says on a terminal how far it has come.
func simulate(command *cobra.Command, s *model.Scenario, c int, how risk.Simulation) (*risk.Result, error) {
	progress := newProgress(command.ErrOrStderr())
	defer progress.end()
	how.Progress = progress.come
	var r *risk.Result
	err := interruptible(func(ctx context.Context) (err error) {
		r, err = risk.Simulate(ctx, s, c, how)
		return err
	})
	return r, err
}

func riskForm(s *model.Scenario, r *risk.Result, c int, format string, sheet report.Sheet) ([]byte, error) {
	switch format {
	case "table":
		return []byte(report.RiskText(s, r, s.CaseName(c), sheet)), nil
	case "markdown":
		return []byte(report.RiskMarkdown(s, r, s.CaseName(c))), nil
	case "json":
		return report.JSON(r)
	case "csv":
		return report.RiskCSV(r)
	}
	return nil, unknownFormat(format, planFormats)
}
