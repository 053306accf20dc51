package sheet

import (
	"strings"
	"time"

	"brim/model"
)

// Date is a cell with a day, packed so that a column of them takes little room: the year, and
// two numbers of which one is the month. 0 is a day that is not known.
type Date uint32

// Order says which of the two numbers is the month.
type Order uint8

const (
	MonthFirst Order = iota
	DayFirst
	EitherOrder // both may be: 3/4/2027
	written     // the first, as the form of the date has it: that says nothing of other dates
)

const (
	orderBits = 2
	partBits  = 5
)

func packed(year, first, second int, o Order) Date {
	return Date(year<<(2*partBits+orderBits) | first<<(partBits+orderBits) | second<<orderBits | int(o))
}

func (d Date) order() Order { return Order(d & (1<<orderBits - 1)) }

// Day is the day, where which number is the month is given by the column when the cell leaves
// it open. It is false where there is no such day.
func (d Date) Day(column Order) (model.Day, bool) {
	const mask = 1<<partBits - 1
	year, month, day := int(d>>(2*partBits+orderBits)), int(d>>(partBits+orderBits))&mask, int(d>>orderBits)&mask
	o := d.order()
	if o == EitherOrder {
		o = column
	}
	if o == DayFirst {
		month, day = day, month
	}
	if d == 0 || o == EitherOrder || month < 1 || month > 12 || day < 1 || day > daysIn(year, month) {
		return 0, false
	}
	return dayOf(year, month, day), true
}

// dayOf is [model.DayOf] for the years that a file may have, without the detour by the clock:
// days since the first of March of year 0, as a year that begins in March has its leap day at
// the end.
func dayOf(year, month, day int) model.Day {
	const march = 61 // of that first
	if month < 3 {
		year, month = year-1, month+12
	}
	return model.Day(365*year + year/4 - year/100 + year/400 + (153*(month-3)+2)/5 + day - 1 + march)
}

func daysIn(year, month int) int {
	switch {
	case month == 2 && year%4 == 0 && (year%100 != 0 || year%400 == 0):
		return 29
	case month == 2:
		return 28
	case month == 4 || month == 6 || month == 9 || month == 11:
		return 30
	}
	return 31
}

// ReadDate reads a day as programs write it, its time of day left out.
func ReadDate(cell []byte) (Date, bool) {
	if d, ok := isoDate(cell); ok {
		return d, true
	}
	text := string(cell)
	fields := strings.FieldsFunc(text, func(r rune) bool { return strings.ContainsRune("/.- ,T", r) })
	if len(fields) < 3 {
		return 0, false
	}
	var numbers [3]int
	word := -1
	for i, field := range fields[:3] {
		if month := monthNamed(field); month > 0 {
			numbers[i], word = month, i
			continue
		}
		n, ok := wholeNumber(field)
		if !ok {
			return 0, false
		}
		numbers[i] = n
	}
	return ordered(numbers, word, len(fields[2]) == 2, strings.ContainsRune(text, '.'))
}

// ordered puts year, month and day in their places; word is the place of a month's name, −1
// where it is a number.
func ordered(n [3]int, word int, short, dotted bool) (Date, bool) {
	if n[0] > 31 && word != 0 { // the year first
		return checkedDate(n[0], n[1], n[2], written)
	}
	year := n[2]
	if short {
		year += 2000
	}
	switch {
	case word == 0:
		return checkedDate(year, n[0], n[1], written)
	case word == 1, dotted, n[0] == n[1]:
		return checkedDate(year, n[1], n[0], written)
	case word == 2 || n[0] > 12 && n[1] > 12:
		return 0, false
	case n[0] > 12:
		return checkedDate(year, n[0], n[1], DayFirst)
	case n[1] > 12:
		return checkedDate(year, n[0], n[1], MonthFirst)
	}
	return checkedDate(year, n[0], n[1], EitherOrder)
}

func checkedDate(year, first, second int, o Order) (Date, bool) {
	if year < 1900 || year > 2200 || first < 1 || first > 31 || second < 1 || second > 31 {
		return 0, false
	}
	return packed(year, first, second, o), true
}

// isoDate reads "2027-03-31" and what begins so, the fast way.
func isoDate(cell []byte) (Date, bool) {
	if len(cell) < 10 || cell[4] != '-' || cell[7] != '-' || len(cell) > 10 && cell[10] != 'T' && cell[10] != ' ' {
		return 0, false
	}
	n := 0
	for i, c := range cell[:10] {
		if i == 4 || i == 7 {
			continue
		}
		if c < '0' || c > '9' {
			return 0, false
		}
		n = n*10 + int(c-'0')
	}
	return checkedDate(n/10000, n/100%100, n%100, written)
}

func wholeNumber(text string) (n int, ok bool) {
	if len(text) == 0 || len(text) > 4 {
		return 0, false
	}
	for _, c := range []byte(text) {
		if c < '0' || c > '9' {
			return 0, false
		}
		n = n*10 + int(c-'0')
	}
	return n, true
}

// monthNamed is the month that a word names, whole or by three letters or more; 0 for none.
func monthNamed(word string) int {
	if len(word) < 3 {
		return 0
	}
	for month := time.January; month <= time.December; month++ {
		if name := month.String(); len(word) <= len(name) && strings.EqualFold(name[:len(word)], word) {
			return int(month)
		}
	}
	return 0
}

// OrderOf is the order of day and month that the dates of a column have; either where none
// says, or they contradict each other.
func OrderOf(dates []Date) Order {
	var days, months int
	for _, d := range dates {
		switch {
		case d == 0:
		case d.order() == DayFirst:
			days++
		case d.order() == MonthFirst:
			months++
		}
	}
	switch {
	case days > 0 && months == 0:
		return DayFirst
	case months > 0 && days == 0:
		return MonthFirst
	}
	return EitherOrder
}

// Readings are the days that a date of two numbers may be, whichever of them is the month;
// of a day that is not in the calendar, nothing.
func (d Date) Readings() (monthFirst, dayFirst model.Day) {
	if d.order() != EitherOrder {
		return 0, 0
	}
	monthFirst, _ = d.Day(MonthFirst)
	dayFirst, _ = d.Day(DayFirst)
	return monthFirst, dayFirst
}
