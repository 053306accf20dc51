package words

import "strings"

// Keys are the keys of commands as people read them, by the commands' names: "save" has
// "s". A command whose key the user has taken away has words that lead to it without one.
// The program's root makes them; nothing else knows which key does what.
type Keys map[string]string

// Fill puts keys in the place of the commands that a text names in braces: "{save} saves"
// becomes "s saves". Names from outside, such as a scenario's title, are put in afterwards.
func (k Keys) Fill(text string) string {
	var b strings.Builder
	for {
		before, rest, opened := strings.Cut(text, "{")
		name, after, closed := strings.Cut(rest, "}")
		if !opened || !closed {
			b.WriteString(text)
			return b.String()
		}
		b.WriteString(before + k.press(name))
		text = after
	}
}

// press is what to press for a command.
func (k Keys) press(name string) string {
	if key, ok := k[name]; ok {
		return key
	}
	return `the command "` + name + `"`
}
