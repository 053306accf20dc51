package main

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"brim/model"
	"brim/planner/explain"
	"brim/planner/judge"
	"brim/scenarios"
)

// termWord is a word of a label.
var termWord = regexp.MustCompile(`[A-Za-z]+('s)?`)

// singular is a word as the glossary and the plain words have it.
func singular(word string) string {
	word = strings.TrimSuffix(word, "'s")
	if short, plural := strings.CutSuffix(word, "s"); plural && short == strings.ToUpper(short) {
		return strings.ToLower(short) // AEs
	}
	word = strings.ToLower(word)
	switch {
	case len(word) <= 4 || strings.HasSuffix(word, "ss"):
		return word
	case strings.HasSuffix(word, "sses"):
		return strings.TrimSuffix(word, "es")
	}
	return strings.TrimSuffix(word, "s")
}

// plainWords are words that business people use without being told what they mean.
var plainWords = strings.Fields(`
	a about account advised all and answer as asks at average away back bound business by carry cause change changed
	churned company cost cs currency customer cut deal delay each end expect figure file finding first fiscal floor for from
	fy goal graduated gross group growth highest hire hold hour in is its joined k key land last late leading leave leaver
	left lever limit logo lost lower manager market max mean min missing model monthly most named needed net new next
	now of older on once opening or other own pair part pass pay peak people per plan planned productivity q qtr
	quarter question quota random rate ratio recommended renewal retention revenue review risk role rule run sentence serve
	set severity share shared short size source split state success than that the their there this those title under
	usual value vote warn way weight when who whose win with within without won work y year
`)

// labelsShown are what stands on the screen and in tables beside numbers: levers, figures,
// outcomes, and the titles and column heads of every table of a plan.
func labelsShown(t *testing.T) []string {
	t.Helper()
	var list []string
	for _, spec := range model.Specs() {
		list = append(list, spec.Label, spec.Group.String())
	}
	for _, figure := range explain.Figures() {
		list = append(list, figure.Label)
	}
	for _, outcome := range judge.Outcomes() {
		list = append(list, outcome.Label)
	}
	for _, built := range scenarios.Builtins() {
		file, err := scenarios.LoadBuiltin(built.Name)
		if err != nil {
			t.Fatal(err)
		}
		var own []string
		for _, tier := range file.Scenario.Tiers {
			own = append(own, tier.Name)
		}
		for _, resource := range file.Scenario.Resources {
			own = append(own, resource.Role)
		}
		printed := brim("", "plan", built.Name, "--section", "all", "--format", "markdown").out
		before := ""
		for line := range strings.Lines(printed) {
			if strings.HasPrefix(line, "| ---") {
				for _, name := range own {
					before = strings.ReplaceAll(before, name, "")
				}
				list = append(list, strings.Split(before, "|")...)
			}
			before = line
		}
	}
	return list
}

// TestEveryTermIsInTheGlossary holds that a word beside a number is one of the glossary, or
// one that needs no telling.
func TestEveryTermIsInTheGlossary(t *testing.T) {
	table, _, _ := strings.Cut(mustFind(t, "glossary").Markdown, "## Signs")
	known := map[string]bool{}
	for line := range strings.Lines(table) {
		if cells := strings.Split(line, "|"); len(cells) > 2 {
			for _, word := range termWord.FindAllString(cells[1], -1) {
				known[singular(word)] = true
			}
		}
	}
	var missing []string
	used := map[string]bool{}
	for _, label := range labelsShown(t) {
		for _, word := range termWord.FindAllString(label, -1) {
			word = singular(word)
			used[word] = true
			if !known[word] && !slices.Contains(plainWords, word) && !slices.Contains(missing, word) {
				missing = append(missing, word)
			}
		}
	}
	slices.Sort(missing)
	if len(missing) > 0 {
		t.Errorf("neither in the glossary nor plain: %s", strings.Join(missing, " "))
	}
	for _, word := range plainWords {
		if !used[word] || known[word] {
			t.Errorf("%q is listed as plain, and is no label's word or the glossary's", word)
		}
	}
}
