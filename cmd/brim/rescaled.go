package main

import (
	"fmt"
	"io"
	"math"
	"strconv"

	"brim/model"
	"brim/scenarios"
)

// rescaled says that a plan's accounts are not those of its file, but as many as make
// up the ARR that the scenario gives; it is empty where they are.
func rescaled(s *model.Scenario) string {
	accounts := s.Book.Accounts
	if accounts == nil || accounts.Sum() <= 0 {
		return ""
	}
	factor := s.OpeningARR() / accounts.Sum()
	if math.Abs(factor-1) < 1e-6 {
		return "" // the sum, rounded to cents
	}
	amount := func(v float64) string { return model.Format(v, model.Money, s.Currency) }
	return fmt.Sprintf("%s: %s, %s; scaled ×%s to company.arr %s", scenarios.Escaped(s.Book.File),
		counted(accounts.Len(), "account"), amount(accounts.Sum()), times(factor), amount(s.OpeningARR()))
}

// times writes a factor in three digits, or in as many as tell it from 1.
func times(factor float64) string {
	digits := 3
	if math.Abs(factor-1) < 0.01 {
		digits = 7
	}
	rounded, err := strconv.ParseFloat(strconv.FormatFloat(factor, 'g', digits, 64), 64)
	if err != nil {
		rounded = factor // it was a number: there is no error
	}
	return model.Decimal(rounded)
}

// remark says on stderr what is worth knowing about a scenario that is used. Nobody is
// left to tell when that fails.
func remark(to io.Writer, s *model.Scenario) {
	if text := rescaled(s); text != "" {
		_, _ = fmt.Fprintln(to, text)
	}
}
