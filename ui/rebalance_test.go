package ui

import (
	"fmt"
	"testing"

	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/exp/golden"

	"brim/model"
	"brim/planner/plantest"
)

// TestRebalanceFromThePage evens out the books of the chosen tier, writes the moves down, and
// takes them back with one step.
func TestRebalanceFromThePage(t *testing.T) {
	a := accountsScreen(t, plantest.Company(t), 120, 40)
	before := a.state.Scenario
	press(a, "r")
	sees(t, a, "Rebalance: the fewest moves", "after 9 moves every book keeps its limits", "proven")
	press(a, "a")
	sees(t, a, "New accounts file accounts-rebalanced.csv. u goes back to the old one",
		"Books by CSM: 1 of 9 over, Dev Shah", "✓ Chloe Martin")
	if a.state.Scenario.Book.File != "accounts-rebalanced.csv" || !a.state.Unsaved() || !a.state.BooksCurrent() {
		t.Error("the scenario does not name the new file")
	}
	press(a, "u")
	sees(t, a, "Undone: Enterprise rebalanced, moves: 9")
	if a.state.Scenario != before || a.state.Unsaved() {
		t.Error("it is not one step to undo")
	}
	sees(t, a, "Books by CSM: 2 of 9 over, Ana Ruiz")
	press(a, "ctrl+r", "r", "esc")
	sees(t, a, "Books by CSM: 1 of 9 over")
}

// TestViewRebalance holds how the dialog looks.
func TestViewRebalance(t *testing.T) {
	for _, size := range [][2]int{{60, 20}, {80, 24}, {120, 40}} {
		t.Run(fmt.Sprintf("%dx%d", size[0], size[1]), func(t *testing.T) {
			a := accountsScreen(t, plantest.Company(t), size[0], size[1])
			press(a, "r", "down")
			golden.RequireEqual(t, []byte(ansi.Strip(a.View())))
		})
	}
}

// TestRebalanceAsksAgain changes what is asked for, and drops what was asked before.
func TestRebalanceAsksAgain(t *testing.T) {
	a := accountsScreen(t, plantest.Company(t), 120, 40)
	_, first := a.Update(keyNamed("r"))
	press(a, "down", "right") // Ana leaves: the others cannot hold her accounts
	sees(t, a, "✗ Enterprise:", "leaves")
	for _, msg := range messages(first) {
		a.Update(msg)
	}
	sees(t, a, "✗ Enterprise:")
	press(a, "down", "right")
	sees(t, a, "New CSM 1", "every book keeps its limits")
	press(a, "esc")
	if a.rebalancing.work.busy() || !a.dialogs.Empty() {
		t.Error("the dialog does not close")
	}
}

// TestRebalanceBeyondLimitsAsksTwice applies moves that leave books past their limits only to
// who asks for them twice, and loses nothing that was asked for when they are not applied.
func TestRebalanceBeyondLimitsAsksTwice(t *testing.T) {
	a := accountsScreen(t, plantest.Company(t), 120, 40)
	before := a.state.Scenario
	press(a, "r", "down", "right", "a")
	sees(t, a, "Some books stay past their limits", "These moves are the best")
	press(a, "enter")
	sees(t, a, "✗ Enterprise:", "Ana Ruiz")
	if a.state.Scenario != before {
		t.Error("what was not confirmed was applied")
	}
	press(a, "a", "y")
	if a.state.Scenario == before || !a.dialogs.Empty() {
		t.Error("what was confirmed was not applied")
	}
}

// TestRebalanceKeepsWhatWasAsked opens the dialog again with what was asked for and not applied,
// tier by tier, and begins anew once it was.
func TestRebalanceKeepsWhatWasAsked(t *testing.T) {
	a := accountsScreen(t, plantest.Company(t), 120, 40)
	press(a, "r", "down", "right", "down", "enter")
	typed(a, "Lea Moor")
	press(a, "enter", "r", "r")
	sees(t, a, "Who leaves    Ana Ruiz", "Who comes     Lea Moor", "Lea Moor        new")
	press(a, "esc", "right", "r")
	sees(t, a, "Mid-market", "Who leaves    nobody")
	press(a, "esc", "left", "r")
	sees(t, a, "Who leaves    Ana Ruiz")
	press(a, "right", "down", "right", "up", "left")
	sees(t, a, "▸ Tier        ← Enterprise", "Who leaves    Ana Ruiz")
	press(a, "a", "r")
	sees(t, a, "Who leaves    nobody", "Who comes     nobody")
	press(a, "right")
	sees(t, a, "Mid-market", "Who leaves    Dev Shah")
}

// TestRebalanceHandsOnAndTakesTheHeadAway does both in one step, and goes on with a book of the
// tier.
func TestRebalanceHandsOnAndTakesTheHeadAway(t *testing.T) {
	a := accountsScreen(t, plantest.Company(t), 120, 40)
	before := a.state.Scenario
	heads, _ := model.HeadsIn(before, model.RoleCSM, 2)
	press(a, "r", "left", "down", "right", "down", "down", "down", "right")
	if !a.rebalancing.dialog.Asked().Heads {
		t.Fatal("the heads are not asked for: " + a.View())
	}
	press(a, "a", "y")
	after := heads.Get(a.state.Scenario).Number
	if after != heads.Get(before).Number-1 || a.state.Scenario.Book.File == before.Book.File {
		t.Errorf("%v heads, %s", after, a.state.Scenario.Book.File)
	}
	sees(t, a, "CSM heads")
	if _, tier := a.state.Accounts.Book(); tier == nil || tier.Index != 2 {
		t.Errorf("the chosen book is in %v", tier)
	}
	press(a, "u")
	if _, tier := a.state.Accounts.Book(); a.state.Scenario != before || tier == nil || tier.Index != 2 {
		t.Errorf("it is not one step to undo, or the chosen book is in %v", tier)
	}
}

// TestRebalanceThatCannotBeWritten changes nothing, says why, and keeps what was asked for.
func TestRebalanceThatCannotBeWritten(t *testing.T) {
	a := accountsScreen(t, plantest.Company(t), 120, 40)
	a.rebalancing.store.(*memory).err = errFull
	before := a.state.Scenario
	press(a, "r", "a")
	sees(t, a, "nothing was moved: "+errFull.Error(), "Rebalance: the fewest moves")
	if a.state.Scenario != before {
		t.Error("the scenario changed")
	}
	b, _ := screen(t, "pod-breach", 120, 40)
	press(b, "alt+8", "r")
	sees(t, b, "Can't: the scenario has no accounts file.")
}
