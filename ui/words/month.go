package words

import (
	"fmt"

	"brim/model"
)

// Month writes a month where there is little room, "Feb '28": on an axis, over a column,
// in a badge. The apostrophe keeps the year from looking like a day. Everywhere else a
// month is written as [model.Month.Long] does.
func Month(m model.Month) string {
	return fmt.Sprintf("%s '%02d", m.Month().String()[:3], m.Year()%100)
}
