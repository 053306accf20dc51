package main

import (
	"github.com/spf13/cobra"

	"brim/model"
	"brim/planner/books"
	"brim/ui/report"
)

const booksHelp = `books prints who carries which accounts at the opening: for every tier its books
by CSM, most ARR first, with their load against the tier's limits, their average
score and what renews within 90 days; how even they are; the pods of an AE and a
CSM; what CSMs carry over all tiers; and the renewals due within 90 and 120 days
and by fiscal quarter. The scenario needs an accounts file with a CSM column
(brim help accounts-file).

In a book's load one CSM counts as one productive CSM, where the plan counts
ramp and other work. A score says from 0 to 1 which accounts to look after
first: rank by ACV, growth and risk at the weights of [score]. Accounts without
a CSM have a row of their own and are in no mean. Figures are the file's, also
where company.arr scales the plan.

The CSV has a row a tier and CSM. Its columns:
`

func booksCommand() *cobra.Command {
	var format string
	command := &cobra.Command{
		Use:   "books FILE",
		Short: "Print each CSM's book of real accounts",
		Long:  booksHelp + indented(report.NamedBookColumns()),
		Example: `  brim books company.toml
  brim books company.toml --format json | jq '.tiers[].imbalance'
  brim books company.toml --format csv > books.csv`,
		Args:              oneFile,
		ValidArgsFunction: completeFile,
		RunE: func(command *cobra.Command, args []string) error {
			if err := knownFormat(format, planFormats); err != nil {
				return err
			}
			file, err := read(args[0], command.InOrStdin())
			if err != nil {
				return err
			}
			if err := needsAccounts(file.Scenario); err != nil {
				return err
			}
			text, err := booksText(file.Scenario, format, sheetFor(command.OutOrStdout()))
			if err != nil {
				return err
			}
			sayInData(command, file.Scenario, format)
			_, err = command.OutOrStdout().Write(text)
			return err
		},
	}
	formatFlag(command, &format, planFormats)
	return command
}

// needsAccounts refuses a scenario without an accounts file.
func needsAccounts(s *model.Scenario) error {
	if s.Book.Accounts == nil {
		return usagef("the scenario has no accounts file, so nobody's book is known; name one as book.file (brim help accounts-file)")
	}
	return nil
}

func booksText(s *model.Scenario, format string, sheet report.Sheet) ([]byte, error) {
	made := books.Make(s)
	switch format {
	case "json":
		return report.JSON(made.Document())
	case "csv":
		return report.NamedBooksCSV(made)
	case "markdown":
		return []byte(report.NamedBooksMarkdown(s, made)), nil
	}
	return []byte(report.NamedBooksText(s, made, sheet)), nil
}
