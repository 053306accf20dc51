package main

import (
	"fmt"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"brim/model"
	"brim/model/begin"
	"brim/scenarios"
	"brim/scenarios/disk"
)

const newHelp = `new writes a first scenario of a company from what its leaders know by heart.
ARR is enough: tiers then follow from the company's stage, and people from full
books. What nobody answered is listed as an assumption, and stands in the file
as a line that begins with #.

--tier is given once for each tier, the highest contract values first: its name
and, behind commas, what is known of it: accounts, arr, aes, csms, from (its
threshold) and coverage (pod, swarm, sequential, pooled). Accounts and ARR, or
heads, that are known of one tier have to be known of all.`

func newCommand() *cobra.Command {
	given := answersGiven{start: model.MonthOf(time.Now().Year(), time.Now().Month()).Add(1).String()}
	var target string
	var force bool
	command := &cobra.Command{
		Use:   "new --out FILE",
		Short: "Begin a plan of your own from a few answers",
		Long:  newHelp,
		Example: `  brim new --arr 18m --out first.toml
  brim new --arr 18m --customers 350 --aes 9 --csms 8 --csm-hires 1 --out team.toml
  brim new --tier "Enterprise,accounts=60,arr=7.2m" --tier "SMB,accounts=400,arr=6m" --out tiers.toml`,
		Args:              none,
		ValidArgsFunction: cobra.NoFileCompletions,
		RunE: func(command *cobra.Command, _ []string) error {
			if target == "" {
				return usagef("which FILE? %s", command.UseLine())
			}
			answers, err := given.read()
			if err != nil {
				return err
			}
			first, wrong := begin.Make(answers)
			if len(wrong) > 0 {
				return wrongAnswers(wrong)
			}
			return writeFirst(command, first, target, force)
		},
	}
	given.flags(command)
	command.Flags().StringVar(&target, "out", "", "write to this `file`; - is standard output")
	command.Flags().BoolVar(&force, "force", false, "replace a file that exists, is read-only or has other names")
	return command
}

// wrongAnswers lists what cannot be, each under the name of its input.
func wrongAnswers(list []*model.Problem) error {
	var all problems
	for _, problem := range list {
		all = append(all, problem)
	}
	return all
}

// writeFirst writes a first scenario and says what it assumes.
func writeFirst(command *cobra.Command, first *begin.First, target string, force bool) error {
	source := scenarios.WriteFirst(first)
	if target == standardOutput {
		_, err := command.OutOrStdout().Write(source)
		return err
	}
	file, err := scenarios.Parse(target, source, "")
	if err != nil {
		return err
	}
	if file, err = file.Moved(target); err != nil {
		return err
	}
	options := disk.Options{Overwrite: force, Force: force, Now: time.Now()}
	if err := forceable(scenarios.SaveLogged(file, options, remarkOn(nil, ""))); err != nil {
		return err
	}
	_, err = fmt.Fprint(command.OutOrStdout(), firstText(first, target))
	return err
}

// firstText says what was made, and what to look at next: what was estimated, and the
// assumptions that leaders move most.
func firstText(first *begin.First, target string) string {
	s, name := first.Scenario, scenarios.Escaped(target)
	var b strings.Builder
	fmt.Fprintf(&b, "%s: %s in %s accounts, %s AEs and %s CSMs. brim %s opens it.\n\nAssumed, to look at next:\n", name,
		model.Format(s.OpeningARR(), model.Money, s.Currency), model.Fixed(s.OpeningAccounts(), 0),
		model.Format(s.AE.Heads, model.People, ""), model.Format(s.CSM.Heads, model.People, ""), name)
	rest := 0
	for _, assumption := range first.Assumptions {
		switch {
		case assumption.Why != "":
			fmt.Fprintf(&b, "  %s: %s, %s\n", assumption.Title(), assumption.ShowIn(s), assumption.Why)
		case assumption.Prime:
			fmt.Fprintf(&b, "  %s: %s\n", assumption.Title(), assumption.ShowIn(s))
		default:
			rest++
		}
	}
	fmt.Fprintf(&b, "  and %d more, which begin with # in the file\n", rest)
	return b.String()
}
