package ui

import (
	"testing"

	"brim/planner/plantest"
)

// begunFrom is a form whose accounts file was chosen from the list.
func begunFrom(t *testing.T, w, h int) (*App, *memory) {
	t.Helper()
	a, store := screen(t, "one-team", w, h)
	store.accounts = plantest.Company(t).Book.Accounts
	press(a, "ctrl+n", "ctrl+f")
	sees(t, a, "The accounts that your CRM exports", "  ../", "▸ crm.csv", "46 KB")
	press(a, "enter")
	sees(t, a, "A plan of your own", "crm.csv", "350 accounts")
	return a, store
}

// TestBeginChoosesAFile from a list, by keys, by a path that is typed and by the mouse.
func TestBeginChoosesAFile(t *testing.T) {
	a, _ := begunFrom(t, 80, 24)
	if field, _ := a.beginning.form().Chosen(); field != peopleFile {
		t.Errorf("the form goes on at %v", field)
	}
	press(a, "ctrl+f")
	sees(t, a, "The people that your HR system exports")
	press(a, "up", "enter")
	sees(t, a, "Folder up/")
	typed(a, "none.csv")
	press(a, "enter")
	sees(t, a, "A plan of your own", "none.csv")
	press(a, "up", "ctrl+u", "up")
	click(a, wordsAt(a, "files"))
	sees(t, a, "The accounts that your CRM exports")
	click(a, wordsAt(a, "crm.csv"))
	if form := a.beginning.form(); a.dialogs.Top() != form || form.Text(accountsFile) != "crm.csv" {
		t.Errorf("%q was chosen", form.Text(accountsFile))
	}
}

// TestBeginTakesAnotherColumn shows how a file was read, takes another column, sees that it does
// not do, and goes back to the one it was.
func TestBeginTakesAnotherColumn(t *testing.T) {
	for _, size := range [][2]int{{80, 24}, {120, 40}} {
		a, store := begunFrom(t, size[0], size[1])
		press(a, "ctrl+r")
		sees(t, a, "How crm.csv is read", "▸ ARR of the account", "Amount, like 5,000", "no column")
		press(a, "enter")
		sees(t, a, "ARR of the account: which column?", "as its name says")
		typed(a, "who")
		press(a, "enter")
		sees(t, a, "How crm.csv is read", "Who, like Ann, as you chose")
		for range 20 {
			press(a, "down")
		}
		sees(t, a, "What is wrong", `found "Ann"`)
		press(a, "esc")
		sees(t, a, "A plan of your own", `! crm.csv:2: acv: found "Ann"`)
		press(a, "ctrl+r", "enter", "enter")
		sees(t, a, "Amount, like 5,000")
		for range 20 {
			press(a, "down")
		}
		sees(t, a, "Left out", "2 totals", "lines 8-9")
		press(a, "esc", "ctrl+o")
		if !a.dialogs.Empty() || a.state.Scenario.Book.Accounts != store.accounts || len(store.asked.Accounts.Columns) != 0 {
			t.Errorf("%v: %+v", size, store.asked)
		}
	}
}

// TestBeginCountsRowsOtherwise says what counts of several rows of one account, and what other
// currencies are worth.
func TestBeginCountsRowsOtherwise(t *testing.T) {
	a, store := begunFrom(t, 120, 40)
	press(a, "ctrl+r")
	typed(a, "several")
	press(a, "enter")
	typed(a, "add")
	press(a, "enter")
	if store.asked.Accounts.Repeated != "add" {
		t.Errorf("%+v", store.asked)
	}
	typed(a, "currencies")
	press(a, "enter")
	sees(t, a, "What one of each is worth in USD")
	typed(a, "EUR much")
	press(a, "enter")
	sees(t, a, `"EUR much" is not read`)
	press(a, "ctrl+u")
	typed(a, "eur = 1.08, GBP 1.27")
	press(a, "enter")
	sees(t, a, "add them up: each row", "EUR 1.08, GBP 1.27")
	if rates := store.asked.Accounts.Rates; rates["EUR"] != 1.08 || rates["GBP"] != 1.27 || len(rates) != 2 {
		t.Errorf("%+v", rates)
	}
}

// TestBeginOpensOnceItIsRead asks for the plan while its file is being read: the form says so
// meanwhile, and the plan opens when it is there.
func TestBeginOpensOnceItIsRead(t *testing.T) {
	a, store := screen(t, "one-team", 80, 24)
	store.accounts = plantest.Company(t).Book.Accounts
	press(a, "ctrl+n")
	toField(t, a, accountsFile)
	form := a.beginning.form()
	form.Fill(accountsFile, "crm.csv")
	reading := a.beginning.answered(form)
	press(a, "ctrl+o")
	sees(t, a, "A plan of your own", "Reading crm.csv…")
	if settle(a, reading); !a.dialogs.Empty() || a.state.Scenario.Book.Accounts != store.accounts {
		t.Errorf("not open:\n%s", a.View())
	}
}

// TestAnEarlierPlanIsDropped types on while a plan is being made: what it comes to is not shown.
func TestAnEarlierPlanIsDropped(t *testing.T) {
	a, _ := screen(t, "one-team", 120, 40)
	press(a, "ctrl+n")
	_, first := a.Update(keyNamed("9"))
	_, second := a.Update(keyNamed("m"))
	settle(a, second)
	sees(t, a, "9m")
	arr := a.beginning.first.Scenario.OpeningARR()
	if settle(a, first); arr != 9e6 || a.beginning.first.Scenario.OpeningARR() != arr {
		t.Errorf("%v, then %v", arr, a.beginning.first.Scenario.OpeningARR())
	}
}

// TestBeginSaysWhatIsWrongOutOfSight where an answer above the fields that are shown keeps the
// plan from following a file: the last row says which, until the answer is in sight.
func TestBeginSaysWhatIsWrongOutOfSight(t *testing.T) {
	a, store := screen(t, "one-team", 80, 24)
	store.accounts = plantest.Company(t).Book.Accounts
	press(a, "ctrl+n")
	typed(a, "18m")
	press(a, "ctrl+f", "enter")
	sees(t, a, "ARR: found ARR, accounts or their mean beside an accounts file")
	press(a, "ctrl+o")
	sees(t, a, "! found ARR, accounts or their mean", "Recurring revenue of all accounts a year")
	press(a, "ctrl+u")
	sees(t, a, "$14.8M ARR", "(350)")
}
