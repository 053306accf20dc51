package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"brim/model"
	"brim/planner/judge"
	"brim/scenarios"
	"brim/ui/report"
)

const seekHelp = `seek looks for the value of one lever, nearest to its present one, with which an
outcome reaches a target: --at-least or --at-most. It looks over all that the
lever may be, its slider's range closely, and closes in where the target is
passed. Where no value does it, it says so, with the best that can be had. A
share moves with those of the other tiers; a list of hires shifts as a whole.

A goal that no value reaches is an answer: the exit code is 0, unless something
was to be written. --write puts the value into a file, as "brim set" would; - is
standard output.

`

const seekExamples = `  brim seek plan.toml --lever csm.hires_per_quarter --outcome over_full --at-least never
  brim seek first-pods --lever csm.heads --outcome pods_break --at-least 2028-12
  brim seek plan.toml --lever ae.attainment --outcome arr --at-least 30m --format json
  brim seek plan.toml --lever ae.cost --outcome people_cost --at-most 12m --write new.toml`

// seekResult is the JSON of a goal seek.
type seekResult struct {
	Lever     string      `json:"lever"`
	Outcome   string      `json:"outcome"`
	AtLeast   any         `json:"at_least"` // null where at_most is asked for, and the reverse
	AtMost    any         `json:"at_most"`
	Present   json.Number `json:"present"` // this and the values below as "brim set" reads them
	AtPresent any         `json:"at_present"`
	Found     bool        `json:"found"`
	Value     any         `json:"value"` // null when no value does it
	AtValue   any         `json:"at_value"`
	Settings  []string    `json:"settings,omitempty"` // for --set, where the value alone does not give the plan that was found
	Step      any         `json:"step"`               // the nearest step of the slider that does it, where value is none
	Best      json.Number `json:"best"`               // the value when one does it, else the best that can be had
	AtBest    any         `json:"at_best"`
	Intervals int         `json:"intervals"` // separate ranges of values that do it
	Monotone  bool        `json:"monotone"`
}

// seekFlags are what a goal seek is asked with.
type seekFlags struct {
	lever, outcome, atLeast, atMost, caseName, format, target string
	force                                                     bool
}

func seekCommand() *cobra.Command {
	var f seekFlags
	command := &cobra.Command{
		Use:               "seek FILE",
		Short:             "Find the value of a lever that reaches a goal",
		Long:              seekHelp + outcomeHelp(),
		Example:           seekExamples,
		Args:              oneFile,
		ValidArgsFunction: completeFile,
		RunE:              func(command *cobra.Command, args []string) error { return f.run(command, args[0]) },
	}
	flags := command.Flags()
	flags.StringVar(&f.lever, "lever", "", "`key` of the lever to move")
	complete(command, "lever", completeLever)
	outcomeFlag(command, &f.outcome, "the `outcome` that has a goal")
	flags.StringVar(&f.atLeast, "at-least", "", "`goal` that must be reached: 2028-12, never, 30m, 105%")
	flags.StringVar(&f.atMost, "at-most", "", "`goal` that must not be exceeded")
	caseFlag(command, &f.caseName)
	formatFlag(command, &f.format, planFormats)
	flags.StringVar(&f.target, "write", "", "write the plan that results to a `file`; - is standard output")
	flags.BoolVar(&f.force, "force", false, "replace a file that exists, is read-only or has other names")
	return command
}

func (f *seekFlags) run(command *cobra.Command, name string) error {
	if err := f.check(); err != nil {
		return err
	}
	file, err := read(name, command.InOrStdin())
	if err != nil {
		return err
	}
	found, err := f.seek(file.Scenario)
	if err != nil {
		return err
	}
	remark(command.ErrOrStderr(), file.Scenario)
	if f.target != "" {
		if err := f.write(command, file, found); err != nil || f.target == standardOutput {
			return err
		}
	}
	text, err := seekText(found, file.Scenario, f.format, sheetFor(command.OutOrStdout()))
	if err != nil {
		return err
	}
	_, err = command.OutOrStdout().Write(text)
	return err
}

// check looks at what can be told without the scenario.
func (f *seekFlags) check() error {
	switch {
	case f.lever == "":
		return usagef("which --lever? brim levers FILE lists them")
	case f.outcome == "":
		return usagef("which --outcome? brim seek --help lists them")
	case (f.atLeast == "") == (f.atMost == ""):
		return usagef("a goal is --at-least or --at-most: one of them")
	}
	return knownFormat(f.format, planFormats)
}

