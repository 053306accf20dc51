package scenarios

import (
	"context"
	"errors"
	"fmt"

	"brim/model"
	"brim/scenarios/text"
)

// WithActuals is a scenario of the file with what has happened as a CSV says it, in the place of what
// it had. The path is as a person types it; the scenario names the file from its own folder. It says
// how far it has come, 0..1, and ends with an error once ctx does. Nothing is written yet.
func (f *File) WithActuals(ctx context.Context, s *model.Scenario, path string, come func(share float64)) (*model.Scenario, error) {
	if f.dir == "" {
		return nil, errors.New("the plan has no file of its own yet, from whose folder a file of actuals is named: save it first")
	}
	named, err := f.named(path)
	if err != nil {
		return nil, err
	}
	next := s.Clone()
	next.Actuals = model.Actuals{File: named}
	if next.Actuals.Record, err = (&folder{dir: f.dir, ctx: ctx, come: come}).actuals(next); err != nil {
		return nil, notRead(path, err)
	}
	if _, err := f.Edit(next); err != nil {
		return nil, err
	}
	return next, nil
}

// telling is the file with the actuals of another scenario in the place of its own, or without them
// where that has none; the file itself where both have the same.
func (f *File) telling(changed *model.Scenario) (*File, error) {
	own, other := f.Scenario.Actuals, changed.Actuals
	if own.Record == other.Record {
		return f, nil
	}
	e := &keyEdits{doc: f.document}
	if other.File == "" {
		e.drop("actuals.file")
	} else {
		e.put("actuals.file", text.Quote(other.File, f.document.Value("actuals.file")))
	}
	if e.err != nil {
		return nil, fmt.Errorf("%s: the actuals cannot be written: %w", text.Visible(f.Path), e.err)
	}
	told := *f
	told.Scenario = f.Scenario.Clone()
	told.Scenario.Actuals = other
	told.tables = (&folder{dir: f.dir}).tablesOf(told.Scenario)
	return told.reread(e.doc.Source())
}
