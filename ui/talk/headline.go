package talk

import (
	"fmt"
	"strings"

	"brim/model"
	"brim/planner"
	"brim/ui/words"
)

// standing is the headline in one line: pods, books, other roles, and the ARR.
func (r *Room) standing() string {
	return strings.Join(headline(&r.state.Head, r.state.Plan.Currency), " ")
}

// headline is what a plan comes to, a sentence each.
func headline(h *planner.Headline, currency string) []string {
	lines := podSentences(h, currency)
	lines = append(lines, bookSentences(h)...)
	if beyond := words.Beyond(h.Beyond, h.End, currency); beyond != "" {
		lines = append(lines, sentence("ARR beyond full books: "+strings.Replace(beyond, " beyond full books", "", 1)))
	}
	for _, short := range h.Short {
		lines = append(lines, fmt.Sprintf("%s: too few %s.", short.Role, stretches(short.Stretches)))
	}
	return append(lines, fmt.Sprintf("ARR reaches %s in %s; the goal is %s.", amount(h.ARR, currency),
		words.MonthInFull(h.End), amount(h.GoalARR, currency)))
}

// podSentences say of every pod tier when its pods break, and since when a rule warns.
func podSentences(h *planner.Headline, currency string) []string {
	if !h.Pods.Any {
		return []string{"No tier is served by pods."}
	}
	var lines []string
	for i := range h.PodTiers {
		pods := &h.PodTiers[i]
		line := pods.Tier + " pods " + podFate(pods, h.End)
		switch ratio := words.RatioAgainst(pods.Ratio, pods.RatioSound, pods.RatioDegraded); {
		case !pods.Ratio.OK:
		case !pods.Breaks:
			line += fmt.Sprintf(", with at most %s AEs per CSM", ratio)
		case pods.BreaksAt.T == 0:
			line += fmt.Sprintf(", with %s AEs per CSM", ratio)
		default:
			line += fmt.Sprintf(", with %s AEs per CSM then", ratio)
		}
		lines = append(lines, sentence(line))
		if warning := pods.Warning; warning.Given {
			lines = append(lines, sentence("A rule warns of them from "+when(warning.Since)+" on: "+
				words.Spoken(words.Test(warning.Test, currency))))
		}
	}
	return lines
}

// podFate says when pods break, or that they hold.
func podFate(pods *planner.PodHeadline, end model.Month) string {
	switch {
	case !pods.Breaks:
		return "hold to the end of the plan, " + words.MonthInFull(end)
	case pods.BreaksAt.T == 0:
		return "are broken now"
	case !pods.Ratio.OK:
		return "break in " + words.MonthInFull(pods.BreaksAt.Month) + ", for want of a CSM"
	}
	return "break in " + words.MonthInFull(pods.BreaksAt.Month)
}

// bookSentences say when books run over, and which of them do not.
func bookSentences(h *planner.Headline) []string {
	var lines, within []string
	for i := range h.Books[:h.Tiers] {
		if book := &h.Books[i]; book.Over {
			lines = append(lines, sentence(book.Tier+" books "+bookFate(book, "run", "have")))
		} else {
			within = append(within, book.Tier)
		}
	}
	switch {
	case len(within) == h.Tiers && h.Tiers > 1:
		lines = append(lines, "No books run over.")
	case len(within) > 0:
		lines = append(lines, sentence(listed(within)+" books stay within their limits"))
	}
	return lines
}

// bookFate says when books are over, or without a CSM, by the verbs of the present or the
// past: "run over from May 2028 on, and have no CSM in June 2028".
func bookFate(book *planner.BookHeadline, run, have string) string {
	var over, bare []planner.Stretch
	for _, s := range book.Stretches {
		if s.Uncovered {
			bare = append(bare, s)
		} else {
			over = append(over, s)
		}
	}
	var parts []string
	if len(over) > 0 {
		parts = append(parts, run+" over "+stretches(over))
	}
	if len(bare) > 0 {
		parts = append(parts, have+" no productive CSM "+stretches(bare))
	}
	return strings.Join(parts, ", and ")
}

// stretches say from when to when.
func stretches(all []planner.Stretch) string {
	parts := make([]string, len(all))
	for i, s := range all {
		parts[i] = stretch(s)
	}
	return listed(parts)
}

func stretch(s planner.Stretch) string {
	from, to := words.MonthInFull(s.From.Month), words.MonthInFull(s.To.Month)
	switch {
	case !s.Ends && s.From.T == 0:
		return "in every month"
	case !s.Ends:
		return "from " + from + " on"
	case s.From.T == 0 && s.To.T == 0:
		return "now, in " + from
	case s.From.T == 0:
		return "from now until " + to
	case s.From == s.To:
		return "in " + from
	}
	return "from " + from + " to " + to
}

// when is a date, or now.
func when(w planner.When) string {
	if w.T == 0 {
		return "now"
	}
	return words.MonthInFull(w.Month)
}

// amount is money as it is read aloud.
func amount(v float64, currency string) string {
	return words.Spoken(model.Format(v, model.Money, currency))
}

// listed joins parts: "a, b and c".
func listed(parts []string) string {
	last := len(parts) - 1
	if last < 1 {
		return strings.Join(parts, "")
	}
	return strings.Join(parts[:last], ", ") + " and " + parts[last]
}

// sentence writes words of the program's own as one sentence that can be read aloud.
func sentence(text string) string {
	text = words.Spoken(text)
	if text == "" || strings.HasSuffix(text, ".") || strings.HasSuffix(text, "?") {
		return text
	}
	return text + "."
}
