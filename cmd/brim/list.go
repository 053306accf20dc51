package main

import (
	"github.com/spf13/cobra"

	"brim/scenarios"
	"brim/ui/report"
)

func scenariosCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "scenarios",
		Short: "List the built-in scenarios",
		Long: "scenarios lists the scenarios that come with brim, and which organisation each\n" +
			"shows. Their names can stand wherever a FILE can.",
		Args:              none,
		ValidArgsFunction: cobra.NoFileCompletions,
		RunE: func(command *cobra.Command, _ []string) error {
			out := command.OutOrStdout()
			sheet := sheetFor(out)
			sheet.Width = report.Width
			for i, builtin := range scenarios.Builtins() {
				text := builtin.Name + "\n" + sheet.Indent(builtin.Title) + sheet.Indent(builtin.About)
				for _, organisation := range scenarios.OrganisationsOf(builtin.Name) {
					text += sheet.Indent(organisation.String())
				}
				if i > 0 {
					text = "\n" + text
				}
				if _, err := out.Write([]byte(text)); err != nil {
					return err
				}
			}
			return nil
		},
	}
}

func none(command *cobra.Command, args []string) error {
	if len(args) > 0 {
		return usagef("%q is one argument too many: %s", args[0], command.UseLine())
	}
	return nil
}
