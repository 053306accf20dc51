package main

import (
	"slices"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"brim/model"
	"brim/scenarios"
)

// exportsGiven are exports as they were typed.
type exportsGiven struct {
	accounts, people, repeated string
	columns, rates             []string
	peopleColumns              []string
}

func (g *exportsGiven) flags(command *cobra.Command) {
	flags := command.Flags()
	flags.StringVar(&g.accounts, "accounts", "", "accounts `file`, as a CRM exports it: ARR, accounts and tiers follow from it")
	flags.StringVar(&g.people, "people", "",
		"people `file`, as an HR system exports it: heads by tier, ramp, starts and leavers follow from it")
	flags.StringArrayVar(&g.columns, "column", nil, "`which` column of the accounts file says what, as acv=ARR__c; may be given several times")
	flags.StringArrayVar(&g.peopleColumns, "people-column", nil,
		"`which` column of the people file says what, as role=Position; may be given several times")
	flags.StringArrayVar(&g.rates, "rate", nil, "what one unit of another currency is `worth`, as EUR=1.08; may be given several times")
	flags.StringVar(&g.repeated, "repeated", "", "which of several rows of one account counts, as a `word`: add, largest or last")
	complete(command, "repeated", cobra.FixedCompletions(scenarios.RepeatedWords(), cobra.ShellCompDirectiveNoFileComp))
}

// read reads how exports are to be read.
func (g *exportsGiven) read() (scenarios.Exports, error) {
	e := scenarios.Exports{Accounts: g.accounts, People: g.people, Repeated: g.repeated, Remedies: flagRemedies("")}
	if g.accounts == "" && len(g.columns)+len(g.rates)+len(g.repeated) > 0 {
		return e, usagef("--column, --rate and --repeated say how an accounts file is read: --accounts names it")
	}
	if words := scenarios.RepeatedWords(); g.repeated != "" && !slices.Contains(words, g.repeated) {
		return e, usagef("--repeated %s; allowed: %s", g.repeated, strings.Join(words, ", "))
	}
	if g.people == "" && len(g.peopleColumns) > 0 {
		return e, usagef("--people-column says how a people file is read: --people names it")
	}
	var err error
	if e.Columns, err = columnsGiven("--column", "acv", g.columns, scenarios.AccountColumns()); err != nil {
		return e, err
	}
	if e.PeopleColumns, err = columnsGiven("--people-column", "role", g.peopleColumns, scenarios.PeopleColumns()); err != nil {
		return e, err
	}
	for _, given := range g.rates {
		currency, worth, _ := strings.Cut(given, "=")
		rate, err := strconv.ParseFloat(worth, 64)
		if !model.IsCurrency(currency) || err != nil || !model.IsRate(rate) {
			return e, usagef("--rate %s; allowed: EUR=1.08, a currency's code and what one of it is worth", given)
		}
		if e.Rates == nil {
			e.Rates = map[string]float64{}
		}
		e.Rates[currency] = rate
	}
	return e, nil
}

// columnsGiven reads which columns of a file are named for what; nil for none.
func columnsGiven(flag, example string, list, known []string) (map[string]string, error) {
	var columns map[string]string
	for _, given := range list {
		column, name, _ := strings.Cut(given, "=")
		if !slices.Contains(known, column) || strings.TrimSpace(name) == "" {
			return nil, usagef("%s %s; allowed: %s=NAME, where %[3]s is one of %s", flag, given, example, strings.Join(known, ", "))
		}
		if columns == nil {
			columns = map[string]string{}
		}
		columns[column] = name
	}
	return columns, nil
}
