package report

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"

	"brim/model"
	"brim/planner/solve"
	"brim/ui/words"
)

// SolveText writes a solution for a person.
func SolveText(s *solve.Solution, sheet Sheet) string {
	var b strings.Builder
	b.WriteString(sheet.block(s.Plan.Title, "") + sheet.block(Asked(s), "") + "\n")
	for _, line := range solveLines(s) {
		b.WriteString(sheet.block(line, ""))
	}
	for _, section := range SolveSections(s) {
		b.WriteString("\n" + sheet.block(section.Title, "") + sheet.grid(section.Grid))
	}
	return b.String()
}

// SolveMarkdown writes a solution for a document.
func SolveMarkdown(s *solve.Solution) string {
	var b strings.Builder
	b.WriteString("# " + EscapeMarkdown(s.Plan.Title) + "\n\n" + EscapeMarkdown(Asked(s)) + "\n\n")
	for _, line := range solveLines(s) {
		b.WriteString("- " + EscapeMarkdown(line) + "\n")
	}
	for _, section := range SolveSections(s) {
		b.WriteString("\n" + section.Markdown())
	}
	return b.String()
}

// solveColumns are the columns of a solution's CSV.
var solveColumns = []string{"tier", "t", "month", "csm_hires", "requisition", "csm_heads", "load", "ratio", "saved"}

// sellingColumns are those that come besides where AE hires were sought.
var sellingColumns = []string{"ae_hires", "ae_requisition", "ae_heads"}

// SolveColumns names the columns of [SolveCSV], and those that AEs add to them.
func SolveColumns() (columns, selling []string) { return solveColumns, sellingColumns }

// SolveCSV writes a row a solved tier and month: who starts, when their requisition opens,
// what the plan then comes to, and whether the promises are kept in it; where AE hires were
// sought, then theirs.
func SolveCSV(s *solve.Solution) ([]byte, error) {
	var rows [][]string
	for i := range s.Tiers {
		tier := &s.Tiers[i]
		for t := range s.Plan.Months {
			row, month := &s.Plan.Months[t].Tiers[tier.Index], s.Plan.Months[t].Month
			saved := !slices.Contains(tier.Unsaved, month)
			line := []string{Neutral(tier.Tier), strconv.Itoa(t), month.String(), startsIn(tier.CSMHires, t), opens(tier.Requisitions, month),
				cell(row.CSMHeads), cell(row.Load), cell(row.Ratio), strconv.FormatBool(saved)}
			if s.Both != nil {
				line = append(line, startsIn(tier.AEHires, t), opens(tier.AERequisitions, month), cell(row.AEHeads))
			}
			rows = append(rows, line)
		}
	}
	if s.Both != nil {
		return WriteCSV(slices.Concat(solveColumns, sellingColumns), rows)
	}
	return WriteCSV(solveColumns, rows)
}

// startsIn is how many start in month t.
func startsIn(hires []int, t int) string {
	if t == 0 {
		return "0"
	}
	return strconv.Itoa(hires[t-1])
}

// opens is when the search begins for who starts in a month; nothing where nobody does.
func opens(requisitions []solve.Requisition, start model.Month) string {
	for _, requisition := range requisitions {
		if requisition.Start == start {
			return requisition.Open.String()
		}
	}
	return ""
}

// Asked says which promises the hires of a solution keep.
func Asked(s *solve.Solution) string {
	text := fmt.Sprintf("Cheapest %s hires with which, ", RolesSolved(s))
	if s.Both != nil {
		text = fmt.Sprintf("Cheapest %s hires with which ARR is at the goal when fiscal years and the plan end, and, ", RolesSolved(s))
	}
	text += fmt.Sprintf("from %s on, books are at most %s full", s.Plan.MonthAt(s.From).Long(), model.Format(s.Target, model.Fraction, ""))
	ratio := " pods have at most " + model.Format(s.Ratio, model.Ratio, "") + " AEs per CSM"
	switch {
	case len(s.Plan.Pods) == 0:
		return text
	case s.Gapped:
		gap := model.Format(s.Plan.Scenario().Limits.HiringGap, model.Fraction, "")
		return text + "," + ratio + ", and pods hire at most " + gap + " more AEs than CSMs"
	}
	return text + " and" + ratio
}

