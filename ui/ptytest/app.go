package ptytest

import (
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"os/signal"
	"sync"
	"syscall"
	"testing"
	"time"

	xterm "github.com/charmbracelet/x/term"
)

// Patience is how long every wait lasts. It only keeps a test from hanging for ever: what
// is waited for comes, however slow or busy the machine is, or never.
const Patience = time.Minute

// Options say how to start a program. Only Path is needed.
type Options struct {
	Path string
	Args []string
	Dir  string
	// Env is added to PATH, HOME and TERM=xterm-256color; nothing else of the
	// test's own environment is passed on. "NAME=" unsets for most purposes.
	Env        []string
	Cols, Rows int // 80×24 when 0

	// Answers makes the terminal answer cursor, status and colour queries, as
	// far as the emulator does.
	Answers bool
	// JobControl runs the program as a job of a small shell, so that it can be
	// stopped; see Continue.
	JobControl bool
	// IgnoreHangup starts the program with SIGHUP ignored, as nohup does.
	IgnoreHangup bool
}

// App is a running program. It is killed when the test ends.
type App struct {
	t      testing.TB
	cmd    *exec.Cmd
	master *os.File
	slave  *os.File // kept open so that settings can be read; nil after the exit
	before *xterm.State

	mu      sync.Mutex
	screen  *screen
	changed chan struct{} // closed and replaced whenever anything changes
	frozen  bool
	resting bool // reading has stopped since it is frozen
	running int  // bytes of output when a stopped job was last continued
	exited  bool
	after   *xterm.State
	closed  bool // no more output will come
}

// Start starts the program in a new pseudo-terminal.
func Start(t testing.TB, options Options) *App {
	t.Helper()
	master, slave, err := openTerminal()
	if errors.Is(err, errors.ErrUnsupported) {
		t.Skip("no pseudo-terminals here")
	}
	if err != nil {
		t.Fatal(err)
	}
	app := &App{t: t, master: master, slave: slave, changed: make(chan struct{})}
	cols, rows := orDefault(options.Cols, 80), orDefault(options.Rows, 24)
	app.screen = newScreen(cols, rows)
	app.setSize(cols, rows)
	if app.before, err = xterm.GetState(slave.Fd()); err != nil {
		t.Fatal(err)
	}
	app.cmd = command(options)
	if testing.CoverMode() != "" {
		// A test binary that a test runs again complains on its screen without.
		app.cmd.Env = append(app.cmd.Env, "GOCOVERDIR="+t.TempDir())
	}
	app.cmd.Stdin, app.cmd.Stdout, app.cmd.Stderr = slave, slave, slave
	app.cmd.SysProcAttr = ownSession()
	if err := app.cmd.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(app.close)
	var heard io.Writer = io.Discard
	if options.Answers {
		heard = master
	}
	go passAnswers(app.screen.emulator, heard)
	go app.read()
	go app.wait()
	return app
}

func orDefault(n, standard int) int {
	if n == 0 {
		return standard
	}
	return n
}

// jobShell runs its arguments as a job in the foreground. When the job stops,
// it says so, waits for a line and continues it; it ends with the job's exit code.
const jobShell = `set -m; "$@"; code=$?
while [ $code -gt 128 ]; do
	case $(kill -l $code) in
	TSTP|STOP|TTIN|TTOU) printf '` + stoppedMark + `'; read -r line; fg >/dev/null; code=$? ;;
	*) break ;;
	esac
done
exit $code`

// stoppedMark is what jobShell writes when its job has stopped: a window title, which
// shows nothing. Of the same terminal it comes after all that the job wrote.
const stoppedMark = "\x1b]2;ptytest: stopped\a"

// hearHangups keeps programs from starting with SIGHUP ignored because the tests did, under
// nohup or in a scheduled job: what a process catches, its children begin with as usual.
var hearHangups = sync.OnceFunc(func() {
	if signal.Ignored(syscall.SIGHUP) {
		signal.Notify(make(chan os.Signal, 1), syscall.SIGHUP)
	}
})

func command(options Options) *exec.Cmd {
	hearHangups()
	argv := append([]string{options.Path}, options.Args...)
	if options.IgnoreHangup {
		argv = append([]string{"/bin/sh", "-c", `trap "" HUP; exec "$@"`, "sh"}, argv...)
	}
	if options.JobControl {
		argv = append([]string{"/bin/sh", "-c", jobShell, "sh"}, argv...)
	}
	cmd := exec.Command(argv[0], argv[1:]...)
	cmd.Dir = options.Dir
	cmd.Env = append([]string{"TERM=xterm-256color", "PATH=" + os.Getenv("PATH"), "HOME=" + os.Getenv("HOME")},
		options.Env...)
	return cmd
}

// read feeds the emulator. A frozen terminal takes nothing.
func (a *App) read() {
	var buffer [8192]byte
	for {
		a.awaitThaw()
		n, err := a.master.Read(buffer[:])
		a.update(func() {
			a.screen.feed(buffer[:n])
			if a.closed = err != nil; a.closed {
				a.screen.end()
			}
		})
		if err != nil {
			return
		}
	}
}

func (a *App) awaitThaw() {
	for {
		a.mu.Lock()
		a.resting = a.frozen
		frozen, changed := a.frozen, a.changed
		a.mu.Unlock()
		if !frozen {
			return
		}
		<-changed
	}
}

// wait notes the end. The last of our own descriptors of the slave is closed
// then, so that the rest of the output ends with an error instead of silence.
func (a *App) wait() {
	_ = a.cmd.Wait()
	a.update(func() { // whoever reads the settings holds the lock too
		a.after, _ = xterm.GetState(a.slave.Fd())
		_ = a.slave.Close()
		a.exited, a.slave = true, nil
	})
}

func (a *App) update(change func()) {
	a.mu.Lock()
	defer a.mu.Unlock()
	change()
	close(a.changed)
	a.changed = make(chan struct{})
}

// until waits until the condition, called with the lock held, is true. It
// reports false when patience ends first.
func (a *App) until(condition func() bool) bool {
	impatient := time.After(Patience)
	for {
		a.mu.Lock()
		ok, changed := condition(), a.changed
		a.mu.Unlock()
		if ok {
			return true
		}
		select {
		case <-changed:
		case <-impatient:
			return false
		}
	}
}

func (a *App) close() {
	a.HangUp()
	a.mu.Lock()
	exited := a.exited
	a.mu.Unlock()
	if !exited {
		a.killSession()
	}
	a.until(func() bool { return a.exited && a.closed })
	_ = a.screen.emulator.InputPipe().(io.Closer).Close() // no more answers
}

// killSession kills the program, and its shell if it has one.
func (a *App) killSession() {
	if front := a.Pid(); front != a.cmd.Process.Pid {
		_ = sendSignal(front, syscall.SIGKILL)
	}
	_ = a.cmd.Process.Kill()
}

// fail ends the test with what was to be and the screen as it is.
func (a *App) fail(format string, args ...any) {
	a.t.Helper()
	a.mu.Lock()
	raw := a.screen.raw
	tail := raw[max(0, len(raw)-600):]
	text := a.screen.text()
	a.mu.Unlock()
	a.t.Fatalf("%s\n--- screen\n%s\n--- end of output\n%q", fmt.Sprintf(format, args...), text, tail)
}
