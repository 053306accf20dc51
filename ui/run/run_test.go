//go:build unix

package run_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"brim/ui/ptytest"
)

// launched is the test program in a terminal, and the file of its unsaved work.
type launched struct {
	*ptytest.App
	t    *testing.T
	kept string
}

func launch(t *testing.T, options ptytest.Options) launched {
	t.Helper()
	t.Parallel()
	binary, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	kept := filepath.Join(t.TempDir(), "kept")
	options.Path = binary
	options.Env = append(options.Env, programVar+"="+kept)
	return launched{App: ptytest.Start(t, options), t: t, kept: kept}
}

func (l launched) assertKept(want string) {
	l.t.Helper()
	got, err := os.ReadFile(l.kept)
	if want == "" && os.IsNotExist(err) {
		return
	}
	if err != nil || string(got) != want {
		l.t.Errorf("kept %q (%v), want %q", got, err, want)
	}
}

// A terminal that never answers must not delay the first frame: bubbletea's
// package init would wait five seconds if ui/term did not run before it.
func TestSilentTerminalShowsFirstFrameAtOnce(t *testing.T) {
	app := launch(t, ptytest.Options{})
	app.WaitFor("ready 80x24")
	for _, query := range []string{"\x1b]11;?", "\x1b[6n", "\x1b[c"} {
		if strings.Contains(app.Raw(), query) {
			t.Errorf("the terminal was asked %q", query)
		}
	}
	app.Send("q")
	app.WaitExit(0)
	app.AssertRestored()
	app.assertKept("")
}

func TestBackgroundFromEnvironment(t *testing.T) {
	app := launch(t, ptytest.Options{Env: []string{"COLORFGBG=0;15"}, Answers: true})
	app.WaitFor("dark false")
}

func TestSignalsEndAndRestore(t *testing.T) {
	for _, signal := range []syscall.Signal{syscall.SIGTERM, syscall.SIGINT, syscall.SIGHUP, syscall.SIGQUIT} {
		t.Run(signal.String(), func(t *testing.T) {
			app := launch(t, ptytest.Options{})
			app.WaitFor("ready")
			app.Send("a", "b")
			app.WaitFor("keys 2")
			app.Signal(signal)
			app.WaitExit(128 + int(signal))
			app.AssertRestored()
			app.assertKept("2")
		})
	}
}

func TestClosedWindowEnds(t *testing.T) {
	for name, ignore := range map[string]bool{"by hangup": false, "with hangup ignored": true} {
		t.Run(name, func(t *testing.T) {
			app := launch(t, ptytest.Options{IgnoreHangup: ignore})
			app.WaitFor("ready")
			app.Send("a")
			app.WaitFor("keys 1")
			app.HangUp()
			code := 129
			if ignore {
				code = 74
			}
			app.WaitExit(code, 74)
			app.assertKept("1")
		})
	}
}

func TestPanicsEndWithOneLine(t *testing.T) {
	keys := map[string]string{"u": "in Update", "v": "in View", "g": "in a goroutine",
		"c": `in a command\x1b[31m\nsecond line`, "b": `in a command\x1b[31m\nsecond line`, "e": `in a command\x1b[31m\nsecond line`}
	for key, message := range keys {
		t.Run(message+" by ctrl+"+key, func(t *testing.T) {
			app := launch(t, ptytest.Options{})
			app.WaitFor("ready")
			app.Send(ptytest.Ctrl(key[0]))
			app.WaitExit(70)
			app.AssertRestored()
			app.assertKept("1")
			if screen := app.Screen(); screen != "internal error: "+message {
				t.Errorf("screen after the end:\n%s", screen)
			}
		})
	}
}

func TestPanicInInit(t *testing.T) {
	app := launch(t, ptytest.Options{Env: []string{"FAIL=init"}})
	app.WaitExit(70)
	app.AssertRestored()
}

// The hook for unsaved work must not be able to keep the program alive.
func TestBrokenKeepDoesNotHinderTheEnd(t *testing.T) {
	for _, how := range []string{"hang", "panic"} {
		t.Run(how, func(t *testing.T) {
			app := launch(t, ptytest.Options{Env: []string{"KEEP=" + how}})
			app.WaitFor("ready")
			app.Signal(syscall.SIGTERM)
			app.WaitExit(143)
			app.AssertRestored()
		})
	}
}

func TestHangingUpdateIsLeftBehind(t *testing.T) {
	app := launch(t, ptytest.Options{})
	app.WaitFor("ready")
	app.Send(ptytest.Ctrl('h'))
	app.Signal(syscall.SIGTERM)
	app.WaitExit(143)
	app.AssertRestored()
}

func TestBlockedOutputStillEnds(t *testing.T) {
	for _, thaw := range []bool{true, false} {
		t.Run(fmt.Sprintf("taken again %v", thaw), func(t *testing.T) {
			app := launch(t, ptytest.Options{Cols: 200, Rows: 60})
			app.WaitFor("ready")
			app.Send("a")
			app.WaitFor("keys 1")
			app.Freeze()
			app.Send(ptytest.Ctrl('s'))
			app.WaitBlocked()
			app.Signal(syscall.SIGTERM)
			app.WaitExit(143)
			app.AssertSettings()
			app.assertKept("2")
			if thaw {
				app.Thaw()
				app.WaitExit(143) // the rest of the output too
				app.AssertRestored()
			}
		})
	}
}

