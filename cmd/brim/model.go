package main

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"brim/cmd/brim/help"
	"brim/model"
)

const modelHelp = `model prints the planning model: what every number means, the formula that it
follows from, and the origin of every default. SECTION is the number of one of
its sections, or a word of its title. What is longer than the terminal is shown
by the program that PAGER names, or by less.`

func modelCommand(std streams) *cobra.Command {
	return &cobra.Command{
		Use:   "model [SECTION]",
		Short: "Print the planning model: formulas, defaults, sources",
		Long:  modelHelp,
		Example: `  brim model
  brim model 7
  brim model pods`,
		ValidArgsFunction: completeSection,
		RunE: func(command *cobra.Command, args []string) error {
			text := model.Page()
			if len(args) > 0 {
				section, ok := model.SectionOf(strings.Join(args, " "))
				if !ok {
					return unknownSection(strings.Join(args, " "))
				}
				text = section.Text
			}
			out := command.OutOrStdout()
			return page(std, out, help.Text(text, min(widest, columns(out))))
		},
	}
}

// unknownSection says which sections there are.
func unknownSection(asked string) error {
	var titles []string
	for _, section := range model.Sections() {
		titles = append(titles, strconv.Itoa(section.Number)+" "+section.Title)
	}
	return usagef("the model has no section %q; allowed: %s", asked, strings.Join(titles, "; "))
}

// completeSection offers the numbers of the sections.
func completeSection(_ *cobra.Command, args []string, typed string) ([]string, cobra.ShellCompDirective) {
	var numbers []string
	for _, section := range model.Sections() {
		if number := strconv.Itoa(section.Number); len(args) == 0 && strings.HasPrefix(number, typed) {
			numbers = append(numbers, fmt.Sprintf("%s\t%s", number, section.Title))
		}
	}
	return numbers, cobra.ShellCompDirectiveNoFileComp | cobra.ShellCompDirectiveKeepOrder
}
