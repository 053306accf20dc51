package ui

import (
	"encoding/csv"
	"encoding/xml"
	"io"
	"reflect"
	"regexp"
	"strings"
	"testing"

	"brim/model"
	"brim/planner"
	"brim/planner/plantest"
	"brim/ui/handout"
	"brim/ui/pane"
	"brim/ui/report"
	"brim/ui/state"
	"brim/ui/theme"
)

// acting is what would act in a spreadsheet or a browser; letters that act on a terminal, or turn
// others round, are refused or written out where files are read, and stand in paths alone.
const (
	acting       = `=cmd|' /C calc'!A0"><img src=x onerror=alert(1)><script>alert(1)</script>`
	actingLetter = "\x1b[31m\u202e"
)

// actingIn puts it before every text below a value, the same before the same text, and says in which
// fields there was one. The words of a language, such as what to do about rows that repeat, stay.
func actingIn(v reflect.Value, path string, fields map[string]bool) {
	switch v.Kind() {
	case reflect.String:
		if v.CanSet() && v.String() != "" && !strings.HasPrefix(v.String(), acting) {
			v.SetString(acting + v.String())
			fields[path] = true
		}
	case reflect.Pointer, reflect.Interface:
		if !v.IsNil() {
			actingIn(v.Elem(), path, fields)
		}
	case reflect.Struct:
		for i := range v.NumField() {
			if v.Type().Field(i).IsExported() {
				actingIn(v.Field(i), path+"."+v.Type().Field(i).Name, fields)
			}
		}
	case reflect.Slice, reflect.Array:
		for i := range v.Len() {
			actingIn(v.Index(i), path, fields)
		}
	}
}

// actingScenarios are one with everything but accounts, and one of accounts, in which every text acts.
func actingScenarios(t *testing.T) (scenarios []*model.Scenario, fields map[string]bool) {
	t.Helper()
	fields = map[string]bool{}
	everything, company := plantest.Everything(3, 12).Clone(), plantest.Company(t)
	everything.Book.File, everything.Book.Repeated = "", ""
	accounts := plantest.CompanyAccounts(t)
	for i := range accounts {
		accounts[i].Tier = "" // else the scenario has none of that name
	}
	actingIn(reflect.ValueOf(accounts), "account", fields)
	company.Book.Accounts = model.NewAccounts(accounts)
	for _, s := range []*model.Scenario{everything, company} {
		actingIn(reflect.ValueOf(s), "", fields)
		s.Currency = "USD" // the only text that has to be one of a list
		scenarios = append(scenarios, s)
	}
	return scenarios, fields
}

// TestActingTextsStayTexts in all that leaves the room: reports, pictures, copies and tables.
func TestActingTextsStayTexts(t *testing.T) {
	scenarios, fields := actingScenarios(t)
	for _, field := range []string{".Title", ".Tiers.Name", ".Cases.Name", ".Resources.Role", ".Tiers.Uses.Role", ".Leaves.Tier",
		".Book.File", "account.ID", "account.Name", "account.CSM", "account.AE"} {
		if !fields[field] {
			t.Errorf("no text of %s acts; of these some do: %v", field, fields)
		}
	}
	for _, s := range scenarios {
		document := handout.New(handout.Input{Scenario: s, Case: -1, Source: acting + actingLetter, Program: acting + actingLetter, Date: model.DayOf(1970, 1, 2)})
		stayTexts(t, "report", string(document.HTML()))
		stayMarkdown(t, "report", string(document.Markdown()))
		doc := state.Document{Name: acting + actingLetter, Path: acting, Scenario: s}
		for _, page := range state.Pages() {
			if page == state.PageRisk && testing.Short() {
				continue // its trials take long, and its texts stand on other pages too
			}
			stayTexts(t, page.String(), DrawPage(doc, &memory{}, Options{Glyphs: theme.NewGlyphs(theme.Blocks)}, page, 200, 60))
		}
		opened := state.Open(doc)
		for _, page := range state.Pages() {
			for _, part := range page.Panes() {
				view, _ := pane.ViewOf(part)
				stayCells(t, pane.TableOf(view, opened.Turn(page).FocusOn(part)))
			}
		}
		plan := report.Report{Scenario: s, Case: -1, Plan: planner.Make(s, -1)}
		stayMarkdown(t, "plan", plan.Markdown())
		for _, section := range plan.Sections() {
			stayCells(t, section)
		}
	}
}

// stayTexts fails where HTML or SVG has an element or a letter that acts.
func stayTexts(t *testing.T, what, page string) {
	t.Helper()
	if at := strings.IndexAny(page, "\x1b\u202e"); at >= 0 {
		t.Errorf("%s: a letter acts: %.80q", what, page[max(0, at-40):])
	}
	if _, body, ok := strings.Cut(page, "<body>"); ok {
		page = "<body>" + strings.TrimSuffix(body, "</html>\n")
	}
	decoder := xml.NewDecoder(strings.NewReader(page))
	for {
		token, err := decoder.Token()
		if err == io.EOF {
			return
		}
		if err != nil {
			t.Fatalf("%s: %v", what, err)
		}
		start, ok := token.(xml.StartElement)
		if !ok {
			continue
		}
		if name := start.Name.Local; name == "script" || name == "img" {
			t.Errorf("%s has <%s>", what, name)
		}
		for _, attribute := range start.Attr {
			if strings.HasPrefix(attribute.Name.Local, "on") {
				t.Errorf("%s: %s acts", what, attribute.Name.Local)
			}
		}
	}
}

var bareTag = regexp.MustCompile(`(?m)(^|[^\\])<(script|img)`)

func stayMarkdown(t *testing.T, what, text string) {
	t.Helper()
	if found := bareTag.FindString(text); found != "" || strings.ContainsAny(text, actingLetter[:1]+"\u202e") {
		t.Errorf("%s: a text acts in Markdown, %q:\n%.400q", what, found, text)
	}
}

// stayCells fails where a spreadsheet takes a text of a table for a formula.
func stayCells(t *testing.T, section report.Section) {
	t.Helper()
	stayMarkdown(t, section.Title, section.Markdown())
	data, err := section.Grid.CSV()
	if err != nil {
		t.Error(err)
	}
	tabs, err := section.Grid.TSV()
	if err != nil {
		t.Error(err)
	}
	for _, text := range []struct {
		data  string
		comma rune
	}{{string(data), ','}, {tabs, '\t'}} {
		reader := csv.NewReader(strings.NewReader(text.data))
		reader.Comma = text.comma
		rows, err := reader.ReadAll()
		if err != nil {
			t.Fatalf("%s: %v", section.Title, err)
		}
		for _, row := range rows {
			for _, cell := range row {
				if strings.HasPrefix(cell, "=") || strings.HasPrefix(cell, "@") {
					t.Errorf("%q: %q acts", section.Title, cell)
				}
			}
		}
	}
}
