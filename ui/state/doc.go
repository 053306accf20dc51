// Package state is what the screen shows, as one value: the scenario as it is now and
// as its file has it, the market case, the plan that follows, which lever is chosen,
// what can be undone, and the last thing to say.
//
// A change is a State in and a State out, and every change that touches the scenario
// or the case computes the plan in one place. Scenarios are never changed once they
// are in a State, so that history can hold them. The one exception to values is the Plan:
// States that follow one another share it, and it is run in place, since planning into
// fresh memory with every move would cost more than the move. It belongs to the latest
// of them; who needs a plan for longer takes its own ([State.OwnPlan]).
//
// Each page keeps what it needs in a type of its own: the cursor of pods and books, the
// grid of hires, the findings, the risk and what matters most, the plans beside this one, the
// books of real accounts, what has happened.
//
// The package draws nothing, reads no file and knows no terminal; it imports model, planner,
// what lies beneath them, and the words for figures only.
package state
