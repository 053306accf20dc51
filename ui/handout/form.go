package handout

import (
	"errors"
	"path"
	"strings"
)

// Endings are the endings of the files that a document can be written to.
func Endings() []string { return []string{".html", ".md"} }

// FormFor is how a document is written to a file of that name; - is HTML.
func FormFor(name string) (func(*Document) []byte, error) {
	switch strings.ToLower(path.Ext(name)) {
	case ".html":
		return (*Document).HTML, nil
	case ".md":
		return (*Document).Markdown, nil
	}
	if name == "-" {
		return (*Document).HTML, nil
	}
	return nil, errors.New("the name of a report ends in " + strings.Join(Endings(), " or "))
}
