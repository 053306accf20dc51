package main

import (
	"fmt"
	"strings"
)

// roff writes a manual page with the macros of man(7). The libraries that do so put
// every line of a text into a paragraph of its own and take a "%" for a format, and the
// page is as short to write as it is to mend.
type roff struct{ strings.Builder }

// line writes a line that is roff already and begins with no control character of its own
// making.
func (r *roff) line(text string) { r.WriteString(text + "\n") }

// raw writes a request.
func (r *roff) raw(request string) { r.line(request) }

func (r *roff) heading(title, source string) {
	r.raw(fmt.Sprintf(`.TH "%s" 1 "" "%s" "User Commands"`, roffText(strings.ToUpper(title)), roffText(source)))
}

func (r *roff) section(title string) { r.raw(`.SH "` + roffText(strings.ToUpper(title)) + `"`) }

func (r *roff) subsection(title string) { r.raw(`.SS "` + roffText(title) + `"`) }

func (r *roff) bold(text string) { r.line(`\fB` + roffText(text) + `\fR`) }

// item writes a term and what it means.
func (r *roff) item(term, meaning string) {
	r.raw(".TP")
	r.bold(term)
	r.line(roffText(meaning))
}

// text writes paragraphs, divided by empty lines. Those that are indented keep their
// lines, as a table or an example.
func (r *roff) text(text string) {
	for i, paragraph := range strings.Split(strings.Trim(text, "\n"), "\n\n") {
		if i > 0 || strings.HasPrefix(text, "\n") {
			r.raw(".PP")
		}
		kept := false
		for line := range strings.Lines(paragraph) {
			line = strings.TrimRight(line, "\n")
			if indented := strings.HasPrefix(line, " ") || strings.HasPrefix(line, "\t"); indented != kept {
				kept = indented
				r.keep(kept)
			}
			r.line(roffText(line))
		}
		if kept {
			r.keep(false)
		}
	}
}

// block writes lines as they are.
func (r *roff) block(text string) {
	r.keep(true)
	for line := range strings.Lines(text) {
		r.line(roffText(strings.TrimRight(line, "\n")))
	}
	r.keep(false)
}

// keep begins or ends lines that are not filled.
func (r *roff) keep(on bool) {
	if on {
		r.raw(".nf")
	} else {
		r.raw(".fi")
	}
}

// roffText makes a text stand for itself on a line of roff, also between the quotes of a
// request.
func roffText(text string) string {
	var b strings.Builder
	for _, letter := range text {
		switch {
		case letter == '\\':
			b.WriteString(`\e`)
		case letter == '"':
			b.WriteString(`\(dq`)
		case letter == '-':
			b.WriteString(`\-`)
		case letter == '\'':
			b.WriteString(`\(aq`)
		case letter == '`':
			b.WriteString(`\(ga`)
		case letter == '^':
			b.WriteString(`\(ha`)
		case letter == '~':
			b.WriteString(`\(ti`)
		case letter > '~':
			fmt.Fprintf(&b, `\[u%04X]`, letter)
		default:
			b.WriteRune(letter)
		}
	}
	if strings.HasPrefix(text, ".") {
		return `\&` + b.String() // or it would be a request
	}
	return b.String()
}
