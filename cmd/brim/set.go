package main

import (
	"errors"
	"fmt"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"brim/model"
	"brim/scenarios"
	"brim/scenarios/disk"
)

const setHelp = `set changes levers in a scenario file. Comments, order and layout stay as they
are; the file is replaced at once, so that it is never half written. All
settings are checked together: shares of several tiers can be moved in one go.
"key=default" takes an input out of the file where it has a default.

A choice takes along what goes with it, and every input that changes is listed:
org.staffing=need drops the tiers' shares and named hires, tiers.cut_by turns
thresholds into shares of the accounts or back, transition.planned=yes plans a
change of coverage models, and "tier.Core.name=Middle" gives a tier another
name.

A built-in has no file: --write makes one. What is read from standard input goes
to standard output, and so does any scenario with --write -. A file that --write
would replace, one that is read-only and one with other names (hard links) need
--force.`

const setExamples = `  brim set plan.toml csm.hires_per_quarter=2 ae.attainment=65%
  brim set plan.toml tier.Core.book_max=default
  brim set plan.toml tier.Core.coverage=swarm tier.Core.name=Middle
  brim set plan.toml org.staffing=need
  brim set first-csm company.arr=18m --write ours.toml
  brim set - csm.heads=15 < plan.toml | brim plan -`

func setCommand() *cobra.Command {
	var target, note string
	var force bool
	command := &cobra.Command{
		Use:               "set FILE KEY=VALUE...",
		Short:             "Change levers in a file, keeping its comments",
		Long:              setHelp,
		Example:           setExamples,
		Args:              fileAndSettings,
		ValidArgsFunction: completeFileThenSettings,
		RunE: func(command *cobra.Command, args []string) error {
			file, err := read(args[0], command.InOrStdin())
			if err != nil {
				return err
			}
			changed, err := withSettings(file.Scenario, args[1:])
			if err != nil {
				return err
			}
			if target, err = goal(args[0], file, target); err != nil {
				return err
			}
			return writeSettings(command, file, changed, args[1:], goalOf{target, note, force})
		},
	}
	command.Flags().StringVar(&target, "write", "", "write to another `file`; - is standard output")
	command.Flags().StringVar(&note, "note", "", "`words` that the log keeps with the save")
	command.Flags().BoolVar(&force, "force", false, "replace a file that exists, is read-only or has other names")
	return command
}

func fileAndSettings(command *cobra.Command, args []string) error {
	switch len(args) {
	case 0:
		return usagef("which FILE? %s", command.UseLine())
	case 1:
		return usagef("set what? %s", command.UseLine())
	}
	return nil
}

// goal is where a changed scenario goes: where --write says, back into its file, which
// is the empty target, or to standard output when it came from standard input.
func goal(name string, file *scenarios.File, target string) (string, error) {
	switch {
	case target != "" || file.Path != "":
		return target, nil
	case name == standardInput:
		return standardOutput, nil
	}
	return "", usagef("%s is built in; --write FILE makes your copy", name)
}

// writeSettings puts the changes into the file and says what they were.
func writeSettings(command *cobra.Command, file *scenarios.File, changed *model.Scenario, settings []string, to goalOf) error {
	edited, err := file.Edit(changed)
	if err != nil {
		return err
	}
	edited, left, err := edited.LeftOut(defaulted(changed, settings))
	if err != nil {
		return err
	}
	diff := differenceText(scenarios.Differ(file.Scenario, changed))
	for _, lever := range left {
		diff += scenarios.Escaped(lever.Key) + ": left to its default\n"
	}
	if diff == "" && to.target == "" {
		_, err := fmt.Fprintln(command.OutOrStdout(), "nothing to change")
		return err
	}
	remark(command.ErrOrStderr(), changed)
	return putEdited(command, file, edited, to, []byte(diff))
}

// defaulted are the levers that settings leave to their defaults.
func defaulted(s *model.Scenario, settings []string) []model.Lever {
	var levers []model.Lever
	for _, setting := range settings {
		if lever, text, err := split(s, setting); err == nil && strings.TrimSpace(text) == model.ByDefault {
			levers = append(levers, lever)
		}
	}
	return levers
}

// goalOf is where an edited file goes, and with what.
type goalOf struct {
	target, note string
	force        bool
}

// putEdited writes an edited file where it is to go and then says what there is to say:
// nothing beside the scenario on standard output.
func putEdited(command *cobra.Command, file, edited *scenarios.File, to goalOf, said []byte) error {
	if to.target == standardOutput {
		said = edited.Source
	} else if err := putFile(file, edited, to.target, to.note, to.force); err != nil {
		return err
	}
	_, err := command.OutOrStdout().Write(said)
	return err
}

// putFile saves an edited file in its place or under another path, and notes it in the
// log beside it.
func putFile(file, edited *scenarios.File, target, note string, force bool) error {
	options := disk.Options{Base: file.Source, Force: force, Now: time.Now()}
	switch {
	case target == "":
	case file.Path != "" && disk.SameFile(target, file.Path):
		if !force {
			return forceable(&disk.ExistsError{Path: target})
		}
	default:
		moved, err := edited.Moved(target)
		if err != nil {
			return err
		}
		edited, options.Base, options.Overwrite = moved, nil, force
	}
	return forceable(unbroken(func() error { return scenarios.SaveLogged(edited, options, remarkOn(file, note)) }))
}

// forceable adds to an error that --force would have done it, where that is so; where nothing
// would, the command line is wrong.
func forceable(err error) error {
	if errors.As(err, new(*scenarios.OwnFileError)) {
		return &usageError{err}
	}
	if errors.As(err, new(*disk.ExistsError)) || errors.As(err, new(*disk.ReadOnlyError)) || errors.As(err, new(*disk.LinkedError)) {
		return fmt.Errorf("%w; --force replaces it", err)
	}
	return err
}
