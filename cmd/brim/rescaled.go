package main

import (
	"fmt"
	"io"

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

// tellAccounts says what was read from the accounts file, where there is one.
func tellAccounts(to io.Writer, s *model.Scenario) {
	if text := s.AccountsSaid(); text != "" {
		_, _ = fmt.Fprintln(to, text)
	}
}
