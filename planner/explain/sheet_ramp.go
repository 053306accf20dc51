package explain

import (
	"strconv"
	"strings"

	"brim/model"
	"brim/planner"
)

// rampedOnSheets counts a team's people by how far their ramp has come: those of the
// opening, and each month's joiners since reductions last took everybody.
func (r figureRole) rampedOnSheets(prefix string, scope Scope) formula {
	lasting, opening, seed := fig(prefix+"lasting"), fig(prefix+"opening_ramped"), monthsOf(prefix+"seed", monthOne, thisMonth)
	months, ramp := monthNumbers(monthOne, thisMonth), r.rampColumn(scope)
	parts := []any{lasting, "*(", opening, "+SUMPRODUCT("}
	if scope == OfTier {
		emptied := fig(prefix + "emptied")
		parts = []any{lasting, "*(IF(", emptied, "=0,", opening, ",0)+SUMPRODUCT((", months, ">=", emptied, ")*"}
	}
	parts = append(parts, seed, "*LOOKUP(", monthCount, "-", months, ",", writing(tenures), ",", ramp, ")))")
	read := readMonth(func(m *planner.Month) float64 { return r.month(m).Ramped })
	if scope == OfTier {
		read = readTier(func(m *planner.TierMonth) float64 { return r.tier(m)[1] })
	}
	return choose(when(atOpening, opening), otherwise(sheetOf(read, parts)))
}

// openingRamped is how many those of the opening count for in a month in which nobody of
// them has left: some in ramp, by when they joined, and the veterans.
func (r figureRole) openingRamped(prefix string, scope Scope) formula {
	ramp, ramping, part := r.rampColumn(scope), r.rampingColumn(scope), r.rampingPart(scope)
	read := func(place spot) model.Opt {
		terms := r.terms(place)
		sum := 0.0
		for age, heads := range terms.Ramping {
			sum += heads * terms.Ramp.At(place.t+age)
		}
		return model.Some(part.value(place).V*sum + fig(prefix+"veterans").value(opening(place)).V*terms.Ramp.Veteran())
	}
	return sheetOf(read, part, "*SUMPRODUCT(", ramping, ",LOOKUP(", monthCount, "+", writing(tenures), ",", writing(tenures), ",", ramp, "))+",
		fig(prefix+"veterans"), "*INDEX(", ramp, ","+strconv.Itoa(TenureRows)+")")
}

// veteransOnSheets are those of the opening who are in no ramp.
func (r figureRole) veteransOnSheets(prefix string, scope Scope) formula {
	ramping, part := r.rampingColumn(scope), r.rampingPart(scope)
	listed := sheetOf(func(place spot) model.Opt {
		sum := 0.0
		for _, heads := range r.terms(place).Ramping {
			sum += heads
		}
		return model.Some(part.value(place).V * sum)
	}, part, "*SUM(", ramping, ")")
	if scope == OfCompany {
		return choose(when(byNeed, largerOf(fixed(0), differenceOf(atStart(fig(prefix+"heads")), listed))),
			otherwise(overTiers(model.People, fig(r.key+"_veterans"))))
	}
	return largerOf(fixed(0), differenceOf(atStart(fig(prefix+"heads")), listed))
}

// rampingPart is what part of a list of those in ramp is the team's.
func (r figureRole) rampingPart(scope Scope) formula {
	if scope == OfCompany {
		return fixed(1)
	}
	return choose(
		when(isGiven("tier.*."+r.key+".ramping"), fixed(1)),
		otherwise(fig(r.key+"_share")))
}

// rampColumn is the table of a team's productivity by months of tenure, rampingColumn that
// of those in ramp at the opening.

func (r figureRole) rampColumn(scope Scope) writing {
	return func(place spot, w *scribe) Expression {
		return w.column(r.rampBy(scope == OfTier, w.listed, w.straight), place)
	}
}

func (r figureRole) rampingColumn(scope Scope) writing {
	return func(place spot, w *scribe) Expression {
		role := w.listed(r.key + ".ramping")
		if scope == OfTier {
			own := "tier.*." + r.key + ".ramping"
			role = choose(when(isGiven(own), w.listed(own)), otherwise(role))
		}
		return w.column(role, place)
	}
}

// tenure is a table by months of tenure as the end of a formula.
type tenure struct {
	unsaid
	lever    *leverLeaf
	straight bool // the lever says how long a straight line is
}

func (tenure) value(spot) model.Opt { return model.Opt{} }

func (w *scribe) listed(pattern string) formula { return tenure{lever: lever(pattern)} }
func (w *scribe) straight(pattern string) formula {
	return tenure{lever: lever(pattern), straight: true}
}

// column is the cells of the table that a choice of tables comes to.
func (w *scribe) column(f formula, place spot) Expression { return f.cells(place, w).text }

func (u tenure) cells(place spot, w *scribe) spoken {
	bound, _ := u.lever.bind(place)
	held := bound.Get(place.scenario())
	table := Table{Target: Target{ID: bound.Key}, Lever: bound, Label: bound.Title()}
	if u.straight {
		table.Months = w.input(bound, numberIn).text[0].To
	}
	for age := range TenureRows {
		table.Values = append(table.Values, u.worth(held, age))
	}
	to := w.table(table)
	return spoken{Expression{{To: &to}}, whole}
}

// worth is what the table has for so many months.
func (u tenure) worth(held model.Value, age int) float64 {
	switch {
	case u.straight:
		return model.Ramp{Months: held.Number}.At(age)
	case strings.HasSuffix(u.lever.pattern, ".ramp"):
		return model.Ramp{List: held.List}.At(age)
	}
	return entryFor(held, age+1)
}

func tenures(spot, *scribe) Expression { return Expression{{To: &Target{Kind: TenureMonths}}} }
