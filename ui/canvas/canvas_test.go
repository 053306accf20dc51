package canvas

import (
	"io"
	"strings"
	"testing"
	"unicode"

	"github.com/charmbracelet/lipgloss"
	"github.com/charmbracelet/x/ansi"
	"github.com/google/go-cmp/cmp"
	"github.com/muesli/termenv"
	"pgregory.net/rapid"

	_ "brim/model/drawn"
	"brim/ui/theme"
)

var testGlyphs = theme.NewGlyphs(theme.Blocks)

func testTheme() *theme.Theme {
	r := lipgloss.NewRenderer(io.Discard)
	r.SetColorProfile(termenv.TrueColor)
	return theme.New(r, theme.Dark, nil)
}

// picture compares a canvas with lines in which the end of each is marked by |.
func picture(t *testing.T, c *Canvas, want ...string) {
	t.Helper()
	got := strings.ReplaceAll(c.Plain()+"|", "\n", "|\n")
	if diff := cmp.Diff(strings.Join(want, "\n"), got); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}

// checkRows fails unless the canvas renders to exactly its size, styled or not.
func checkRows(t interface{ Fatalf(string, ...any) }, c *Canvas) {
	for _, th := range []*theme.Theme{nil, testTheme()} {
		rows := strings.Split(c.Render(th), "\n")
		if len(rows) != c.Height() && c.Height() > 0 {
			t.Fatalf("%d rows, want %d", len(rows), c.Height())
		}
		for y, row := range rows {
			if w := ansi.StringWidth(row); w != c.Width() && c.Height() > 0 {
				t.Fatalf("row %d is %d cells wide, want %d: %q", y, w, c.Width(), row)
			}
		}
	}
}

func TestBoxAndText(t *testing.T) {
	c := New(16, 4, testGlyphs)
	inside := c.Box(c.Bounds(), theme.Border, "Levers")
	if inside != (Rect{1, 1, 14, 2}) {
		t.Errorf("inside is %v", inside)
	}
	view := c.Sub(inside)
	if n := view.Text(0, 0, theme.Text, "ARR"); n != 3 {
		t.Errorf("Text used %d cells", n)
	}
	view.TextRight(14, 0, theme.Strong, "$12.0M")
	view.TextFit(0, 1, 8, theme.Text, "Strategic book")
	view.Text(10, 1, theme.Text, "ok")
	picture(t, c,
		"┌ Levers ──────┐|",
		"│ARR     $12.0M│|",
		"│Strateg…  ok  │|",
		"└──────────────┘|")
}

func TestBoxSmall(t *testing.T) {
	c := New(7, 3, testGlyphs)
	c.Box(Rect{0, 0, 7, 3}, theme.Border, "Levers")
	picture(t, c, "┌ L… ─┐|", "│     │|", "└─────┘|")
	c.Reset(4, 2)
	c.Box(c.Bounds(), theme.Border, "Levers")
	picture(t, c, "┌──┐|", "└──┘|")
	c.Reset(3, 1)
	c.Box(c.Bounds(), theme.Border, "Levers")
	picture(t, c, "   |")
}

func TestWideLettersAreNeverHalved(t *testing.T) {
	c := New(5, 1, testGlyphs)
	c.Text(0, 0, theme.Text, "日本語")
	picture(t, c, "日本 |")
	c.Text(1, 0, theme.Text, "x")
	picture(t, c, " x本 |")
	c.Text(2, 0, theme.Text, "y")
	picture(t, c, " xy  |")
	c.Text(0, 0, theme.Text, "ab")
	c.Text(1, 0, theme.Text, "日")
	picture(t, c, "a日  |")
	c.Text(-1, 0, theme.Text, "日b")
	picture(t, c, " b   |")
	c.Text(2, 0, theme.Text, "本")
	c.Text(1, 0, theme.Text, "日")
	picture(t, c, " 日  |")
}

func TestOverwritingHalfFromAView(t *testing.T) {
	c := New(4, 1, testGlyphs)
	c.Text(0, 0, theme.Text, "日本")
	c.Sub(Rect{1, 0, 2, 1}).Text(0, 0, theme.Text, "xy")
	picture(t, c, " xy |")
}

func TestViewThroughAWideLetterRendersItsOwnWidth(t *testing.T) {
	c := New(4, 1, testGlyphs)
	c.Text(0, 0, theme.Text, "日本")
	picture(t, c.Sub(Rect{1, 0, 2, 1}), "  |")
}

// TestNeighboursDoNotMerge: the parts of a Hangul syllable drawn separately
// would be shown as one letter and shift the row.
func TestNeighboursDoNotMerge(t *testing.T) {
	c := New(6, 1, testGlyphs)
	c.Text(0, 0, theme.Text, "\u1100")
	c.Text(2, 0, theme.Text, "\u1100")
	checkRows(t, c)
	c.Text(1, 0, theme.Text, "\u0915\u094d")
	c.Text(2, 0, theme.Text, "\u0937")
	checkRows(t, c)
}

func TestOneSequencePerRun(t *testing.T) {
	c := New(8, 2, testGlyphs)
	c.Text(0, 0, theme.Strong, "ab")
	c.Text(2, 0, theme.Title, "cd") // looks the same as Strong
	c.Text(4, 0, theme.Text, "ef")
	c.Text(0, 1, theme.Strong, "reaches!")
	want := "\x1b[1mabcd\x1b[0mef  \n\x1b[1mreaches!\x1b[0m"
	if diff := cmp.Diff(want, c.Render(testTheme())); diff != "" {
		t.Error(diff)
	}
}

