package pane

import (
	"slices"
	"strings"

	"brim/model"
	"brim/planner"
	"brim/ui/kit"
	"brim/ui/state"
	"brim/ui/theme"
	"brim/ui/words"
)

// wording is how many words the headline takes.
type wording uint8

const (
	inFull   wording = iota
	brief            // without the figures, and two stretches of a book
	bare             // the first stretch
	briefest         // and months in their short form
)

// chip is a breach as a filled label, with how much later than in the baseline it comes.
func chip(text, delta string) kit.Claim {
	return kit.Claim{Role: theme.Over.Chip(), Text: " " + text + " ", Note: delta, Room: kit.MonthsRoom}
}

// subject is what a fate is said of; of one date, pods come first and other roles last.
type subject uint8

const (
	podsSubject subject = iota
	booksSubject
	rolesSubject
)

// fate is a verdict of the headline with the claims that belong to it: of pods, the
// warning stands behind it. Breaches stand by date, and before what holds.
type fate struct {
	subject subject
	breach  bool
	since   int // the month of a breach
	claims  []kit.Claim
}

// verdicts are all breaches by date, of pods, books and other roles alike, then what holds.
func verdicts(g *theme.Glyphs, s state.State, w wording) []piece {
	fates := slices.Concat(podFates(g, s, w), bookFates(g, s, w), roleFates(g, s, w))
	slices.SortStableFunc(fates, func(a, b fate) int {
		switch {
		case a.breach && b.breach:
			return a.since - b.since
		case a.breach:
			return -1
		case b.breach:
			return 1
		}
		return 0
	})
	fates = append(fates, actualFates(s, w)...)
	var row []piece
	var said [rolesSubject + 1]bool
	for _, one := range fates {
		for i, claim := range one.claims {
			told := measured(claim)
			told.stays = one.breach && i == 0 && one.subject != rolesSubject && !said[one.subject]
			row = append(row, told)
		}
		said[one.subject] = said[one.subject] || one.breach
	}
	return row
}

// bookFates are the tiers whose books run over, or that none does. Where nobody carries any
// book, one speaks for all.
func bookFates(g *theme.Glyphs, s state.State, w wording) []fate {
	over := overBooks(s.Head)
	if len(over) == 0 {
		none := kit.Claim{Role: theme.Within, Text: g.Within + " no book runs over"}
		return []fate{{subject: booksSubject, claims: leadingTo(booksGoal(s), none)}}
	}
	if unstaffed(s.Head, over) {
		text := g.Over + " all books without CSMs " + stretchIn(w, over[0].Stretches)
		return []fate{{subject: booksSubject, breach: true, since: over[0].Since.T,
			claims: leadingTo(booksGoal(s), chip(text, overDelta(s, over[0])))}}
	}
	var fates []fate
	for _, book := range over {
		fates = append(fates, fate{subject: booksSubject, breach: true, since: book.Since.T,
			claims: leadingTo(bookGoal(s, book), chip(g.Over+" "+bookVerdict(book, w), overDelta(s, book)))})
	}
	return fates
}

// unstaffed reports whether the books of all of several tiers are without CSMs in the same
// months, and never over otherwise.
func unstaffed(h planner.Headline, over []planner.BookHeadline) bool {
	if h.Tiers < 2 || len(over) < h.Tiers {
		return false
	}
	return !slices.ContainsFunc(over, func(book planner.BookHeadline) bool {
		return !slices.Equal(book.Stretches, over[0].Stretches) ||
			slices.ContainsFunc(book.Stretches, func(s planner.Stretch) bool { return !s.Uncovered })
	})
}

// roleFates are the other roles that run short.
func roleFates(g *theme.Glyphs, s state.State, w wording) []fate {
	var fates []fate
	for _, short := range s.Head.Short {
		text := g.Over + " " + short.Role + " short " + stretchIn(w, short.Stretches)
		claim := kit.Claim{Role: theme.OverChip, Text: " " + text + " "}
		fates = append(fates, fate{subject: rolesSubject, breach: true, since: short.Since.T,
			claims: leadingTo(kit.Goal{Page: state.PageFit, Pane: state.PaneResources}, claim)})
	}
	return fates
}

// podFates are the verdicts of the pod tiers. Of several that hold and of which no rule
// warns, one speaks for all.
func podFates(g *theme.Glyphs, s state.State, w wording) []fate {
	if !s.Head.Pods.Any {
		return []fate{{claims: []kit.Claim{{Role: theme.Dim, Text: "no pods"}}}}
	}
	var fates []fate
	quiet := -1 // the holding tier of the highest ratio
	for i := range s.Head.PodTiers {
		pods := &s.Head.PodTiers[i]
		if pods.Breaks || pods.Warning.Given {
			fates = append(fates, podFate(g, s, pods, w))
		} else if quiet < 0 || pods.Ratio.V > s.Head.PodTiers[quiet].Ratio.V {
			quiet = i
		}
	}
	if fates == nil {
		fates = append(fates, podFate(g, s, &s.Head.PodTiers[quiet], w))
	}
	return fates
}

