package main

import (
	"context"
	"strings"

	"github.com/spf13/cobra"

	"brim/model"
	"brim/planner/judge"
	"brim/ui/report"
)

const bridgeHelp = `bridge says why an outcome of plan B differs from plan A's, lever by lever. Each
that differs gets its Shapley value: what the outcome changes when it moves from
A's value to B's, averaged over every order in which all of them can move. The
parts sum to the whole difference. Up to 12 parts they are exact; of more, 2,000
seeded orders are drawn, and the standard error is said.

What a scenario allows only at once moves as one part: shares of all tiers, tier
thresholds that change places, staffing with the shares it rules out. Two plans
with different tiers have them as one part, "the tiers as a whole", beside the
levers of the company; a book of another form (curve, bands, accounts) likewise.

With --actuals one FILE says why its plan is not what has happened: the outcome
at the end of the last month that is known whole, and what hires, leavers,
attainment, deal size, churn, contraction and expansion add, as the months imply
them, with what is not explained as the last part ("brim actuals").

Without --outcome there are the three widest parts of each outcome; JSON and
CSV have all.

`

// bridgeResult is the JSON of a bridge.
type bridgeResult struct {
	Outcome       string        `json:"outcome"`
	A             any           `json:"a"`
	B             any           `json:"b"`
	Parts         []bridgeEntry `json:"parts"`
	StandardError model.Opt     `json:"standard_error"`
}

// bridgeEntry is a part in it.
type bridgeEntry struct {
	Lever string    `json:"lever"`
	From  any       `json:"from"`
	To    any       `json:"to"`
	Part  model.Opt `json:"part"`
}

// bridgeFlags are what the command may be told.
type bridgeFlags struct {
	caseName, otherCase, key, format string
	happened                         bool
}

func bridgeCommand() *cobra.Command {
	var f bridgeFlags
	command := &cobra.Command{
		Use:   "bridge A B",
		Short: "Say why two plans differ",
		Long:  bridgeHelp + outcomeHelp(),
		Example: `  brim bridge plan.toml other.toml --outcome arr
  brim bridge plan.toml plan.toml --case-b Downside --outcome pods_break
  brim bridge first-pods pods-outgrown --outcome people_cost --format json
  brim bridge fy27.toml --actuals --outcome arr`,
		Args:              f.files,
		ValidArgsFunction: completeTwoFiles,
		RunE:              f.bridge,
	}
	outcomeFlag(command, &f.key, "the `outcome` that differs; without it all of them")
	command.Flags().BoolVar(&f.happened, "actuals", false, "why the plan of one FILE is not what has happened")
	caseFlag(command, &f.caseName)
	command.Flags().StringVar(&f.otherCase, "case-b", "", "market case of B, by `name`; without it as --case says")
	complete(command, "case-b", func(command *cobra.Command, args []string, typed string) ([]string, cobra.ShellCompDirective) {
		return completeCase(command, args[min(1, len(args)):], typed)
	})
	formatFlag(command, &f.format, planFormats)
	return command
}

// files takes two FILEs, or with actuals one.
func (f *bridgeFlags) files(command *cobra.Command, args []string) error {
	switch {
	case f.happened && len(args) > 1:
		return usagef("%q is one argument too many: --actuals takes a single FILE", args[1])
	case f.happened:
		return oneFile(command, args)
	}
	return twoFiles(command, args)
}

// bridge carries the command out.
func (f *bridgeFlags) bridge(command *cobra.Command, args []string) error {
	if err := oneAtMost(command, "actuals", "case-b"); err != nil {
		return err
	}
	wanted, err := outcomesAsked(f.key, f.format)
	if err != nil {
		return err
	}
	if f.happened {
		return bridgeActuals(command, args[0], f.caseName, wanted, f.key, f.format)
	}
	if !command.Flags().Changed("case-b") {
		f.otherCase = f.caseName
	}
	a, err := sideOf(command, args[0], f.caseName)
	if err != nil {
		return err
	}
	b, err := sideOf(command, args[1], f.otherCase)
	if err != nil {
		return err
	}
	var why *judge.Attribution
	return judgeAndPrint(command,
		func(ctx context.Context) { why = judge.Attribute(ctx, a.side, b.side, cores()) },
		func(sheet report.Sheet) ([]byte, error) {
			return bridgeText(why, wanted, [2]string{a.name, b.name}, f.key, f.format, sheet)
		})
}

func twoFiles(command *cobra.Command, args []string) error {
	switch {
	case len(args) < 2:
		return usagef("which two files? %s", command.UseLine())
	case len(args) > 2:
		return usagef("%q is one argument too many: %s", args[2], command.UseLine())
	case args[0] == standardInput && args[1] == standardInput:
		return usagef("standard input can be one of the two, not both")
	}
	return nil
}

// completeTwoFiles offers scenarios for either FILE.
func completeTwoFiles(command *cobra.Command, args []string, typed string) ([]string, cobra.ShellCompDirective) {
	if len(args) > 1 {
		return nil, cobra.ShellCompDirectiveNoFileComp
	}
	return completeFiles(command, args, typed)
}

func bridgeText(why *judge.Attribution, wanted []*judge.Outcome, names [2]string, key, format string, sheet report.Sheet) ([]byte, error) {
	var tables []judged
	var results []bridgeResult
	var same []string
	for _, o := range wanted {
		bridge := why.Bridge(o)
		results = append(results, bridgeOf(bridge))
		notes := report.BridgeNotes(bridge, why, why.B.Currency)
		switch {
		case key != "":
			tables = append(tables, judged{report.Bridge(bridge, names[0], names[1], why.B.Currency), notes})
		case bridge.Same():
			same = append(same, o.Words)
		default:
			widest := judged{section: report.BridgeOf(bridge, widestOnly, names[0], names[1], why.B.Currency)}
			if bridge.Why != "" {
				widest.notes = notes[:1]
			}
			tables = append(tables, widest)
		}
	}
	if key == "" {
		tables = endedWith(tables, sameIn(same), oneOutcome("all parts"))
	}
	return judgedAs(tables, results, key, format, sheet, bridgeCSV)
}

func bridgeOf(bridge judge.Bridge) bridgeResult {
	o := bridge.Outcome
	result := bridgeResult{
		Outcome: o.Key, A: o.Text(bridge.A), B: o.Text(bridge.B), Parts: []bridgeEntry{}, StandardError: bridge.StandardError}
	for _, part := range bridge.Parts {
		entry := bridgeEntry{Lever: part.Key, From: part.From, To: part.To, Part: part.Part}
		if part.Alone() {
			change := part.Changes[0]
			entry.From, entry.To = plain(change.Lever, change.From), plain(change.Lever, change.To)
		}
		result.Parts = append(result.Parts, entry)
	}
	return result
}

func bridgeCSV(results []bridgeResult) ([]byte, error) {
	var rows [][]string
	for _, result := range results {
		for _, entry := range result.Parts {
			rows = append(rows, append([]string{result.Outcome, bare(result.A), bare(result.B)},
				report.Row(entry.Lever, inCell(entry.From), inCell(entry.To), entry.Part)...))
		}
	}
	return report.WriteCSV([]string{"outcome", "a", "b", "lever", "from", "to", "part"}, rows)
}

// inCell is a lever's value in CSV: a list as a file has it.
func inCell(v any) any {
	numbers, isList := v.([]float64)
	if !isList {
		return v
	}
	texts := make([]string, len(numbers))
	for i, n := range numbers {
		texts[i] = model.Decimal(n)
	}
	return "[" + strings.Join(texts, ", ") + "]"
}
