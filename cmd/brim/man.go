package main

import (
	"strings"

	"github.com/spf13/cobra"

	"brim/cmd/brim/help"
	"brim/ui"
)

// manCommand prints the manual page. It is made of the commands' own help and the table
// of the screen's commands, so that it cannot fall behind them.
func manCommand() *cobra.Command {
	return &cobra.Command{
		Use:               "man",
		Short:             "Print the manual page",
		Long:              "man prints the manual page of brim as roff.",
		Example:           "  brim man | man -l -",
		Args:              none,
		Hidden:            true,
		ValidArgsFunction: cobra.NoFileCompletions,
		RunE: func(command *cobra.Command, _ []string) error {
			_, err := command.OutOrStdout().Write([]byte(manPage(command.Root())))
			return err
		},
	}
}

// manPage has no date: the same program prints the same page.
func manPage(root *cobra.Command) string {
	var page roff
	page.heading("brim", "brim "+releaseOf(buildInfo()))
	page.section("Name")
	page.line(`brim \- ` + roffText(strings.ToLower(root.Short[:1])+root.Short[1:]))
	page.section("Synopsis")
	page.bold("brim [FILE]")
	page.raw(".br")
	page.bold("brim COMMAND")
	page.section("Description")
	page.text(root.Long)
	page.section("Options")
	root.InitDefaultHelpFlag()
	root.InitDefaultVersionFlag()
	page.block(root.LocalFlags().FlagUsagesWrapped(manWidth))
	page.section("Commands")
	for _, command := range root.Commands() {
		if command.IsAvailableCommand() && command.Name() != "help" {
			manOf(&page, command)
		}
	}
	manTopics(&page)
	manKeys(&page)
	manEnvironment(&page)
	page.section("Examples")
	page.block(root.Example)
	return page.String()
}

// manWidth is what is left of 80 columns beside a page's margins.
const manWidth = 70

// manOf describes one command.
func manOf(page *roff, command *cobra.Command) {
	page.subsection(command.UseLine())
	page.text(command.Long)
	for _, inner := range command.Commands() {
		if inner.IsAvailableCommand() {
			page.item(inner.Name(), inner.Short)
		}
	}
	if flags := command.LocalFlags().FlagUsagesWrapped(manWidth); flags != "" {
		page.text("\nOptions:")
		page.block(flags)
	}
	if command.Example != "" {
		page.text("\nExamples:")
		page.block(command.Example)
	}
}

// manTopics lists the topics, which are too long for the page.
func manTopics(page *roff) {
	page.section("Topics")
	page.text("brim help TOPIC shows one of these:")
	for _, topic := range help.Topics() {
		page.item(topic.Name, topic.Title)
	}
}

// manKeys describes the keys of the screen, as they are without a key file.
func manKeys(page *roff) {
	page.section("Keys")
	byGroup(keyRows(ui.Commands()), func(group string, _ bool) {
		page.subsection(group)
	}, func(row keyRow) {
		page.item(strings.Join(keyLabels(row.Keys), ", "), row.Name+row.where()+": "+row.Help)
	})
}

// manEnvironment describes what brim finds around it.
func manEnvironment(page *roff) {
	page.section("Environment")
	for _, s := range allSettings() {
		if s.variable != "" {
			page.item(s.variable, "as --"+s.name+", which beats it: "+strings.Join(s.words, ", "))
		}
	}
	page.item("NO_COLOR", "when it is not empty, there are no colours, unless --theme names some")
	page.item("PAGER", "shows a topic that is longer than the terminal; empty for none, absent for less")
	page.item("COLORFGBG", "says whether the background is dark, for the theme auto")
	page.section("Files")
	page.item("$XDG_CONFIG_HOME/brim/"+configFile,
		"settings; flags and the environment beat them. Without the variable the folder is ~/.config/brim.")
	for _, s := range allSettings() {
		words := strings.Join(s.words, ", ")
		if words == "" {
			words = s.help
		}
		page.line(`.br`)
		page.line(`\fB` + roffText(s.name) + `\fR: ` + roffText(words))
	}
	page.item("$XDG_CONFIG_HOME/brim/"+keysFile,
		`keys of your own, by the names of the commands: save = "w", or undo = ["u", "ctrl+u"]`)
	page.item("$XDG_STATE_HOME/brim", "unsaved work, until it is saved or discarded. Without the variable it is "+
		"~/.local/state/brim.")
}
