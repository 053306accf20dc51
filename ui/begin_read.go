package ui

import (
	"errors"
	"slices"
	"strings"

	"brim/model"
	"brim/model/begin"
	"brim/ui/overlay"
)

// beginProblem is what is wrong with an answer; without a field it is of all of them.
type beginProblem struct {
	field overlay.BeginField
	why   string
}

func companyField(pattern string) overlay.BeginField {
	return overlay.BeginField{Pattern: pattern, Tier: -1}
}

// beginReader reads the answers of the form, each as the lever does that it becomes.
type beginReader struct {
	form      *overlay.Begin
	start     model.Month
	suggested []begin.Tier // by the stage, row by row
	currency  string
	rows      []int // in which row of the form each tier stands
	wrong     []beginProblem
}

// defaultTitle is what a plan is called that nobody named.
const defaultTitle = "Our company"

func (r *beginReader) read() begin.Answers {
	a := begin.Answers{Title: defaultTitle, Start: r.start, FiscalStart: 1, Currency: "USD"}
	if text := r.form.Text(companyField("title")); text != "" {
		a.Title = text
	}
	if v, ok := r.value(companyField("currency")); ok {
		a.Currency = v.Word
	}
	r.currency = a.Currency
	if v, ok := r.value(companyField("start")); ok {
		a.Start = v.Month
	}
	if v, ok := r.value(companyField("fiscal_start")); ok {
		a.FiscalStart = int(v.Number)
	}
	a.ARR, a.Accounts = r.number(companyField("company.arr")), r.number(companyField("accounts"))
	a.MeanACV = r.number(companyField("book.acv_mean"))
	a.AE, a.CSM = r.team("ae"), r.team("csm")
	for k := range r.form.Tiers() {
		r.tier(k, &a)
	}
	r.keepThresholds(a.Tiers)
	return a
}

func (r *beginReader) team(role string) begin.Team {
	return begin.Team{
		Heads:     r.number(companyField(role + ".heads")),
		Hires:     r.hires(companyField(role + ".hires_per_quarter")),
		Attrition: r.number(companyField(role + ".attrition")),
	}
}

// hires are planned hires: a number for every quarter, or one for each.
func (r *beginReader) hires(field overlay.BeginField) model.HirePlan {
	v, _ := r.value(field)
	return model.HirePlan{PerQuarter: v.Number, Quarters: v.List}
}

// tier reads a row of the tiers; an empty one is none.
func (r *beginReader) tier(k int, a *begin.Answers) {
	field := func(pattern string) overlay.BeginField { return overlay.BeginField{Pattern: pattern, Tier: k} }
	tier := begin.Tier{
		Name:     r.form.Text(field(overlay.BeginTierName)),
		Accounts: r.number(field("tier.*.accounts")), ARR: r.number(field("tier.*.arr")),
		AEs: r.number(field("tier.*.ae_heads")), CSMs: r.number(field("tier.*.csm_heads")),
	}
	if tier.Name == "" {
		if tier.Accounts.OK || tier.ARR.OK || tier.AEs.OK || tier.CSMs.OK {
			r.wrong = append(r.wrong, beginProblem{field(overlay.BeginTierName), "the tier needs a name; or empty its row to leave it out"})
		}
		return
	}
	a.Tiers, r.rows = append(a.Tiers, tier), append(r.rows, k)
}

// keepThresholds leaves tiers where the stage has them begin, as long as nobody says which
// accounts they have and none was added.
func (r *beginReader) keepThresholds(tiers []begin.Tier) {
	own := slices.ContainsFunc(tiers, func(t begin.Tier) bool { return t.Accounts.OK || t.ARR.OK })
	if len(tiers) == 0 || own || r.rows[len(tiers)-1] >= len(r.suggested) {
		return
	}
	for i := range tiers {
		tiers[i].MinACV = r.suggested[r.rows[i]].MinACV
	}
	if last := &tiers[len(tiers)-1]; last.MinACV.OK {
		last.MinACV = model.Some(0)
	}
}

// value reads an answer; false where there is none, or none that can be read.
func (r *beginReader) value(field overlay.BeginField) (model.Value, bool) {
	text, spec := r.form.Text(field), begin.SpecOf(field.Pattern)
	if text == "" || spec == nil {
		return model.Value{}, false
	}
	v, err := model.Lever{Spec: spec, Key: spec.Key}.Parse(&model.Scenario{Currency: r.currency}, r.plain(spec, text))
	if err == nil {
		return v, true
	}
	problem, why := new(model.Problem), err.Error()
	if errors.As(err, &problem) {
		why = problem.Said()
	}
	if spec.Unit == model.Money && strings.ContainsAny(text, "$€£¥") {
		why += "; the plan is in " + r.currency + ", which Currency changes"
	}
	r.wrong = append(r.wrong, beginProblem{field, why})
	return model.Value{}, false
}

func (r *beginReader) number(field overlay.BeginField) model.Opt {
	v, ok := r.value(field)
	if !ok || v.Absent {
		return model.Opt{}
	}
	return model.Some(v.Number)
}

// problem is a problem of the answers with the field that it is of.
func (r *beginReader) problem(problem *model.Problem, tiers []begin.Tier) beginProblem {
	why := problem.Said()
	for i, tier := range tiers {
		rest, ok := strings.CutPrefix(problem.Key, "tier."+tier.Name)
		if !ok {
			continue
		}
		for pattern, name := range tierFields {
			if rest == "."+name {
				return beginProblem{overlay.BeginField{Pattern: pattern, Tier: r.rows[i]}, why}
			}
		}
		if rest == "" { // of accounts and ARR together
			return beginProblem{overlay.BeginField{Pattern: "tier.*.accounts", Tier: r.rows[i]}, why}
		}
	}
	if _, asked := beginHelps[problem.Key]; asked {
		return beginProblem{companyField(problem.Key), why}
	}
	return beginProblem{why: problem.Key + ": " + why}
}
