package main

import (
	"fmt"
	"math"
	"slices"
	"strings"

	"brim/model"
	"brim/planner/actuals"
	"brim/planner/explain"
	"brim/planner/judge"
	"brim/scenarios"
)

// What a policy file holds besides the clauses of [judge.Clauses].
const (
	policyForbid   = "forbid"          // ids of rules
	policySeverity = "forbid_severity" // "breach", "warning" or "note"
	policyCases    = "cases"           // names of market cases; without it the base case
	policyVariance = actuals.TriggerKey
	policyMonths   = "variance_months" // running, in which ARR must be that far off; 1 without it
)

// policy is a policy file.
type policy struct {
	judge.Policy
	cases   []policyCase     // empty for the base case alone
	trigger *actuals.Trigger // nil: what has happened is not held against the plan
}

// policyCase is a market case that a policy names.
type policyCase struct {
	name  string
	place string // file, line and key, as messages have them
}

// numbers is what the number of a policy may be: of any size that a plan could have.
var numbers = model.Span{Low: 0, High: 1e15}

// readPolicy reads a policy file, as strictly as a scenario.
func readPolicy(path string) (policy, error) {
	file, err := scenarios.LoadSettings(path)
	if err != nil {
		return policy{}, err
	}
	var p policy
	for _, key := range file.Keys() {
		switch key {
		case policyForbid:
			p.Forbid = ruleIDs(file, key)
		case policySeverity:
			p.Graver = severity(file, key)
		case policyCases:
			p.cases = casesOf(path, file)
		case policyVariance:
			p.trigger = triggerOf(file)
		case policyMonths:
			if !slices.Contains(file.Keys(), policyVariance) {
				file.Problem(policyMonths, "it without "+policyVariance, policyVariance+" beside it", "")
			}
		default:
			p.bound(file, key)
		}
	}
	if err := file.Err(); err != nil {
		return policy{}, err
	}
	if len(p.Bounds)+len(p.Forbid) == 0 && p.Graver == nil && p.trigger == nil {
		return policy{}, usagef("%s: the policy sets no limit; limits are %s", scenarios.Escaped(path), strings.Join(policyLimits(), ", "))
	}
	return p, nil
}

// casesOf reads the market cases that a policy names.
func casesOf(path string, file *scenarios.Settings) []policyCase {
	var cases []policyCase
	names, _ := file.Texts(policyCases)
	for i, name := range names {
		place := fmt.Sprintf("%s:%d: %s", scenarios.Escaped(path), file.Line(nth(policyCases, i+1)), policyCases)
		cases = append(cases, policyCase{name: name, place: place})
	}
	return cases
}

// nth is the n-th element of a list in a file, counted from 1.
func nth(key string, n int) string { return fmt.Sprintf("%s[%d]", key, n) }

// triggerOf reads how far ARR may be from the plan, and for how many months running.
func triggerOf(file *scenarios.Settings) *actuals.Trigger {
	most, _ := file.Number(policyVariance, numbers)
	months := 1.0
	if slices.Contains(file.Keys(), policyMonths) {
		n, ok := file.Number(policyMonths, model.Span{Low: 1, High: model.MaxHorizon})
		if months = n; ok && months != math.Trunc(months) {
			file.Problem(policyMonths, model.Decimal(months), "a whole number of months", "")
		}
	}
	return &actuals.Trigger{Most: most, Months: int(months)}
}

func (p *policy) bound(file *scenarios.Settings, key string) {
	clause, ok := judge.ClauseByKey(key)
	if !ok {
		file.Unknown(key, policyKeys())
		return
	}
	var limit float64
	if clause.Month {
		var month model.Month
		month, ok = file.Month(key)
		limit = float64(month)
	} else {
		limit, ok = file.Number(key, numbers)
	}
	if ok {
		p.Bounds = append(p.Bounds, judge.Bound{Clause: clause, Limit: limit})
	}
}

// policyKeys are the keys of a policy file.
func policyKeys() []string { return append(policyLimits(), policyCases) }

// policyLimits are the keys that hold a plan to something.
func policyLimits() []string {
	var keys []string
	for _, clause := range judge.Clauses() {
		keys = append(keys, clause.Key)
	}
	return append(keys, policyVariance, policyMonths, policyForbid, policySeverity)
}

// ruleIDs reads ids of rules.
func ruleIDs(file *scenarios.Settings, key string) []string {
	var known []string
	for _, rule := range explain.Rules() {
		if !slices.Contains(known, rule.ID) {
			known = append(known, rule.ID)
		}
	}
	ids, _ := file.Texts(key)
	for i, id := range ids {
		if !slices.Contains(known, id) {
			file.Problem(nth(key, i+1), scenarios.Quoted(id), strings.Join(known, ", "), didYouMean(id, known))
		}
	}
	return ids
}

func severity(file *scenarios.Settings, key string) *explain.Severity {
	word, ok := file.Text(key)
	if !ok {
		return nil
	}
	var words []string
	for s := explain.Severity(0); int(s) < explain.Severities; s++ {
		if s.String() == word {
			return &s
		}
		words = append(words, s.String())
	}
	file.Problem(key, scenarios.Quoted(word), strings.Join(words, ", "), didYouMean(word, words))
	return nil
}
