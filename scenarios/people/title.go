package people

import (
	"slices"
	"strings"

	"brim/model"
	"brim/scenarios/sheet"
)

// Why somebody does not count.
const (
	otherRole = "another role"
	leadsRole = "leads others"
	bothRoles = "both roles"
	untitled  = "without a title"
)

// leaders are the words of titles of those who lead others and carry no book.
var leaders = []string{"director", "vp", "svp", "evp", "avp", "rvp", "vice", "president", "head", "chief", "cco", "cro", "ceo", "coo",
	"supervisor", "leader"}

// readTitle is the role that a title names, or why its holder does not count.
func readTitle(title string) (role model.Role, out string) {
	words := sheet.Words(title)
	if len(words) == 0 {
		return 0, untitled
	}
	rest, ae := without(words, []string{"account", "executive"}, "ae")
	rest, csm := without(rest, []string{"customer", "success", "manager"}, "csm")
	leads := slices.ContainsFunc(words, func(word string) bool { return slices.Contains(leaders, word) })
	manages := slices.Contains(rest, "manager") || slices.Contains(rest, "mgr")
	ours := ae || csm || slices.Contains(rest, "success") || slices.Contains(rest, "sales")
	switch {
	case leads, manages && ours:
		return 0, leadsRole
	case ae && csm:
		return 0, bothRoles
	case ae:
		return model.RoleAE, ""
	case csm:
		return model.RoleCSM, ""
	}
	return 0, otherRole
}

// without takes a role's words out of a title, in one number or many, and reports whether they
// were there.
func without(words, role []string, short string) (rest []string, found bool) {
	for i := 0; i < len(words); i++ {
		switch {
		case singular(words[i]) == short:
			found = true
		case i+len(role) <= len(words) && slices.EqualFunc(words[i:i+len(role)], role, sameWord):
			found = true
			i += len(role) - 1
		default:
			rest = append(rest, words[i])
		}
	}
	return rest, found
}

func sameWord(a, b string) bool { return singular(a) == singular(b) }

// singular is a word of a title without the s of many; "success" ends in two and stays.
func singular(word string) string {
	if strings.HasSuffix(word, "ss") {
		return word
	}
	return strings.TrimSuffix(word, "s")
}
