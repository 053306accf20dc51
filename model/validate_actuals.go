package model

// actuals checks that what has happened lies within the plan: a file that says more could not
// be read with the scenario any more. Months before the plan say nothing of it.
func (v *validation) actuals() {
	record := v.s.Actuals.Record
	if record == nil {
		return
	}
	first, last := v.s.MonthAt(0), v.s.MonthAt(v.s.Horizon)
	for i := range record.rows {
		row := &record.rows[i]
		switch {
		case row.Month < first:
		case row.Month > last:
			v.add("horizon", "a plan up to "+last.String(), "one up to "+row.Month.String()+" or longer: "+v.s.Actuals.File+" has that month")
			return
		case row.Tier != "" && tierNamed(v.s, row.Tier) < 0:
			v.add("actuals.file", "rows of tier "+quoted(row.Tier)+" in "+v.s.Actuals.File, "a tier of that name")
			return
		}
	}
}