// solveLines are what a solution comes to, one sentence a line.
func solveLines(s *solve.Solution) []string {
	lines := GoalLines(s)
	for i := range s.Tiers {
		lines = append(lines, PromiseLine(&s.Tiers[i]))
	}
	lines = append(lines, ProofLine(s))
	if s.Both == nil {
		lines = append(lines, MirrorLine(s))
	}
	lines = append(lines, Reservations(s)...)
	before, after := s.Present.Headline(), s.Plan.Headline()
	old, planned := podsLines(&before, s.Plan.Currency), podsLines(&after, s.Plan.Currency)
	for i := range before.PodTiers {
		lines = append(lines, changed(old[i], planned[i]))
	}
	for k := range after.Books[:after.Tiers] {
		lines = append(lines, changed(bookLine(before.Books[k]), bookLine(after.Books[k])))
	}
	return lines
}

// changed says what a line of the headline becomes, and what it was.
func changed(before, now string) string {
	if before == now {
		return now + " (as before)"
	}
	return now + " (was: " + before + ")"
}

// PromiseLine says whether a tier's promises can be kept, and when they are not.
func PromiseLine(tier *solve.Tier) string {
	switch {
	case !tier.Feasible:
		return fmt.Sprintf("%s %s: no hires meet the targets in %s: %s", failedMark, tier.Tier, words.Months(tier.Unsaved), tier.Why)
	case len(tier.Unsaved) > 0:
		return fmt.Sprintf("%s %s: met from %s; %s", strainedMark, tier.Tier,
			(tier.Unsaved[len(tier.Unsaved)-1] + 1).Long(), unsaved(tier))
	}
	return fmt.Sprintf("%s %s: met in every month", withinMark, tier.Tier)
}

// unsaved says which months before the targets begin break them, and where AEs who start ahead of
// the CSMs do, what helps.
func unsaved(tier *solve.Tier) string {
	var texts []string
	fixed := slices.DeleteFunc(slices.Clone(tier.Unsaved), func(month model.Month) bool { return slices.Contains(tier.Ahead, month) })
	if len(fixed) > 0 {
		texts = append(texts, words.Months(fixed)+" cannot be fixed")
	}
	if ahead := slices.Sorted(slices.Values(slices.Concat(tier.Ahead, tier.AheadToo))); len(ahead) > 0 {
		texts = append(texts, fmt.Sprintf("in %s AEs start ahead of CSMs (an earlier first month may prevent it)", words.Months(ahead)))
	}
	return strings.Join(texts, "; ")
}

// ProofLine says how sure it is that nothing cheaper does, and that of equally cheap hires
// these come first.
func ProofLine(s *solve.Solution) string {
	if s.Both != nil {
		return bothProven(s)
	}
	line := proof(s, "Nothing cheaper meets the targets", "")
	if !s.Settled {
		line += "; the hires and the accounts that they are for did not settle, this is the best of ten rounds"
	}
	return line
}

// proof says that nothing cheaper does, where it is proven beside what, or what is open about it.
func proof(s *solve.Solution, nothing, beside string) string {
	switch {
	case s.Unproven != "":
		return unproven(s)
	case s.Proven:
		return nothing + beside + ": proven"
	case s.Gap == 0:
		return nothing + ", but which of equally cheap hires come first was not settled in the time"
	}
	return fmt.Sprintf("The best that was found in the time: something cheaper could save at most %.2g%% of the cost", s.Gap*100)
}

// MirrorLine says how many AEs the CSM hires that were planned before can carry.
func MirrorLine(s *solve.Solution) string {
	switch {
	case !s.AEHires.OK:
		return "The CSM hires planned so far support any number of AE hires"
	case s.AEHires.V == 0:
		return "The CSM hires planned so far support no AE hires"
	}
	return fmt.Sprintf("The CSM hires planned so far support at most %s AE hires a quarter", roundedDown(s.AEHires.V))
}

