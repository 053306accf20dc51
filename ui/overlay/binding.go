package overlay

import (
	"slices"

	tea "github.com/charmbracelet/bubbletea"

	"brim/ui/theme"
)

// Kind is a kind of dialog, as people call it.
type Kind string

// The kinds of dialogs that have commands of their own. In those of [Kind.Types] letters
// are typed.
const (
	KindList          Kind = "list"
	KindQuestion      Kind = "question"
	KindReview        Kind = "review"
	KindExplanation   Kind = "explanation"
	KindSeek          Kind = "target"
	KindSolve         Kind = "needed hires"
	KindRebalance     Kind = "rebalance"
	KindTiers         Kind = "tiers"
	KindOrganisations Kind = "organisations"
	KindWaterfall     Kind = "why"
	KindBegin         Kind = "new plan"
)

// Types reports whether letters are typed in such a dialog, so that none can be a key.
func (k Kind) Types() bool { return k == KindList || k == KindSeek || k == KindBegin }

// Binding is something that can be done in dialogs, and its keys. Those keys come besides
// esc and ctrl+c, which always leave a dialog, and enter, which takes what is chosen.
type Binding struct {
	Name  string   // as key files have it
	Keys  []string // as bubbletea names them; the first is shown
	Title string   // two or three words
	Help  string   // one sentence
	Kinds []Kind   // of dialogs in which it is there
}

// bind makes a binding without kinds, which [Bindings] adds.
func bind(name, title, help string, keys ...string) Binding {
	return Binding{Name: name, Keys: keys, Title: title, Help: help}
}

// Bindings lists what can be done in dialogs, with the keys that it has unless a user
// gives it others.
func Bindings() []Binding {
	var all []Binding
	add := func(kind Kind, table []Binding) {
		for _, binding := range table {
			i := slices.IndexFunc(all, func(b Binding) bool { return b.Name == binding.Name })
			if i < 0 {
				all = append(all, binding)
				i = len(all) - 1
			}
			all[i].Kinds = append(all[i].Kinds, kind)
		}
	}
	add(KindList, bindings(listDeeds()))
	add(KindQuestion, bindings(questionDeeds()))
	add(KindReview, bindings(reviewDeeds()))
	add(KindExplanation, bindings(explanationDeeds()))
	add(KindSeek, bindings(seekDeeds()))
	add(KindSolve, bindings(solveDeeds()))
	add(KindRebalance, bindings(rebalanceDeeds()))
	add(KindTiers, bindings(tiersDeeds()))
	add(KindOrganisations, bindings(organisationsDeeds()))
	add(KindWaterfall, bindings(waterfallDeeds()))
	add(KindBegin, bindings(beginDeeds()))
	return all
}

// Bindings that several kinds of dialogs share.
var (
	up = bind("dialog-up", "up",
		"Choose what is above; where nothing is chosen, show a line more above.", "up", "k")
	down = bind("dialog-down", "down",
		"Choose what is below; where nothing is chosen, show a line more below.", "down", "j", "tab")
	pageUp = bind("dialog-page-up", "page up",
		"Show the lines above.", "pgup")
	pageDown = bind("dialog-page-down", "page down",
		"Show the lines below.", "pgdown")
)

// deed is what a dialog does for a binding.
type deed[D any] struct {
	Binding
	do func(dialog D) Action
}

// does is a deed that leaves the dialog where it is.
func does[D any](binding Binding, do func(dialog D)) deed[D] {
	return deed[D]{binding, func(dialog D) Action {
		do(dialog)
		return nil
	}}
}

// closes is a deed that leaves the dialog.
func closes[D any](name string, keys []string, leave Action) deed[D] {
	return deed[D]{Binding{Name: name, Keys: keys, Title: "leave", Help: "Leave the dialog, as esc does."},
		func(D) Action { return leave }}
}

func bindings[D any](deeds []deed[D]) []Binding {
	list := make([]Binding, len(deeds))
	for i := range deeds {
		list[i] = deeds[i].Binding
	}
	return list
}

// Keys know the commands of dialogs by their keys, and their keys by their names.
type Keys struct {
	names map[Kind]map[string]string // of commands, by a dialog's kind and the key
	keys  map[string]string          // that are shown, by the commands' names
}

// NewKeys makes them of bindings with a user's keys.
func NewKeys(bindings []Binding) *Keys {
	k := &Keys{names: map[Kind]map[string]string{}, keys: map[string]string{}}
	for _, binding := range bindings {
		if len(binding.Keys) > 0 {
			k.keys[binding.Name] = binding.Keys[0]
		}
		for _, kind := range binding.Kinds {
			if k.names[kind] == nil {
				k.names[kind] = map[string]string{}
			}
			for _, key := range binding.Keys {
				k.names[kind][key] = binding.Name
			}
		}
	}
	return k
}

// keyed is a dialog with commands of its own, whose keys a [Stack] may give it.
type keyed struct {
	buttons
	keys *Keys
}

// use gives the dialog a user's keys; without them it has the default ones.
func (k *keyed) use(keys *Keys) { k.keys = keys }

func (k *keyed) known() *Keys {
	if k.keys == nil {
		k.keys = NewKeys(Bindings())
	}
	return k.keys
}

// perform does what a key stands for in a dialog of that kind; false where it stands for
// nothing.
func perform[D any](dialog D, kind Kind, keys *Keys, deeds []deed[D], key tea.KeyMsg) (Action, bool) {
	name, ok := keys.names[kind][key.String()]
	if !ok || key.Paste {
		return nil, false
	}
	i := slices.IndexFunc(deeds, func(d deed[D]) bool { return d.Name == name })
	return deeds[i].do(dialog), true
}

// shown are the keys of commands as people read them, without those that have none, and
// what they do; nothing where none has one.
func (k *keyed) shown(g *theme.Glyphs, between, does string, names ...string) hint {
	h := hint{between: between, does: does}
	for _, name := range names {
		if key, ok := k.known().keys[name]; ok {
			h.keys = append(h.keys, hintKey{g.Key(key), name})
		}
	}
	return h
}