func TestPaintKeepsText(t *testing.T) {
	c := New(4, 1, testGlyphs)
	c.Text(0, 0, theme.Text, "abcd")
	c.Paint(Rect{1, 0, 2, 1}, theme.Strong)
	if got, want := c.Render(testTheme()), "a\x1b[1mbc\x1b[0md"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestResetReusesItsCells(t *testing.T) {
	c := New(40, 10, testGlyphs)
	if n := testing.AllocsPerRun(10, func() { c.Reset(40, 10) }); n != 0 {
		t.Errorf("Reset allocates %v times", n)
	}
	c.Text(0, 0, theme.Strong, "left over")
	c.Reset(3, 1)
	if got := c.Render(testTheme()); got != "   " {
		t.Errorf("after Reset: %q", got)
	}
}

func TestNegativeSizes(t *testing.T) {
	c := New(-3, 5, testGlyphs)
	c.Text(0, 0, theme.Text, "x")
	c.Box(Rect{-2, -2, 5, 5}, theme.Border, "t")
	if c.Width() != 0 {
		t.Errorf("width is %d", c.Width())
	}
	New(5, 5, testGlyphs).Sub(Rect{9, 9, -1, 4}).Fill(Rect{-5, -5, 99, 99}, theme.Text, "x")
}

// TestNothingOutsideTheView draws anything anywhere into a view and looks at
// every cell beyond it.
func TestNothingOutsideTheView(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		const w, h = 20, 6
		c := New(w, h, testGlyphs)
		c.Fill(c.Bounds(), theme.Dim, "#")
		area := drawRect(t, "area")
		drawAnything(t, c.Sub(area))
		for y := range h {
			for x := range w {
				text, role := c.Cell(x, y)
				if !area.Contains(x, y) && (text != "#" || role != theme.Dim) {
					t.Fatalf("cell %d,%d outside %v is %q in %s", x, y, area, text, role)
				}
			}
		}
		checkRows(t, c)
		checkSafe(t, strings.ReplaceAll(c.Plain(), "\n", ""))
	})
}

// nasty favours letters that merge, have no width or command terminals.
var nasty = rapid.StringOf(rapid.OneOf(
	rapid.Rune(),
	rapid.RuneFrom([]rune("ab é日한👩💻🏻🇩\u200d\u0301\u0600\u1100\u1161\u11a8\u0915\u094d\u0937\u0d4e\ufe0f\u20e3\x1b\x9b\u202e\n")),
))

func drawAnything(t *rapid.T, c *Canvas) {
	coordinate := rapid.IntRange(-5, 25)
	for range rapid.IntRange(1, 8).Draw(t, "steps") {
		x, y, n := coordinate.Draw(t, "x"), coordinate.Draw(t, "y"), coordinate.Draw(t, "n")
		role := theme.Role(rapid.IntRange(0, theme.RoleCount-1).Draw(t, "role"))
		s := nasty.Draw(t, "s")
		switch rapid.IntRange(0, 7).Draw(t, "what") {
		case 0:
			if used := c.Text(x, y, role, s); used < 0 || used > max(0, c.Width()-x) {
				t.Fatalf("Text at %d of %d used %d", x, c.Width(), used)
			}
		case 1:
			c.TextRight(x, y, role, s)
		case 2:
			if used := c.TextFit(x, y, n, role, s); used > max(n, 0) {
				t.Fatalf("TextFit in %d used %d", n, used)
			}
		case 3:
			c.Fill(Rect{x, y, n, n}, role, "x")
		case 4:
			c.Box(Rect{x, y, n, n}, role, s)
		case 5:
			c.Set(x, y, role, s)
		case 6:
			c.Paint(Rect{x, y, n, n}, role)
		case 7:
			drawAnything(t, c.Sub(Rect{x, y, n, n}))
		}
	}
}

// TestWidthIsWhatTextUses, for any text whatever.
func TestWidthIsWhatTextUses(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := nasty.Draw(t, "s")
		c := New(4*len(s)+1, 1, testGlyphs)
		if used := c.Text(0, 0, theme.Text, s); used != Width(s) {
			t.Fatalf("Text used %d, Width is %d for %q", used, Width(s), s)
		}
		checkRows(t, c)
	})
}

// TestEveryLetterKeepsItsColumn draws each letter of Unicode between two others.
func TestEveryLetterKeepsItsColumn(t *testing.T) {
	c := New(6, 1, testGlyphs)
	last := rune(unicode.MaxRune)
	if testing.Short() {
		last = '\U0001FFFF' // beyond it are rare ideographs and what is not assigned
	}
	for r := range last + 1 {
		c.Reset(6, 1)
		used := c.Text(1, 0, theme.Text, string(r))
		c.Text(0, 0, theme.Text, "a")
		c.Text(1+used, 0, theme.Text, "z")
		row := c.Plain()
		if ansi.StringWidth(row) != 6 || used > 2 || row[0] != 'a' || !strings.HasSuffix(row, "z"+"    "[used:]) {
			t.Fatalf("%U takes %d cells in %q", r, used, row)
		}
	}
}

// TestWording takes the longest wording that fits, and the last one where none does.
func TestWording(t *testing.T) {
	for width, want := range map[int]string{20: "in all its words", 16: "in all its words", 15: "in fewer", 7: "brief", 2: "brief"} {
		if got := Wording(width, "in all its words", "in fewer", "brief"); got != want {
			t.Errorf("in %d columns: %q, want %q", width, got, want)
		}
	}
}
