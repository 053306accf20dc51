package report

import (
	"fmt"
	"strconv"
	"strings"

	"brim/model"
	"brim/planner"
	"brim/planner/rebalance"
	"brim/ui/words"
)

// RebalanceText writes how a tier's books are evened out, for a person.
func RebalanceText(s *model.Scenario, a *rebalance.Answer, sheet Sheet) string {
	text := sheet.block(s.Title, "") + sheet.block(openingDay(s), "") + "\n"
	for _, line := range append(RebalanceLines(s, a), headsLines(s, a)...) {
		text += sheet.block(line, "")
	}
	for _, section := range RebalanceSections(s, a) {
		text += "\n" + section.Text(sheet)
	}
	return text
}

// RebalanceMarkdown writes it for a document.
func RebalanceMarkdown(s *model.Scenario, a *rebalance.Answer) string {
	text := "# " + EscapeMarkdown(s.Title) + "\n\n" + EscapeMarkdown(openingDay(s)) + "\n\n"
	for _, line := range append(RebalanceLines(s, a), headsLines(s, a)...) {
		text += "- " + EscapeMarkdown(line) + "\n"
	}
	for _, section := range RebalanceSections(s, a) {
		text += "\n" + section.Markdown()
	}
	return text
}

// RebalanceLines say in sentences what the moves come to and how sure that is.
func RebalanceLines(s *model.Scenario, a *rebalance.Answer) []string {
	tolerance := model.Format(a.Tolerance, model.Fraction, "")
	moves := counted(len(a.Moves), "move", "moves")
	var lines []string
	switch {
	case !a.Feasible:
		lines = append(lines, fmt.Sprintf("%s %s: %s", failedMark, a.Tier, a.Why))
		if len(a.Moves) > 0 {
			lines = append(lines, "The best that was found: "+moves)
		}
	case len(a.Moves) == 0:
		lines = append(lines, fmt.Sprintf("%s %s: every book keeps its limits and is within %s of the mean; nothing has to move",
			withinMark, a.Tier, tolerance))
	default:
		lines = append(lines, fmt.Sprintf("%s %s: after %s every book keeps its limits and is within %s of the mean, %s",
			withinMark, a.Tier, moves, tolerance, money(model.Some(a.Mean), s.Currency)))
	}
	if a.Feasible && len(a.Moves) > 0 {
		lines = append(lines, sureOfMoves(s, a))
	} else if a.Stopped {
		lines = append(lines, stoppedLine)
	}
	if len(a.Moves) > 0 {
		lines = append(lines, money(model.Some(a.MovedARR), s.Currency)+" change hands"+partedWords(s, a))
	}
	lines = append(lines, elsewhereLines(a)...)
	return append(lines, "Largest book over the mean "+turned(a.Before.MaxOverMean, a.After.MaxOverMean)+
		" · variation "+turned(a.Before.CV, a.After.CV)+" · Gini "+turned(a.Before.Gini, a.After.Gini))
}

// elsewhereLines say who carries accounts in other tiers too: no limit of this tier counts
// them, and of those who leave they are still to be handed on.
func elsewhereLines(a *rebalance.Answer) []string {
	var leave, stay []string
	for i := range a.Books {
		switch c := &a.Books[i]; {
		case c.Elsewhere == 0:
		case c.Leaves:
			leave = append(leave, fmt.Sprintf("%s %d", c.CSM, c.Elsewhere))
		default:
			stay = append(stay, fmt.Sprintf("%s %d", c.CSM, c.Elsewhere))
		}
	}
	var lines []string
	if len(leave) > 0 {
		lines = append(lines, "Still to hand on, accounts in other tiers: "+firstFew(leave))
	}
	if len(stay) > 0 {
		lines = append(lines, "Besides, and in no limit here, accounts in other tiers: "+firstFew(stay))
	}
	return lines
}

// headsLines say that the plan's heads do not follow by themselves; none where nobody leaves or
// comes for good. On the screen the dialog offers it.
func headsLines(s *model.Scenario, a *rebalance.Answer) []string {
	lever, ok := model.HeadsIn(s, model.RoleCSM, a.Index)
	if !ok || a.HeadsChange() == 0 {
		return nil
	}
	said := func(heads float64) string { return model.Format(heads, lever.Unit, "") }
	now := lever.Get(s).Number
	return []string{fmt.Sprintf("The plan counts %s CSM heads in %s (%s); with who leaves and comes it would be %s",
		said(now), a.Tier, lever.Key, said(a.HeadsAfter(now)))}
}

// firstFew are the first entries of a list, and how many more there are.
func firstFew(entries []string) string {
	const most = 5
	if rest := len(entries) - most; rest > 0 {
		return fmt.Sprintf("%s and %d more", strings.Join(entries[:most], ", "), rest)
	}
	return strings.Join(entries, ", ")
}

// partedWords say how many accounts lose the CSM who works with their AE; empty where no account
// names its AE.
func partedWords(s *model.Scenario, a *rebalance.Answer) string {
	switch {
	case !s.Book.Accounts.NamesAEs():
		return ""
	case a.Parted == 0:
		return "; no account leaves the CSM who has most of its AE's accounts"
	}
	return "; " + counted(a.Parted, "account leaves", "accounts leave") + " the CSM who has most of their AE's accounts"
}

const stoppedLine = "The search was stopped before it came to its end"

