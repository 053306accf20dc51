package main

import (
	"io"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"brim/ui/theme"
)

// isData reports whether programs read a format: its signs are those of the file.
func isData(format string) bool { return slices.Contains([]string{"csv", "json", "toml"}, format) }

// spellSigns has what a command prints, and what it says of it beside, written in ASCII where the
// flag or the environment asks for it. Files and data stay as they are.
func spellSigns(command *cobra.Command, args []string, look look, out *noted, beside io.Writer) error {
	s, _ := settingNamed(settingGlyphs)
	chosen, err := look.choose(command, s, nil)
	if err != nil {
		return err
	}
	if chosen.word != theme.ASCII.String() {
		return nil
	}
	if printsWords(command, args) {
		out.spell = theme.Spelled
	}
	if said, ok := beside.(*noted); ok {
		said.spell = theme.Spelled
	}
	return nil
}

// printsWords reports whether a command prints for people, neither a file nor data.
func printsWords(command *cobra.Command, args []string) bool {
	if format := command.Flags().Lookup("format"); format != nil && isData(format.Value.String()) {
		return false
	}
	if write := command.Flags().Lookup("write"); write != nil && write.Value.String() == standardInput {
		return false // standard output is the file
	}
	switch command.Name() {
	case "set", "new", "man", cobra.ShellCompRequestCmd, cobra.ShellCompNoDescRequestCmd:
		return false
	case "scenarios":
		return len(args) == 0
	case "log":
		return !command.Flags().Changed("show")
	}
	return !strings.HasPrefix(command.CommandPath(), command.Root().Name()+" completion")
}
