package main

import (
	"fmt"
	"io"

	"github.com/spf13/cobra"

	"brim/ui/pane"
	"brim/ui/report"
	"brim/ui/state"
)

var compareHelp = fmt.Sprintf(`compare prints plans beside each other, figure by figure, with what differs and
whether that is better or worse: the table that y copies on the Compare page.

The first FILE is what the others are held against, at most %d of them, each in
its base case. A single FILE is held against its own market cases.

The CSV is long: a row a plan and figure, with the plan, whose tier it is, the
figure, its value, the unit and the text of the table. Values are unrounded
numbers, percents as fractions of 1, or months such as 2028-11; they are empty
where there is none, or it never comes.

With --transition a single FILE that plans a change of coverage models is held
against moving all of its accounts at once, and tier by tier with the largest
tier as the step that counts. Table and markdown name the steps below, json has
them as notes, and csv leaves them out.`, state.MaxOthers)

const compareExamples = `  brim compare plan.toml
  brim compare plan.toml first-pods pods-outgrown
  brim compare plan.toml pods-outgrown --format markdown
  brim compare pod-pilot --transition`

func compareCommand() *cobra.Command {
	var caseName, format string
	var transition bool
	command := &cobra.Command{
		Use:     "compare FILE [FILE...]",
		Short:   "Print plans beside each other",
		Long:    compareHelp,
		Example: compareExamples,
		Args: func(command *cobra.Command, args []string) error {
			if transition && len(args) > 1 {
				return usagef("%q is one argument too many: --transition takes a single FILE", args[1])
			}
			return comparedFiles(command, args)
		},
		ValidArgsFunction: completeCompared,
		RunE: func(command *cobra.Command, args []string) error {
			docs, err := documents(args, command.InOrStdin())
			if err != nil {
				return err
			}
			sheet := sheetFor(command.OutOrStdout())
			var text []byte
			if transition {
				text, err = transitionText(docs[0], caseName, format, sheet)
			} else {
				text, err = comparisonText(docs, caseName, format, sheet)
			}
			if err != nil {
				return err
			}
			for _, doc := range docs {
				remark(command.ErrOrStderr(), doc.Scenario)
			}
			_, err = command.OutOrStdout().Write(text)
			return err
		},
	}
	caseFlag(command, &caseName)
	formatFlag(command, &format, planFormats)
	command.Flags().BoolVar(&transition, "transition", false, "compare moving accounts at once and tier by tier")
	return command
}

// comparisonText is the comparison of the first scenario with the others in a format.
func comparisonText(docs []state.Document, caseName, format string, sheet report.Sheet) ([]byte, error) {
	compared, err := comparison(docs, caseName)
	if err != nil {
		return nil, err
	}
	return comparedText(compared, format, sheet)
}

// comparedText is the comparison of a screen's plan with those beside it in a format.
func comparedText(compared state.State, format string, sheet report.Sheet) ([]byte, error) {
	if format == "csv" {
		return pane.Compare{}.CSV(compared)
	}
	return tableText(pane.Compare{}.Table(compared), format, sheet)
}

func comparedFiles(command *cobra.Command, args []string) error {
	if most := 1 + state.MaxOthers; len(args) > most {
		return usagef("%q is one argument too many: %d plans can be compared", args[most], most)
	}
	return someFiles(command, args)
}

// completeCompared offers scenarios for every FILE that can still be given.
func completeCompared(command *cobra.Command, args []string, typed string) ([]string, cobra.ShellCompDirective) {
	transition, _ := command.Flags().GetBool("transition")
	if len(args) > state.MaxOthers || transition && len(args) > 0 {
		return nil, cobra.ShellCompDirectiveNoFileComp
	}
	return completeFiles(command, args, typed)
}

// documents reads scenarios, each by its name.
func documents(names []string, in io.Reader) ([]state.Document, error) {
	docs := make([]state.Document, len(names))
	for i, name := range names {
		file, err := read(name, in)
		if err != nil {
			return nil, err
		}
		docs[i] = state.Document{Name: name, Scenario: file.Scenario}
	}
	return docs, nil
}

// comparison holds the first scenario, under a market case, against the others.
func comparison(docs []state.Document, caseName string) (state.State, error) {
	c, err := caseOf(docs[0].Scenario, caseName)
	if err != nil {
		return state.State{}, err
	}
	return state.Open(docs[0]).InCase(c).Comparing(docs[1:]), nil
}

// table is a section as JSON has it: what its table says, rounded as there.
type table struct {
	Title   string     `json:"title"`
	Columns []string   `json:"columns"`
	Rows    [][]string `json:"rows"`
	Notes   []string   `json:"notes,omitempty"`
}

// tableText writes one section in a format.
func tableText(section report.Section, format string, sheet report.Sheet) ([]byte, error) {
	switch format {
	case "table":
		return []byte(section.Text(sheet)), nil
	case "markdown":
		return []byte(section.Markdown()), nil
	case "json":
		return report.JSON(table{Title: section.Title, Columns: section.Grid.Head, Rows: section.Grid.Rows})
	}
	return nil, unknownFormat(format, planFormats)
}
