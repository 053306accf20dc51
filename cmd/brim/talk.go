package main

import (
	"fmt"
	"time"

	"github.com/spf13/cobra"

	"brim/scenarios"
	"brim/ui/state"
	"brim/ui/talk"
)

const talkHelp = `talk is brim without a screen, for screen readers, logs and scripts: it reads a
command a line and answers in sentences that make sense when they are read
aloud. Nothing is drawn, no cursor is moved, there is no colour.

Every change answers with what was changed, what that did, and how the plan
stands. "help" lists the commands, "help COMMAND" says more of one.

In a terminal it asks before anything unsaved is lost, keeps unsaved work
against a crash as the screen does, and goes on after a mistake. ctrl+c stops a
running solve or risk, ctrl+d leaves. The line is edited as the terminal does
it, which screen readers know; "rlwrap brim talk FILE" adds a history.

From a pipe or a file nothing is asked and no prompt is printed. The first line
that cannot be done ends it, with its number on standard error and an exit code
as of other commands. What was not saved is not kept.`

const talkExamples = `  brim talk plan.toml
  printf 'set csm.heads=15\nwhy\n' | brim talk plan.toml
  printf 'what if CSM hires to 3\nsolve\napply\nsave\n' | brim talk plan.toml
  brim talk plan.toml < questions.txt > answers.txt`

func talkCommand() *cobra.Command {
	var caseName string
	command := &cobra.Command{
		Use:               "talk FILE",
		Short:             "Talk with a plan in lines, without a screen",
		Long:              talkHelp,
		Example:           talkExamples,
		Args:              oneFile,
		ValidArgsFunction: completeFile,
		RunE: func(command *cobra.Command, args []string) error {
			if args[0] == standardInput {
				return usagef("brim talk - has nothing to read commands from: standard input would be the scenario; name a FILE")
			}
			file, err := read(args[0], nil)
			if err != nil {
				return err
			}
			c, err := caseOf(file.Scenario, caseName)
			if err != nil {
				return err
			}
			return newTalker(command, documentOf(args[0], file), c).talk()
		},
	}
	caseFlag(command, &caseName)
	return command
}

// newTalker opens a room for the talk, and for one in a terminal what keeps unsaved work.
func newTalker(command *cobra.Command, doc state.Document, c int) *talker {
	t := &talker{
		out: command.OutOrStdout(), err: command.ErrOrStderr(), attended: isTerminal(command.InOrStdin()),
		store: &store{now: time.Now}, input: newLineReader(command.InOrStdin()),
	}
	host := talk.Host{
		Files: talkFiles{t.store}, Set: withSettings, Nearest: scenarios.Nearest,
		Attended: t.attended, SolveLimit: defaultTimeLimit, Workers: cores(),
	}
	if !t.attended {
		remark(t.err, doc.Scenario)
		t.room = talk.New(doc, c, host)
		return t
	}
	folder, err := stateFolder()
	if err == nil {
		t.folder = folder
		t.store.net, t.store.recent, t.store.told = newNet(folder), newRecent(folder), newTold(folder)
	}
	greeting := t.store.Greet(doc)
	doc.Notice = greeting.notice
	if err != nil {
		doc.Notice = noStateNotice(err) + " " + doc.Notice
	}
	t.store.recent.note(doc)
	t.room = talk.New(doc, c, host)
	if found := greeting.recovered; found != nil {
		t.kept = keptWork{doc, found.Scenario}
		t.room.Offer(found.Scenario, found.Words)
	}
	return t
}

// unsavedSaid is what a talk ends with that nobody could be asked about.
func unsavedSaid(name string) string {
	return fmt.Sprintf("Nothing of this was saved: %s is as it was. The command save writes changes.", name)
}
