package main

import (
	"cmp"
	"strings"

	"github.com/spf13/cobra"

	"brim/cmd/brim/help"
	"brim/ui/report"
)

const helpHelp = `help explains a command or a topic; without a name it lists them all. A topic
that is longer than the terminal is shown by the program that PAGER names, or
by less; set PAGER to nothing, and it is printed.`

// widest is how long the lines of a topic are at the most: longer ones are hard to read.
const widest = 100

func helpCommand(std streams) *cobra.Command {
	return &cobra.Command{
		Use:   "help [TOPIC|COMMAND]",
		Short: "Explain a command or a topic",
		Long:  helpHelp,
		Example: `  brim help
  brim help scenario-file
  brim help plan
  brim help keyboard | grep undo`,
		ValidArgsFunction: completeTopic,
		RunE: func(command *cobra.Command, args []string) error {
			root := command.Root()
			if len(args) == 0 {
				return page(std, root.OutOrStdout(), overview(root))
			}
			if topic, ok := help.Find(args[0]); ok && len(args) == 1 {
				return page(std, root.OutOrStdout(), topic.Text(min(widest, columns(root.OutOrStdout()))))
			}
			asked, rest, err := root.Find(args)
			if err != nil || asked == root || len(rest) > 0 {
				if text := wordHelp(strings.Join(args, " ")); text != "" {
					return page(std, root.OutOrStdout(), text)
				}
				return unknownTopic(root, strings.Join(args, " "))
			}
			asked.InitDefaultHelpFlag()
			return asked.Help()
		},
	}
}

// topicOf is the topic that says more about a command.
var topicOf = map[string]string{
	"bands": "warehouse", "books": "named-books", "bridge": "outcomes", "check": "policies", "compare": "comparing",
	"compare-orgs": "organisations", "keys": "keyboard", "levers": "scenario-file", "log": "saving",
	"new": "exports", "export": "workbook", "picture": "reports", "plan": "figures", "publish": "publishing",
	"rebalance": "named-books", "report": "reports",
	"risk": "uncertainty", "rules": "findings", "scenarios": "built-ins",
	"schema": "scenario-file", "seek": "outcomes", "sensitivity": "outcomes",
	"set": "scenario-file", "solve": "solver", "talk": "line-mode",
}

// nameTopics ends the help of each command with its topic.
func nameTopics(root *cobra.Command) {
	for _, command := range root.Commands() {
		if topic := topicOf[command.Name()]; topic != "" {
			command.Long = strings.TrimRight(command.Long, "\n") + "\n\n\"brim help " + topic + "\" says more."
		}
	}
}

// unknownTopic says that there is no help of a name.
func unknownTopic(root *cobra.Command, name string) error {
	near := didYouMean(name, append(topicNames(), commandsOf(root)...))
	return usagef("there is no topic and no command %q; %s", name, cmp.Or(near, "brim help lists them"))
}

// overview lists the commands and the topics.
func overview(root *cobra.Command) string {
	var b strings.Builder
	b.WriteString(root.Short + ".\n\nCommands (brim COMMAND --help says more):\n")
	commands := report.Grid{Head: []string{"", ""}, Left: 2, Wide: report.Width}
	for _, command := range root.Commands() {
		if command.IsAvailableCommand() {
			commands.Rows = append(commands.Rows, []string{"  " + command.Name(), command.Short})
		}
	}
	b.WriteString(rows(commands))
	b.WriteString("\nTopics (brim help TOPIC shows one):\n")
	topics := report.Grid{Head: []string{"", ""}, Left: 2, Wide: report.Width}
	for _, topic := range help.Topics() {
		topics.Rows = append(topics.Rows, []string{"  " + topic.Name, topic.Title})
	}
	b.WriteString(rows(topics))
	b.WriteString("\nbrim FILE opens the screen; brim --help says what FILE can be.\n")
	return b.String()
}

// rows is a grid without its head.
func rows(g report.Grid) string {
	_, text, _ := strings.Cut(g.Text(report.Width), "\n")
	return text
}

func topicNames() []string {
	var names []string
	for _, topic := range help.Topics() {
		names = append(names, topic.Name)
	}
	return names
}

// commandsOf are the names of the commands that lists show.
func commandsOf(root *cobra.Command) []string {
	var names []string
	for _, command := range root.Commands() {
		if command.IsAvailableCommand() {
			names = append(names, command.Name())
		}
	}
	return names
}

// completeTopic offers the topics and the commands.
func completeTopic(command *cobra.Command, args []string, typed string) ([]string, cobra.ShellCompDirective) {
	if len(args) > 0 {
		return nil, cobra.ShellCompDirectiveNoFileComp
	}
	var words []string
	for _, topic := range help.Topics() {
		if strings.HasPrefix(topic.Name, typed) {
			words = append(words, topic.Name+"\t"+topic.Title)
		}
	}
	for _, known := range command.Root().Commands() {
		if known.IsAvailableCommand() && strings.HasPrefix(known.Name(), typed) {
			words = append(words, known.Name()+"\t"+known.Short)
		}
	}
	return words, cobra.ShellCompDirectiveNoFileComp
}
