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
its base case. A single FILE is held against its own market cases.`, state.MaxOthers)

const compareExamples = `  brim compare plan.toml
  brim compare plan.toml first-pods pods-outgrown
  brim compare plan.toml pods-outgrown --format markdown`

func compareCommand() *cobra.Command {
	var caseName, format string
	command := &cobra.Command{
		Use:               "compare FILE [FILE...]",
		Short:             "Print plans beside each other",
		Long:              compareHelp,
		Example:           compareExamples,
		Args:              comparedFiles,
		ValidArgsFunction: completeCompared,
		RunE: func(command *cobra.Command, args []string) error {
			docs, err := documents(args, command.InOrStdin())
			if err != nil {
				return err
			}
			section, err := comparison(docs, caseName)
			if err != nil {
				return err
			}
			text, err := tableText(section, format, columns(command.OutOrStdout()))
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
	return command
}

func comparedFiles(command *cobra.Command, args []string) error {
	if most := 1 + state.MaxOthers; len(args) > most {
		return usagef("%q is one argument too many: %d plans can be compared", args[most], most)
	}
	return someFiles(command, args)
}

// completeCompared offers scenarios for every FILE that can still be given.
func completeCompared(command *cobra.Command, args []string, typed string) ([]string, cobra.ShellCompDirective) {
	if len(args) > state.MaxOthers {
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
func comparison(docs []state.Document, caseName string) (report.Section, error) {
	c, err := caseOf(docs[0].Scenario, caseName)
	if err != nil {
		return report.Section{}, err
	}
	return pane.Compare{}.Table(state.Open(docs[0]).InCase(c).Comparing(docs[1:])), nil
}

// table is a section as JSON has it: what its table says, rounded as there.
type table struct {
	Title   string     `json:"title"`
	Columns []string   `json:"columns"`
	Rows    [][]string `json:"rows"`
}

// tableText writes one section in a format.
func tableText(section report.Section, format string, width int) ([]byte, error) {
	switch format {
	case "table":
		return []byte(section.Text(width)), nil
	case "markdown":
		return []byte(section.Markdown()), nil
	case "json":
		return report.JSON(table{Title: section.Title, Columns: section.Grid.Head, Rows: section.Grid.Rows})
	case "csv":
		return section.Grid.CSV()
	}
	return nil, unknownFormat(format, planFormats)
}
