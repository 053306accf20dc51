package main

import (
	"errors"
	"fmt"
	"time"

	"github.com/spf13/cobra"

	"brim/scenarios"
)

// open shows a scenario on the screen, or prints its plan where there is none. Without a
// name it is the one that the configuration names.
func open(command *cobra.Command, std streams, name, caseName string, look look) error {
	file, err := readConfig()
	if err != nil {
		return err
	}
	options, err := look.options(command, file)
	if err != nil {
		return err
	}
	from := ""
	if name == "" {
		name, from = file.scenarioNamed()
	}
	if name != standardInput && std.interactive() {
		return show(beginRead(name, from), caseName, options)
	}
	scenario, err := readToOpen(scenarios.Load, scenarios.Exports.Read, name, std.in, time.Now())
	if err != nil {
		return namedBy(err, from)
	}
	if file.notice != "" {
		complain(command.ErrOrStderr(), errors.New(file.notice))
	}
	return printPlan(command, scenario.Scenario, scenario.Scenario, caseName, planForm{format: "table"})
}

// namedBy adds to an error which file named the scenario. Problems of the scenario itself
// say where they are.
func namedBy(err error, from string) error {
	if err == nil || from == "" || errors.As(err, new(*scenarios.Errors)) {
		return err
	}
	return fmt.Errorf("%w (the scenario that %s names)", err, from)
}
