package main

import (
	"fmt"
	"slices"
	"strings"

	"brim/model"
	"brim/scenarios"
	"brim/scenarios/accounts"
)

// flagRemedies say by which flags of a command an accounts file is read otherwise; it is empty
// for the present one.
func flagRemedies(command string) accounts.Remedies {
	return accounts.Remedies{
		Rate:     func(currency string) string { return fmt.Sprintf("as %s--rate %s=1.08", command, currency) },
		Repeated: command + "--repeated add, largest or last",
		Column:   command + "--column acv=NAME names it",
	}
}

// wrongAnswers lists what cannot be, each under the flag that gives it.
func wrongAnswers(list []*model.Problem, exports scenarios.Exports) error {
	var all problems
	for _, problem := range list {
		said := *problem
		said.Key = flagOf(problem.Key)
		if problem.Key == "company.arr" && problem.Found == model.Missing {
			said.Allowed = "--arr 18m, or --customers and --acv, or accounts and arr of every --tier, or --accounts with the CRM's export"
			if exports.People != "" {
				said.Found += fmt.Sprintf(", as %s says who serves the accounts, not what they pay", scenarios.Escaped(exports.People))
				said.Allowed = "allowed: " + said.Allowed
			}
		}
		all = append(all, &said)
	}
	return all
}

// answerFlags are the flags that give inputs of the company, by their keys; others have the
// key's own name.
var answerFlags = map[string]string{
	"company.arr": "arr", "accounts": "customers", "book.acv_mean": "acv", "fiscal_start": "fiscal-start",
	"ae.heads": "aes", "ae.hires_per_quarter": "ae-hires", "ae.attrition": "ae-attrition",
	"csm.heads": "csms", "csm.hires_per_quarter": "csm-hires", "csm.attrition": "csm-attrition",
}

// flagOf is the flag that gives an input, with the field of a tier's flag; the key itself where
// no flag does.
func flagOf(key string) string {
	if flag, ok := answerFlags[key]; ok {
		return "--" + flag
	}
	if slices.Contains([]string{"title", "start", "currency", "tier"}, key) {
		return "--" + key
	}
	rest, ok := strings.CutPrefix(key, "tier.")
	if !ok {
		return key
	}
	for field, name := range tierFlagFields {
		if tier, ok := strings.CutSuffix(rest, "."+field); ok {
			return "--tier " + tier + ": " + name
		}
	}
	return "--tier " + rest
}

// tierFlagFields are the fields of a tier's flag, by those of its keys.
var tierFlagFields = map[string]string{
	"accounts": "accounts", "arr": "arr", "min_acv": "from", "ae_heads": "aes", "csm_heads": "csms", "coverage": "coverage", "name": "name",
}
