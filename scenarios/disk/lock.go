package disk

import (
	"time"

	"github.com/gofrs/flock"
)

// Patience is how long a lock is waited for: whoever holds it saves a file, or hangs. Tests
// shorten it.
var Patience = 2 * time.Second

// lockPause is what lies between two tries.
const lockPause = 10 * time.Millisecond

// hold locks a file or a folder for the holder alone until it is released. It waits for a
// moment, not for ever, and is false when another program has the lock all the while. Where
// locks are not supported there is none.
func hold(path string) (release func(), held bool) {
	place, flags := lockPlace(path)
	if place == "" {
		return func() {}, true
	}
	lock := flock.New(place, flock.SetFlag(flags))
	for range 1 + Patience/lockPause {
		switch held, err := lock.TryLock(); {
		case err != nil:
			return func() {}, true
		case held:
			return func() { letGo(lock) }, true
		}
		time.Sleep(lockPause)
	}
	return nil, false
}

// lockFolder keeps a second brim from saving in the same folder between the comparison
// and the rename. Where there is no lock the comparison alone leaves an instant.
func lockFolder(folder string) (unlock func(), err error) {
	release, held := hold(folder)
	if !held {
		return nil, &BusyError{Folder: folder}
	}
	return release, nil
}
