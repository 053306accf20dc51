package help

import (
	"slices"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
)

// TestEveryFileIsATopic holds the order of the topics and the files together, and every
// topic to a title of its own.
func TestEveryFileIsATopic(t *testing.T) {
	entries, err := files.ReadDir(".")
	if err != nil {
		t.Fatal(err)
	}
	for _, entry := range entries {
		if name := strings.TrimSuffix(entry.Name(), ending); !slices.Contains(order, name) {
			t.Errorf("%s is not among the topics", name)
		}
	}
	if len(Topics()) != len(entries) {
		t.Errorf("%d topics of %d files", len(Topics()), len(entries))
	}
	titles := map[string]bool{}
	for _, topic := range Topics() {
		if !strings.HasPrefix(topic.Markdown, "# "+topic.Title+"\n") || len(topic.Title) > 62 || titles[topic.Title] {
			t.Errorf("%s: title %q", topic.Name, topic.Title)
		}
		titles[topic.Title] = true
	}
	if _, ok := Find("nonsense"); ok {
		t.Error("a topic that is not there was found")
	}
}

// TestTopicsFit holds that every topic is plain text within 80 columns, and within 60 but
// for its code and pictures.
func TestTopicsFit(t *testing.T) {
	for _, topic := range Topics() {
		text := topic.Text(80)
		for line := range strings.Lines(text) {
			line = strings.TrimSuffix(line, "\n")
			if ansi.StringWidth(line) > 80 && !strings.Contains(line, "brim ") {
				t.Errorf("%s: wider than 80 columns: %s", topic.Name, line)
			}
			if strings.TrimRight(line, " ") != line {
				t.Errorf("%s: blanks at the end of %q", topic.Name, line)
			}
		}
		for _, mark := range []string{"\x1b", "<!--", "```", "**", "\n\n\n", `\|`} {
			if strings.Contains(text, mark) {
				t.Errorf("%s: %q is left in the text", topic.Name, mark)
			}
		}
		if prose := topic.Text(60); prose == text {
			t.Errorf("%s: no narrower in 60 columns", topic.Name)
		}
	}
}

// TestTopicsNameTopics holds that "brim help NAME" in a topic is one.
func TestTopicsNameTopics(t *testing.T) {
	for _, topic := range Topics() {
		words := strings.Fields(strings.NewReplacer("`", " ", ".", " ", ",", " ", "|", " ", ")", " ").Replace(topic.Markdown))
		for i := range len(words) - 2 {
			if words[i] != "brim" || words[i+1] != "help" {
				continue
			}
			if _, ok := Find(words[i+2]); !ok && strings.ToLower(words[i+2]) == words[i+2] {
				t.Errorf("%s: there is no topic %s", topic.Name, words[i+2])
			}
		}
	}
}