func TestSuspendAndContinue(t *testing.T) {
	for name, stop := range map[string]func(launched){
		"ctrl+z":  func(app launched) { app.Send(ptytest.Ctrl('z')) },
		"SIGTSTP": func(app launched) { app.Signal(syscall.SIGTSTP) },
	} {
		t.Run(name, func(t *testing.T) {
			app := launch(t, ptytest.Options{JobControl: true})
			for round := 1; round <= 2; round++ {
				app.WaitFor("ready", fmt.Sprintf("resumed %d", round-1))
				stop(app)
				app.WaitStopped()
				app.AssertRestored()
				app.Resize(100+round, 30)
				from := len(app.Raw())
				app.Continue()
				app.WaitRaw(from, "\x1b[?1049h")
				app.WaitRaw(from, "\x1b[?1002h")
				app.WaitFor(fmt.Sprintf("ready %dx30 dark true resumed %d", 100+round, round))
				app.Send("x", ptytest.Up)
				app.WaitFor("x up")
			}
			app.Send("q")
			app.WaitExit(0)
			app.AssertRestored()
		})
	}
}

// bubbletea's own suspension waits for ever where nobody can stop the process,
// and switches the mouse on again for nobody.
func TestSuspendWithoutJobControlGoesOn(t *testing.T) {
	app := launch(t, ptytest.Options{Env: []string{"NO_MOUSE=1"}})
	app.WaitFor("ready")
	app.Send(ptytest.Ctrl('z'))
	app.WaitFor("resumed 1")
	app.Send("x")
	app.WaitFor("ctrl+z x")
	if app.Mode(1002) {
		t.Error("the mouse was switched on")
	}
}

// A stopped job that is killed must neither stop again at the terminal, which
// is the shell's by then, nor change it.
func TestSignalWhileSuspended(t *testing.T) {
	app := launch(t, ptytest.Options{JobControl: true})
	app.WaitFor("ready")
	pid := app.Pid()
	app.Send(ptytest.Ctrl('z'))
	app.WaitStopped()
	from := len(app.Raw())
	for _, signal := range []syscall.Signal{syscall.SIGTERM, syscall.SIGCONT} {
		if err := syscall.Kill(pid, signal); err != nil {
			t.Fatal(err)
		}
	}
	app.WaitGone(pid)
	app.AssertRestored()
	app.assertKept("1")
	if after := app.Raw()[from:]; after != "" {
		t.Errorf("written to the shell's terminal: %q", after)
	}
}

func TestInputIsFiltered(t *testing.T) {
	app := launch(t, ptytest.Options{})
	app.WaitFor("ready")
	app.Send("\x1b]11;rgb:ffff/ffff/ffff\x1b\\", "\x1b[?62;22c", "\x1b[12;40R", "a")
	app.WaitFor("last: a")
	app.Send("\x1b[1;2C", "\x1b[1;2R", ptytest.Press(3, 4))
	app.WaitFor("last: a shift+right f15 mouse left press 3,4")
	app.Send(ptytest.Esc)
	app.WaitFor("3,4 esc")
	app.Send("\xff\xfe\xc3", "z")
	app.WaitFor("esc z")
}

func TestPastesAreBounded(t *testing.T) {
	app := launch(t, ptytest.Options{Cols: 200})
	app.WaitFor("ready")
	app.Send(ptytest.Paste("one\r\ntwo\x00\x1b[31m\xff"))
	app.WaitFor(`paste of 11 "one\ntwo[31m"`)
	app.Send(ptytest.Paste(strings.Repeat("0123456789", 100_000)))
	app.WaitFor(`paste of 65536 "01234567890123456789"`)
	app.Send("\x1b[200~never ended")
	app.WaitFor(`paste of 11 "never ended"`)
	app.Send("j")
	app.WaitFor(`"never ended" j`)
}

// A thousand keys at once must draw a few screens, and the last one right.
func TestKeyFloodSettles(t *testing.T) {
	app := launch(t, ptytest.Options{})
	app.WaitFor("ready")
	app.Send(strings.Repeat(ptytest.Right, 1000))
	app.WaitFor("keys 1000")
	var views int
	if _, err := fmt.Sscanf(strings.Split(app.Screen(), "\n")[1], "keys 1000 views %d", &views); err != nil || views > 300 {
		t.Errorf("%d views for 1000 keys (%v)", views, err)
	}
	app.Send("h", "l")
	app.WaitFor("h l")
}

func TestTinyAndHugeWindows(t *testing.T) {
	app := launch(t, ptytest.Options{Cols: 1, Rows: 1})
	app.WaitRaw(0, "\x1b[?1049h")
	for _, size := range [][2]int{{0, 0}, {1, 1}, {300, 100}, {1, 100}, {2, 2}} {
		app.Resize(size[0], size[1])
	}
	app.Resize(81, 25)
	app.WaitFor("ready 81x25")
	app.Send("q")
	app.WaitExit(0)
	app.AssertRestored()
}
