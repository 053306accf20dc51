package main

import (
	"fmt"
	"path/filepath"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"brim/model"
	"brim/scenarios"
	"brim/scenarios/disk"
)

// outFile is where a command puts what it makes of scenarios for people elsewhere.
type outFile struct {
	path  string // - is standard output
	force bool   // replaces a file that exists
}

const outFileHelp = `OUT is never one of the scenario's own files, and a file that exists is replaced
only with --force; - is standard output.`

// takes makes a command one that takes a FILE, an OUT and --force; carry carries it out, on the FILE
// of that name.
func (o *outFile) takes(command *cobra.Command, carry func(command *cobra.Command, name string) error) {
	command.Args, command.ValidArgsFunction = fileAndOut, completeFileAndOut
	command.RunE = func(command *cobra.Command, args []string) error {
		o.path = args[1]
		return carry(command, args[0])
	}
	command.Flags().BoolVar(&o.force, "force", false, "replace a file that exists, is read-only or has other names")
}

// put writes data, whole or not at all, and says where. The sources are the scenarios that it
// was made of: their files are never replaced.
func (o outFile) put(command *cobra.Command, data []byte, sources ...*scenarios.File) error {
	if o.path == standardOutput {
		_, err := unwatched(command.OutOrStdout()).Write(data) // as it is, whatever --glyphs says
		return err
	}
	if err := o.refuse(sources...); err != nil {
		return err
	}
	if err := unbroken(func() error { return putOut(o.path, data, o.force) }); err != nil {
		return err
	}
	_, err := fmt.Fprintf(command.OutOrStdout(), "Wrote %s (%s).\n", scenarios.Escaped(o.path), sizeWords(len(data)))
	return err
}

// putOut writes a file, whole or not at all. Force replaces one that exists.
func putOut(path string, data []byte, force bool) error {
	return forceable(disk.Put(path, data, disk.Options{Overwrite: force, Force: force, Now: time.Now()}))
}

// refuse is the error of a path that no plan may be written to.
func (o outFile) refuse(sources ...*scenarios.File) error {
	for _, source := range sources {
		if source.Owns(o.path) {
			return usagef("%s belongs to the scenario: name another file", scenarios.Escaped(o.path))
		}
	}
	return nil
}

// dayOfIssue is the day that a file bears: that of --date, or the one on which the plan starts.
func dayOfIssue(date string, s *model.Scenario) (model.Day, error) {
	if date == "" {
		return s.Start.FirstDay(), nil
	}
	day, err := model.ParseDay(date)
	if err != nil {
		return 0, usagef("--date: %w", err)
	}
	return day, nil
}

// endsIn is the error of a file whose name has another ending.
func (o outFile) endsIn(ending string) error {
	if o.path == standardOutput || strings.EqualFold(filepath.Ext(o.path), ending) {
		return nil
	}
	return usagef("%s: allowed: a name that ends in %s", scenarios.Escaped(o.path), ending)
}

// sizeWords writes how many bytes there are, as people read it.
func sizeWords(bytes int) string {
	switch {
	case bytes < 1000:
		return fmt.Sprintf("%d bytes", bytes)
	case bytes < 1_000_000:
		return fmt.Sprintf("%d KB", (bytes+500)/1000)
	}
	return fmt.Sprintf("%.1f MB", float64(bytes)/1e6)
}

// fileAndOut takes a FILE and an OUT.
func fileAndOut(command *cobra.Command, args []string) error {
	switch {
	case len(args) == 0:
		return usagef("which FILE? %s", command.UseLine())
	case len(args) == 1 || args[1] == "":
		return usagef("write to which OUT? %s", command.UseLine())
	case len(args) > 2:
		return usagef("%q is one argument too many: %s", args[2], command.UseLine())
	}
	return nil
}

// completeFileAndOut offers scenarios for FILE, and leaves OUT to the shell.
func completeFileAndOut(command *cobra.Command, args []string, typed string) ([]string, cobra.ShellCompDirective) {
	if len(args) == 0 {
		return completeFiles(command, args, typed)
	}
	return nil, cobra.ShellCompDirectiveDefault
}
