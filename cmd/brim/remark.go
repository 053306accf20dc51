package main

import (
	"fmt"
	"io"

	"github.com/spf13/cobra"

	"brim/model"
)

// remark says on stderr what is worth knowing about a scenario that is used: how its accounts
// were read, where they are not simply what the file has. Nobody is left to tell when that
// fails.
func remark(to io.Writer, s *model.Scenario) {
	if !s.AccountsPlain() {
		tellAccounts(to, s)
	}
}

// sayInData is [tellAccounts] where the output is data that has no place for it: what a command
// shows of the accounts file for people, it says of it to programs too.
func sayInData(command *cobra.Command, s *model.Scenario, format string) {
	if isData(format) {
		tellAccounts(command.ErrOrStderr(), s)
	}
}

// tellAccounts says what was read from the accounts file, where there is one.
func tellAccounts(to io.Writer, s *model.Scenario) {
	if text := s.AccountsSaid(); text != "" {
		_, _ = fmt.Fprintln(to, text)
	}
}