// sureOfMoves says whether fewer moves might do, and whether others as many were better.
func sureOfMoves(s *model.Scenario, a *rebalance.Answer) string {
	fewer := len(a.Moves) - a.Bound
	line := "Fewer moves do not do it: proven"
	switch {
	case fewer > 0:
		line = fmt.Sprintf("At least %s needed: at most %d fewer might do", counted(a.Bound, "move is", "moves are"), fewer)
	case !a.Settled && s.Book.Accounts.NamesAEs():
		line += "; as many moves of less ARR, or with fewer accounts leaving their AE's CSM, might"
	case !a.Settled:
		line += "; as many moves of less ARR might"
	}
	if a.Stopped {
		line += ". " + stoppedLine
	}
	return line
}

// counted is a number of things.
func counted(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return strconv.Itoa(n) + " " + many
}

// turned is what a figure was and becomes.
func turned(before, after model.Opt) string {
	return words.Optional(before, 3) + " → " + words.Optional(after, 3)
}

// RebalanceSections are the books before and after, the moves, those of accounts that would
// have stayed, and what is never moved.
func RebalanceSections(s *model.Scenario, a *rebalance.Answer) []Section {
	sections := []Section{BooksTurned(s, a)}
	var despite []rebalance.Move
	for _, move := range a.Moves {
		if move.Despite != rebalance.Movable {
			despite = append(despite, move)
		}
	}
	if len(a.Moves) > 0 {
		sections = append(sections, Moves(s, "Moves, highest ACV first", a.Moves))
	}
	if len(despite) > 0 {
		sections = append(sections, Moves(s, "Of these, never moved otherwise: their CSM leaves, or they had none", despite))
	}
	if len(a.Kept) > 0 {
		sections = append(sections, NeverMoved(s, a))
	}
	return sections
}

// BooksTurned is every CSM's book before and after the moves.
func BooksTurned(s *model.Scenario, a *rebalance.Answer) Section {
	grid := Grid{Head: []string{"CSM", "ARR", "after", "of mean", "Accounts", "after", "Load", "after"}, Left: 1, Fixed: 1}
	for i := range a.Books {
		c := &a.Books[i]
		mean := planner.Per(c.After.ARR, a.Mean)
		row := []Cell{Word(c.CSM), amount(c.Before.ARR, s), amount(c.After.ARR, s), Figure(words.Percent(mean), mean),
			whole(c.Before.Accounts), whole(c.After.Accounts), bookLoad(c.LoadBefore, a), bookLoad(c.LoadAfter, a)}
		none := noFigure("")
		switch {
		case c.Leaves:
			row[2], row[3], row[5], row[7] = noFigure("leaves"), none, none, none
		case c.Comes:
			row[1], row[4], row[6] = noFigure("new"), none, none
		}
		grid.Add(row...)
	}
	return Section{Title: "Books before and after", Name: "Books", Grid: grid}
}

func bookLoad(load float64, a *rebalance.Answer) Cell {
	return Number(stateMark(planner.StateOf(load, a.Least, a.Most))+words.LoadAgainst(model.Some(load), a.Least, a.Most), load)
}

// Moves lists accounts that change hands.
func Moves(s *model.Scenario, title string, moves []rebalance.Move) Section {
	grid := Grid{Head: []string{"Account", "From", "To", "ACV", "Pairing"}, Left: 3, Fixed: 3}
	for i := range moves {
		m := &moves[i]
		from, parts := m.From, ""
		if from == "" {
			from = Nobody
		}
		if m.Parts {
			parts = "leaves its AE's CSM"
		}
		grid.Add(Word(s.Book.Accounts.At(m.Row).Label()), Word(from), Word(m.To), amount(m.ACV, s), Word(parts))
	}
	return Section{Title: title, Name: "Moves", Grid: grid}
}

// NeverMoved lists accounts that stay, and why.
func NeverMoved(s *model.Scenario, a *rebalance.Answer) Section {
	grid := Grid{Head: []string{"Account", "CSM", "ACV", "Why"}, Left: 2, Fixed: 2}
	for _, kept := range a.Kept {
		account := s.Book.Accounts.At(kept.Row)
		why := kept.Reason.String()
		if kept.Reason == rebalance.Renewing {
			why = "renews " + account.Renewal.String()
		}
		grid.Add(Word(account.Label()), Word(kept.CSM), amount(account.ACV, s), Word(why))
	}
	title := fmt.Sprintf("Never moved: pinned, a risk of %s or more, a renewal within %d days",
		model.Decimal(rebalance.KeptRisk), rebalance.KeptDays)
	return Section{Title: title, Name: "Never moved", Grid: grid}
}

// moveColumns are the columns of moves in CSV.
var moveColumns = []string{"id", "name", "tier", "acv", "from", "to"}

// MoveColumns names the columns of [RebalanceCSV].
func MoveColumns() []string { return moveColumns }

// RebalanceCSV writes a row a move, for the CRM.
func RebalanceCSV(a *rebalance.Answer) ([]byte, error) {
	var rows [][]string
	for i := range a.Moves {
		m := &a.Moves[i]
		rows = append(rows, []string{cell(m.ID), cell(m.Name), cell(m.Tier), cell(m.ACV), cell(m.From), cell(m.To)})
	}
	return WriteCSV(moveColumns, rows)
}
