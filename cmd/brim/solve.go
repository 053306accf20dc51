package main

import (
	"context"
	"errors"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"brim/model"
	"brim/planner/solve"
	"brim/scenarios"
	"brim/ui/report"
)

const solveHelp = `solve finds the cheapest CSM hires that meet the targets: in every month from
the first one on, book loads of at most the target, and in pod tiers at most so
many AEs per CSM. They are whole people, tier by tier, in place of the CSM hires
that are planned. That nothing cheaper meets the targets is proven, and of
equally cheap hires those with fewer in the first month that differs are taken;
where the time is over before, it says how much could be saved at the most, or
that equally cheap hires may come first. Each hire comes with the month in which
its requisition must open. Months that cannot be fixed are named.

--ae finds the AE hires too: first the cheapest with which ARR is at the goal
when fiscal years and the plan end, then the CSM hires for what they win, and
again until both stay the same. Dates at which no hires reach it are named.
Where reductions take new hires, or hires change how accounts churn and expand,
the cheapest plan may not be proven; it then says why, and how much could be
saved at the most. AEs may start before the targets begin, and their pods then
wait for CSMs: those months are named, and an earlier --from may prevent it.
--gap keeps the hiring gap of pod tiers within limits.hiring_gap, as far as the
twelve months that it looks ahead are in the plan.

The most AE hires a quarter that the CSM hires planned so far support comes too.

--write puts the hires into a scenario, with the comments of the one that was
read: every tier's csm_hires, and csm.hires_per_quarter = 0; with --ae likewise
ae_hires. A file that is there already is replaced with --force; - is standard
output.

The CSV has a row a solved tier and month. Its columns, then those of --ae:
`

const solveExamples = `  brim solve plan.toml
  brim solve plan.toml --tier Core --target 0.9 --format json
  brim solve pods-outgrown --ratio 1.5 --from 6
  brim solve pods-outgrown --ae --gap
  brim solve pods-outgrown --write - | brim plan -`

// solveFlags are what the flags of the command say.
type solveFlags struct {
	caseName, tier, target, ratio, from, write, format string
	limit                                              time.Duration
	force, ae, gap                                     bool
}

func solveCommand() *cobra.Command {
	var flags solveFlags
	command := &cobra.Command{
		Use:               "solve FILE",
		Short:             "Find the cheapest hires that meet the targets",
		Long:              solveHelp + solveColumns(),
		Example:           solveExamples,
		Args:              oneFile,
		ValidArgsFunction: completeFile,
		RunE:              onFile(flags.solve),
	}
	f := command.Flags()
	caseFlag(command, &flags.caseName)
	f.StringVar(&flags.tier, "tier", "", "solve for one tier, by `name`; the others keep what they have planned")
	f.StringVar(&flags.target, "target", "", "`part` of a full book that a load may reach, such as 0.9 (default 1)")
	f.StringVar(&flags.ratio, "ratio", "", "`AEs` per CSM that a pod may have (default limits.ratio_sound)")
	f.StringVar(&flags.from, "from", "",
		"first `month` in which they must be met, such as 4 or 2027-05 (default: when the first hire carries a full book)")
	f.BoolVar(&flags.ae, "ae", false, "find the AE hires too, with which ARR is at the goal")
	f.BoolVar(&flags.gap, "gap", false, "keep the hiring gap of pod tiers within limits.hiring_gap")
	f.StringVar(&flags.write, "write", "", "write the scenario with the hires to a `file`; - is standard output")
	f.BoolVar(&flags.force, "force", false, "replace a file that exists, is read-only or has other names")
	timeLimitFlag(command, &flags.limit)
	complete(command, "tier", completeTier)
	formatFlag(command, &flags.format, planFormats)
	return command
}

// solve carries the command out.
func (f *solveFlags) solve(command *cobra.Command, file *scenarios.File) error {
	request, err := f.request(file.Scenario)
	if err != nil {
		return err
	}
	var solution *solve.Solution
	err = limited(f.limit, func(ctx context.Context) error {
		solution, err = solve.Hires(ctx, file.Scenario, request)
		return err
	})
	var refusal *solve.Refusal
	if errors.As(err, &refusal) {
		return &usageError{err: err}
	}
	if err != nil {
		return err
	}
	text, err := solved(solution, f.format, sheetFor(command.OutOrStdout()))
	if err != nil {
		return err
	}
	remark(command.ErrOrStderr(), file.Scenario)
	return f.put(command, file, solution, text)
}

