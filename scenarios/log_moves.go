package scenarios

import (
	"brim/model"
)

// Moved is an input that differs between two scenarios, with both values as they can be
// typed; "default (20)" is one that is left to its default.
type Moved struct {
	Lever string `json:"lever"` // its dotted key, or "tier.NAME" of a tier that came or went
	From  string `json:"from"`
	To    string `json:"to"`
}

// What stands for the value of something that is not there.
const absent = "none"

// Moves lists what differs from one scenario to another: first the tiers, cases and roles
// that went or came, then every lever that both have, in the order of the screens.
func Moves(from, to *model.Scenario) []Moved {
	moves := append(gone(from, to, false), gone(to, from, true)...)
	was := map[string]model.Lever{}
	for _, l := range model.Levers(from) {
		was[l.Key] = l
	}
	for _, l := range model.Levers(to) {
		before, ok := was[l.Key]
		if !ok || l.Derived() {
			continue
		}
		a, b := before.Get(from), l.Get(to)
		if a.Equal(b) || a.Absent && b.Absent {
			continue // a default that follows other inputs has not been moved
		}
		moves = append(moves, Moved{Lever: l.Key, From: before.Typed(a), To: l.Typed(b)})
	}
	return moves
}

// gone lists what a has and b has not, as leaving, or coming when seen from the other side.
func gone(a, b *model.Scenario, coming bool) []Moved {
	there := map[string]bool{}
	for _, thing := range things(b) {
		there[thing.key] = true
	}
	var moves []Moved
	for _, thing := range things(a) {
		switch {
		case there[thing.key]:
		case coming:
			moves = append(moves, Moved{Lever: thing.key, From: absent, To: thing.what})
		default:
			moves = append(moves, Moved{Lever: thing.key, From: thing.what, To: absent})
		}
	}
	return moves
}

// thing is a part of a scenario that has a name.
type thing struct{ key, what string }

func things(s *model.Scenario) []thing {
	var all []thing
	for i := range s.Tiers {
		all = append(all, thing{"tier." + s.Tiers[i].Name, s.Tiers[i].Coverage.String() + " tier"})
	}
	for i := range s.Cases {
		all = append(all, thing{"case." + s.Cases[i].Name, "market case"})
	}
	for i := range s.Resources {
		all = append(all, thing{"resource." + s.Resources[i].Role, "role"})
	}
	return all
}
