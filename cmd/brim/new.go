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
as a line that begins with #. Beside the file stands brim.schema.json, unless it
is there already, by which editors check it.

--tier is given once for each tier, the highest contract values first: its name
and, behind commas, what is known of it: accounts, arr, aes, csms, from (its
threshold) and coverage (pod, swarm, sequential, pooled). Accounts and ARR, or
heads, that are known of one tier have to be known of all.

--accounts and --people make the plan from what a CRM and an HR system export:
accounts and ARR are the accounts file's, and its segments the tiers, or those
of the CSMs who carry the accounts; AEs and CSMs, who is in ramp, who starts and
who leaves are the people file's. What was read and what was left out is said;
--column and --people-column name columns that are to be taken instead.`

func newCommand() *cobra.Command {
	var given answersGiven
	var exports exportsGiven
	var target string
	var force, noNames bool
	command := &cobra.Command{
		Use:   "new --out FILE",
		Short: "Begin a plan of your own from a few answers",
		Long:  newHelp,
		Example: `  brim new --arr 18m --out first.toml
  brim new --accounts crm.csv --people people.csv --out mine.toml
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
			from, err := exports.read()
			if err != nil {
				return err
			}
			if target != standardOutput && from.Own(target) {
				return usagef("%s is what the plan is made from: name another file", scenarios.Escaped(target))
			}
			first, file, err := beginFrom(answers, from, scenarios.Exports.Read, time.Now())
			if err != nil {
				return err
			}
			if err := writeFirst(command, file, target, force); err != nil || target == standardOutput {
				return err
			}
			named := !noNames && isTerminal(command.OutOrStdout())
			_, err = fmt.Fprint(command.OutOrStdout(), firstText(first, target, named))
			return err
		},
	}
	given.flags(command)
	exports.flags(command)
	command.Flags().StringVar(&target, "out", "", "write to this `file`; - is standard output")
	command.Flags().BoolVar(&noNames, "no-names", false, "leave out the names of people that a terminal shows")
	command.Flags().BoolVar(&force, "force", false, "replace a file that exists, is read-only or has other names")
	return command
}

// nextMonth is the month after that of a time.
func nextMonth(now time.Time) model.Month { return model.MonthOf(now.Year(), now.Month()).Add(1) }

// beginFrom makes a first scenario from answers and exports, and the file that holds it.
func beginFrom(answers begin.Answers, exports scenarios.Exports, read exportsReader, now time.Time) (*begin.First, *scenarios.File, error) {
	answers, err := read(exports, answers, nextMonth(now))
	if err != nil {
		return nil, nil, err
	}
	first, wrong := begin.Make(answers)
	if len(wrong) > 0 {
		return nil, nil, wrongAnswers(wrong, exports)
	}
	file, err := scenarios.FirstFile(first, exports.Folder())
	return first, file, err
}

// writeFirst writes a first scenario.
func writeFirst(command *cobra.Command, file *scenarios.File, target string, force bool) error {
	path := target
	if target == standardOutput {
		path = "./" + standardOutput // as in the working directory
	}
	file, err := file.Moved(path)
	if err != nil {
		return err
	}
	if target == standardOutput {
		_, err := command.OutOrStdout().Write(file.Source)
		return err
	}
	options := disk.Options{Overwrite: force, Force: force, Now: time.Now()}
	return forceable(unbroken(func() error { return scenarios.SaveLogged(file, options, remarkOn(nil, "")) }))
}

// firstText says what was made, and what to look at next: what was estimated, and the
// assumptions that leaders move most; named adds names of people to what was read.
func firstText(first *begin.First, target string, named bool) string {
	s, name := first.Scenario, scenarios.Escaped(target)
	var b strings.Builder
	fmt.Fprintf(&b, "%s: %s. brim %s opens it.\n", name, begin.Said(s), name)
	b.WriteString(readText(first, named))
	b.WriteString("\nAssumed, to look at next:\n")
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

// readText says what was made of exports, a line each.
func readText(first *begin.First, named bool) string {
	notes := first.Notes
	if named {
		notes = first.NamedNotes()
	}
	if said := first.Scenario.AccountsSaid(); said != "" {
		notes = append([]string{said}, notes...)
	}
	var b strings.Builder
	for _, note := range notes {
		fmt.Fprintf(&b, "  %s\n", scenarios.Escaped(note))
	}
	if b.Len() == 0 {
		return ""
	}
	return "\nRead:\n" + b.String()
}
