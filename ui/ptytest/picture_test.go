package ptytest

import (
	"encoding/xml"
	"io"
	"strings"
	"testing"
)

// TestSVG draws styles as they are, letters of XML escaped, frames in turn, and a picture
// that other programs can read.
func TestSVG(t *testing.T) {
	frames := []Frame{
		{cols: 20, lines: []string{"plain \x1b[1;38;2;255;0;16mbold\x1b[0m", "\x1b[7mreverse\x1b[27m a < b & c"}},
		{cols: 20, lines: []string{"\x1b[2mfaint\x1b[22m \x1b[48;2;1;2;3mback\x1b[49m"}},
	}
	picture := SVG("a \"title\"", 2, frames...)
	for _, text := range []string{
		`class="b" style="fill:#ff0010">bold<`, `fill="#cdd6f4"`, "a &lt; b &amp; c", `class="f">faint<`, `fill="#010203"`,
		".t1{visibility:hidden", "a &#34;title&#34;",
	} {
		if !strings.Contains(picture, text) {
			t.Errorf("%q is not in\n%s", text, picture)
		}
	}
	for decoder := xml.NewDecoder(strings.NewReader(picture)); ; {
		if _, err := decoder.Token(); err == io.EOF {
			break
		} else if err != nil {
			t.Fatal(err)
		}
	}
}
