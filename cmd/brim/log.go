package main

import (
	"errors"
	"fmt"
	"io/fs"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"brim/scenarios"
	"brim/scenarios/disk"
	"brim/ui/report"
)

const logHelp = `log shows what was done to a scenario file: every save with its time (UTC), its
author, its note, and the levers that it moved with their old and new values.
The newest comes last. What an editor or another program changed between two
saves is shown too.

Each save of brim adds one line of JSON to FILE.log.jsonl beside the file, which
holds the whole scenario as it was then, and a short one once the file is in
place: a save that was cut off before shows as "not confirmed". --restore N puts
the scenario of entry N back into the file, as one more save; --show N prints
it. The author is BRIM_AUTHOR, or else GIT_AUTHOR_NAME, or else USER; empty
stands for nobody.`

const logExamples = `  brim log plan.toml
  brim log plan.toml --format json | jq '.[-1].moves'
  brim log plan.toml --show 3 > as-it-was.toml
  brim log plan.toml --restore 3 --note board`

// logFormats are the forms of a log.
var logFormats = []string{"table", "json"}

// logOrder is what is asked of a log.
type logOrder struct {
	format        string
	restore, show int
	note          string
	force         bool
}

func logCommand() *cobra.Command {
	var order logOrder
	command := &cobra.Command{
		Use:               "log FILE",
		Short:             "Show what was done to a file, and restore it",
		Long:              logHelp,
		Example:           logExamples,
		Args:              oneFile,
		ValidArgsFunction: completeFile,
		RunE: func(command *cobra.Command, args []string) error {
			if err := oneAtMost(command, "restore", "show", "format"); err != nil {
				return err
			}
			if !isPath(args[0]) {
				return usagef("%q is not a file: only files have a log", args[0])
			}
			return order.carryOut(command, args[0])
		},
	}
	formatFlag(command, &order.format, logFormats)
	flags := command.Flags()
	flags.IntVar(&order.restore, "restore", 0, "put entry `N` back into the file")
	flags.IntVar(&order.show, "show", 0, "print the scenario of entry `N`")
	flags.StringVar(&order.note, "note", "", "`words` that the log keeps with what --restore does")
	flags.BoolVar(&order.force, "force", false, "restore into a file that is read-only or has other names")
	return command
}

func (o logOrder) carryOut(command *cobra.Command, path string) error {
	log, err := scenarios.ReadLog(path)
	if err != nil {
		return err
	}
	if len(log.Entries)+log.Broken == 0 {
		if _, err := scenarios.Load(path); errors.Is(err, fs.ErrNotExist) {
			return err
		}
	}
	if log.Broken > 0 {
		_, _ = fmt.Fprintf(command.ErrOrStderr(), "brim: %s: %s\n", scenarios.Escaped(log.Path), unreadable(log.Broken))
	}
	switch {
	case command.Flags().Changed("restore"):
		return o.restoreEntry(command, path, log)
	case command.Flags().Changed("show"):
		entry, err := entryOf(log, o.show, "show")
		if err != nil {
			return err
		}
		_, err = command.OutOrStdout().Write([]byte(entry.Text))
		return err
	}
	return o.list(command, path, log)
}

// unreadable says how much of a log is not shown.
func unreadable(lines int) string {
	if lines == 1 {
		return "1 line of the log cannot be read and is left out"
	}
	return fmt.Sprintf("%d lines of the log cannot be read and are left out", lines)
}

// entryOf is an entry by its number, counted from 1.
func entryOf(log *scenarios.Log, n int, flag string) (scenarios.Entry, error) {
	if n < 1 || n > len(log.Entries) {
		if len(log.Entries) == 0 {
			return scenarios.Entry{}, usagef("--%s %d: the log is empty", flag, n)
		}
		return scenarios.Entry{}, usagef("--%s %d; allowed: 1 to %d", flag, n, len(log.Entries))
	}
	return log.Entries[n-1], nil
}

// restoreEntry saves the scenario of an entry into its file. What the file held last is
// in the log, or gets there now: nothing is lost by it.
func (o logOrder) restoreEntry(command *cobra.Command, path string, log *scenarios.Log) error {
	entry, err := entryOf(log, o.restore, "restore")
	if err != nil {
		return err
	}
	note := o.note
	if note == "" {
		note = fmt.Sprintf("restored entry %d", o.restore)
	}
	options := disk.Options{Force: o.force, Now: time.Now()}
	var before, after *scenarios.File
	err = unbroken(func() (err error) {
		before, after, err = scenarios.Restore(path, entry, options, remarkOn(nil, note))
		return err
	})
	if err != nil {
		return forceable(err)
	}
	said := fmt.Sprintf("restored entry %d\n", o.restore)
	if before != nil && before.Scenario != nil {
		said += differenceText(scenarios.Differ(before.Scenario, after.Scenario))
	}
	_, err = fmt.Fprint(command.OutOrStdout(), said)
	return err
}

func (o logOrder) list(command *cobra.Command, path string, log *scenarios.Log) error {
	var text []byte
	var err error
	switch o.format {
	case "json":
		entries := log.Entries
		if entries == nil {
			entries = []scenarios.Entry{}
		}
		text, err = report.JSON(entries)
	case "table":
		text = []byte(logText(path, log))
	default:
		err = unknownFormat(o.format, logFormats)
	}
	if err != nil {
		return err
	}
	_, err = command.OutOrStdout().Write(text)
	return err
}

// logText lists a log for people, and what the file holds that the log does not.
func logText(path string, log *scenarios.Log) string {
	var b strings.Builder
	for i, entry := range log.Entries {
		fmt.Fprintf(&b, "%3d  %s  %s\n", i+1, entry.Time.UTC().Format("2006-01-02 15:04"), headOf(i, entry))
		b.WriteString(inset(differenceText(entry.Difference)))
	}
	if len(log.Entries) == 0 {
		b.WriteString("no save of this file is in a log yet\n")
		return b.String()
	}
	b.WriteString(sinceText(path, log))
	return b.String()
}

// sinceText is what became of a file since the last entry of its log, if anything.
func sinceText(path string, log *scenarios.Log) string {
	file, err := scenarios.Load(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return "  -  the file is gone; --restore N brings an entry back\n"
	case errors.As(err, new(*scenarios.Errors)):
		return "  -  the file is not a valid scenario now: brim check says why\n"
	case err != nil:
		return "  -  the file cannot be read now: " + err.Error() + "\n"
	case log.Holds(file.Source):
		return ""
	}
	return "  -  since then changed by another program\n" + inset(differenceText(log.Since(file)))
}

// headOf is who made entry i, counted from 0, and why.
func headOf(i int, entry scenarios.Entry) string {
	if entry.Found {
		said := "changed by another program"
		if i == 0 {
			said = "as brim found it"
		}
		if entry.Invalid {
			said += "; not a valid scenario"
		}
		return said
	}
	who := entry.Author
	if who == "" {
		who = "saved"
	}
	if entry.Note != "" {
		who += ": " + entry.Note
	}
	if entry.Unconfirmed {
		who = "not confirmed (the save may have been cut off): " + who
	}
	return scenarios.Escaped(who)
}

// differenceText lists what differs, a change a line.
func differenceText(d scenarios.Difference) string {
	var b strings.Builder
	for _, line := range d.Lines() {
		b.WriteString(scenarios.Escaped(line) + "\n")
	}
	return b.String()
}

func inset(text string) string {
	var b strings.Builder
	for line := range strings.Lines(text) {
		b.WriteString("     " + line)
	}
	return b.String()
}
