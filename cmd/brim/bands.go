package main

import (
	"fmt"
	"io"

	"github.com/spf13/cobra"

	"brim/model"
	"brim/scenarios/warehouse"
)

const bandsHelp = `bands --sql prints the query that counts a warehouse's accounts by contract
value, in standard SQL: one GROUP BY over a table or view with a row for each
account. Its result, saved as CSV, is the file that [book] bands_file names. A
band begins at the threshold of every tier, so that the plan from the bands is
the plan from the accounts.

Names are quoted and taken as they are written, letter by letter; a point
divides a schema from its table. A table with several rows for an account needs
a view with one.`

// fewestBands leave room between the edges of the most tiers.
const fewestBands = 2 * model.MaxTiers

func bandsCommand() *cobra.Command {
	var sql bool
	most := 200
	from := warehouse.Source{Table: "accounts", ACV: "acv"}
	command := &cobra.Command{
		Use:   "bands --sql FILE",
		Short: "Print the query that makes bands of a warehouse's accounts",
		Long:  bandsHelp,
		Example: `  brim bands --sql plan.toml
  brim bands --sql plan.toml --table crm.accounts --acv arr > bands.sql
  psql --csv --file bands.sql > bands.csv`,
		Args:              oneFile,
		ValidArgsFunction: completeFile,
		RunE: func(command *cobra.Command, args []string) error {
			switch err := from.Check(); {
			case err != nil:
				return usagef("%w", err)
			case !sql:
				return usagef("what of the bands? brim bands --sql %s prints the query that makes them", args[0])
			case most < fewestBands || most > model.MaxBands:
				return usagef("--bands %d; allowed: %d to %d", most, fewestBands, model.MaxBands)
			}
			file, err := read(args[0], command.InOrStdin())
			if err != nil {
				return err
			}
			sayUnused(command.ErrOrStderr(), file.Scenario)
			edges, kept := warehouse.Edges(file.Scenario, most), warehouse.TierEdges(file.Scenario)
			_, err = io.WriteString(command.OutOrStdout(), warehouse.Query(file.Scenario.Title, edges, kept, from))
			return err
		},
	}
	command.Flags().BoolVar(&sql, "sql", false, "print the query")
	command.Flags().StringVar(&from.Table, "table", from.Table, "`name` of the table or view with the accounts")
	command.Flags().StringVar(&from.ACV, "acv", from.ACV, "`name` of its column with the contract value a year")
	command.Flags().IntVar(&most, "bands", most, fmt.Sprintf("`number` of bands at most, %d to %d", fewestBands, model.MaxBands))
	return command
}

// sayUnused says where a scenario would make nothing of bands.
func sayUnused(to io.Writer, s *model.Scenario) {
	if s.OwnFigures() {
		fmt.Fprintln(to, "The tiers give their own accounts and ARR: bands count once those are taken out of the file.")
	}
}