func (f *seekFlags) seek(s *model.Scenario) (judge.Found, error) {
	none := judge.Found{}
	o, err := outcomeNamed(f.outcome)
	if err != nil {
		return none, err
	}
	lever, ok := model.Find(s, f.lever)
	if !ok {
		return none, unknownLever(s, f.lever)
	}
	c, err := caseOf(s, f.caseName)
	if err != nil {
		return none, err
	}
	target, err := o.Parse(f.atLeast+f.atMost, s.Currency)
	if err != nil {
		return none, err
	}
	found := none
	err = interruptible(func(ctx context.Context) error {
		found, err = judge.Seek(ctx, s, c, lever, judge.Quest{Outcome: o, Target: target, AtMost: f.atMost != ""})
		if err != nil {
			return &usageError{err: err}
		}
		return nil
	})
	return found, err
}

// write puts the answer into a file.
func (f *seekFlags) write(command *cobra.Command, file *scenarios.File, found judge.Found) error {
	if !found.OK {
		complain(command.ErrOrStderr(), errors.New(report.Sought(found, file.Scenario.Currency)[0]))
		return fmt.Errorf("nothing was written: no value reaches the goal")
	}
	changed := file.Scenario
	if found.Value != found.Now {
		var err error
		if changed, err = model.Shift(file.Scenario, found.Lever, found.Value); err != nil {
			return err
		}
	}
	edited, err := file.Edit(changed)
	if err != nil {
		return err
	}
	if f.target == standardOutput {
		_, err = command.OutOrStdout().Write(edited.Source)
		return err
	}
	return putFile(file, edited, f.target, "goal seek on "+f.lever, f.force)
}

func seekText(found judge.Found, s *model.Scenario, format string, sheet report.Sheet) ([]byte, error) {
	result := seekOf(found, s)
	switch format {
	case "json":
		return report.JSON(result)
	case "csv":
		return seekCSV(result)
	}
	notes := report.Sought(found, s.Currency)
	if len(result.Settings) > 0 {
		notes = append(notes, "It is set by: "+strings.Join(result.Settings, "; "))
	}
	one := judged{report.Seek(found, s.Currency), notes}
	return judgedText([]judged{one}, format, sheet), nil
}

func seekOf(f judge.Found, s *model.Scenario) seekResult {
	o := f.Outcome
	result := seekResult{Lever: f.Lever.Key, Outcome: o.Key, Present: settable(f.Lever, f.Now), AtPresent: o.Text(f.AtNow), Found: f.OK,
		Step: settableOr(f.Lever, f.Stepped), Best: settable(f.Lever, f.Best), AtBest: o.Text(f.AtBest),
		Intervals: f.Intervals, Monotone: f.Monotone}
	if f.AtMost {
		result.AtMost = o.Text(f.Target)
	} else {
		result.AtLeast = o.Text(f.Target)
	}
	if f.OK {
		result.Value, result.AtValue = settable(f.Lever, f.Value), o.Text(f.Reached)
		result.Settings = settingsBeside(s, f.Lever, f.Value)
	}
	return result
}

func seekCSV(r seekResult) ([]byte, error) {
	return report.WriteCSV(
		[]string{"lever", "outcome", "at_least", "at_most", "present", "at_present", "found", "value", "at_value", "step",
			"best", "at_best", "intervals", "monotone"},
		[][]string{{report.Neutral(r.Lever), r.Outcome, bare(r.AtLeast), bare(r.AtMost), string(r.Present), bare(r.AtPresent),
			fmt.Sprint(r.Found), bare(r.Value), bare(r.AtValue), bare(r.Step), string(r.Best), bare(r.AtBest),
			fmt.Sprint(r.Intervals), fmt.Sprint(r.Monotone)}})
}

// completeLever offers the levers of the FILE that can be sought.
func completeLever(_ *cobra.Command, args []string, _ string) ([]string, cobra.ShellCompDirective) {
	var words []string
	if s := completedScenario(args); s != nil {
		for _, l := range model.Levers(s) {
			if judge.Seekable(s, -1, l) || l.OfCase() {
				words = append(words, l.Key+"\t"+l.Help)
			}
		}
	}
	return words, cobra.ShellCompDirectiveNoFileComp
}
