package talk

import (
	"strings"

	"brim/model"
	"brim/planner"
	"brim/ui/state"
)

// becomes takes another state over, and answers with the words, what moved, and how the plan
// stands. Headlines are values: that of the present state holds though the two share a plan.
func (r *Room) becomes(next state.State, lead string) Reply {
	before := r.now()
	r.state, r.dropped = next, false
	return say(lead, strings.Join(story(before, r.now()), " "), "The plan now: "+r.standing())
}

// set changes levers, as one step.
func (r *Room) set(text string) Reply {
	changed, err := r.settled(text, "set")
	if err != nil {
		return fail(err)
	}
	lead := changedWords(r.state.Scenario, changed)
	if lead == "" {
		return say("Nothing changed: the plan is so already.")
	}
	return r.becomes(r.state.Become(changed), "Changed: "+lead+".")
}

// whatIf says what a change would do.
func (r *Room) whatIf(text string) Reply {
	changed, err := r.settled(text, "what if")
	if err != nil {
		return fail(err)
	}
	lead := changedWords(r.state.Scenario, changed)
	if lead == "" {
		return say("Nothing would change: the plan is so already.")
	}
	plan := planner.Make(changed, caseLike(r.state.Scenario, changed, r.state.Case))
	return say("What if: "+lead+".", strings.Join(mightBe.story(r.now(), seen{changed, plan.Headline()}), " "),
		"Nothing was changed; set makes the change.")
}

// settled is the scenario with what was typed behind a command set in it.
func (r *Room) settled(text, command string) (*model.Scenario, error) {
	if text == "" {
		return nil, mistaken("which lever, and to what? Type %s LEVER VALUE, such as %s csm.heads=15; levers lists them", command, command).Err
	}
	settings, err := r.settings(text)
	if err != nil {
		return nil, err
	}
	return r.host.Set(r.state.Scenario, settings)
}

// caseLike is the market case of one scenario in another, -1 where that has none.
func caseLike(from, to *model.Scenario, c int) int {
	if c < 0 {
		return -1
	}
	if like, ok := to.CaseNamed(from.CaseName(c)); ok {
		return like
	}
	return -1
}

// undo takes the last change back.
func (r *Room) undo() Reply {
	if !r.state.CanUndo() {
		return mistaken("there is nothing to undo")
	}
	return r.travels(r.state.Undo, "Undone")
}

// redo makes the change again that was taken back last.
func (r *Room) redo() Reply {
	if !r.state.CanRedo() {
		return mistaken("there is nothing to redo")
	}
	return r.travels(r.state.Redo, "Done again")
}

func (r *Room) travels(travel func() state.State, word string) Reply {
	next := travel()
	return r.becomes(next, word+": "+changedWords(r.state.Scenario, next.Scenario)+".")
}

// marketCase turns to a market case, or lists them.
func (r *Room) marketCase(name string) Reply {
	s := r.state.Scenario
	names := []string{model.BaseCase}
	for c := range s.Cases {
		names = append(names, s.Cases[c].Name)
	}
	if name == "" && len(s.Cases) == 0 {
		return say("This is the "+model.BaseCase+" case, and the plan has no other.", "set case.NAME=new makes one.")
	}
	if name == "" {
		return say("This is the "+s.CaseName(r.state.Case)+" case.", "There are "+listed(names)+". case NAME turns to one.")
	}
	for i, known := range names {
		if !strings.EqualFold(known, name) {
			continue
		}
		if i-1 == r.state.Case {
			return say("This is the " + known + " case already.")
		}
		return r.becomes(r.state.Seal().InCase(i-1), "This is the "+known+" case now.")
	}
	if len(s.Cases) == 0 {
		return mistaken("there is no market case %.60q; the plan has none", name)
	}
	return mistaken("there is no market case %.60q; there are %s", name, strings.Join(names, ", "))
}

// baseline pins the plan as it is, or clears what is pinned.
func (r *Room) baseline(rest string) Reply {
	switch {
	case strings.EqualFold(rest, "clear") && r.state.Baseline == nil:
		return mistaken("no baseline is pinned; baseline pins the plan as it is")
	case strings.EqualFold(rest, "clear"):
		r.state = r.state.Unpin()
		return say("The baseline is cleared.")
	case rest != "":
		return mistaken("baseline takes clear or nothing, and found was %.60q", rest)
	}
	r.state = r.state.Pin()
	return say("The plan as it is now is the baseline. compare says later what became of it.")
}
