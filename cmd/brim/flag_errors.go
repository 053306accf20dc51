package main

import (
	"errors"
	"fmt"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// flagValues says what a flag of a kind may hold, as pflag names the kinds.
var flagValues = map[string]string{
	"int": "a whole number", "uint64": "a whole number from 0", "duration": "a time such as 2s or 500ms",
	"bool": "true or false",
}

// wrongFlag words the value of a flag that is none of its kind as other problems are worded.
func wrongFlag(err error) error {
	var wrong *pflag.InvalidValueError
	if !errors.As(err, &wrong) {
		return err
	}
	allowed, known := flagValues[wrong.GetFlag().Value.Type()]
	if !known {
		return err
	}
	return fmt.Errorf("--%s %q; allowed: %s", wrong.GetFlag().Name, wrong.GetValue(), allowed)
}

// emptyFlag refuses a flag that is given and says nothing, as --policy "$POLICY" does where
// POLICY is not set: passed over, it would check against nothing, or write another file than
// was meant. A note may be empty, and an empty case is the base case, which is said.
func emptyFlag(command *cobra.Command) error {
	var err error
	command.Flags().Visit(func(flag *pflag.Flag) {
		empty := flag.Value.String() == ""
		if list, ok := flag.Value.(pflag.SliceValue); ok {
			empty = len(list.GetSlice()) == 0
		}
		switch {
		case err != nil || !empty || flag.Name == "note":
		case flag.Name == "case" || flag.Name == "case-b":
			complain(command.ErrOrStderr(), fmt.Errorf("--%s is empty: this is the base case", flag.Name))
		default:
			what, _ := pflag.UnquoteUsage(flag)
			err = usagef("--%s: the value is empty; allowed: %s, or no --%s", flag.Name, what, flag.Name)
		}
	})
	return err
}

// oneAtMost refuses flags that rule each other out.
func oneAtMost(command *cobra.Command, names ...string) error {
	var given []string
	for _, name := range names {
		if command.Flags().Changed(name) {
			given = append(given, "--"+name)
		}
	}
	if len(given) > 1 {
		return usagef("%s; allowed: one of them", strings.Join(given, " and "))
	}
	return nil
}
