package main

import (
	"fmt"
	"strings"

	"brim/planner"
	"brim/planner/actuals"
	"brim/planner/explain"
	"brim/planner/judge"
	"brim/scenarios"
	"brim/ui/report"
)

// checked is what came of checking a file, as JSON has it.
type checked struct {
	File   string            `json:"file"`
	Valid  bool              `json:"valid"`
	Passed *bool             `json:"passed"` // nil without a policy, and of a file that is not valid
	Cases  []caseVerdict     `json:"cases"`  // against the policy
	Advice []explain.Finding `json:"advice"` // on the base case

	Accounts *explain.AccountsFile `json:"accounts_file,omitempty"` // nil: there is none
}

// caseVerdict is a plan held against a policy.
type caseVerdict struct {
	Case     *string         `json:"case"` // nil: the base case
	Passed   bool            `json:"passed"`
	Verdicts []judge.Verdict `json:"verdicts"`
}

// passes reports whether no case breaks a limit.
func (c checked) passes() bool {
	for _, j := range c.Cases {
		if !j.Passed {
			return false
		}
	}
	return true
}

// text is what a good file comes to.
func (c checked) text() string {
	verdict := "ok"
	if c.Passed != nil && !*c.Passed {
		verdict = "breaks the policy"
	}
	text := fmt.Sprintf("%s: %s; findings: %s\n", scenarios.Escaped(c.File), verdict, report.CountFindings(c.Advice))
	if c.Accounts != nil {
		text += "  " + c.Accounts.Text + "\n"
	}
	for _, j := range c.Cases {
		text += j.text()
	}
	return text
}

// judge holds a scenario, called name in messages, against a policy, in each of its cases.
func (p policy) judge(name string, file *scenarios.File) ([]caseVerdict, error) {
	cases := p.cases
	if len(cases) == 0 {
		cases = []policyCase{{}}
	}
	var all []caseVerdict
	for _, one := range cases {
		c, err := caseOf(file.Scenario, one.name)
		if err != nil {
			return nil, usagef("%s: %s: %w", one.place, scenarios.Escaped(name), err)
		}
		plan := planner.Make(file.Scenario, c)
		one := caseVerdict{Passed: true, Verdicts: judge.Verdicts(plan, p.Policy)}
		if p.trigger != nil {
			one.Verdicts = append(one.Verdicts, p.trigger.Verdict(plan, actuals.Look(plan)))
		}
		if c >= 0 {
			one.Case = &file.Scenario.Cases[c].Name
		}
		for _, verdict := range one.Verdicts {
			one.Passed = one.Passed && verdict.Passed
		}
		all = append(all, one)
	}
	return all, nil
}

// text is what the judgement of a case comes to, a line for each clause.
func (j caseVerdict) text() string {
	var b strings.Builder
	if j.Case != nil {
		fmt.Fprintf(&b, "  %s case\n", scenarios.Escaped(*j.Case))
	}
	for _, v := range j.Verdicts {
		fmt.Fprintf(&b, "  %s %s (%s)\n", report.Mark(v.Passed), scenarios.Escaped(v.Text), v.Clause)
	}
	return b.String()
}
