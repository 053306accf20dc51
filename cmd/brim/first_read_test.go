package main

import (
	"context"
	"strings"
	"testing"
)

// TestTheFirstReadingEndsWithTheWait stops what nobody waits for any more.
func TestTheFirstReadingEndsWithTheWait(t *testing.T) {
	ended, stop := context.WithCancel(t.Context())
	r := &firstRead{done: make(chan struct{})}
	r.stop = func() { close(r.done) }
	stop()
	r.wait(ended)
	select {
	case <-r.done:
	default:
		t.Error("it goes on")
	}
}

// TestTheFirstReadingNamesWhoNamedIt where the configuration names a scenario that is not
// there.
func TestTheFirstReadingNamesWhoNamedIt(t *testing.T) {
	r := beginRead(t.TempDir()+"/gone.toml", "config.toml")
	r.wait(t.Context())
	if r.err == nil || !strings.HasSuffix(r.err.Error(), "(the scenario that config.toml names)") {
		t.Errorf("%v", r.err)
	}
	r = beginRead("first-csm", "")
	if r.wait(t.Context()); r.err != nil || r.file == nil {
		t.Errorf("%v", r.err)
	}
}
