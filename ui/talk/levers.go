package talk

import (
	"fmt"
	"slices"
	"strings"
	"unicode"

	"brim/model"
	"brim/ui/words"
)

// levers lists levers with their values: those that are moved most, or those with a word in
// their name; where no name has it, those that it stands for.
func (r *Room) levers(text string) Reply {
	var lines []string
	named := wordsOf(text)
	for _, within := range []likeness{likeWords, likeOthers} {
		for _, l := range r.state.Shown() {
			if text == "" && l.Prime && within == likeWords || r.like(l, named) <= within {
				lines = append(lines, r.leverWords(l))
			}
		}
		if len(lines) > 0 {
			break
		}
	}
	switch {
	case len(lines) == 0:
		return mistaken("no lever has %.60q in its name; levers without a word lists those that are moved most", text)
	case text == "":
		return say(append(lines, "These are the levers that are moved most; levers WORD finds the others by a word of their name.")...)
	}
	return say(lines...)
}

// leverWords are a lever's name, value and key.
func (r *Room) leverWords(l model.Lever) string {
	s := r.state.Scenario
	line := words.Spoken(l.Title()) + ": " + value(l, l.Get(s), s.Currency)
	if filed, ok := r.state.Filed(l); ok && !filed.Equal(l.Get(s)) {
		line += "; in the file " + value(l, filed, r.state.Doc.Scenario.Currency)
	}
	return line + ". Its key is " + l.Key + "."
}

// likeness is how a lever answers to a name; the first is the nearest.
type likeness uint8

const (
	likeKey     likeness = iota // its very key
	likeTitle                   // its very name
	likeBegin                   // its name begins so
	likeWords                   // every word begins one of its name
	likeOthers                  // or one of what else people call it, or of its key
	likeNothing                 // it does not
)

// fillers are words between those that name a thing.
var fillers = []string{"a", "an", "and", "for", "in", "of", "per", "s", "the"}

// wordsOf are the words that count of a name, in small letters, as they are read aloud.
func wordsOf(name string) []string {
	split := func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }
	list := strings.FieldsFunc(strings.ToLower(words.Spoken(name)), split)
	return slices.DeleteFunc(list, func(word string) bool { return slices.Contains(fillers, word) })
}

// like is how a lever answers to the words of a name.
func (r *Room) like(l model.Lever, name []string) likeness {
	title := wordsOf(l.Title())
	switch {
	case len(name) == 0:
		return likeNothing
	case sameWords(name, title):
		return likeTitle
	case len(name) < len(title) && slices.Equal(name, title[:len(name)]):
		return likeBegin
	case allBegin(name, title):
		return likeWords
	case allBegin(name, append(title, wordsOf(l.Also+" "+l.Key)...)):
		return likeOthers
	}
	return likeNothing
}

// sameWords reports whether two names are of the same words, in whatever order.
func sameWords(a, b []string) bool {
	return slices.Equal(slices.Sorted(slices.Values(a)), slices.Sorted(slices.Values(b)))
}

// allBegin reports whether every word begins one of the others.
func allBegin(name, others []string) bool {
	for _, word := range name {
		if !slices.ContainsFunc(others, func(other string) bool { return strings.HasPrefix(other, word) }) {
			return false
		}
	}
	return true
}

// leversLike are the levers that answer best to a name: those that have a say, or else any.
func (r *Room) leversLike(name string) []model.Lever {
	s := r.state.Scenario
	if l, ok := model.Find(s, strings.TrimSpace(name)); ok {
		return []model.Lever{l}
	}
	named := wordsOf(name)
	for _, among := range [][]model.Lever{r.state.Shown(), model.Levers(s)} {
		best, found := likeNothing, []model.Lever(nil)
		for _, l := range among {
			like := r.like(l, named)
			if strings.EqualFold(l.Key, strings.TrimSpace(name)) {
				like = likeKey
			}
			if like < best {
				best, found = like, nil
			}
			if like == best && like < likeNothing {
				found = append(found, l)
			}
		}
		if found != nil {
			return theUsual(best, found)
		}
	}
	return nil
}

// theUsual is the one of several levers whose names begin alike that leaders move most; all of
// them where that is not one.
func theUsual(like likeness, found []model.Lever) []model.Lever {
	var prime []model.Lever
	for _, l := range found {
		if l.Prime {
			prime = append(prime, l)
		}
	}
	if like == likeBegin && len(prime) == 1 {
		return prime
	}
	return found
}

// mostMeant is how many levers are named that a name may stand for.
const mostMeant = 6

// ambiguous says that a name may stand for several levers.
func ambiguous(name string, meant []model.Lever) error {
	parts := make([]string, 0, mostMeant+1)
	for i, l := range meant {
		if i == mostMeant {
			parts = append(parts, fmt.Sprintf("%d more", len(meant)-mostMeant))
			break
		}
		parts = append(parts, words.Spoken(l.Title())+" ("+l.Key+")")
	}
	return mistakef("%.60q may be %s; say which, by the key or the whole name", name, listed(parts))
}
