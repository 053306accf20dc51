package term

import (
	"os"
	"time"

	"golang.org/x/sys/windows"
)

// lookAgain is how often the owner of the input is asked whether it is still wanted: no wait
// here takes a console and a pipe together.
const lookAgain = 20 * time.Millisecond

// awaitInput waits until a console, unless it is nil, can be read. It waits for silence at
// most; without that it comes back as woken after a moment.
func awaitInput(file, _ *os.File, silence time.Duration) (ready, woken bool, err error) {
	wait := lookAgain
	if silence > 0 {
		wait = silence
	}
	if file == nil {
		time.Sleep(wait)
		return false, true, nil
	}
	event, err := windows.WaitForSingleObject(windows.Handle(file.Fd()), uint32(wait/time.Millisecond))
	if err != nil {
		return false, false, err
	}
	ready = event == windows.WAIT_OBJECT_0
	return ready, !ready && silence == 0, nil
}

// awaitRoom waits a moment: nothing here tells when a file takes more.
func awaitRoom(*os.File) { time.Sleep(roomPatience) }

// isInFront is true: there is no job control.
func isInFront(*os.File) bool { return true }

// flushOutput does nothing: a console takes what is written at once.
func flushOutput(*os.File) error { return nil }
