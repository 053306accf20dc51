package main

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"brim/model"
	"brim/planner/books"
	"brim/planner/rebalance"
	"brim/scenarios"
	"brim/scenarios/text"
	"brim/ui/report"
)

const rebalanceHelp = `rebalance finds which accounts should change their CSM so that every book of a
tier keeps its limits and its ARR is near the mean of the books: the fewest
moves, of those the fewest that part an account from the CSM who works with its
AE, of those the least ARR. --without says who leaves, --add who comes; accounts
without a CSM are given out. --tolerance is how far a book may be from the mean.

Never moved are accounts that are pinned, have a risk of 0.7 or more, or renew
within 60 days of the opening. Those of a CSM who leaves move all the same, as
are given out those without a CSM; they are listed apart.

It says whether fewer moves are proven not to do it, or how many are needed at
the least; and where none do, which limit stands in the way, and the best that
was found.

--write applies the moves: a new accounts file of that name, beside the old one
and like it but for the CSMs of the accounts that move, and FILE then names it.
"brim log FILE" undoes that. With --heads the plan's CSM heads in the tier
follow who leaves and comes, in the same step. The CSV is for the CRM. Its
columns:
`

// rebalanceFlags are what the flags of the command say.
type rebalanceFlags struct {
	tier, tolerance, format, write string
	without, add                   []string
	heads                          bool
	limit                          time.Duration
}

func rebalanceCommand() *cobra.Command {
	var flags rebalanceFlags
	command := &cobra.Command{
		Use:   "rebalance FILE",
		Short: "Find the fewest moves that even out a tier's books",
		Long:  rebalanceHelp + indented(report.MoveColumns()),
		Example: `  brim rebalance company.toml --tier Strategic
  brim rebalance company.toml --tier Strategic --without "Ana Ruiz" --add "Dev Shah"
  brim rebalance company.toml --tier Strategic --tolerance 0.2 --format csv > moves.csv`,
		Args:              oneFile,
		ValidArgsFunction: completeFile,
		RunE: func(command *cobra.Command, args []string) error {
			if err := knownFormat(flags.format, planFormats); err != nil {
				return err
			}
			file, err := read(args[0], command.InOrStdin())
			if err != nil {
				return err
			}
			return flags.rebalance(command, file)
		},
	}
	f := command.Flags()
	f.StringVar(&flags.tier, "tier", "", "the tier whose books are evened out, by `name`; may be left out where there is one")
	f.StringVar(&flags.tolerance, "tolerance", "",
		"`part` of the mean by which a book's ARR may differ from it, such as 0.15 or 15% (default 0.15)")
	f.StringArrayVar(&flags.without, "without", nil, "a CSM who leaves, by `name`; may be given several times")
	f.StringArrayVar(&flags.add, "add", nil, "a CSM who comes, by `name`; may be given several times")
	f.StringVar(&flags.write, "write", "", "apply the moves: `name` of a new accounts file beside the old one")
	f.BoolVar(&flags.heads, "heads", false, "with --write: the plan's CSM heads in the tier follow who leaves and comes")
	timeLimitFlag(command, &flags.limit)
	complete(command, "tier", completeTier)
	complete(command, "without", completeCSM)
	formatFlag(command, &flags.format, planFormats)
	return command
}

// rebalance carries the command out.
func (f *rebalanceFlags) rebalance(command *cobra.Command, file *scenarios.File) error {
	request, err := f.request(file.Scenario)
	if err != nil {
		return err
	}
	var answer *rebalance.Answer
	err = limited(f.limit, func(ctx context.Context) (refused error) {
		if answer, refused = rebalance.Even(ctx, file.Scenario, request); refused != nil {
			return refusedRequest(refused)
		}
		return nil
	})
	if err != nil {
		return err
	}
	text, err := rebalanced(file.Scenario, answer, f.format, sheetFor(command.OutOrStdout()))
	if err != nil {
		return err
	}
	if f.write != "" {
		if err := f.apply(file, answer); err != nil {
			return err
		}
	}
	sayInData(command, file.Scenario, f.format)
	_, err = command.OutOrStdout().Write(text)
	return err
}

