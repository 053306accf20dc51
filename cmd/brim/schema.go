package main

import (
	"github.com/spf13/cobra"

	"brim/scenarios"
)

const schemaHelp = `schema prints a JSON Schema of scenario files, by which editors complete keys
and values, say what each means, and mark what cannot be. Files that brim writes
name it in their first line, "` + scenarios.SchemaLine + `": put it beside
them under that name. "brim check" checks what depends on several keys too.`

func schemaCommand() *cobra.Command {
	return &cobra.Command{
		Use:               "schema",
		Short:             "Print a JSON Schema of scenario files",
		Long:              schemaHelp,
		Example:           `  brim schema > ` + scenarios.SchemaFile,
		Args:              none,
		ValidArgsFunction: cobra.NoFileCompletions,
		RunE: func(command *cobra.Command, _ []string) error {
			schema, err := scenarios.Schema()
			if err != nil {
				return err
			}
			_, err = unwatched(command.OutOrStdout()).Write(schema)
			return err
		},
	}
}
