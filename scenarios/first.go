package scenarios

import (
	"fmt"
	"math"
	"slices"
	"strings"

	"brim/model"
	"brim/model/begin"
	"brim/scenarios/text"
)

// WriteFirst writes a first scenario as a commented file: what was answered or estimated as
// keys, each with what it means, and the defaults without a source as lines that begin with
// #, ready to be made one's own. [Parse] reads the same scenario back.
func WriteFirst(first *begin.First) []byte {
	w := &firstFile{s: first.Scenario, notes: first.Notes, whys: map[string]string{}, defaults: map[string][]model.Lever{}}
	for _, assumption := range first.Assumptions {
		if assumption.Why != "" {
			w.whys[assumption.Key] = assumption.Why
			continue
		}
		table := text.Parent(assumption.Spec.Key)
		w.defaults[table] = append(w.defaults[table], assumption.Lever)
	}
	w.write()
	return []byte(w.text.String())
}

// firstFile is a first scenario while it is written.
type firstFile struct {
	s        *model.Scenario
	notes    []string                 // what was made of exports
	whys     map[string]string        // why an input was estimated, by its key
	defaults map[string][]model.Lever // by the pattern of their table
	text     strings.Builder
}

func (w *firstFile) write() {
	s := w.s
	fmt.Fprintf(&w.text, "%s\n# %s\n", SchemaLine, oneLine(s.Title))
	w.text.WriteString("# " + openingSaid(s) + "\n")
	if said := s.AccountsSaid(); said != "" {
		w.note(said)
	}
	for _, note := range w.notes {
		w.note(note)
	}
	w.text.WriteString("# Lines that begin with # and a key are assumptions: take the # away and put your number there.\n\n")
	for _, key := range []string{"title", "currency", "start", "fiscal_start"} {
		w.key(key)
	}
	w.table("company", "company.arr")
	w.table("growth")
	w.book()
	for _, r := range []model.Role{model.RoleAE, model.RoleCSM} {
		role := r.String()
		w.table(role, role+".heads", role+".ramping", role+".starts", role+".hires_per_quarter", role+".attrition")
	}
	for _, table := range []string{"org", "limits", "market"} {
		w.table(table)
	}
	for k := range s.Tiers {
		w.tier(k)
	}
}

// table writes a table with the given keys of those that are no defaults, and its assumptions;
// nothing where both are missing.
func (w *firstFile) table(name string, keys ...string) {
	before := w.text.Len()
	fmt.Fprintf(&w.text, "\n[%s]\n", name)
	empty := w.text.Len()
	for _, key := range keys {
		w.key(key)
	}
	for _, l := range w.defaults[name] {
		w.assumption(l)
	}
	if w.text.Len() == empty {
		kept := w.text.String()[:before]
		w.text.Reset()
		w.text.WriteString(kept)
	}
}

// tier writes tier k: its name, what it was given, and its assumptions.
func (w *firstFile) tier(k int) {
	name := w.s.Tiers[k].Name
	fmt.Fprintf(&w.text, "\n[[tier]]\nname = %s\n", text.Quote(name, ""))
	for _, field := range []string{"coverage", "min_acv", "account_share", "accounts", "arr", "ae_share", "csm_share", "ae_cuts", "csm_cuts"} {
		w.key("tier." + name + "." + field)
	}
	for _, l := range w.defaults["tier.*"] {
		if l.Place.Tier == k {
			w.assumption(l)
		}
	}
	for _, r := range []model.Role{model.RoleAE, model.RoleCSM} {
		own := w.s.Tiers[k].Team(r)
		if own.Ramping == nil && own.Starts == nil {
			continue
		}
		fmt.Fprintf(&w.text, "[tier.%s]\n", r)
		w.key("tier." + name + "." + r.String() + ".ramping")
		w.key("tier." + name + "." + r.String() + ".starts")
	}
}