// Reservations says what the promises do not cover: the hiring gap of pods, planned hires
// that do not come, and hires after the last month that a list can name.
func Reservations(s *solve.Solution) []string {
	var lines []string
	switch {
	case len(s.Plan.Pods) == 0:
	case s.Gapped && s.From+12 > s.Plan.Horizon:
		lines = append(lines, "The hiring gap looks twelve months ahead: the plan is too short to promise one")
	case !s.Gapped:
		lines = append(lines, "The targets cover books and AE:CSM, not the hiring gap: pods may still be warned")
	}
	lines = append(lines, sellingReservations(s)...)
	if s.Fill < 1 {
		lines = append(lines, fmt.Sprintf("In this market %s of the planned CSM hires come: these are people who must start, so plan for more",
			model.Format(s.Fill, model.Fraction, "")))
	}
	if tiers := s.LeftOut(); len(tiers) > 0 {
		lines = append(lines,
			fmt.Sprintf("Lists by month end with month %d: what %s planned to hire after it is left out, and their hiring gap is wider",
				model.MaxHorizon, strings.Join(tiers, ", ")))
	}
	return lines
}

// roundedDown writes a number with two decimals, never more than it is.
func roundedDown(v float64) string {
	const hundredths = 100
	return model.Fixed(float64(int(v*hundredths+1e-6))/hundredths, 2)
}

// SolveSections are the tables of a solution: the tiers, then the requisitions.
func SolveSections(s *solve.Solution) []Section {
	if s.Both != nil {
		return []Section{solveTiers(s, model.RoleAE, "AE hires"), solveTiers(s, model.RoleCSM, "Hires"), Requisitions(s)}
	}
	return []Section{solveTiers(s, model.RoleCSM, "Hires"), Requisitions(s)}
}

// solveTiers are the hires of a role by tier, and what they cost.
func solveTiers(s *solve.Solution, role model.Role, name string) Section {
	grid := Grid{Head: []string{"Tier", "Hires", "Cost", "as planned", "difference"}, Left: 1, Fixed: 1}
	hires, cost, present := 0, 0.0, 0.0
	for i := range s.Tiers {
		start, costs, planned := s.Tiers[i].Sums(role)
		grid.Add(solveRow(s.Tiers[i].Tier, start, costs, planned, s.Plan.Currency)...)
		hires, cost, present = hires+start, cost+costs, present+planned
	}
	if len(s.Tiers) > 1 {
		grid.Add(solveRow("Together", hires, cost, present, s.Plan.Currency)...)
	}
	return Section{Title: strings.ToUpper(role.String()) + "s over " + months(s.Plan.Horizon), Name: name, Grid: grid}
}

func solveRow(name string, hires int, cost, present float64, currency string) []Cell {
	difference := model.FormatDifference(cost, present, currency)
	if difference == "" {
		difference = "none"
	}
	return []Cell{Word(name), whole(hires), moneyCell(cost, currency), moneyCell(present, currency), Number(difference, cost-present)}
}

// search is when a search begins, and when who is found starts.
type search struct{ open, start model.Month }

// Requisitions is when each search begins, and for how many starts, by tier; for two roles
// it is a list. Tiers that take another time to fill open in another month, on a row of its own.
func Requisitions(s *solve.Solution) Section {
	if s.Both != nil {
		return bothRequisitions(s)
	}
	grid := Grid{Head: []string{"Open", "Start"}, Left: 2, Fixed: 2}
	rows := map[search][]string{}
	for i := range s.Tiers {
		grid.Head = append(grid.Head, s.Tiers[i].Tier)
		for _, r := range s.Tiers[i].Requisitions {
			one := search{r.Open, r.Start}
			if rows[one] == nil {
				rows[one] = make([]string, len(s.Tiers))
			}
			rows[one][i] = strconv.Itoa(r.Heads)
		}
	}
	order := slices.SortedFunc(maps.Keys(rows), func(a, b search) int {
		return cmp.Or(cmp.Compare(a.start, b.start), cmp.Compare(a.open, b.open))
	})
	for _, one := range order {
		grid.Rows = append(grid.Rows, append([]string{one.open.Long(), one.start.Long()}, rows[one]...))
	}
	return Section{Title: "Requisitions: when to open them, who starts when", Name: "Requisitions", Grid: grid}
}
