package scenarios

import (
	"fmt"
	"slices"
	"strings"
	"unicode"

	"brim/scenarios/text"
)

// column is what a column of an accounts file says about an account.
type column string

const (
	colID      column = "id"
	colName    column = "name"
	colACV     column = "acv"
	colTier    column = "tier"
	colOwner   column = "owner"
	colGrowth  column = "growth"
	colRisk    column = "risk"
	colRenewal column = "renewal_date"
	colPinned  column = "pinned"
)

// columns says which column of a file holds what.
type columns map[column]int

// aliases are the names that CRMs give a column, in lower case and without anything
// but letters and digits. Of several that a file has, the first of the list counts:
// a column called ACV is a better contract value than one called Amount.
var aliases = map[column][]string{
	colID:   {"id", "accountid", "crmid", "recordid", "customerid", "accountnumber", "casesafeid"},
	colName: {"name", "accountname", "account", "company", "companyname", "customer", "customername", "client"},
	colACV: {"acv", "annualcontractvalue", "contractvalueannual", "currentacv", "totalacv", "acvamount",
		"arr", "annualrecurringrevenue", "currentarr", "totalarr", "arramount", "contractvalue", "amount"},
	colTier: {"tier", "accounttier", "customertier", "tiername"},
	colOwner: {"owner", "csm", "csmname", "csmowner", "customersuccessmanager", "accountowner",
		"ownername", "ownerfullname", "owneralias"},
	colGrowth:  {"growth", "growthpotential", "expansionpotential", "potential", "growthscore"},
	colRisk:    {"risk", "churnrisk", "riskscore", "churnscore"},
	colRenewal: {"renewaldate", "renewal", "nextrenewal", "nextrenewaldate", "contractenddate", "contractend", "enddate"},
	colPinned:  {"pinned", "pin", "locked", "donotmove"},
}

// columnNames lists what [book] columns may name, sorted.
func columnNames() []string {
	var names []string
	for name := range aliases {
		names = append(names, string(name))
	}
	slices.Sort(names)
	return names
}

// foreignRevenue are columns with the customer's own revenue. They look like money and
// say nothing about the contract.
var foreignRevenue = map[string]bool{"annualrevenue": true, "companyrevenue": true, "revenue": true, "totalrevenue": true}

// findColumns reads the header; nil when it holds no contract value, or one thing twice.
func findColumns(header []string, problems *text.Problems) columns {
	position := map[string]int{}
	foreign := ""
	for i, cell := range header {
		name := plainName(cell)
		if foreignRevenue[name] {
			foreign = cell
		}
		if first, seen := position[name]; seen && isAlias(name) {
			problems.Add(1, text.Quoted(cell), "a second time", "each column once", fmt.Sprintf("columns %d and %d", first+1, i+1))
			return nil
		}
		position[name] = i
	}
	found := columns{}
	for what, names := range aliases {
		for _, name := range names {
			if i, ok := position[name]; ok {
				found[what] = i
				break
			}
		}
	}
	if _, ok := found[colACV]; ok {
		return found
	}
	missing, hint := "no column with the contract value", ""
	if foreign != "" {
		missing = text.Quoted(foreign) + " as the only money column"
		hint = "that is the customer's own revenue, never what it pays"
	}
	problems.Add(1, string(colACV), missing, "a column acv, arr, amount or annual contract value", hint)
	return nil
}

func isAlias(name string) bool {
	for _, names := range aliases {
		for _, alias := range names {
			if alias == name {
				return true
			}
		}
	}
	return false
}

// plainName is a header without case, punctuation and unit: "ACV (USD)", "Acv__c" and
// "acv" are one column.
func plainName(header string) string {
	header, _, _ = strings.Cut(header, "(")
	header = strings.TrimSuffix(strings.ToLower(strings.TrimSpace(header)), "__c")
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return r
		}
		return -1
	}, header)
}