// apply writes the moves into a new accounts file, and the scenario that names it.
func (f *rebalanceFlags) apply(file *scenarios.File, answer *rebalance.Answer) error {
	switch {
	case len(answer.Moves) == 0:
		return usagef("--write %q: no account moves, so there is nothing to write", f.write)
	case f.write == "." || f.write == ".." || strings.ContainsAny(f.write, `/\`):
		return usagef("--write %q: allowed: the name of a new file, which goes beside the old accounts file", f.write)
	case file.Path == "" || isBuiltin(file.Path):
		return usagef("--write %q: the scenario has no file of its own that could name it", f.write)
	}
	note, edited := "rebalanced "+answer.Tier, file
	if f.heads {
		followed, err := answer.FollowHeads(file.Scenario)
		if err != nil {
			return usagef("--heads: the CSM heads of %s cannot follow: %w", answer.Tier, err)
		}
		if edited, err = file.Edit(followed); err != nil {
			return err
		}
		note += " and its CSM heads"
	}
	made, err := edited.Reassign(f.write, answer.CSMs())
	if err != nil {
		return err
	}
	return unbroken(func() error { return made.Save(file.Source, time.Now(), remarkOn(file, note)) })
}

// request reads what the flags ask for.
func (f *rebalanceFlags) request(s *model.Scenario) (rebalance.Request, error) {
	request := rebalance.Request{Tolerance: rebalance.DefaultTolerance, Without: f.without, Add: f.add}
	if err := needsAccounts(s); err != nil {
		return request, err
	}
	if f.heads && f.write == "" {
		return request, usagef("--heads goes with --write, which applies the moves")
	}
	if err := checkTimeLimit(f.limit); err != nil {
		return request, err
	}
	tolerance, err := numberIn("tolerance", f.tolerance, "0.15 or 15%")
	if err != nil {
		return request, err
	}
	request.Tolerance = tolerance.Or(request.Tolerance)
	if request.Tolerance > 1 && !strings.HasSuffix(f.tolerance, "%") {
		return request, usagef("--tolerance %q: allowed: 0 to 1, as a part of the mean; %s percent is written %s%%",
			f.tolerance, f.tolerance, f.tolerance)
	}
	if f.tier == "" && len(s.Tiers) > 1 {
		return request, usagef("which tier? --tier is one of %s", strings.Join(s.TierNames(), ", "))
	}
	if f.tier != "" {
		request.Tier, err = tierOf(s, f.tier)
	}
	return request, err
}

// refusedRequest is the error of a request in the words of the flags.
func refusedRequest(err error) error {
	var unknown *rebalance.UnknownCSM
	var known *rebalance.KnownCSM
	switch {
	case errors.As(err, &unknown) && len(unknown.Known) == 0:
		return usagef("--without %q: nobody has a book in %s", unknown.Name, unknown.Tier)
	case errors.As(err, &unknown):
		return usagef("--without %q: %w; %s", unknown.Name, err,
			cmp.Or(didYouMean(unknown.Name, unknown.Known), "there are "+firstNames(unknown.Known)))
	case errors.As(err, &known):
		return usagef("--add %q: %w", known.Name, err)
	}
	return &usageError{err: fmt.Errorf("rebalance: %w", err)}
}

// firstNames are the first of many names, each cut to what a line can hold, and how many more
// there are.
func firstNames(names []string) string {
	const most, width = 12, 40
	shown := make([]string, min(len(names), most))
	for i := range shown {
		shown[i] = text.Cut(names[i], width)
	}
	if rest := len(names) - most; rest > 0 {
		shown = append(shown, fmt.Sprintf("and %d more", rest))
	}
	return strings.Join(shown, ", ")
}

// completeCSM offers the CSMs of the FILE that is given.
func completeCSM(_ *cobra.Command, args []string, _ string) ([]string, cobra.ShellCompDirective) {
	var names []string
	if s := completedScenario(args); s != nil && s.Book.Accounts != nil {
		for _, csm := range books.Make(s).CSMs {
			names = append(names, csm.Name)
		}
	}
	return names, cobra.ShellCompDirectiveNoFileComp
}

func rebalanced(s *model.Scenario, a *rebalance.Answer, format string, sheet report.Sheet) ([]byte, error) {
	switch format {
	case "json":
		return report.JSON(a.Document())
	case "csv":
		return report.RebalanceCSV(a)
	case "markdown":
		return []byte(report.RebalanceMarkdown(s, a)), nil
	}
	return []byte(report.RebalanceText(s, a, sheet)), nil
}
