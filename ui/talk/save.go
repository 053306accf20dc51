package talk

import (
	"context"
	"errors"
	"fmt"

	"brim/model"
	"brim/ui/state"
)

// Files are the way to scenario files.
type Files interface {
	// Read reads a built-in by its name or a file by its path.
	Read(name string) (state.Document, error)
	// Save writes a scenario into the document's own file, or to another path. It returns what
	// the file now holds, and where that is, in words. A *Conflict says what is in the way:
	// nothing was written then.
	Save(doc state.Document, s *model.Scenario, path string) (state.Document, string, error)
	// Log lists the saves of the document's file in sentences, the oldest first.
	Log(doc state.Document) ([]string, error)
}

// Conflict is why a save was not done.
type Conflict struct {
	Why    string                                 // one sentence
	Again  func() (state.Document, string, error) // writes all the same
	Means  string                                 // what that does: "replace it"
	Reload bool                                   // the file holds another scenario than the one that was read
	Path   string                                 // of the file in the way
}

// Error is the sentence.
func (c *Conflict) Error() string { return c.Why }

// save writes the plan into its file, or under another name.
func (r *Room) save(path string) Reply { return r.saveThen(path, nil) }

// saveThen saves, and then does what was to come after it.
func (r *Room) saveThen(path string, then func() Reply) Reply {
	doc := r.state.Doc
	if path == "" {
		path = doc.Path
	}
	switch {
	case path == "":
		return mistaken("%s has no file of its own; save FILE makes one", doc.Name)
	case path == doc.Path && !r.state.Unsaved():
		return say("Nothing has changed since it was saved.")
	}
	written, where, err := r.host.Files.Save(doc, r.state.Scenario, path)
	return r.written(written, where, err, then)
}

// written says what came of a save.
func (r *Room) written(doc state.Document, where string, err error, then func() Reply) Reply {
	var conflict *Conflict
	switch {
	case errors.As(err, &conflict) && r.host.Attended:
		return r.ask(r.aboutConflict(conflict, then))
	case err != nil:
		return fail(err)
	}
	r.state, r.dropped = r.state.Saved(doc), false
	reply := say(where, doc.Notice)
	if then == nil {
		return reply
	}
	after := then()
	after.Lines = append(reply.Lines, after.Lines...)
	return after
}

// aboutConflict asks what to do about a file in the way.
func (r *Room) aboutConflict(c *Conflict, then func() Reply) *question {
	q := &question{words: []string{"Not saved yet. " + c.Why}}
	q.choices = append(q.choices, choice{"again", c.Means, func(context.Context) Reply {
		doc, where, err := c.Again()
		return r.written(doc, where, err, then)
	}})
	if c.Reload {
		q.choices = append(q.choices, choice{"reload", "take over what the file holds now; undo brings back your changes",
			func(context.Context) Reply {
				return r.reload(c.Path)
			}})
	}
	q.choices = append(q.choices, stay("leave the file as it is; save FILE saves under another name", "Nothing was saved."))
	return q
}

// reload takes over what the document's file holds now.
func (r *Room) reload(path string) Reply {
	doc, err := r.host.Files.Read(path)
	if err != nil {
		return fail(err)
	}
	return r.becomes(r.state.Reread(doc), "Read "+doc.Name+" again.")
}

// log lists the saves of the file.
func (r *Room) log() Reply {
	if r.state.Doc.Path == "" {
		return mistaken("%s has no file of its own, and so no log; save FILE makes one", r.state.Doc.Name)
	}
	lines, err := r.host.Files.Log(r.state.Doc)
	if err != nil {
		return fail(err)
	}
	if lines = nonEmpty(lines); len(lines) == 0 {
		lines = []string{"No save of this file is in a log yet."}
	}
	return say(lines...)
}

// quit leaves, after asking about unsaved changes where somebody hears that.
func (r *Room) quit() Reply {
	_, _, unsaved := r.Unsaved()
	if !unsaved || !r.host.Attended {
		return Reply{Over: true}
	}
	over := func() Reply { return Reply{Over: true} }
	save := choice{"save", "save them and leave", func(context.Context) Reply { return r.saveThen("", over) }}
	q := &question{
		words: []string{fmt.Sprintf("%s has unsaved changes: %s.", r.state.Doc.Name, changedWords(r.state.Doc.Scenario, r.state.Scenario))},
		choices: []choice{
			{"discard", "leave without them", func(context.Context) Reply { r.dropped = true; return over() }},
			stay("go on", "Going on."),
		},
	}
	if r.state.Doc.Path != "" {
		q.choices = append([]choice{save}, q.choices...)
	} else {
		q.words = append(q.words, "It has no file of its own: to keep them, go on and type save FILE.")
	}
	return r.ask(q)
}

// Offer asks, before anything else, what is to become of unsaved work of an earlier run,
// which these words describe.
func (r *Room) Offer(found *model.Scenario, described string) {
	r.asked = &question{
		words: []string{"Unsaved work of an earlier run was found: " + described},
		choices: []choice{
			{"restore", "take it over", func(context.Context) Reply { return r.becomes(r.state.Become(found), "The unsaved work is back.") }},
			{"discard", "drop it for good", func(context.Context) Reply { return say("It is dropped.") }},
			{"quit", "leave and keep it for the next start", func(context.Context) Reply { return Reply{Over: true, Kept: true} }},
		},
	}
}
