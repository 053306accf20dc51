package explain

import "brim/model"

// asked is a condition as a workbook asks it: known at once where the plan's structure
// decides, else an expression that is true or false.
type asked struct {
	known, holds bool
	text         Expression
}

func settledAs(holds bool) asked { return asked{known: true, holds: holds} }

// withSlack are the words of comparisons that have the plan's slack around the limit.
var withSlack = map[string]string{"is above": ">", "is below": "<", "is at least": ">=", "is at most": "<="}

// plainSigns are those of comparisons without slack.
var plainSigns = map[string]string{">": ">", "<": "<", "=": "=", "≤": "<=", "≥": ">=", "≠": "<>"}

// cells compares; what is undefined compares as false.
func (c comparison) cells(place spot, w *scribe) asked {
	a, b := c.a.cells(place, w), c.b.cells(place, w)
	left, right := a.within(additive), b.within(additive)
	var text Expression
	if sign, ok := withSlack[c.words]; ok {
		about := strung(slack().text, "*", called("MAX", number(1).text, called("ABS", b.text).text).text)
		if b.isNumber() {
			about = slack().text
		}
		margin := "-"
		if sign == ">" || sign == "<=" {
			margin = "+"
		}
		text = strung(left, sign, right, margin, about)
	} else {
		text = strung(left, plainSigns[c.sign], right)
	}
	if isDefined(c.a) && isDefined(c.b) {
		return asked{text: text}
	}
	return asked{text: called("IFERROR", text, strung("FALSE")).text}
}

// isNumber reports whether an expression is a number no larger than 1.
func (s spoken) isNumber() bool {
	return len(s.text) == 1 && (s.text[0].Text == "0" || s.text[0].Text == "1")
}

// isDefined reports whether a formula throughout has a value.
func isDefined(f formula) bool {
	switch f := f.(type) {
	case *leverLeaf, *fixedLeaf:
		return true
	case *figureLeaf:
		return certain[f.id]
	case moved:
		return isDefined(f.formula)
	case operation:
		for _, part := range f.parts {
			if !isDefined(part) {
				return false
			}
		}
		return f.signs[inWords] != " ÷ "
	}
	return false
}

func (u undefined) cells(place spot, w *scribe) asked {
	return asked{text: called("ISNA", u.formula.cells(place, w).text).text}
}

func (j joint) cells(place spot, w *scribe) asked {
	var texts []Expression
	for _, part := range j.parts {
		a := part.cells(place, w)
		switch {
		case !a.known:
			texts = append(texts, a.text)
		case a.holds != j.all:
			return settledAs(!j.all)
		}
	}
	switch {
	case len(texts) == 0:
		return settledAs(j.all)
	case len(texts) == 1:
		return asked{text: texts[0]}
	case j.all:
		return asked{text: called("AND", texts...).text}
	}
	return asked{text: called("OR", texts...).text}
}

func (s setting) cells(place spot, _ *scribe) asked { return settledAs(s.met(place)) }

// asking is a condition that a workbook asks in another way than the plan: one in which
// inputs may be changed that the plan takes as they are.
type asking struct {
	condition
	live condition
}

func (a asking) cells(place spot, w *scribe) asked { return a.live.cells(place, w) }

// throughout holds: on sheets a part is there, whatever its number is.
var throughout = setting{met: func(spot) bool { return true }}

// flagged is 1 where a condition holds and 0 elsewhere.
type flagged struct {
	unsaid
	when condition
}

func (f flagged) value(place spot) model.Opt {
	if f.when.holds(place) {
		return model.Some(1)
	}
	return model.Some(0)
}

func (f flagged) cells(place spot, w *scribe) spoken {
	a := f.parted(place, w)
	switch {
	case a.known && a.holds:
		return number(1)
	case a.known:
		return number(0)
	}
	return called("IF", a.text, strung("1"), strung("0"))
}

// parted asks for the flags of the condition's parts where it has many, so that each is short.
func (f flagged) parted(place spot, w *scribe) asked {
	const many = 3
	whole, ok := f.when.(joint)
	if !ok || len(whole.parts) < many {
		return f.when.cells(place, w)
	}
	name := "OR"
	if whole.all {
		name = "AND"
	}
	var args []Expression
	for i, part := range whole.parts {
		args = append(args, strung(w.at(w.flagPart(part, place, i+1), place).text, "=1"))
	}
	return asked{text: called(name, args...).text}
}