func podFate(g *theme.Glyphs, s state.State, pods *planner.PodHeadline, w wording) fate {
	verdict := kit.Claim{Role: theme.Within, Text: g.Within + " " + podVerdict(s, pods, w)}
	if pods.Breaks {
		verdict = chip(g.Over+" "+podVerdict(s, pods, w), podsDelta(s, pods))
	}
	one := fate{breach: pods.Breaks, since: pods.BreaksAt.T, claims: leadingTo(podsGoal(s, *pods), verdict)}
	if warning := pods.Warning; warning.Given {
		warned := kit.Claim{Role: theme.Warn, Text: warnMark + " " + podWarning(warning, s.Plan.Currency, w),
			Note: warnedDelta(s, pods), Room: kit.MonthsRoom}
		one.claims = append(one.claims, leadingTo(warnedGoal(s, *pods), warned)...)
	}
	return one
}

// podVerdict says when pods break or that they hold, by the tier's name where there are
// several.
func podVerdict(s state.State, pods *planner.PodHeadline, w wording) string {
	text := words.PodsFate(*pods, s.Head.End)
	switch {
	case w == inFull:
		text = words.PodsVerdict(*pods, s.Head.End)
	case w == briefest && pods.Breaks && pods.BreaksAt.T > 0:
		text = "pods break " + words.Month(pods.BreaksAt.Month)
	case w >= bare && !pods.Breaks:
		text = "pods hold"
	}
	if len(s.Head.PodTiers) > 1 {
		return pods.Tier + " " + text
	}
	return strings.ToUpper(text[:1]) + text[1:]
}

func podWarning(warning planner.PodWarning, currency string, w wording) string {
	switch {
	case w == inFull:
		return words.Warned(warning, currency)
	case w == brief:
		return words.WarnedSince(warning) + ", " + words.TestBriefly(warning.Test)
	case w == briefest && warning.Since.T > 0:
		return "warned " + words.Month(warning.Since.Month)
	}
	return words.WarnedSince(warning)
}

// overBooks are the tiers whose books run over, the first one first.
func overBooks(h planner.Headline) []planner.BookHeadline {
	var over []planner.BookHeadline
	for _, book := range h.Books[:h.Tiers] {
		if book.Over {
			over = append(over, book)
		}
	}
	slices.SortStableFunc(over, func(a, b planner.BookHeadline) int { return a.Since.T - b.Since.T })
	return over
}

// bookVerdict says when a tier's books are over.
func bookVerdict(book planner.BookHeadline, w wording) string {
	switch {
	case w == inFull:
		return book.Tier + " " + words.BookVerdict(book)
	case w == brief:
		return book.Tier + " " + words.BookVerdictOf(book, 2)
	case book.Uncovered:
		return book.Tier + " without CSMs " + stretchIn(w, book.Stretches)
	}
	return book.Tier + " over " + stretchIn(w, book.Stretches)
}

// stretchIn lists stretches in so many words.
func stretchIn(w wording, all []planner.Stretch) string {
	switch w {
	case inFull:
		return words.Stretches(all, words.EveryStretch)
	case brief:
		return words.Stretches(all, 2)
	}
	switch {
	case w == briefest && all[0].From.T == 0: // it is so at the opening, whatever follows
		return words.Now + words.Following(all, "")
	case w == briefest:
		return words.FirstStretchBriefly(all)
	}
	return words.FirstStretch(all)
}

// beyondClaims are what lies beyond full books and what overload has cost, in ever fewer
// words; none without any.
func beyondClaims(s state.State) []piece {
	text := words.Beyond(s.Head.Beyond, s.Head.End, s.Plan.Currency)
	if text == "" {
		return nil
	}
	claims := []kit.Claim{{Role: theme.Text, Text: text}}
	bare := words.BeyondBriefly(s.Head.Beyond, s.Plan.Currency)
	if lost := words.LostToOverload(s.Head.Beyond, s.Plan.Currency); lost != "" {
		claims = append(claims, kit.Claim{Role: theme.Text, Text: bare + ", " + lost})
	}
	short, _, _ := strings.Cut(text, ", ")
	claims = append(claims, kit.Claim{Role: theme.Text, Text: short}, kit.Claim{Role: theme.Text, Text: bare})
	return allMeasured(leadingTo(kit.Goal{Page: state.PageBooks, Month: s.Plan.Horizon, Tier: s.Cursor.Tier, Placed: true}, claims...))
}

// arrClaim is the ARR at the end.
func arrClaim(s state.State, w wording) piece {
	end := s.Head.End.Long()
	if w == briefest {
		end = words.Month(s.Head.End)
	}
	return arrNamed(s, " "+end)
}

// arrAlone is the ARR without its month, for the narrowest row.
func arrAlone(s state.State) piece { return arrNamed(s, "") }

func arrNamed(s state.State, end string) piece {
	return measured(kit.Claim{
		Role: theme.Strong, Text: "ARR " + model.Format(s.Head.ARR, model.Money, s.Plan.Currency) + end,
		Note: arrDelta(s), Room: kit.MoneyRoom,
	})
}

// arrNote is what the ARR's difference from the baseline takes.
func arrNote(s state.State) int {
	if arrDelta(s) == "" {
		return 0
	}
	return kit.NoteWidth(kit.MoneyRoom)
}

// actualFates is how far off the plan is, where anything has happened: behind all verdicts, for it
// says nothing of what will be.
func actualFates(s state.State, w wording) []fate {
	if s.Actuals.History == nil {
		return nil
	}
	line, ok := s.Actuals.History.Headline()
	if !ok {
		return nil
	}
	claim := kit.Claim{Role: theme.Text, Text: line.Words()}
	if w >= bare {
		claim.Text = line.Briefly()
	}
	return []fate{{subject: rolesSubject, claims: []kit.Claim{claim}}}
}