// key writes an input that is not left to its default.
func (w *firstFile) key(key string) {
	l, ok := model.Find(w.s, key)
	if !ok || isLeftOut(l, w.s) && !slices.Contains(alwaysWritten, text.Field(key)) {
		return
	}
	comment := w.comment(l)
	if why := w.whys[key]; why != "" {
		comment = "estimated: " + why
	}
	w.line(fmt.Sprintf("%s = %s", text.Field(l.Spec.Key), literal(l, l.Get(w.s), "")), comment)
}

// alwaysWritten are keys that stand in the file at their defaults too: when the year begins,
// and that nobody is hired whom no one planned, nobody need wonder.
var alwaysWritten = []string{"fiscal_start", "hires_per_quarter"}

// comment says in the reader's words what a key holds, where the key alone does not.
func (w *firstFile) comment(l model.Lever) string {
	s, field, shown := w.s, text.Field(l.Spec.Key), l.ShowIn(w.s)
	switch field {
	case "title", "currency":
		return ""
	case "start":
		return "month 1: the plan opens at the end of " + s.MonthAt(0).Long()
	case "fiscal_start":
		return "the fiscal year begins in " + shown
	case "acv_mean":
		return "average contract value: " + w.money(s.OpeningARR()) + " in " + w.accounts(s.OpeningAccounts()) + " accounts"
	case "heads":
		return strings.ToUpper(text.Parent(l.Key)) + "s on the payroll at the end of " + s.MonthAt(0).Long()
	case "hires_per_quarter":
		return "planned hires a quarter; a list plans each quarter: [2, 2, 3, 4]"
	case "coverage":
		return s.Tiers[l.Place.Tier].Coverage.Facts().Words
	case "ramping":
		return "joined in " + s.MonthAt(0).Long() + ", and in each month before that"
	case "starts":
		return "known to begin in " + s.MonthAt(1).Long() + ", and in each month after that"
	case "ae_cuts", "csm_cuts":
		return "known to have left by the end of " + s.MonthAt(1).Long() + ", and of each month after that"
	case "ae_share", "csm_share":
		role, _, _ := strings.Cut(field, "_")
		heads, _ := model.Find(s, "tier."+l.Owner+"."+role+"_heads")
		return heads.ShowIn(s) + " of the " + strings.ToUpper(role) + "s"
	}
	if l.OfTier() {
		return w.slice(l, field, shown)
	}
	return l.Help
}

// slice says which accounts a tier has.
func (w *firstFile) slice(l model.Lever, field, shown string) string {
	tier := &w.s.Tiers[l.Place.Tier]
	switch field {
	case "min_acv":
		if tier.MinACV.V == 0 {
			return "all accounts below"
		}
		return "accounts of " + shown + " a year and more"
	case "account_share":
		return "of the accounts, by contract value from the top"
	case "accounts":
		return w.money(tier.ARR.V/tier.Accounts.V) + " a year each on average"
	case "arr":
		return "of these accounts, a year"
	}
	return l.Help
}

func (w *firstFile) money(n float64) string { return model.Format(n, model.Money, w.s.Currency) }

// accounts is a number of accounts, whole.
func (w *firstFile) accounts(n float64) string {
	return model.Format(math.Round(n), model.AccountCount, "")
}

// assumption writes a default as a line that can be made a key.
func (w *firstFile) assumption(l model.Lever) {
	v := l.Get(w.s)
	if v.Absent && (l.Kind == model.List || l.Kind == model.Monthly) {
		return // nothing of it is there to change
	}
	w.line(fmt.Sprintf("# %s = %s", text.Field(l.Spec.Key), literal(l, v, "")), l.Help)
}

// line writes a line with a comment behind it.
func (w *firstFile) line(line, comment string) {
	const column = 26
	if comment != "" {
		line = fmt.Sprintf("%-*s # %s", column, line, comment)
	}
	w.text.WriteString(line + "\n")
}

// oneLine is a text on one line of a comment.
func oneLine(words string) string { return strings.Join(strings.Fields(Escaped(words)), " ") }
