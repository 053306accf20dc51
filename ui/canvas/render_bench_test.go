package canvas

import (
	"testing"

	"brim/ui/theme"
)

// busyFrame is a frame of about 500 style runs, like a full page of panes.
func busyFrame(c *Canvas) {
	for y := range c.Height() {
		for run := range 12 {
			c.Text(run*10, y, theme.Role((run*5+y)%theme.RoleCount), "▁▂▃ab1.5  ")
		}
	}
}

func BenchmarkRender(b *testing.B) {
	c, th := New(120, 40, testGlyphs), testTheme()
	busyFrame(c)
	b.ReportAllocs()
	for b.Loop() {
		_ = c.Render(th)
	}
}

func BenchmarkDrawFrame(b *testing.B) {
	c := New(120, 40, testGlyphs)
	b.ReportAllocs()
	for b.Loop() {
		c.Reset(120, 40)
		busyFrame(c)
	}
}
