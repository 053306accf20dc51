package main

import (
	"errors"
	"fmt"
	"slices"
	"time"

	"brim/scenarios"
	"brim/scenarios/disk"
)

// net holds unsaved work against a crash, and says which documents are open in another
// brim. A nil net holds nothing and knows of nobody.
type net struct {
	recovery *disk.Recovery
	open     *openDocuments
	places   map[string]string // where the work of a document is held, by its key
	held     []string          // locks of the document on the screen
}

// maxPlaces is in how many places work on one document can be held: a second brim on
// it, or work of an earlier run that nobody was asked about, must not be overwritten.
const maxPlaces = 9

func newNet(folder string) *net {
	return &net{recovery: disk.NewRecovery(folder, scenarios.MaxFile), open: newOpenDocuments(folder), places: map[string]string{}}
}

// arrival is what is found when a document is opened.
type arrival struct {
	busy   bool         // it is open in another brim
	kept   []*disk.Kept // work of earlier runs that can be offered
	unseen bool         // there is such work, and nobody to offer it to now
	broken error        // work that cannot be read, or nil
}

// enter turns to a document and chooses where its work will be held. Kept work counts
// only when there is someone to offer it to; then it stays where it is. The document on
// the screen, read anew, keeps its place: the work there is this run's own.
func (n *net) enter(key string, offering bool) arrival {
	if n == nil {
		return arrival{}
	}
	own := n.own(key)
	if own == "" {
		n.leave()
	}
	n.held = nil // what is still locked is taken again at once
	var found arrival
	place := own
	for i := range maxPlaces {
		candidate := placeOf(key, i)
		if !n.open.take(candidate) {
			found.busy = found.busy || i == 0
			continue
		}
		n.held = append(n.held, candidate)
		if candidate == own {
			continue
		}
		kept, err := n.recovery.Find(candidate)
		switch {
		case kept != nil && offering:
			found.kept = append(found.kept, kept)
		case kept == nil && place == "":
			place = candidate
		}
		found.unseen = found.unseen || kept != nil && !offering
		if err != nil {
			found.broken = err
		}
	}
	n.settle(key, place)
	return found
}

// use holds work on the document on the screen in another of its places from now on. It
// reports false when another brim has that.
func (n *net) use(key, place string) bool {
	if !n.open.take(place) {
		return false
	}
	n.held = append(n.held, place)
	n.settle(key, place)
	return true
}

// makeRoom finds a place for work on a document whose places all hold work: that which was
// kept first is set aside, where it can still be looked at by hand.
func (n *net) makeRoom(key string, kept []*disk.Kept, now time.Time) error {
	oldest := slices.MinFunc(kept, func(a, b *disk.Kept) int { return a.Time.Compare(b.Time) })
	if !n.use(key, oldest.Path) {
		return errNoPlace
	}
	return n.recovery.SetAside(oldest.Path, now)
}

// own is the place of the document on the screen if it has this key, or empty. The place
// of one that was left may be another brim's by now.
func (n *net) own(key string) string {
	if place := n.places[key]; slices.Contains(n.held, place) {
		return place
	}
	return ""
}

// settle holds work in a place from now on, and lets other brims have the rest. The
// first place says that the document is open, and is held in any case.
func (n *net) settle(key, place string) {
	n.places[key] = place
	var held []string
	for _, candidate := range n.held {
		if candidate == key || candidate == place {
			held = append(held, candidate)
		} else {
			n.open.release(candidate)
		}
	}
	n.held = held
}

// placeOf is the name of the i-th place for a document's work.
func placeOf(key string, i int) string {
	if i == 0 {
		return key
	}
	return fmt.Sprintf("%s\x00%d", key, i+1)
}

// leave notes that the document on the screen is open here no longer.
func (n *net) leave() {
	for _, place := range n.held {
		n.open.release(place)
	}
	n.held = nil
}

var errNoPlace = errors.New("other work on it is held already")

// keep holds the edited text of a document.
func (n *net) keep(key string, base, text []byte, now time.Time) error {
	switch place, known := n.places[key]; {
	case !known:
		return nil
	case place == "":
		return errNoPlace
	default:
		return n.recovery.Keep(place, disk.Hash(base), text, now)
	}
}

// forget drops what is held for a document. What cannot be read stays: it was said.
func (n *net) forget(key string) error {
	if n == nil || n.places[key] == "" {
		return nil
	}
	err := n.recovery.Drop(n.places[key])
	if errors.As(err, new(*disk.UnreadableError)) {
		return nil
	}
	return err
}
