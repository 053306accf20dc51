package model

import (
	"fmt"
	"time"
)

// Day is a calendar day: 1 is 1 January of the year 0, so that no day that can be written is 0,
// which stands for one that is not known. Renewals fall on days, since they are due within so many of them.
type Day int32

const (
	secondsADay = 24 * 60 * 60
	unixDay     = 719_529 // 1 January 1970
)

// DayOf returns the given day of the calendar.
func DayOf(year int, month time.Month, day int) Day {
	return Day(time.Date(year, month, day, 0, 0, 0, 0, time.UTC).Unix()/secondsADay + unixDay)
}

// ParseDay reads "2027-01-15".
func ParseDay(text string) (Day, error) {
	day, err := time.Parse(time.DateOnly, text)
	if err != nil {
		return 0, fmt.Errorf("%s is not a day like 2027-01-15", quoted(text))
	}
	return DayOf(day.Date()), nil
}

// Known reports whether the day is known.
func (d Day) Known() bool { return d != 0 }

// Month is the month in which the day lies.
func (d Day) Month() Month {
	year, month, _ := d.time().Date()
	return MonthOf(year, month)
}

// String is the day as files write it: "2027-01-15"; empty where it is not known.
func (d Day) String() string {
	if !d.Known() {
		return ""
	}
	return d.time().Format(time.DateOnly)
}

func (d Day) time() time.Time { return time.Unix((int64(d)-unixDay)*secondsADay, 0).UTC() }

// FirstDay is the first day of the month.
func (m Month) FirstDay() Day { return DayOf(m.Year(), m.Month(), 1) }

// LastDay is the last day of the month, at whose end its balances stand.
func (m Month) LastDay() Day { return DayOf(m.Year(), m.Month()+1, 0) }
