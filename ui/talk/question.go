package talk

import (
	"context"
	"strings"
)

// question waits for an answer of one word.
type question struct {
	words   []string // what there is to know
	choices []choice
}

// choice is an answer, what it means, and what it does.
type choice struct {
	word, means string
	do          func(ctx context.Context) Reply
}

// lines ask.
func (q *question) lines() []string {
	lines := append([]string(nil), q.words...)
	for _, c := range q.choices {
		lines = append(lines, "Type "+c.word+" to "+c.means+".")
	}
	return lines
}

// prompt names the answers.
func (q *question) prompt() string {
	var all []string
	for _, c := range q.choices {
		all = append(all, c.word)
	}
	last := len(all) - 1
	return strings.Join(all[:last], ", ") + " or " + all[last]
}

// ask asks; the next line is the answer.
func (r *Room) ask(q *question) Reply {
	r.asked = q
	return say(q.lines()...)
}

// answered takes a line for the answer.
func (r *Room) answered(ctx context.Context, line string) Reply {
	for _, c := range r.asked.choices {
		if strings.EqualFold(line, c.word) {
			r.asked = nil
			return c.do(ctx)
		}
	}
	return mistaken("%.60q is no answer; type %s", line, r.asked.prompt())
}

// stay is the answer that does nothing.
func stay(means, said string) choice {
	return choice{word: "cancel", means: means, do: func(context.Context) Reply { return say(said) }}
}