// put writes the scenario where that was asked for, and prints the solution unless the
// scenario goes there.
func (f *solveFlags) put(command *cobra.Command, file *scenarios.File, solution *solve.Solution, text []byte) error {
	if f.write == "" {
		_, err := command.OutOrStdout().Write(text)
		return err
	}
	edited, err := file.Edit(solution.Scenario)
	if err != nil {
		return err
	}
	return putEdited(command, file, edited, goalOf{f.write, f.note(), f.force}, text)
}

func solved(s *solve.Solution, format string, sheet report.Sheet) ([]byte, error) {
	switch format {
	case "table":
		return []byte(report.SolveText(s, sheet)), nil
	case "markdown":
		return []byte(report.SolveMarkdown(s)), nil
	case "json":
		return report.JSON(s)
	case "csv":
		return report.SolveCSV(s)
	}
	return nil, unknownFormat(format, planFormats)
}

// request reads what the flags ask for.
func (f *solveFlags) request(s *model.Scenario) (solve.Request, error) {
	request := solve.Request{AEs: f.ae, Gap: f.gap}
	var err error
	if request.Case, err = caseOf(s, f.caseName); err != nil {
		return request, err
	}
	if f.tier != "" {
		k, err := tierOf(s, f.tier)
		if err != nil {
			return request, err
		}
		request.Tiers = []int{k}
	}
	if err := checkTimeLimit(f.limit); err != nil {
		return request, err
	}
	for _, flag := range []struct {
		name, text, like string
		into             *model.Opt
	}{
		{"target", f.target, "0.9 or 90%", &request.Target}, {"ratio", f.ratio, "1.2", &request.Ratio},
	} {
		if *flag.into, err = numberIn(flag.name, flag.text, flag.like); err != nil {
			return request, err
		}
	}
	request.From, err = monthIn(s, f.from)
	return request, err
}

// numberIn reads the number of a flag; none where the flag is not given.
func numberIn(name, text, like string) (model.Opt, error) {
	if text == "" {
		return model.Opt{}, nil
	}
	digits, percent := strings.CutSuffix(text, "%")
	n, err := strconv.ParseFloat(digits, 64)
	if err != nil {
		return model.Opt{}, usagef("--%s %q: allowed: a number such as %s", name, text, like)
	}
	if percent {
		n /= 100
	}
	return model.Some(n), nil
}

// monthIn reads a month as its number in the plan or as a date.
func monthIn(s *model.Scenario, text string) (model.Opt, error) {
	if text == "" {
		return model.Opt{}, nil
	}
	if t, err := strconv.Atoi(text); err == nil {
		return model.Some(float64(t)), nil
	}
	month, err := model.ParseMonth(text)
	if err != nil {
		return model.Opt{}, usagef("--from %q: allowed: a month of the plan, 1 to %d, or a date such as %s",
			text, s.Horizon, s.MonthAt(1))
	}
	if first, last := s.MonthAt(1), s.MonthAt(s.Horizon); month < first || month > last {
		return model.Opt{}, usagef("--from %s: targets are met from a month of the plan on, %s to %s", text, first, last)
	}
	return model.Some(float64(s.TimeOf(month))), nil
}

// tierOf finds a tier by its name.
func tierOf(s *model.Scenario, name string) (int, error) {
	names := s.TierNames()
	if k := slices.IndexFunc(names, func(known string) bool { return strings.EqualFold(known, name) }); k >= 0 {
		return k, nil
	}
	return 0, usagef("there is no tier %q; %s", name, meant(name, names, "there are "))
}

// completeTier offers the tiers of the FILE that is given.
func completeTier(_ *cobra.Command, args []string, _ string) ([]string, cobra.ShellCompDirective) {
	var names []string
	if s := completedScenario(args); s != nil {
		names = s.TierNames()
	}
	return names, cobra.ShellCompDirectiveNoFileComp
}

// note says in the log where the hires come from.
func (f *solveFlags) note() string {
	note := "cheapest CSM hires"
	if f.ae {
		note = "cheapest AE and CSM hires"
	}
	if f.tier != "" {
		note += " of " + f.tier
	}
	return note
}

// solveColumns lists the columns of the CSV for the help.
func solveColumns() string {
	columns, selling := report.SolveColumns()
	return indented(columns) + "\n" + indented(selling)
}
