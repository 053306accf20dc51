package term

import (
	"bytes"
	"math/rand/v2"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
)

// run feeds the pieces; "…" stands for as much silence as the filter waits for.
func run(pieces ...string) []string {
	var f Filter
	var got []string
	collect := func(units [][]byte) {
		for _, unit := range units {
			got = append(got, string(unit))
		}
	}
	for _, piece := range pieces {
		if piece == "…" {
			collect(f.Expire())
		} else {
			collect(f.Feed([]byte(piece)))
		}
	}
	return got
}

func TestFilterUnits(t *testing.T) {
	const esc = "\x1b"
	cases := []struct {
		name   string
		pieces []string
		want   []string
	}{
		{"letters one by one", []string{"añ€😀\r"}, []string{"a", "ñ", "€", "😀", "\r"}},
		{"split rune", []string{"\xe2", "\x82", "\xac"}, []string{"€"}},
		{"invalid UTF-8", []string{"a\xff\xc3(\xed\xa0\x80b"}, []string{"a", "(", "b"}},
		{"C1 controls", []string{"a\u009b31mb"}, []string{"a", "3", "1", "m", "b"}},
		{"NUL is ctrl+space", []string{"\x00"}, []string{"\x00"}},

		{"arrow", []string{"\x1b[A"}, []string{"\x1b[A"}},
		{"arrow byte by byte", []string{esc, "[", "1", ";", "2", "A"}, []string{"\x1b[1;2A"}},
		{"lone escape", []string{esc, "…"}, []string{esc}},
		{"two escapes", []string{esc + esc, "…"}, []string{esc, esc}},
		{"escape, then arrow", []string{esc + "\x1b[A"}, []string{esc, "\x1b[A"}},
		{"alt+x, alt+enter, alt+ñ", []string{"\x1bx\x1b\r\x1bñ"}, []string{"\x1bx", "\x1b\r", "\x1bñ"}},
		{"alt+O, alt+], alt+[", []string{"\x1bO", "…", "\x1b]", "…", "\x1b[", "…"}, []string{"\x1bO", "\x1b]", "\x1b["}},
		{"escape before rubbish", []string{"\x1b\xff"}, []string{esc}},
		{"application arrows", []string{"\x1bOA\x1bOP"}, []string{"\x1bOA", "\x1bOP"}},
		{"unknown SS3 is not alt+O and a letter", []string{"\x1bOza"}, []string{"a"}},
		{"Linux console F1", []string{"\x1b[", "[A"}, []string{"\x1b[[A"}},
		{"rxvt shift+home", []string{"\x1b[7$j"}, []string{"\x1b[7$", "j"}},
		{"F3 with shift", []string{"\x1b[1;2R"}, []string{"\x1b[1;2R"}},
		{"kitty key is passed", []string{"\x1b[97;5u"}, []string{"\x1b[97;5u"}},
		{"rest of a sequence after its escape expired", []string{esc, "…", "[A", "j"}, []string{esc, "\x1b[A", "j"}},
		{"rest of an answer after its escape expired", []string{esc, "…", "]11;rgb:0/0/0\a", "j"}, []string{esc, "j"}},
		{"a bracket typed after escape", []string{esc, "…", "[", "A"}, []string{esc, "[", "A"}},

		{"device attributes", []string{"\x1b[?62;22c\x1b[>1;10;0cj"}, []string{"j"}},
		{"urxvt shift+right is no device attribute", []string{"\x1b[c"}, []string{"\x1b[c"}},
		{"cursor position", []string{"\x1b[12;40R\x1b[2;2Rj"}, []string{"j"}},
		{"modes, status, window", []string{"\x1b[?2026;2$y\x1b[4;1$y\x1b[0n\x1b[8;24;80tj"}, []string{"j"}},
		{"OSC by BEL, by ST", []string{"\x1b]11;rgb:0/0/0\aa\x1b]11;rgb:0/0/0\x1b\\b"}, []string{"a", "b"}},
		{"DCS, APC, PM", []string{"\x1bP>|xterm\x1b\\\x1b_Gi=1;OK\x1b\\\x1b^x\x1b\\j"}, []string{"j"}},
		{"OSC in pieces", []string{esc, "]", "11;rgb:ff", "ff/ffff", esc, "\\", "j"}, []string{"j"}},
		{"OSC cut off, key later", []string{"\x1b]11;rgb:", "…", "j"}, []string{"j"}},
		{"OSC cut off by a key", []string{"\x1b]11;rgb:\x1b[A"}, []string{"\x1b[A"}},
		{"OSC cut off by ctrl+c", []string{"\x1b]11;rgb:\x03"}, []string{"\x03"}},
		{"escape inside a cut OSC", []string{"\x1b]11;", esc, "…"}, []string{esc}},
		{"endless OSC", []string{"\x1b]" + strings.Repeat("x", maxString), "j"}, []string{"j"}},
		{"CSI cut off, key later", []string{"\x1b[<0;1", "…", "j"}, []string{"j"}},
		{"CSI cut off by a control", []string{"\x1b[<0;1\r"}, []string{"\r"}},
		{"CSI out of order", []string{"\x1b[-1;-1Hj"}, []string{"j"}},
		{"endless CSI", []string{"\x1b[" + strings.Repeat("1", maxSequence), "j"}, []string{"j"}},

		{"mouse", []string{"\x1b[<0;3;4M\x1b[<0;3;4m"}, []string{"\x1b[<0;3;4M", "\x1b[<0;3;4m"}},
		{"mouse out of bounds or shape", []string{"\x1b[<0;99999999999999999999;1M\x1b[<M\x1b[<1;2Mj"}, []string{"j"}},
		{"X10 mouse with raw bytes", []string{"\x1b[M \xff", "\xffj"}, []string{"\x1b[M \xff\xff", "j"}},

		{"paste", []string{"\x1b[200~a\x1b[201~j"}, []string{"\x1b[200~a\x1b[201~", "j"}},
		{"paste in pieces", []string{"\x1b[20", "0~\xe2\x82", "\xac\x1b[2", "01~"}, []string{"\x1b[200~€\x1b[201~"}},
		{"paste is cleaned", []string{"\x1b[200~a\r\nb\rc\td\x00\x07\x7f\u009b\xff\x1b[31m\x1b[201~"},
			[]string{"\x1b[200~a\nb\nc\td[31m\x1b[201~"}},
		{"paste of nothing", []string{"\x1b[200~\x00\x1b[201~j"}, []string{"j"}},
		{"paste without end", []string{"\x1b[200~abc\x1b[20", "…", "j"}, []string{"\x1b[200~abc\x1b[201~", "j"}},
		{"end without paste", []string{"\x1b[201~j"}, []string{"j"}},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			if diff := cmp.Diff(c.want, run(c.pieces...)); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestFilterBoundsPaste(t *testing.T) {
	long := strings.Repeat("€", MaxPaste)
	whole := run(pasteStart+long, "more", pasteEnd, "j")
	silent := run(pasteStart+long, "more", "…", "j")
	for _, got := range [][]string{whole, silent} {
		if len(got) != 2 || got[1] != "j" {
			t.Fatalf("%d units, want a paste and a key", len(got))
		}
		text := strings.TrimSuffix(strings.TrimPrefix(got[0], pasteStart), pasteEnd)
		if len(text) > MaxPaste || len(text) < MaxPaste-utf8.UTFMax || !utf8.ValidString(text) {
			t.Errorf("paste of %d bytes, valid %v", len(text), utf8.ValidString(text))
		}
	}
}

func TestFilterWait(t *testing.T) {
	for piece, want := range map[string]any{
		"a": 0, "\x1b": KeyWait, "\x1b]": KeyWait, "\x1b[": SequenceWait, "\x1b[<0": SequenceWait,
		"\xe2": SequenceWait, "\x1b]1": SequenceWait, pasteStart: SequenceWait,
		pasteStart + strings.Repeat("x", MaxPaste+1): SequenceWait,
	} {
		var f Filter
		f.Feed([]byte(piece))
		if got := f.Wait(); got != want && (got != 0 || want != 0) {
			t.Errorf("after %.20q: wait %v, want %v", piece, got, want)
		}
	}
}

// FuzzFilter holds the filter to what bubbletea relies on, however the bytes
// are cut: the same units, none with a part of another, none that is a report.
func FuzzFilter(f *testing.F) {
	f.Add([]byte("a\x1b[A\x1b]11;x\x1b\\\x1b[200~p\r\n\x1b[201~\x1b[<35;1;2M\xff€"), uint64(1))
	f.Add([]byte("\x1b\x1b[M\x1b[?1;2c\x1bOz\x1b[[A\x1b[7$\x1bP\x1b"), uint64(2))
	f.Add([]byte(pasteStart+pasteEnd+"\x1b[<35;"+strings.Repeat("(", maxSequence)), uint64(85))
	f.Add([]byte("\x1b["+strings.Repeat("1", maxSequence)+"A"), uint64(3))
	f.Fuzz(func(t *testing.T, input []byte, seed uint64) {
		var atOnce, inPieces Filter
		want := atOnce.Feed(input)
		want = append(want, atOnce.Expire()...)
		var got [][]byte
		dice := rand.New(rand.NewPCG(seed, seed))
		for rest := input; len(rest) > 0; {
			n := 1 + dice.IntN(min(len(rest), 7))
			got = append(got, inPieces.Feed(rest[:n])...)
			rest = rest[n:]
		}
		got = append(got, inPieces.Expire()...)
		if diff := cmp.Diff(want, got); diff != "" {
			t.Fatal(diff)
		}
		for _, unit := range want {
			checkUnit(t, unit)
		}
		if atOnce.Wait() != 0 {
			t.Error("still waiting after silence")
		}
	})
}

func checkUnit(t *testing.T, unit []byte) {
	t.Helper()
	switch {
	case len(unit) == 0:
		t.Error("empty unit")
	case bytes.HasPrefix(unit, []byte(pasteStart)):
		text := bytes.TrimSuffix(bytes.TrimPrefix(unit, []byte(pasteStart)), []byte(pasteEnd))
		if len(text) > MaxPaste || !utf8.Valid(text) || bytes.ContainsAny(text, "\x1b\x00\r") {
			t.Errorf("paste %q", text)
		}
	case len(unit) > maxSequence+1:
		t.Errorf("unit of %d bytes", len(unit))
	case bytes.HasPrefix(unit, []byte("\x1b[?")), bytes.HasPrefix(unit, []byte("\x1b[>")), len(unit) > 2 && unit[1] == ']':
		t.Errorf("report %q", unit)
	case unit[0] != 0x1b && utf8.RuneCount(unit) != 1:
		t.Errorf("more than one rune: %q", unit)
	}
}

func BenchmarkFilterKeys(b *testing.B) {
	keys := bytes.Repeat([]byte("\x1b[C"), 1000)
	for b.Loop() {
		var f Filter
		f.Feed(keys)
	}
}
