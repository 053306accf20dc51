package talk

import (
	"regexp"
	"strings"

	"brim/model"
	"brim/ui/words"
)

// settings reads what stands behind "set" as the key=value of the command line: "csm.heads=15
// ae.heads=20", "csm.heads 15", "CSM heads to 15".
func (r *Room) settings(text string) ([]string, error) {
	if strings.Contains(text, "=") {
		return r.equations(text)
	}
	setting, err := r.named(strings.Fields(text))
	return []string{setting}, err
}

// equations reads settings with an equals sign each. Words without one belong to the value
// before, or to the name that is still to come.
func (r *Room) equations(text string) ([]string, error) {
	var settings []string
	pending := ""
	for word := range strings.FieldsSeq(text) {
		switch {
		case strings.Contains(word, "=") && (pending != "" || len(settings) == 0 || r.begins(word)):
			settings = append(settings, strings.TrimSpace(pending+" "+word))
			pending = ""
		case len(settings) == 0:
			pending = strings.TrimSpace(pending + " " + word)
		default:
			settings[len(settings)-1] += " " + word
		}
	}
	for i, setting := range settings {
		var err error
		if settings[i], err = r.equation(setting); err != nil {
			return nil, err
		}
	}
	return settings, nil
}

// begins reports whether a word begins another setting: its left side looks like a key.
func (r *Room) begins(word string) bool {
	left, _, _ := strings.Cut(word, "=")
	return strings.Contains(left, ".") || len(r.leversLike(left)) > 0 && left != ""
}

// equation writes a setting with the lever's key, whatever it was called. What has the form of
// a key is left to who sets it, who knows those of whole cases and leaves too.
func (r *Room) equation(setting string) (string, error) {
	left, right, _ := strings.Cut(setting, "=")
	left = strings.TrimSpace(left)
	if strings.Contains(left, ".") {
		return left + "=" + typed(right), nil
	}
	l, err := r.lever(left)
	if err != nil {
		return "", err
	}
	return l.Key + "=" + typed(right), nil
}

// named reads a lever's name with its value behind it. The longest name counts that a lever
// has, and otherwise the longest that only one may be meant by.
func (r *Room) named(fields []string) (string, error) {
	whole := strings.Join(fields, " ")
	if found := r.leversLike(whole); len(found) == 1 {
		l, s := found[0], r.state.Scenario
		return "", mistakef("%s to what? It is %s; it takes %s", words.Spoken(l.Title()), value(l, l.Get(s), s.Currency), l.Allowed())
	}
	for i := len(fields) - 1; i > 0; i-- {
		name, behind := strings.Join(fields[:i], " "), strings.Join(fields[i:], " ")
		name = strings.TrimSuffix(name, " to")
		found := r.leversLike(name)
		switch {
		case len(found) == 1:
			return found[0].Key + "=" + typed(strings.TrimPrefix(behind, "to ")), nil
		case len(found) > 1 && i < len(fields)-1 && r.near(strings.Join(fields[:len(fields)-1], " ")) != "":
			return "", r.noLever(strings.Join(fields[:len(fields)-1], " ")) // a word of it is misspelt
		case len(found) > 1:
			return "", ambiguous(name, found)
		}
	}
	return "", r.noLever(fields[0])
}

// lever is the one lever that a name stands for.
func (r *Room) lever(name string) (model.Lever, error) {
	switch found := r.leversLike(name); len(found) {
	case 0:
		return model.Lever{}, r.noLever(name)
	case 1:
		return found[0], nil
	default:
		return model.Lever{}, ambiguous(name, found)
	}
}

// noLever says that there is no lever of a name, and what may be meant.
func (r *Room) noLever(name string) error {
	if near := r.near(name); near != "" {
		return mistakef("there is no lever %.60q; did you mean %s?", name, near)
	}
	return mistakef("there is no lever %.60q; levers WORD finds levers by a word of their name", name)
}

// near is the key or the name of a lever that is most like a misspelt one, or nothing.
func (r *Room) near(name string) string {
	var names []string
	for _, l := range r.state.Shown() {
		names = append(names, l.Key, words.Spoken(l.Title()))
	}
	return r.host.Nearest(name, names)
}

// spokenNumber is a number as this package says it.
var spokenNumber = regexp.MustCompile(`(?i)^(\S*[0-9])\s+(thousand|million|billion|percent)$`)

// typed writes a value that was heard as it is typed: "25 million" is 25m.
func typed(value string) string {
	value = strings.TrimSpace(value)
	parts := spokenNumber.FindStringSubmatch(value)
	if parts == nil {
		return value
	}
	return parts[1] + map[string]string{"thousand": "k", "million": "m", "billion": "b", "percent": "%"}[strings.ToLower(parts[2])]
}
