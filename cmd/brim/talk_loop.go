package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"strings"
	"syscall"
	"time"

	"brim/model"
	"brim/scenarios"
	"brim/ui/run"
	"brim/ui/state"
	"brim/ui/talk"
	"brim/ui/words"
)

// talker carries a talk between a room and the streams of the program.
type talker struct {
	room     *talk.Room
	input    *lineReader
	out, err io.Writer
	attended bool // somebody types and can be asked
	store    *store
	folder   string // of kept work; empty for none
	kept     keptWork
	unkept   bool // that work is not kept was said
	signals  chan os.Signal
	number   int // of the line
}

// keptWork is what the store holds against a crash.
type keptWork struct {
	doc      state.Document
	scenario *model.Scenario // nil: nothing
}

// slowWork is how long a command may be silent in a terminal.
const slowWork = time.Second

// talk goes on until it is left.
func (t *talker) talk() error {
	t.signals = endings()
	defer signal.Stop(t.signals)
	go t.input.serve()
	defer t.input.close()
	if t.attended {
		if err := t.say(t.room.Welcome()); err != nil {
			return err
		}
	}
	for {
		if over, err := t.turn(); over || err != nil {
			return err
		}
	}
}

// turn hears a line, or a signal, and answers.
func (t *talker) turn() (over bool, err error) {
	if err := t.prompt(); err != nil {
		return true, t.ended(err)
	}
	select {
	case received := <-t.signals:
		if received != os.Interrupt || !t.attended {
			return true, t.ended(bySignal(received))
		}
		_, err := fmt.Fprintln(t.out)
		return false, err
	case heard := <-t.input.next():
		t.input.wait = false
		t.number++
		return t.heard(heard)
	}
}

// heard answers a line, or the end of the input.
func (t *talker) heard(heard line) (over bool, err error) {
	switch {
	case errors.Is(heard.err, io.EOF):
		return t.inputEnded()
	case errors.Is(heard.err, errLongLine):
		return t.answer(talk.Reply{Err: usagef("%w", heard.err)})
	case heard.err != nil && t.attended:
		return true, t.ended(run.ErrInputEnded)
	case heard.err != nil:
		return true, fmt.Errorf("standard input: %w", heard.err)
	}
	reply, err := t.carryOut(heard.text)
	if err != nil {
		return true, t.ended(err)
	}
	return t.answer(reply)
}

// inputEnded is a ctrl+d or the end of a script: the command quit. Where a question is open
// already nobody is left to answer it.
func (t *talker) inputEnded() (over bool, err error) {
	if t.attended {
		if _, err := fmt.Fprintln(t.out); err != nil || t.room.Asks() {
			return true, t.ended(err)
		}
	}
	return t.answer(t.room.Leave())
}

// carryOut has the room carry out a line. ctrl+c stops it, other signals stop it and end the
// talk; one that takes its time says so to whoever waits.
func (t *talker) carryOut(text string) (talk.Reply, error) {
	ctx, stop := stoppable()
	defer stop()
	var reply talk.Reply
	done := make(chan error, 1)
	go func() { done <- run.Attempt(func() { reply = t.room.Hear(ctx, text) }) }()
	slow := time.NewTimer(slowWork)
	defer slow.Stop()
	var end error
	for {
		select {
		case err := <-done:
			return reply, errors.Join(end, err)
		case received := <-t.signals:
			stop()
			if received != os.Interrupt || !t.attended {
				end = bySignal(received)
			}
		case <-slow.C:
			if t.attended {
				_, _ = fmt.Fprintln(t.out, "Working. ctrl+c stops it.") // only a courtesy
			}
		}
	}
}

// answer says what came of a line. A mistake ends a talk that nobody attends.
func (t *talker) answer(reply talk.Reply) (over bool, err error) {
	if err := t.say(reply.Lines); err != nil {
		return true, t.ended(err)
	}
	if reply.Err != nil && !t.attended {
		return true, atLine(t.number, reply.Err)
	}
	if reply.Err != nil {
		t.complain(reply.Err)
	}
	if !reply.Kept {
		t.keep()
	}
	if doc, _, unsaved := t.room.Unsaved(); reply.Over && unsaved && !t.attended {
		return true, t.say([]string{unsavedSaid(doc.Name)})
	}
	return reply.Over, nil
}

// keep holds unsaved work against a crash, and drops what was held when there is none.
func (t *talker) keep() {
	doc, scenario, _ := t.room.Unsaved()
	if !t.attended || t.room.Asks() || scenario == t.kept.scenario {
		return
	}
	var err error
	if scenario == nil {
		err = t.store.Forget(t.kept.doc)
	} else {
		err = t.store.Keep(doc, scenario)
	}
	t.kept = keptWork{doc, scenario}
	if err != nil && !t.unkept {
		t.unkept = true
		t.complain(fmt.Errorf("unsaved work is not kept against a crash: %w", err))
	}
}

// ended ends the talk for a cause that nobody asked for, nil for an input that ended, and says
// what became of unsaved work.
func (t *talker) ended(cause error) error {
	doc, scenario, unsaved := t.room.Unsaved()
	if !unsaved || !t.attended {
		return cause
	}
	var last lastWork
	last.fate.Store(&fate{err: t.store.KeepLast(doc, scenario)})
	if cause == nil {
		cause = errInputOver
	}
	return last.farewell(cause, t.folder)
}

// errInputOver says that there is nothing more to hear.
var errInputOver = errors.New("the input has ended")

func bySignal(received os.Signal) error {
	number, _ := received.(syscall.Signal)
	return &run.SignalError{Signal: number}
}

// prompt invites a line where somebody types.
func (t *talker) prompt() error {
	if !t.attended {
		return nil
	}
	_, err := io.WriteString(t.out, t.room.Prompt())
	return err
}

// say writes lines, in a terminal broken between words. What came from files is escaped.
func (t *talker) say(lines []string) error {
	var b strings.Builder
	for _, text := range lines {
		b.WriteString(t.broken(scenarios.Escaped(text)) + "\n")
	}
	_, err := io.WriteString(t.out, b.String())
	return err
}

// complain says that something was not done. Nobody is left to tell when that fails.
func (t *talker) complain(err error) {
	for _, text := range lines(err) {
		_, _ = fmt.Fprintln(t.err, t.broken("Not done: "+strings.TrimPrefix(text, "brim: ")))
	}
}

// broken breaks a line into as many as it takes in a terminal.
func (t *talker) broken(text string) string {
	width := terminalColumns(t.out)
	if width < 2 {
		return text
	}
	return strings.Join(words.Wrap(text, width-1), "\n")
}

// atLine says in which line of the input something is wrong.
func atLine(number int, err error) error {
	var list problems
	if !errors.As(err, &list) {
		return fmt.Errorf("line %d: %w", number, err)
	}
	var all problems
	for _, problem := range list {
		all = append(all, atLine(number, problem))
	}
	return all
}
