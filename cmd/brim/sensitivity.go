package main

import (
	"context"
	"encoding/json"

	"github.com/spf13/cobra"

	"brim/planner/judge"
	"brim/ui/report"
)

const sensitivityHelp = `sensitivity moves every numeric lever alone, down and up by a tenth, and says
what that does to an outcome, the widest swing first. What is counted in whole
units (people, accounts per CSM, months) moves by at least one. Levers without a
say in the scenario are left out; one that cannot move, since another bounds it
or it is 0, stays where it is. A list of hires moves as a whole.

Moves do not simply add up: below the table stands what the three widest levers
do together, beside the sum of what each does alone.

Without --outcome there are the three widest levers of each outcome; JSON and
CSV have all.

`

// sensitivityResult is the JSON of a sensitivity.
type sensitivityResult struct {
	Outcome string       `json:"outcome"`
	Base    any          `json:"base"`
	Levers  []swingEntry `json:"levers"`
}

// swingEntry is a lever in it.
type swingEntry struct {
	Lever  string      `json:"lever"`
	Low    json.Number `json:"low"` // as "brim set" reads it; of a list of hires or a ramp the mean
	High   json.Number `json:"high"`
	AtLow  any         `json:"at_low"`
	AtHigh any         `json:"at_high"`
}

func sensitivityCommand() *cobra.Command {
	var caseName, key, format string
	command := &cobra.Command{
		Use:   "sensitivity FILE",
		Short: "Say which levers matter most",
		Long:  sensitivityHelp + outcomeHelp(),
		Example: `  brim sensitivity plan.toml --outcome pods_break
  brim sensitivity first-pods --outcome arr --format json
  brim sensitivity pods-outgrown --case Downside --format markdown`,
		Args:              oneFile,
		ValidArgsFunction: completeFile,
		RunE: func(command *cobra.Command, args []string) error {
			wanted, err := outcomesAsked(key, format)
			if err != nil {
				return err
			}
			plan, err := sideOf(command, args[0], caseName)
			if err != nil {
				return err
			}
			var sweep *judge.Sweep
			return judgeAndPrint(command,
				func(ctx context.Context) { sweep = judge.SweepLevers(ctx, plan.side.Scenario, plan.side.Case, cores()) },
				func(sheet report.Sheet) ([]byte, error) { return sensitivityText(sweep, wanted, key, format, sheet) })
		},
	}
	outcomeFlag(command, &key, "the `outcome` to judge by; without it all of them")
	caseFlag(command, &caseName)
	formatFlag(command, &format, planFormats)
	return command
}

func sensitivityText(sweep *judge.Sweep, wanted []*judge.Outcome, key, format string, sheet report.Sheet) ([]byte, error) {
	currency := sweep.Base.Currency
	var tables []judged
	var results []sensitivityResult
	for _, o := range wanted {
		found := sweep.Sensitivity(o)
		results = append(results, sensitivityOf(found))
		if key == "" {
			tables = append(tables, judged{report.SensitivityOf(found, widestOnly, currency), nil})
			continue
		}
		tables = append(tables, judged{report.Sensitivity(found, currency), report.SensitivityNotes(found, currency)})
	}
	if key == "" {
		tables = endedWith(tables, "These are the levers that swing each outcome most.", oneOutcome("all levers"))
	}
	return judgedAs(tables, results, key, format, sheet, sensitivityCSV)
}

func sensitivityOf(found judge.Sensitivity) sensitivityResult {
	o := found.Outcome
	result := sensitivityResult{Outcome: o.Key, Base: o.Text(found.Base), Levers: []swingEntry{}}
	for _, swing := range found.Swings {
		result.Levers = append(result.Levers, swingEntry{
			Lever: swing.Lever.Key, Low: settable(swing.Lever, swing.Low), High: settable(swing.Lever, swing.High),
			AtLow: o.Text(swing.AtLow), AtHigh: o.Text(swing.AtHigh)})
	}
	return result
}

func sensitivityCSV(results []sensitivityResult) ([]byte, error) {
	var rows [][]string
	for _, result := range results {
		for _, entry := range result.Levers {
			rows = append(rows, []string{result.Outcome, bare(result.Base), report.Neutral(entry.Lever),
				string(entry.Low), string(entry.High), bare(entry.AtLow), bare(entry.AtHigh)})
		}
	}
	return report.WriteCSV([]string{"outcome", "base", "lever", "low", "high", "at_low", "at_high"}, rows)
}
