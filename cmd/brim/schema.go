package main

import (
	"github.com/spf13/cobra"

	"brim/scenarios"
)

const schemaHelp = `schema prints a JSON Schema of scenario files, by which editors complete keys
and values, say what each means, and mark what cannot be. A new file that brim
writes names it in its first line, "` + scenarios.SchemaLine + `", and brim
puts it beside the file unless one is there. Print it anew after brim itself has
changed. "brim check" checks what depends on several keys too.`

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
