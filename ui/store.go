package ui

import (
	"context"
	"time"

	"brim/model"
	"brim/model/begin"
	"brim/ui/state"
)

// Store keeps scenarios: the only way by which the screen reaches files. Its methods
// run outside the update loop and may take their time.
type Store interface {
	// Open reads a built-in by its name or a file by its path. It says how far it has come,
	// 0..1, and ends with an error once ctx does.
	Open(ctx context.Context, name string, come func(share float64)) (state.Document, error)
	// Read reads one as Open does, but only to look at it: the document that Open or
	// Save returned last stays the one on the screen.
	Read(ctx context.Context, name string, come func(share float64)) (state.Document, error)
	// ReadExports reads the files that a first plan is made from. It says how far it has come,
	// 0..1, and ends with an error once ctx does.
	ReadExports(ctx context.Context, asked Exports, come func(share float64)) (ExportsRead, error)
	// Tables lists the folders and the tables, such as exports, of a folder; empty is the
	// working directory, and beside it the folders that downloads go to.
	Tables(folder string) (Shelf, error)
	// Begin makes a document of a first plan, which is nowhere yet; accounts is the path of
	// the accounts file it was made from, or empty.
	Begin(first *begin.First, accounts string) (state.Document, error)
	// Log lists the saves of the document's file, the oldest first, and says what is to be
	// known about them; empty for nothing. Logged is the scenario that one of them wrote.
	Log(doc state.Document) (saves []Save, notice string, err error)
	Logged(doc state.Document, save Save) (*model.Scenario, error)
	// Save writes a scenario to the document's own file, or to another path, with a note
	// for the log, which may be empty. The document it returns is what the file now holds. A *Conflict says that it would
	// overwrite something; unless consent covers it nothing is written.
	Save(doc state.Document, s *model.Scenario, path, note string, consent Consent) (state.Document, error)
	// TakeAccounts reads an accounts file, by a path as it was typed, and returns the scenario
	// with its accounts in the place of those that the scenario has, or of its mean. Nothing
	// is written. It says how far it has come, and ends with an error once ctx does.
	TakeAccounts(ctx context.Context, doc state.Document, s *model.Scenario, path string, come func(share float64)) (*model.Scenario, error)
	// TakeActuals reads a file of what has happened likewise, and returns the scenario with it in the
	// place of what it had.
	TakeActuals(ctx context.Context, doc state.Document, s *model.Scenario, path string, come func(share float64)) (*model.Scenario, error)
	// Anew reads the tables once more that a document names which is in no file yet.
	Anew(ctx context.Context, doc state.Document, come func(share float64)) (state.Document, error)
	// Reassign gives accounts of a document's scenario other CSMs, by their places in
	// [model.Accounts.At]: it writes a new accounts file beside the one that the scenario
	// names, and returns the scenario that names it instead, and the new file's path.
	// Nothing is overwritten, and the scenario itself is not saved.
	Reassign(doc state.Document, s *model.Scenario, csms map[int]string) (*model.Scenario, string, error)
	// Put writes a file that is made of a document's plan, by a path as it was typed, whole or
	// not at all, and says where it is. It never replaces what the document is made of, and
	// anything else only with consent: the error is a *Conflict until then.
	Put(doc state.Document, path string, data []byte, consent Consent) (where string, err error)
	// Browse lists what can be opened from a folder; empty is the working directory.
	Browse(folder string) (Shelf, error)
	// Watch returns once the document's file, or a table that it names, holds something else
	// than the document has and than an earlier Watch saw; without news when ctx ends first.
	Watch(ctx context.Context, doc state.Document, seen Seen) (News, error)
	// Keep holds unsaved work against a crash; Forget drops it.
	Keep(doc state.Document, s *model.Scenario) error
	Forget(doc state.Document) error
}

// Exports are the files of a company that a first plan is made from.
type Exports struct {
	Accounts ExportFile
	People   ExportFile
	Currency string      // of the plan
	Next     model.Month // its month 1, where the files do not suggest another
}

// ExportFile is one of them, and how it is to be read.
type ExportFile struct {
	Path     string             // as it was typed; empty: there is none
	Columns  map[string]string  // headers by what they are to be taken for, in place of a guess
	Rates    map[string]float64 // of an accounts file: what one unit of another currency is worth
	Repeated string             // of an accounts file: which of several rows of one account counts
}

// ExportsRead is what was read of them. How they were read has examples of every column; it is
// there as far as the files' headers can be read, also where the files cannot.
type ExportsRead struct {
	Answers  begin.Answers
	Accounts model.Reading
	People   model.Reading
}

// FileGone is what a watch sees of a file that was removed, or renamed away.
const FileGone = "gone"

// Seen names what a watch found files to hold, beside what the document has of them.
type Seen struct {
	Own    string // the document's own file
	Tables string // the tables that it names
}

// News is what a watch found. There is none where Seen is what was seen before.
type News struct {
	Seen   Seen
	Table  string // the one that it is about, as people write it; empty: the document's own file
	Gone   bool   // there is no such file any more
	Unread error  // why the table cannot be read, or nil
}

// Save is an entry of the log of a file.
type Save struct {
	Number int       // counted from 1, as on the command line
	Time   time.Time // in the zone in which people read it
	Who    string    // who saved it and why, or that another program did
	Moves  []string  // what it changed, a change each
	Source any       // the store's own
}

// Shelf is what can be opened: the built-ins, what was opened lately, and what is in a
// folder.
type Shelf struct {
	Folder  string // as people write it
	Walked  bool   // the folder was asked for: it matters most
	Builtin []Place
	Recent  []Place
	Here    []Place
}

// files lists what can be opened, without folders.
func (s Shelf) files() []Place {
	var files []Place
	for _, places := range [][]Place{s.Builtin, s.Recent, s.Here} {
		for _, place := range places {
			if !place.Folder {
				files = append(files, place)
			}
		}
	}
	return files
}

// Place is something that can be opened, or a folder to look into.
type Place struct {
	Name   string // for Open, or Browse
	Label  string // what to show for it
	Title  string
	About  string
	Folder bool
}

// Consent is what the user agreed to when saving.
type Consent struct {
	Overwrite bool // a file that exists, changed meanwhile, or has other names
	ReadOnly  bool // a file marked read-only
}

// Conflict is why a save was not done yet, and what would do it.
type Conflict struct {
	Why    string  // one sentence
	Path   string  // of the file in the way
	Needed Consent // with which it would be done
	Reload bool    // the file holds another scenario than the one that was read
	Gone   bool    // there is no file any more: nothing would be overwritten
	Failed bool    // nothing is in the way: the system could not write it there
}

// Error is the sentence.
func (c *Conflict) Error() string { return c.Why }
