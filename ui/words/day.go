package words

import "brim/model"

// Day writes a day where there is little room, "15 Jan '27"; empty for one that is not known.
func Day(d model.Day) string {
	if !d.Known() {
		return ""
	}
	text := d.String() // 2027-01-15
	return text[len(text)-2:] + " " + Month(d.Month())
}
