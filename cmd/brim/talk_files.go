package main

import (
	"errors"
	"fmt"
	"path/filepath"
	"strings"

	"brim/model"
	"brim/ui"
	"brim/ui/state"
	"brim/ui/talk"
	"brim/ui/words"
)

// talkFiles is a talk's way to the files: the screen's.
type talkFiles struct{ store *store }

// Read implements [talk.Files].
func (f talkFiles) Read(name string) (state.Document, error) {
	ctx, stop := stoppable()
	defer stop()
	return f.store.Read(ctx, name, nil)
}

// Save implements [talk.Files].
func (f talkFiles) Save(doc state.Document, s *model.Scenario, path string) (state.Document, string, error) {
	return f.save(doc, s, path, ui.Consent{})
}

func (f talkFiles) save(doc state.Document, s *model.Scenario, path string, consent ui.Consent) (state.Document, string, error) {
	written, err := f.store.Save(doc, s, path, "", consent)
	var conflict *ui.Conflict
	switch {
	case errors.As(err, &conflict) && conflict.Failed:
		return written, "", errors.New("not saved: " + strings.TrimSuffix(conflict.Why, "."))
	case errors.As(err, &conflict):
		return written, "", f.conflict(doc, s, conflict)
	case err != nil:
		return written, "", err
	}
	where := "Saved " + written.Path + "."
	if folder, err := filepath.Abs(filepath.Dir(written.Path)); err == nil {
		where = fmt.Sprintf("Saved %s, in the folder %s.", filepath.Base(written.Path), folder)
	}
	return written, where, nil
}

// conflict is a question of the screen as a talk asks it.
func (f talkFiles) conflict(doc state.Document, s *model.Scenario, c *ui.Conflict) *talk.Conflict {
	means := "replace it"
	if c.Gone {
		means = "write it again"
	}
	return &talk.Conflict{Why: c.Why, Path: c.Path, Reload: c.Reload, Means: means, Again: func() (state.Document, string, error) {
		return f.save(doc, s, c.Path, c.Needed)
	}}
}

// Log implements [talk.Files].
func (f talkFiles) Log(doc state.Document) ([]string, error) {
	saves, notice, err := f.store.Log(doc)
	if err != nil {
		return nil, err
	}
	var lines []string
	for _, save := range saves {
		lines = append(lines, fmt.Sprintf("Save %d, %s: %s.", save.Number, save.Time.Format("2 January 2006 15:04"), save.Who))
		for _, move := range save.Moves {
			lines = append(lines, words.Spoken(move)+".")
		}
	}
	return append(lines, notice), nil
}
