package pane

import (
	"strings"
	"testing"

	"brim/ui/canvas"
)

// TestWideMonthsUseTheirRoom: where the table of a month leaves room, the figures of its tier
// run beside it through the plan, and a press there chooses the month under it.
func TestWideMonthsUseTheirRoom(t *testing.T) {
	s := open(t, "pod-breach").LookAt(3, 1)
	title := s.Plan.Splits[1].Name + ", month by month"
	rows := drawn(200, 22, func(c *canvas.Canvas) { Month{}.Draw(c, s, true) })
	head := []rune(rows[1])
	x := len([]rune(strings.SplitN(string(head), title, 2)[0]))
	if x == len(head) {
		t.Fatalf("no %q in\n%s", title, strings.Join(rows, "\n"))
	}
	for _, month := range []int{0, 7, s.Plan.Horizon} {
		next, hold, ok := Month{}.Press(s, Mouse{X: x + month, Y: 4, W: 200, H: 22})
		if !ok || hold != Scrubbed || next.Cursor.Month != month || next.Cursor.Tier != 1 {
			t.Errorf("month %d: the cursor is at %+v", month, next.Cursor)
		}
	}
	narrow := strings.Join(drawn(100, 22, func(c *canvas.Canvas) { Month{}.Draw(c, s, true) }), "\n")
	if strings.Contains(narrow, "month by month") {
		t.Errorf("in a narrow pane:\n%s", narrow)
	}
}

// TestLimitsStandWholeInAWideMonth, and so do the names of its tiers.
func TestLimitsStandWholeInAWideMonth(t *testing.T) {
	s := longNames(t)
	text := strings.Join(drawn(200, 22, func(c *canvas.Canvas) { Month{}.Draw(c, s, true) }), "\n")
	for _, want := range []string{"▸Strategic accou", "Enterprise East", "Long tail of all", "10.4 of 20"} {
		if !strings.Contains(text, want) {
			t.Errorf("no %q in\n%s", want, text)
		}
	}
}
