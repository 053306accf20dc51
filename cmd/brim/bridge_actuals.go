package main

import (
	"strings"

	"github.com/spf13/cobra"

	"brim/planner/judge"
	"brim/ui/report"
)

// bridgeActuals says why a plan is not what has happened. Of all outcomes those are left out, with
// the reason, for which the actuals do not suffice; one that was asked for is an error then.
func bridgeActuals(command *cobra.Command, name, caseName string, wanted []*judge.Outcome, key, format string) error {
	file, err := read(name, command.InOrStdin())
	if err != nil {
		return err
	}
	history, err := historyOf(file.Scenario, caseName)
	if err != nil {
		return err
	}
	month := history.Plan().MonthAt(history.Through)
	var tables []judged
	var results []bridgeResult
	var same, missing []string
	for _, o := range wanted {
		bridge, err := history.Bridge(o)
		if err != nil && (key != "" || history.Through == 0) {
			return usagef("%w", err)
		}
		if err != nil {
			missing = append(missing, "Not told: "+err.Error()+".")
			continue
		}
		results = append(results, bridgeOf(bridge))
		if key == "" && bridge.Same() {
			same = append(same, o.Words)
			continue
		}
		tables = append(tables, judged{section: report.ActualsBridge(bridge, month, history.Plan().Currency)})
	}
	missing = append(missing, asPlanned(same))
	sayDoubts(command, history)
	text, err := judgedAs(endedWith(tables, missing...), results, key, format, sheetFor(command.OutOrStdout()), bridgeCSV)
	if err != nil {
		return err
	}
	_, err = command.OutOrStdout().Write(text)
	return err
}

// asPlanned names the outcomes that came as planned; empty without any.
func asPlanned(outcomes []string) string {
	if len(outcomes) == 0 {
		return ""
	}
	return "As planned: " + strings.Join(outcomes, ", ") + "."
}
