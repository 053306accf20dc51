package main

import (
	"errors"
	"fmt"

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
