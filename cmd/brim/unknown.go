package main

import (
	"cmp"
	"strings"

	"github.com/spf13/cobra"

	"brim/scenarios"
)

// otherWords are what people try who know other programs, with what does it here.
var otherWords = map[string]string{
	"create":   beginFile,
	"edit":     "brim FILE opens it",
	"excel":    "brim export FILE OUT.xlsx writes a workbook",
	"csv":      "brim plan FILE --format csv does that",
	"init":     beginFile,
	"open":     "brim FILE opens it",
	"show":     "brim plan FILE prints a plan",
	"template": beginFile,
	"validate": "brim check FILE does that",
	"version":  "brim --version says it",
}

const beginFile = "brim new --arr 18m --out FILE begins a file of your own"

// unknownWord says that the first word of a command line means nothing, and what may have
// been meant.
func unknownWord(root *cobra.Command, word string) error {
	hint := cmp.Or(
		otherWords[strings.ToLower(word)],
		didYouMean(word, append(append(commandsOf(root), "help"), scenarios.BuiltinNames()...)),
		"brim help lists the commands; the built-ins are "+strings.Join(scenarios.BuiltinNames(), ", "),
	)
	return usagef("no command, no file and no built-in scenario is called %q; %s", word, hint)
}
