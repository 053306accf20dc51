package main

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"unicode"

	"brim/model"
	"brim/model/begin"
	"brim/scenarios"
	"brim/scenarios/accounts"
	"brim/scenarios/disk"
	"brim/ui"
	"brim/ui/state"
)

// begunKey names every document that is in no file yet.
const begunKey = "new plan"

// ReadExports implements [ui.Store].
func (st *store) ReadExports(ctx context.Context, asked ui.Exports, come func(share float64)) (ui.ExportsRead, error) {
	crm := &asked.Accounts
	exports := scenarios.Exports{
		Accounts: asTyped(crm.Path), Columns: crm.Columns, Rates: crm.Rates, Repeated: crm.Repeated, Remedies: formRemedies(),
		People: asTyped(asked.People.Path), PeopleColumns: asked.People.Columns,
	}
	key := crmKey(&exports, asked.Currency)
	exports.Known = st.crm.known(key)
	var read ui.ExportsRead
	read.Accounts, read.People = exports.Look()
	answers, err := exports.ReadFor(ctx, come, begin.Answers{Currency: asked.Currency}, asked.Next)
	if problems := new(scenarios.Errors); errors.As(err, &problems) {
		if err = problems.List[0]; problemsBehind(problems) > 0 {
			err = fmt.Errorf("%w; and %d more like it", err, problemsBehind(problems))
		}
	}
	if err != nil {
		return read, err
	}
	read.Answers = answers
	if answers.Book.Accounts != nil {
		st.crm.keep(key, answers.Book.Accounts)
		read.Accounts = withExamples(answers.Book.Accounts.Reading(), read.Accounts)
	}
	if answers.People != nil {
		read.People = withExamples(answers.PeopleRead, read.People)
	}
	return read, nil
}

// withExamples is a reading with the examples of a look at the same file.
func withExamples(reading, look model.Reading) model.Reading {
	reading.Examples = look.Examples
	return reading
}

// formRemedies say where in the form an accounts file is read otherwise.
func formRemedies() accounts.Remedies {
	return accounts.Remedies{
		Rate:     func(currency string) string { return fmt.Sprintf("under how it is read, like %s 1.08", currency) },
		Repeated: "what counts of them, under how it is read",
		Column:   "how it is read takes another column",
	}
}

// Begin implements [ui.Store]. The text of the document is the commented file that brim new
// writes; saving puts the changes since then into it.
func (st *store) Begin(first *begin.First, accounts string) (state.Document, error) {
	file, err := scenarios.FirstFile(first, scenarios.Exports{Accounts: asTyped(accounts)}.Folder())
	if err != nil {
		return state.Document{}, onOneLine(err)
	}
	st.crm.keep("", nil) // the plan has it now
	doc := begunOf(fileNameOf(first.Scenario.Title), file)
	st.mu.Lock()
	defer st.mu.Unlock()
	st.turnTo(doc)
	return doc, nil
}

// Anew implements [ui.Store].
func (st *store) Anew(ctx context.Context, doc state.Document, come func(share float64)) (state.Document, error) {
	file, err := fileOf(doc).Anew(ctx, come)
	if err != nil {
		return state.Document{}, onOneLine(err)
	}
	return begunOf(doc.Name, file), nil
}

// begunOf is a file that is nowhere yet, as the screen knows it.
func begunOf(name string, file *scenarios.File) state.Document {
	return state.Document{Name: name, Scenario: file.Scenario, Source: file, Unwritten: true, First: file.First, Files: tablesRead(file)}
}

// offerBegun puts a new plan that an earlier run left unsaved into the greeting. One that cannot
// be read stays where it is.
func (st *store) offerBegun(g *greeting) {
	kept := st.net.begun()
	if kept == nil {
		return
	}
	file, err := scenarios.Parse("unsaved work", kept.Data, ".")
	if err != nil {
		g.notice = fmt.Sprintf("An unsaved new plan of an earlier run stays in %s: %v.", scenarios.Escaped(kept.File), onOneLine(err))
		return
	}
	file.Path = ""
	doc := begunOf(fileNameOf(file.Scenario.Title), file)
	words := fmt.Sprintf("The new plan %q was not saved; it was kept %s (%s).", file.Scenario.Title, ago(st.now().Sub(kept.Time)),
		kept.Time.Local().Format("2006-01-02 15:04"))
	g.recovered = &ui.Recovered{Scenario: file.Scenario, Words: words, Begun: &doc}
}

// begun is work on a new plan that an earlier run left, or nil. Later work on new plans is held
// in its place.
func (n *net) begun() *disk.Kept {
	if n == nil {
		return nil
	}
	for i := range maxPlaces {
		place := placeOf(begunKey, i)
		if !n.open.take(place) {
			continue
		}
		if kept, err := n.recovery.Find(place); err == nil && kept != nil {
			n.held, n.places[begunKey] = append(n.held, place), place
			return kept
		}
		n.open.release(place)
	}
	return nil
}

// fileNameOf is a title as the name of a file, without the ending: its letters and digits, in
// lower case, with dashes between the words.
func fileNameOf(title string) string {
	const longest = 60
	words := strings.FieldsFunc(strings.ToLower(title), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	name := []rune(strings.Join(words, "-"))
	if len(name) == 0 {
		return "plan"
	}
	return strings.TrimRight(string(name[:min(len(name), longest)]), "-")
}
