package overlay

import (
	"slices"
	"strings"
)

// ranked are the entries that words in small letters find, by their index: those that are
// called exactly so, then those that are called so at the beginning, and so on to those that
// merely mention them. Entries of one rank keep their order.
func ranked(entries []Entry, words []string) []int {
	phrase := strings.Join(words, " ")
	var ranks [lastRank + 1][]int
	for i := range entries {
		if rank := rankOf(&entries[i], phrase, words); rank <= lastRank {
			ranks[rank] = append(ranks[rank], i)
		}
	}
	return slices.Concat(ranks[:]...)
}

// lastRank is that of an entry which only its least important words find.
const lastRank = 7

// rankOf says how well a text finds an entry, 0 best; above lastRank not at all.
func rankOf(entry *Entry, phrase string, words []string) int {
	called := append([]string{entry.Name}, entry.Find...)
	same := func(name string) bool { return strings.EqualFold(name, phrase) }
	begins := func(name string) bool { return strings.HasPrefix(strings.ToLower(name), phrase) }
	names := strings.Join(called, " ")
	for rank, found := range []bool{
		slices.ContainsFunc(called, same),
		begins(entry.Name),
		spells(entry.Name, words),
		slices.ContainsFunc(called, begins),
		matches(names, words),
		matches(entry.Group+" "+names, words),
		matches(entry.Name+" "+entry.Text, words),
		matches(strings.Join([]string{names, entry.Text, entry.Group, entry.Others}, " "), words),
	} {
		if found {
			return rank
		}
	}
	return lastRank + 1
}
