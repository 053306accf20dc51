// Package help holds the topics of brim's manual and lays them out as plain text.
//
// A topic is a Markdown file beside this one, written in the subset that [Text] knows:
// headings, paragraphs, lists, tables, code, and comments, which tests use as marks. The
// files are compiled in. The first line of a topic is its title.
//
// The package knows no command, no terminal and no settings: whoever prints a topic says how
// wide the lines may be. A topic never bears the name of a command, so that "brim help NAME"
// means one thing; a test of the commands holds that.
package help

import (
	"embed"
	"strings"
)

//go:embed *.md
var files embed.FS

// ending is the ending of a topic's file.
const ending = ".md"

// Topic is a page of the manual.
type Topic struct {
	Name     string // the word that asks for it
	Title    string // what it is about, in a few words
	Markdown string // the whole page, its title first
}

// order lists the topics as a reader would take them.
var order = []string{
	"screen", "keyboard", "answers", "findings", "sources", "glossary", "scenario-file", "exports", "accounts-file", "named-books",
	"warehouse", "what-happened", "quarters", "built-ins",
	"solver", "outcomes", "uncertainty", "comparing", "structure", "organisations",
	"saving", "publishing", "reports", "workbook", "policies", "line-mode", "scripts", "figures", "settings", "changes",
}

// Topics lists the topics, the first to read first.
func Topics() []Topic {
	topics := make([]Topic, 0, len(order))
	for _, name := range order {
		if topic, ok := Find(name); ok {
			topics = append(topics, topic)
		}
	}
	return topics
}

// Find returns the topic of a name.
func Find(name string) (Topic, bool) {
	text, err := files.ReadFile(name + ending)
	if err != nil {
		return Topic{}, false
	}
	first, _, _ := strings.Cut(string(text), "\n")
	return Topic{Name: name, Title: strings.TrimPrefix(first, "# "), Markdown: string(text)}, true
}

// Text lays the topic out in lines of at most width columns; only code may be wider.
func (t Topic) Text(width int) string { return Text(t.Markdown, width) }
