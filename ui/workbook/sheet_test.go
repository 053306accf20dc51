package workbook

import (
	"archive/zip"
	"bytes"
	"html"
	"regexp"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"brim/planner"
	"brim/planner/explain"
	"brim/planner/plantest"
)

// longest is how many letters a formula may have: more than that nobody reads.
const longest = 250

var formulas = regexp.MustCompile(`<c r="([A-Z0-9]+)"[^>]*><f[^>]*>([^<]*)</f>`)

// TestFormulasAreShort holds the length of every formula on every sheet.
func TestFormulasAreShort(t *testing.T) {
	for name, p := range golden(t) {
		data := bytesOf(t, p)
		archive, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
		if err != nil {
			t.Fatal(err)
		}
		sheets := 0
		for _, part := range archive.File {
			if !strings.HasPrefix(part.Name, "xl/worksheets/sheet") {
				continue
			}
			sheets++
			for _, found := range formulas.FindAllStringSubmatch(partText(t, part), -1) {
				if formula := html.UnescapeString(found[2]); len(formula) > longest {
					t.Errorf("%s: %s of %s has %d letters: %s", name, found[1], part.Name, len(formula), formula)
				}
			}
		}
		if sheets != len(contents)+1 {
			t.Errorf("%s: %d sheets were read", name, sheets)
		}
	}
}

// TestDrawnPlansAreShortAndNamed holds what any plan's workbook has: formulas are short, and no two
// of all that may be changed have the same name, so that somebody on the telephone can say which
// one is meant.
func TestDrawnPlansAreShortAndNamed(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := plantest.Draw(t)
		holdShort(t, arrange(planner.Make(s, len(s.Cases)-1), explain.NewCells(planner.Make(s, len(s.Cases)-1), besides...)))
	})
	for name := range golden(t) {
		p := planner.Make(plantest.Golden(t, name), -1)
		holdShort(t, arrange(p, explain.NewCells(p, besides...)))
	}
}

// fatal is what a test and one of a drawn plan have in common.
type fatal interface {
	Fatalf(format string, args ...any)
}

func holdShort(t fatal, s *sheets) {
	for _, r := range s.rows {
		for _, e := range []explain.Expression{r.Opening, r.Later} {
			if formula := s.formula(e, r.sheet, s.plan.Horizon); len(formula) > longest {
				t.Fatalf("%s has %d letters: %s", r.key, len(formula), formula)
			}
		}
	}
	taken := map[string]string{}
	take := func(sheet, label, key string) {
		if other, ok := taken[sheet+label]; ok {
			t.Fatalf("on %s both %s and %s are called %q", sheet, other, key, label)
		}
		taken[sheet+label] = key
	}
	for _, in := range s.cells.Inputs {
		take(inputs, in.Label, in.ID)
	}
	for _, list := range s.cells.Lists {
		take(hires, list.Lever.Title(), list.ID)
	}
	for _, table := range s.cells.Tables {
		take(ramps, table.Label, table.ID)
	}
}
