package main

import (
	"errors"
	"strings"

	"github.com/spf13/cobra"

	"brim/model"
	"brim/model/begin"
)

// answersGiven are answers as they were typed.
type answersGiven struct {
	title, currency, start, fiscalStart string
	arr, customers, acv                 string
	ae, csm                             teamGiven
	tiers                               []string
}

// teamGiven is what was typed of the people of one role.
type teamGiven struct{ heads, hires, attrition string }

func (g *answersGiven) flags(command *cobra.Command) {
	flags := command.Flags()
	flags.StringVar(&g.title, "title", "Our company", "what the plan is `called`")
	flags.StringVar(&g.start, "start", "", "`month` 1 of the plan; without it the one that exports suggest, or the next")
	flags.StringVar(&g.fiscalStart, "fiscal-start", "1", "`month` in which the fiscal year begins, 1 to 12")
	flags.StringVar(&g.currency, "currency", "USD", "currency `code`")
	flags.StringVar(&g.arr, "arr", "", "annual recurring `revenue` of all accounts")
	flags.StringVar(&g.customers, "customers", "", "`number` of accounts")
	flags.StringVar(&g.acv, "acv", "", "their average contract `value` a year, in place of --arr or --customers")
	for role, team := range map[string]*teamGiven{"ae": &g.ae, "csm": &g.csm} {
		name := strings.ToUpper(role)
		flags.StringVar(&team.heads, role+"s", "", "`number` of "+name+"s")
		flags.StringVar(&team.hires, role+"-hires", "0", "planned "+name+" hires a quarter, as a `number`")
		flags.StringVar(&team.attrition, role+"-attrition", "", "`share` of the "+name+"s who leave in a year")
	}
	flags.StringArrayVar(&g.tiers, "tier", nil, "a `tier` and what is known of it; may be given several times")
}

// read reads the answers, each by the lever that it becomes. The error lists all that cannot
// be read.
func (g *answersGiven) read() (begin.Answers, error) {
	r := answerReader{currency: g.currency}
	a := begin.Answers{Title: g.title, Currency: g.currency}
	if g.start != "" {
		a.Start = r.value("--start", "start", g.start).Month
	}
	a.FiscalStart = int(r.value("--fiscal-start", "fiscal_start", g.fiscalStart).Number)
	a.ARR = r.number("--arr", "company.arr", g.arr)
	a.Accounts = r.number("--customers", "accounts", g.customers)
	a.MeanACV = r.number("--acv", "book.acv_mean", g.acv)
	a.AE, a.CSM = r.team("ae", g.ae), r.team("csm", g.csm)
	for _, tier := range g.tiers {
		a.Tiers = append(a.Tiers, r.tier(tier))
	}
	if len(r.wrong) > 0 {
		return a, r.wrong
	}
	return a, nil
}

// answerReader reads answers and keeps what is wrong with them.
type answerReader struct {
	currency string
	wrong    problems
}

// value reads an answer as [begin.SpecOf] a pattern does; name is what it was asked as.
func (r *answerReader) value(name, pattern, text string) model.Value {
	v, err := model.Lever{Spec: begin.SpecOf(pattern), Key: name}.Parse(&model.Scenario{Currency: r.currency}, text)
	if problem := new(model.Problem); errors.As(err, &problem) {
		err = usagef("%s: %s", name, problem.Said())
	}
	if err != nil {
		r.wrong = append(r.wrong, err)
	}
	return v
}

// number reads an answer that may be missing.
func (r *answerReader) number(name, pattern, text string) model.Opt {
	if text == "" {
		return model.Opt{}
	}
	return model.Some(r.value(name, pattern, text).Number)
}

func (r *answerReader) team(role string, given teamGiven) begin.Team {
	hires := r.value("--"+role+"-hires", role+".hires_per_quarter", given.hires)
	return begin.Team{
		Heads:     r.number("--"+role+"s", role+".heads", given.heads),
		Hires:     model.HirePlan{PerQuarter: hires.Number, Quarters: hires.List},
		Attrition: r.number("--"+role+"-attrition", role+".attrition", given.attrition),
	}
}

// tier reads "Enterprise,accounts=60,arr=7.2m".
func (r *answerReader) tier(text string) begin.Tier {
	name, rest, _ := strings.Cut(text, ",")
	tier := begin.Tier{Name: strings.TrimSpace(name)}
	for part := range strings.SplitSeq(rest, ",") {
		key, value, _ := strings.Cut(strings.TrimSpace(part), "=")
		known := map[string]struct {
			pattern string
			to      *model.Opt
		}{
			"accounts": {"tier.*.accounts", &tier.Accounts}, "arr": {"tier.*.arr", &tier.ARR}, "from": {"tier.*.min_acv", &tier.MinACV},
			"aes": {"tier.*.ae_heads", &tier.AEs}, "csms": {"tier.*.csm_heads", &tier.CSMs},
		}
		switch field, ok := known[key]; {
		case ok:
			*field.to = r.number("--tier "+tier.Name+": "+key, field.pattern, value)
		case key == "coverage":
			tier.Coverage = value
		case key != "":
			r.wrong = append(r.wrong, usagef("--tier %s: %q is none of accounts, arr, aes, csms, from, coverage", tier.Name, part))
		}
	}
	return tier
}
