package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"brim/model"
	"brim/model/begin"
	"brim/scenarios"
	"brim/ui/state"
)

// What names the scenario that is read from standard input, and in the place of a file
// to write standard output.
const (
	standardInput  = "-"
	standardOutput = "-"
)

// maxStdin is more than a scenario may have, so that an excess is noticed.
const maxStdin = scenarios.MaxFile + 1

// defaultBuiltin is what opens when nothing is named.
const defaultBuiltin = "pods-outgrown"

// read finds and loads what FILE means: "-" is standard input, a path is a path, and
// any other word a built-in's name.
func read(name string, in io.Reader) (*scenarios.File, error) {
	return readBy(scenarios.Load, name, in)
}

// onFile runs a command on the FILE that is its first argument.
func onFile(run func(*cobra.Command, *scenarios.File) error) func(*cobra.Command, []string) error {
	return func(command *cobra.Command, args []string) error {
		file, err := read(args[0], command.InOrStdin())
		if err != nil {
			return err
		}
		return run(command, file)
	}
}

// readBy is [read] with a loader for files.
func readBy(load loader, name string, in io.Reader) (*scenarios.File, error) {
	switch {
	case name == standardInput:
		return readStandardInput(in)
	case scenarios.IsTable(name):
		return nil, usagef("%s is a table, not a scenario: brim %[1]s shows a plan of it, brim new --accounts %[1]s --out FILE makes one "+
			"of it, and a scenario names its accounts file as book.file (brim help accounts-file)", scenarios.Escaped(name))
	case isPath(name):
		return load.scenario(name)
	case isBuiltin(name):
		return scenarios.LoadBuiltin(name)
	}
	return nil, unknownScenario(name)
}

// readToOpen is [read] for the screen: of an accounts file it makes a scenario, which is
// nowhere saved yet.
func readToOpen(load loader, exports exportsReader, name string, in io.Reader, now time.Time) (*scenarios.File, error) {
	if name == standardInput || !scenarios.IsTable(name) {
		return readBy(load, name, in)
	}
	title := strings.TrimSuffix(filepath.Base(name), filepath.Ext(name))
	table := scenarios.Exports{Accounts: name, Remedies: flagRemedies("brim new ")}
	_, file, err := beginFrom(begin.Answers{Title: scenarios.Escaped(title)}, table, exports, now)
	if err != nil && scenarios.IsPeople(name) {
		return nil, usagef("%s lists people, not accounts: brim new --people %[1]s --accounts CRM --out FILE makes a plan of both",
			scenarios.Escaped(name))
	}
	return file, err
}

// exportsReader reads exports, as [scenarios.Exports.Read] does.
type exportsReader func(e scenarios.Exports, a begin.Answers, next model.Month) (begin.Answers, error)

// readFor is [readToOpen] for somebody who waits; see [scenarios.LoadFor].
func readFor(ctx context.Context, name string, now time.Time, come func(share float64)) (*scenarios.File, error) {
	load := func(path string) (*scenarios.File, error) { return scenarios.LoadFor(ctx, path, come) }
	exports := func(e scenarios.Exports, a begin.Answers, next model.Month) (begin.Answers, error) {
		return e.ReadFor(ctx, come, a, next)
	}
	return readToOpen(load, exports, name, strings.NewReader(""), now)
}

// madeFrom is the table that a document was made from and that has no file of its own yet;
// empty for all others.
func madeFrom(doc state.Document) string {
	if doc.Path == "" && scenarios.HasTableEnding(doc.Name) {
		return doc.Name
	}
	return ""
}

// loader loads a scenario file.
type loader func(path string) (*scenarios.File, error)

// scenario loads one; one that is not there may be one to begin.
func (load loader) scenario(path string) (*scenarios.File, error) {
	file, err := load(path)
	if err == nil {
		return file, nil
	}
	if _, missing := os.Stat(path); errors.Is(missing, fs.ErrNotExist) {
		return nil, fmt.Errorf("%w; %s", err, beginFile)
	}
	return nil, err
}

// readStandardInput loads a scenario that has no file. An accounts file that it names
// is looked for in the working directory.
func readStandardInput(in io.Reader) (*scenarios.File, error) {
	data, err := io.ReadAll(io.LimitReader(in, maxStdin))
	if err != nil {
		return nil, fmt.Errorf("standard input: %w", err)
	}
	file, err := scenarios.Parse("standard input", data, ".")
	if err != nil {
		return nil, err
	}
	file.Path = ""
	return file, nil
}

// isPath reports whether a name means a file: it looks like one, or there is something
// of that name.
func isPath(name string) bool {
	if strings.ContainsRune(name, os.PathSeparator) || strings.HasSuffix(name, scenarioEnding) {
		return true
	}
	_, err := os.Lstat(name)
	return err == nil
}

func isBuiltin(name string) bool { return slices.Contains(scenarios.BuiltinNames(), name) }

// unknownScenario says that a name means nothing: wrong usage, unlike a file that cannot
// be read.
func unknownScenario(name string) error {
	hint := meant(name, scenarios.BuiltinNames(), "the built-ins are ")
	return usagef("no file and no built-in scenario is called %q; %s", name, hint)
}

// caseOf finds a market case by its name; none is the base case.
func caseOf(s *model.Scenario, name string) (int, error) {
	c, ok := s.CaseNamed(name)
	if ok {
		return c, nil
	}
	names := []string{model.BaseCase}
	for i := range s.Cases {
		names = append(names, s.Cases[i].Name)
	}
	for i, known := range names { // the base case is -1
		if strings.EqualFold(known, name) {
			return i - 1, nil
		}
	}
	if len(s.Cases) == 0 {
		return 0, usagef("there is no market case %q; the scenario has none", name)
	}
	return 0, usagef("there is no market case %q; there are %s", name, strings.Join(names, ", "))
}
