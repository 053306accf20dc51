package model

import (
	"strconv"
	"strings"
	"testing"
)

// TestSectionsOfThePage are numbered in order, each found by its number, its title and a
// word of it.
func TestSectionsOfThePage(t *testing.T) {
	sections := Sections()
	if len(sections) != 16 {
		t.Fatalf("%d sections", len(sections))
	}
	for i, s := range sections {
		if s.Number != i+1 || !strings.HasPrefix(s.Text, "## "+strconv.Itoa(i+1)+". "+s.Title+"\n") {
			t.Errorf("section %d is %d, %q", i+1, s.Number, s.Title)
		}
		for _, asked := range []string{strconv.Itoa(s.Number), s.Title, strings.ToUpper(s.Title)} {
			if found, ok := SectionOf(asked); !ok || found.Number != s.Number {
				t.Errorf("%q finds %q", asked, found.Title)
			}
		}
	}
	for asked, want := range map[string]int{"pods": 7, "sources": 2, "Bridge": 14, " books ": 6} {
		if found, _ := SectionOf(asked); found.Number != want {
			t.Errorf("%q finds section %d", asked, found.Number)
		}
	}
	for _, asked := range []string{"", "0", "17", "xyz"} {
		if found, ok := SectionOf(asked); ok {
			t.Errorf("%q finds %q", asked, found.Title)
		}
	}
}

// TestSourcesArePublished holds that every source of a default has a title, an author and a
// line on what it says.
func TestSourcesArePublished(t *testing.T) {
	named := func(where, source string) {
		for name := range strings.SplitSeq(source, ", ") {
			p, ok := PublicationOf(name)
			if !ok || p.Subject == "" || p.Title == "" || p.Author == "" || p.Says == "" {
				t.Errorf("%s: the source %q has no publication", where, name)
			}
		}
	}
	for _, spec := range Specs() {
		if spec.Source != "" {
			named(spec.Key, spec.Source)
		} else if spec.Reading {
			t.Errorf("%s: a reading of nothing", spec.Key)
		}
	}
	for _, c := range []Coverage{Pod, Swarm, Sequential, Pooled} {
		named(c.String(), c.Facts().Source)
	}
	for _, o := range Organisations() {
		for name := range strings.SplitSeq(o.Source, ", ") {
			if name != "" {
				named(o.Name, name)
			}
		}
	}
}
