package report

import (
	"fmt"
	"slices"
	"strings"

	"brim/model"
	"brim/planner"
	"brim/planner/reshape"
	"brim/ui/words"
)

// organisationAbout stands under every comparison.
const organisationAbout = "CSMs: heads that full books need, at the start and at the end of the plan. Spec: " +
	"onboarding specialists and renewal managers at its end. " +
	"Peak: the fullest book of the CSMs who are planned. Cost/y: of needed CSMs and specialists at its end, a year, each at csm.cost. " +
	"Over, Pods and AEs: when a book first runs over, when pods break, and when a swarm's AEs first have too many accounts. " +
	"Every organisation stands from the first month; moving to it is not counted. (a) is an assumption."

// OrganisationsText writes a comparison of organisations for a person: a table of all, then
// each in sentences.
func OrganisationsText(p *planner.Plan, list []reshape.Organised, sheet Sheet) string {
	var b strings.Builder
	b.WriteString(sheet.block(p.Title, "") + sheet.block(organisationFacts(p), "") + "\n")
	b.WriteString(sheet.grid(Organisations(list, p.Currency).Grid) + "\n")
	b.WriteString(sheet.block(organisationAbout, ""))
	const margin = "    "
	for i := range list {
		name, lines := organisationLines(&list[i], p.Currency)
		b.WriteString("\n" + sheet.block(name, ""))
		for _, line := range lines {
			b.WriteString(sheet.block(line, margin))
		}
	}
	return b.String()
}

// OrganisationsMarkdown writes the same for a document.
func OrganisationsMarkdown(p *planner.Plan, list []reshape.Organised) string {
	var b strings.Builder
	section := Organisations(list, p.Currency)
	b.WriteString("# " + EscapeMarkdown(p.Title) + "\n\n" + EscapeMarkdown(organisationFacts(p)) + "\n\n")
	b.WriteString(section.Markdown() + "\n" + EscapeMarkdown(organisationAbout) + "\n")
	for i := range list {
		name, lines := organisationLines(&list[i], p.Currency)
		b.WriteString("\n## " + EscapeMarkdown(name) + "\n\n")
		for _, line := range lines {
			b.WriteString("- " + EscapeMarkdown(line) + "\n")
		}
	}
	return b.String()
}

func organisationFacts(p *planner.Plan) string {
	name := string(p.Case)
	if name == "" {
		name = model.BaseCase
	}
	return strings.Join([]string{"Organisations on the same book", months(p.Horizon) + " from " + p.Start.Long(),
		p.Currency, name + " case"}, " · ")
}

// Organisations is the comparison as a table, a row an organisation.
func Organisations(list []reshape.Organised, currency string) Section {
	grid := Grid{Head: []string{"Organisation", "CSMs", "end", "Spec", "Peak", "Cost/y", "Over", "Pods", "AEs"}, Left: 1, Fixed: 1}
	for i := range list {
		o := &list[i]
		grid.Add(Word(OrganisationKey(o)),
			Figure(words.HeadsOf(o.CSMHeads.Now), o.CSMHeads.Now), Figure(words.HeadsOf(o.CSMHeads.End), o.CSMHeads.End),
			headsCell(o.Onboarding.End.V+o.Renewal.End.V), Figure(words.Percent(o.Peak), o.Peak),
			moneyOptCell(o.NeededCost.End, currency), Word(overIn(&o.Breaks)), Word(podsIn(o)), Word(swarmIn(o)))
	}
	return Section{Title: "Organisations on the same book", Grid: grid}
}

// OrganisationKey is what an organisation is called in a table: what commands take.
func OrganisationKey(o *reshape.Organised) string {
	if o.Key == nil {
		return "this plan"
	}
	return *o.Key
}

// overIn, podsIn and swarmIn are when books first run over, when pods break and when the
// AEs of a swarm have too many accounts, in a column.
func overIn(b *reshape.Breaks) string {
	if b.Over == nil {
		return "never"
	}
	return monthIn(b.Over.When)
}

func podsIn(o *reshape.Organised) string {
	if o.Breaks.Pods != nil {
		return monthIn(o.Breaks.Pods.When)
	}
	return unbroken(o, model.Pod)
}

func swarmIn(o *reshape.Organised) string {
	if o.Breaks.AEs != nil {
		return monthIn(o.Breaks.AEs.When)
	}
	return unbroken(o, model.Swarm)
}

// unbroken is what a column says of a coverage that does not break: there may be none.
func unbroken(o *reshape.Organised, c model.Coverage) string {
	if slices.ContainsFunc(o.Tiers, func(t reshape.OrganisedTier) bool { return t.Coverage == c }) {
		return "never"
	}
	return "none"
}

func monthIn(when planner.When) string {
	if when.T == 0 {
		return "now"
	}
	return words.Month(when.Month)
}

