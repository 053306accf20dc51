package pane

import (
	"strings"
	"testing"

	"brim/model"
	"brim/ui/canvas"
	"brim/ui/report"
	"brim/ui/words"
)

// TestTiersSayHaveAndNeed at every width: how many CSMs a tier has of those it needs, under
// words that say so, and whether they are enough. Amounts have their sign.
func TestTiersSayHaveAndNeed(t *testing.T) {
	for _, width := range []int{40, 60, 70, 100, 140} {
		for _, height := range []int{5, 6} {
			s := open(t, "pod-breach")
			text := strings.Join(drawn(width, height, func(c *canvas.Canvas) { Tiers{}.Draw(c, s, false) }), "\n")
			if !strings.Contains(text, "CSMs have/need") {
				t.Errorf("%d columns: it is not said what the last figures are:\n%s", width, text)
			}
			accounts, arr := report.SplitShares(s.Plan.Splits)
			for k, split := range s.Plan.Splits {
				now := s.Plan.Months[0].Tiers[k]
				have := words.HeadsAgainst(now.CSMProductive, now.CSMNeeded) + "/" + words.Heads(now.CSMNeeded)
				for _, figure := range []string{have + " ✓", accounts[k], arr[k]} {
					if !strings.Contains(text, " "+figure) {
						t.Errorf("%d columns: %s has no %q:\n%s", width, split.Name, figure, text)
					}
				}
				if amount := model.Format(split.ARR, model.Money, "USD"); width >= 60 && !strings.Contains(text, amount) {
					t.Errorf("%d columns: no %s:\n%s", width, amount, text)
				}
			}
		}
	}
}

// TestTiersKeepTheirColumns apart: no figure touches the one before it, and headings end
// where their figures do.
func TestTiersKeepTheirColumns(t *testing.T) {
	for _, scene := range scenes {
		s := scene.made(t)
		for w := 38; w < 140; w += 7 {
			parts := splitColumnsOf(s, w)
			x := 0
			for _, column := range []canvas.Rect{parts.name, parts.count, parts.accounts, parts.before, parts.wings, parts.arr,
				parts.after, parts.amount, parts.served, parts.advice, parts.csms} {
				if column.X < x {
					t.Errorf("%s, %d columns: %+v begins before %d", scene.name, w, column, x)
				}
				x = column.X + column.W
			}
			if x != w {
				t.Errorf("%s: the columns take %d of %d", scene.name, x, w)
			}
		}
	}
}
