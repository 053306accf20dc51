package main

import (
	"encoding/json"
	"runtime"
	"strings"

	"github.com/spf13/cobra"

	"brim/model"
	"brim/planner/judge"
	"brim/ui/report"
)

// outcomeHelp lists the outcomes, for the help of the commands that take one.
func outcomeHelp() string {
	text := "Outcomes:\n"
	for _, o := range judge.Outcomes() {
		text += "  " + o.Key + strings.Repeat(" ", 18-len(o.Key)) + o.Help + "\n"
	}
	return text + `
A month past the plan's end keeps its place; one that never comes shows as
"never" and counts in differences as the month after the end.
`
}

func outcomeFlag(command *cobra.Command, key *string, usage string) {
	command.Flags().StringVar(key, "outcome", "", usage)
	complete(command, "outcome", completeOutcome)
}

// completeOutcome offers the outcomes.
func completeOutcome(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
	var words []string
	for _, o := range judge.Outcomes() {
		words = append(words, o.Key+"\t"+o.Help)
	}
	return words, cobra.ShellCompDirectiveNoFileComp
}

// outcomesAsked are the outcomes of a key in one of a plan's formats; an error says which of
// the two there is not, before any work is done.
func outcomesAsked(key, format string) ([]*judge.Outcome, error) {
	wanted, err := outcomesNamed(key)
	if err != nil {
		return nil, err
	}
	return wanted, knownFormat(format, planFormats)
}

// outcomesNamed is the outcome of that key, or all of them where none is named.
func outcomesNamed(key string) ([]*judge.Outcome, error) {
	if key == "" {
		return judge.Outcomes(), nil
	}
	o, err := outcomeNamed(key)
	return []*judge.Outcome{o}, err
}

func outcomeNamed(key string) (*judge.Outcome, error) {
	if o, ok := judge.OutcomeNamed(key); ok {
		return o, nil
	}
	var keys []string
	for _, o := range judge.Outcomes() {
		keys = append(keys, o.Key)
	}
	return nil, usagef("--outcome %q; %s", key, meant(key, keys, "there are "))
}

// oneOrAll is a result for one named outcome, or the list of all for none.
func oneOrAll[T any](key string, all []T) any {
	if key != "" {
		return all[0]
	}
	return all
}

// widestOnly is how many levers or parts of each outcome people see who name no outcome.
const widestOnly = 3

// oneOutcome says how everything is seen: one outcome by its key.
func oneOutcome(everything string) string {
	var keys []string
	for _, o := range judge.Outcomes() {
		keys = append(keys, o.Key)
	}
	return "See " + everything + " with --outcome " + strings.Join(keys, ", ") + "."
}

// sameIn names the outcomes in which two plans do not differ; empty without any.
func sameIn(outcomes []string) string {
	if len(outcomes) == 0 {
		return ""
	}
	return "The same in both: " + strings.Join(outcomes, ", ") + "."
}

// endedWith puts notes behind the last of several tables; empty ones are none.
func endedWith(tables []judged, notes ...string) []judged {
	if len(tables) == 0 {
		return []judged{{section: report.Section{Title: "No outcome differs"}}}
	}
	last := &tables[len(tables)-1]
	for _, note := range notes {
		if note != "" {
			last.notes = append(last.notes, note)
		}
	}
	return tables
}

// judged is a table with what there is to say about it.
type judged struct {
	section report.Section
	notes   []string
}

// judgedText writes tables with their notes for people, one after the other.
func judgedText(list []judged, format string, sheet report.Sheet) []byte {
	text := ""
	for i, one := range list {
		if i > 0 {
			text += "\n"
		}
		if format == "markdown" {
			text += one.section.Markdown() + report.MarkdownNotes(one.notes)
		} else {
			text += report.TextOf(one.section, one.notes, sheet)
		}
	}
	return []byte(text)
}

// judgedAs writes what was judged in a format: the results for programs, of one named outcome
// or of all, and the tables for people.
func judgedAs[T any](tables []judged, results []T, key, format string, sheet report.Sheet, csv func([]T) ([]byte, error)) ([]byte, error) {
	switch format {
	case "json":
		return report.JSON(oneOrAll(key, results))
	case "csv":
		return csv(results)
	}
	return judgedText(tables, format, sheet), nil
}

// cores is how many goroutines share long work.
func cores() int { return runtime.GOMAXPROCS(0) }

// bare is a value of an outcome in CSV: nothing where it is undefined.
func bare(v any) string {
	switch v := v.(type) {
	case float64:
		return model.Decimal(v)
	case json.Number:
		return string(v)
	case string:
		return v
	}
	return ""
}