// organisationLines names an organisation and says all there is to say of it.
func organisationLines(o *reshape.Organised, currency string) (name string, lines []string) {
	name = "This plan, as it is organised now"
	if o.Key != nil {
		name = strings.ToUpper(o.Name[:1]) + o.Name[1:] + " (" + o.Source + ")"
		lines = append(lines, o.Words, "Weakness: "+o.Flaw)
	}
	lines = append(lines, OrganisationNeeds(o, currency)...)
	lines = append(lines, OrganisationBreaks(o)...)
	if o.Key != nil {
		lines = append(lines, "Would change: "+OrganisationChanges(o))
	}
	return name, lines
}

// OrganisationChanges lists what it would change in the plan.
func OrganisationChanges(o *reshape.Organised) string {
	if len(o.Changes) == 0 {
		return "nothing, the plan is organised so."
	}
	return strings.Join(o.Changes, "; ") + "."
}

// OrganisationNeeds says which people an organisation takes, and how full its books get, a
// sentence each.
func OrganisationNeeds(o *reshape.Organised, currency string) []string {
	needs := []string{span(o.CSMHeads, words.HeadsOf) + " CSMs"}
	if o.CSMHeads != o.CSMs {
		needs[0] += " (" + span(o.CSMs, words.HeadsOf) + " productive)"
	}
	if o.Onboarding.Now.V+o.Onboarding.End.V > 0 {
		needs = append(needs, span(o.Onboarding, words.HeadsOf)+" onboarding specialists")
	}
	if o.Renewal.Now.V+o.Renewal.End.V > 0 {
		needs = append(needs, span(o.Renewal, words.HeadsOf)+" renewal managers")
	}
	for _, role := range o.Roles {
		needs = append(needs, fmt.Sprintf("%s of the role %s (%s there)", span(role.Needed, words.HeadsOf), role.Role, words.Heads(role.Heads)))
	}
	cost := func(v model.Opt) string { return money(v, currency) }
	lines := []string{"Needs now " + arrow + " end: " + strings.Join(needs, "; ") + ". CSMs and specialists cost " +
		span(o.NeededCost, cost) + " a year."}
	if o.Key == nil {
		lines = append(lines, fmt.Sprintf("As planned, all people cost %s over the plan, in every organisation.",
			model.Format(o.PeopleCost, model.Money, currency)))
	}
	var loads []string
	for i := range o.Tiers {
		tier := &o.Tiers[i]
		loads = append(loads, fmt.Sprintf("%s (%s) %s accounts, %s", tier.Name, tier.Coverage, span(tier.Load, words.Load),
			span(tier.Utilization, words.Percent)))
	}
	return append(lines, "Loads: "+strings.Join(loads, "; ")+fmt.Sprintf(". Peak %s.", words.Percent(o.Peak)))
}

const arrow = "→"

func span(pair reshape.NowAndEnd, write func(model.Opt) string) string {
	return write(pair.Now) + " " + arrow + " " + write(pair.End)
}

// OrganisationBreaks says when an organisation breaks and over what, a line each.
func OrganisationBreaks(o *reshape.Organised) []string {
	when := func(w planner.When, since string) string {
		if w.T == 0 {
			return "now"
		}
		return since + " " + w.Month.Long()
	}
	var lines []string
	b := &o.Breaks
	switch {
	case b.Over == nil:
		lines = append(lines, withinMark+" Books stay within their limits.")
	case b.Over.Uncovered:
		lines = append(lines, fmt.Sprintf("%s %s has no productive CSM %s.", failedMark, b.Over.Tier, when(b.Over.When, "from")))
	default:
		lines = append(lines, fmt.Sprintf("%s Books run over first in %s, %s.", overMark, b.Over.Tier, when(b.Over.When, "from")))
	}
	if b.Pods != nil {
		lines = append(lines, fmt.Sprintf("%s Pods break first in %s, %s: AE:CSM %s.", overMark, b.Pods.Tier,
			when(b.Pods.When, "in"), words.Ratio(b.Pods.Ratio)))
	}
	if b.Warned != nil {
		lines = append(lines, fmt.Sprintf("%s Pods are warned first in %s, %s: %s.", strainedMark, b.Warned.Tier,
			when(b.Warned.When, "from"), words.CauseBriefly(b.Warned.Cause)))
	}
	switch {
	case b.AEs == nil:
	case !b.AEs.Load.OK:
		lines = append(lines, fmt.Sprintf("%s %s is served by swarms and has no AE, %s.", failedMark, b.AEs.Tier, when(b.AEs.When, "from")))
	default:
		lines = append(lines, fmt.Sprintf("%s AEs stay with %s accounts each in %s, above %s, %s.", overMark,
			words.LoadAgainst(b.AEs.Load, b.AEs.Limit), b.AEs.Tier, words.Limit(b.AEs.Limit), when(b.AEs.When, "from")))
	}
	if b.Short != nil {
		lines = append(lines, fmt.Sprintf("%s %s: short %s.", overMark, b.Short.Role, when(b.Short.When, "from")))
	}
	return lines
}
