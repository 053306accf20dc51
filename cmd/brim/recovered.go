package main

import (
	"cmp"
	"fmt"
	"strings"
	"time"

	"brim/model"
	"brim/scenarios"
	"brim/scenarios/disk"
	"brim/ui"
	"brim/ui/state"
)

// greeting is what there is to say about a document when the screen opens.
type greeting struct {
	recovered *ui.Recovered // work of an earlier run to offer, or nil
	notice    string        // empty for none
}

// Greet turns to the document that the screen opens with.
func (st *store) Greet(doc state.Document) greeting {
	st.mu.Lock()
	defer st.mu.Unlock()
	found := st.net.enter(keyOf(doc), true)
	g := greeting{notice: strings.TrimSpace(notice(found, doc) + " " + st.readAnewOnce(doc))}
	switch {
	case len(found.kept) > 0:
		st.offer(doc, found.kept, &g)
	case doc.Path == "":
		st.offerBegun(&g)
	}
	return g
}

// offer puts the first kept work that can be read into the greeting, and holds later work in
// its place. Work that cannot be read, say because it is of another version or its accounts
// file is gone, stays where it is, and later work is held beside it.
func (st *store) offer(doc state.Document, all []*disk.Kept, g *greeting) {
	key := keyOf(doc)
	free := st.net.places[key]
	for _, kept := range all {
		if !st.net.use(key, kept.Path) {
			continue
		}
		recovered, err := st.recover(doc, kept)
		if err != nil {
			g.notice = fmt.Sprintf("Unsaved work of an earlier run stays in %s: %v.", scenarios.Escaped(kept.File), err)
		} else if recovered != nil {
			g.recovered = recovered
			return
		}
	}
	if free != "" && st.net.use(key, free) {
		return
	}
	if err := st.net.makeRoom(key, all, st.now()); err != nil {
		st.net.places[key] = "" // every edit says that nothing is kept
	}
}

// notice says what was found beside work that can be offered, and what became of the
// accounts.
func notice(found arrival, doc state.Document) string {
	text := foundBeside(found, doc)
	if table := madeFrom(doc); table != "" {
		text += fmt.Sprintf(" A new plan, made from %s and not saved yet.", scenarios.Escaped(table))
	}
	if said := doc.Scenario.AccountsSaid(); said != "" {
		text += " " + said + "."
	}
	return strings.TrimSpace(text)
}

func foundBeside(found arrival, doc state.Document) string {
	name := scenarios.Escaped(doc.Name)
	switch {
	case found.broken != nil:
		return found.broken.Error() + "."
	case found.busy && doc.Path != "": // a built-in is nobody's to damage
		return name + " is also open in another brim."
	case found.unseen:
		return fmt.Sprintf("Unsaved work of an earlier run on it is kept: start brim with %s to see it.", name)
	}
	return ""
}

// recover reads kept work. Work that changes nothing is dropped, and nil returned.
func (st *store) recover(doc state.Document, kept *disk.Kept) (*ui.Recovered, error) {
	folder := ""
	if path := cmp.Or(doc.Path, madeFrom(doc)); path != "" {
		folder = disk.FolderOf(path)
	}
	file, err := scenarios.Parse("unsaved work", kept.Data, folder)
	if err != nil {
		return nil, onOneLine(err)
	}
	if file.Scenario.Book.File == doc.Scenario.Book.File {
		file.Scenario.Book.Accounts = doc.Scenario.Book.Accounts
	}
	changes, alike := model.Changes(doc.Scenario, file.Scenario)
	if alike && len(changes) == 0 {
		return nil, st.net.forget(keyOf(doc))
	}
	st.restored = file
	said := model.StructureWords(doc.Scenario, file.Scenario)
	if len(changes) > 0 {
		said = append(said, model.Counted(len(changes), "change"))
	}
	words := fmt.Sprintf("%s, kept %s (%s).", strings.Join(said, ", "), ago(st.now().Sub(kept.Time)),
		kept.Time.Local().Format("2006-01-02 15:04"))
	if kept.Base != disk.Hash(fileOf(doc).Source) {
		words += " The file has changed since then."
	}
	return &ui.Recovered{Scenario: file.Scenario, Words: words}, nil
}

// ago says how long something is past, in its largest unit.
func ago(passed time.Duration) string {
	switch {
	case passed < 0:
		return "at a time that is still to come" // a clock was set back
	case passed < time.Minute:
		return "just now"
	case passed < time.Hour:
		return model.Counted(int(passed/time.Minute), "minute") + " ago"
	case passed < 48*time.Hour:
		return model.Counted(int(passed/time.Hour), "hour") + " ago"
	}
	return model.Counted(int(passed/(24*time.Hour)), "day") + " ago"
}
