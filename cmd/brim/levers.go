package main

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"brim/ui/report"
)

const leversHelp = `levers lists every input of a plan that can be moved: its key, its value, its
default, what is allowed, where the default comes from and what it means. With a
FILE the keys are those of its tiers, cases and roles and "now" is its value;
without one, * stands for a name.

` + originsHelp

// leverFormats are the forms of the list.
var leverFormats = []string{"table", "json", "csv"}

func leversCommand() *cobra.Command {
	var format string
	command := &cobra.Command{
		Use:   "levers [FILE]",
		Short: "List the levers: keys, values, defaults, sources",
		Long:  leversHelp,
		Example: `  brim levers
  brim levers plan.toml
  brim levers plan.toml --format json | jq '.[] | select(.source == "assumption") | .key'`,
		Args:              atMostOneFile,
		ValidArgsFunction: completeFile,
		RunE: func(command *cobra.Command, args []string) error {
			rows := patternRows()
			if len(args) > 0 {
				file, err := read(args[0], command.InOrStdin())
				if err != nil {
					return err
				}
				rows = boundRows(file.Scenario)
			}
			text, err := leverText(rows, format)
			if err != nil {
				return err
			}
			_, err = command.OutOrStdout().Write(text)
			return err
		},
	}
	formatFlag(command, &format, leverFormats)
	return command
}

func leverText(rows []leverRow, format string) ([]byte, error) {
	switch format {
	case "table":
		return []byte(leverTable(rows)), nil
	case "json":
		return report.JSON(rows)
	case "csv":
		return leverCSV(rows)
	}
	return nil, unknownFormat(format, leverFormats)
}

// leverTable lists levers under their groups, two or more lines each.
func leverTable(rows []leverRow) string {
	var b strings.Builder
	group := ""
	for _, row := range rows {
		if row.Group != group {
			if group != "" {
				b.WriteByte('\n')
			}
			group = row.Group
			b.WriteString(group + "\n")
		}
		fmt.Fprintf(&b, "  %s\n", row.Key+row.values())
		b.WriteString(report.Indent(row.Label + ": " + row.Help))
		b.WriteString(report.Indent("allowed: " + row.spoken + row.origin()))
	}
	b.WriteString("\n" + sourceList())
	return b.String()
}
