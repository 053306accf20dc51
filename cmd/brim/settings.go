package main

import (
	"cmp"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"brim/model"
	"brim/scenarios"
)

// settingsFlag declares --set.
func settingsFlag(command *cobra.Command, settings *[]string) {
	command.Flags().StringArrayVar(settings, "set", nil, "set a lever, as `key=value`; may be given several times")
	complete(command, "set", completeSetting)
}

// readSet reads a scenario by its name and sets levers in it; it says what that dropped.
func readSet(command *cobra.Command, name string, settings []string) (*scenarios.File, *model.Scenario, error) {
	file, err := read(name, command.InOrStdin())
	if err != nil {
		return nil, nil, err
	}
	changed, err := withSettings(file.Scenario, settings)
	if err != nil {
		return nil, nil, err
	}
	sayDropped(command.ErrOrStderr(), file.Scenario, changed, settings)
	return file, changed, nil
}

// readForOthers is [readSet] for a file that leaves the house, whose maker it tells how the accounts
// were read.
func readForOthers(command *cobra.Command, name string, settings []string) (*scenarios.File, *model.Scenario, error) {
	file, scenario, err := readSet(command, name, settings)
	if err == nil {
		remark(command.ErrOrStderr(), scenario)
	}
	return file, scenario, err
}

// withSettings is the scenario with levers set as "key=value" says. They are checked
// together at the end, so that several shares can be moved in one go. The error lists
// everything that is wrong.
//
// Names and choices of words and switches are set first, whatever their place, with what
// must go along with them: "org.staffing=need" drops the tiers' shares.
func withSettings(s *model.Scenario, settings []string) (*model.Scenario, error) {
	changed := s.Clone()
	var wrong problems
	var rest []string
	for _, setting := range settings {
		done, err := arrange(changed, setting)
		if !done && err == nil {
			done, err = choose(changed, setting)
		}
		if err != nil {
			wrong = append(wrong, err)
		} else if !done {
			rest = append(rest, setting)
		}
	}
	list, unread := assignments(changed, rest)
	wrong = append(wrong, unread...)
	keys := make([]string, len(list))
	for i, one := range list {
		keys[i] = one.lever.Key
		if err := one.set(changed); err != nil {
			wrong = append(wrong, err)
		}
	}
	if len(wrong) == 0 {
		model.FitRamping(changed, keys...)
		for _, problem := range model.Validate(changed) {
			wrong = append(wrong, problem)
		}
	}
	if len(wrong) > 0 {
		return nil, wrong
	}
	return changed, nil
}

// assignment is what a lever is set to, as it was typed.
type assignment struct {
	lever model.Lever
	text  string
}

// assignments are what settings say, and what is wrong with those that say nothing. Tiers'
// own figures come before the others: the first of them lets all tiers give theirs, for which
// the scenario must still be whole, and the company's ARR stands as it is set.
func assignments(s *model.Scenario, settings []string) (list []assignment, wrong problems) {
	var others []assignment
	for _, setting := range settings {
		lever, text, err := split(s, setting)
		switch {
		case err != nil:
			wrong = append(wrong, err)
		case lever.GivesOwn():
			list = append(list, assignment{lever, text})
		default:
			others = append(others, assignment{lever, text})
		}
	}
	return append(list, others...), wrong
}

// set carries the assignment out.
func (a assignment) set(s *model.Scenario) error {
	value, err := a.lever.Parse(s, a.text)
	if err != nil {
		return err
	}
	return model.Choose(s, a.lever, value)
}

// choose carries out a "key=value" of a tier's name, of a word or of a switch; it is false
// for others.
func choose(s *model.Scenario, setting string) (bool, error) {
	for k := range s.Tiers {
		if name, ok := strings.CutPrefix(setting, "tier."+s.Tiers[k].Name+".name="); ok {
			made, err := model.RenameTier(s, k, name)
			if err == nil {
				*s = *made.Scenario
			}
			return true, err
		}
	}
	lever, text, err := split(s, setting)
	if err != nil || lever.Kind != model.Words && lever.Kind != model.Toggle {
		return false, nil // set says what is wrong, once every tier has its name
	}
	return true, assignment{lever, text}.set(s)
}

// split finds the lever that a setting names. A tier's name may hold a "=" too.
func split(s *model.Scenario, setting string) (model.Lever, string, error) {
	for i := range len(setting) {
		if setting[i] != '=' {
			continue
		}
		if lever, ok := model.Find(s, strings.TrimSpace(setting[:i])); ok {
			return lever, setting[i+1:], nil
		}
	}
	key, _, ok := strings.Cut(setting, "=")
	if !ok {
		return model.Lever{}, "", usagef("%q is not key=value", setting)
	}
	return model.Lever{}, "", unknownLever(s, key)
}

func unknownLever(s *model.Scenario, key string) error {
	var keys []string
	for _, lever := range model.Levers(s) {
		keys = append(keys, lever.Key)
	}
	return usagef("there is no lever %q; %s", key, cmp.Or(didYouMean(key, keys), "brim levers FILE lists them"))
}

// sayDropped says on stderr who is on a leave that was added, which inputs a choice took along
// that no setting named, and which people are no longer in ramp for want of heads. Nobody is
// left to tell when that fails.
func sayDropped(to io.Writer, from, changed *model.Scenario, settings []string) {
	for _, added := range model.AddedLeaves(from, changed) {
		_, _ = fmt.Fprintln(to, scenarios.Escaped(added))
	}
	changes, _ := model.Changes(from, changed)
	var dropped []string
	for _, change := range changes {
		if slices.ContainsFunc(settings, func(s string) bool { return strings.HasPrefix(s, change.Key+"=") }) {
			continue
		}
		if strings.HasSuffix(change.Key, ".ramping") && !change.To.Absent {
			_, _ = fmt.Fprintf(to, "%s: %s → %s, no more than there are heads\n", change.Key,
				change.Show(change.From, from.Currency), change.Show(change.To, changed.Currency))
			continue
		}
		if change.To.Absent {
			dropped = append(dropped, change.Key)
		}
	}
	if len(dropped) > 0 {
		_, _ = fmt.Fprintf(to, "left to their defaults with that: %s\n", strings.Join(dropped, ", "))
	}
}
