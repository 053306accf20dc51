package model

import (
	"fmt"
	"strconv"
	"time"
)

// Month is a calendar month, counted from January of year 0.
type Month int

// The calendar months a scenario may start in.
const (
	FirstMonth Month = 1900 * 12
	LastMonth  Month = 2200*12 + 11
)

// MonthOf returns the calendar month with the given year and month of the year.
func MonthOf(year int, month time.Month) Month { return Month(year*12 + int(month) - 1) }

// ParseMonth reads "2027-01" or "2027-01-15"; the day does not matter.
func ParseMonth(text string) (Month, error) {
	for _, layout := range []string{"2006-01-02", "2006-01"} {
		if day, err := time.Parse(layout, text); err == nil {
			return MonthOf(day.Year(), day.Month()), nil
		}
	}
	return 0, fmt.Errorf("%s is not a month like 2027-01, nor a date like 2027-01-01", quoted(text))
}

// ReadMonth reads what [ParseMonth] does, and a month as people write it: "Jan 2027",
// "January 2027", "Jan '27".
func ReadMonth(text string) (Month, error) {
	for _, layout := range []string{"Jan 2006", "January 2006", "Jan '06", "January '06"} {
		if day, err := time.Parse(layout, text); err == nil {
			return MonthOf(day.Year(), day.Month()), nil
		}
	}
	return ParseMonth(text)
}

// Add returns the month t months later.
func (m Month) Add(t int) Month { return m + Month(t) }

// Year returns the calendar year.
func (m Month) Year() int { return int(m) / 12 }

// Month returns the month of the year.
func (m Month) Month() time.Month { return time.Month(int(m)%12 + 1) }

// String is the month as JSON and files write it: "2027-01".
func (m Month) String() string { return fmt.Sprintf("%04d-%02d", m.Year(), int(m.Month())) }

// Long is the month as people write it: "Jan 2027".
func (m Month) Long() string { return m.Month().String()[:3] + " " + strconv.Itoa(m.Year()) }

// MarshalText writes the month as String does.
func (m Month) MarshalText() ([]byte, error) { return []byte(m.String()), nil }
