package ui

import (
	"testing"

	"brim/planner/plantest"
	"brim/ui/state"
)

// TestFindOnTheAccountsPage goes to an account in its book, to the book of a CSM, and to a lever.
func TestFindOnTheAccountsPage(t *testing.T) {
	a := accountsScreen(t, plantest.Company(t), 120, 40)
	all := a.state.Scenario.Book.Accounts
	tier := &a.state.Accounts.Books.Tiers[1]
	last := tier.Books[len(tier.Books)-1]
	wanted := last.Rows[len(last.Rows)-1]
	press(a, "/")
	typed(a, all.At(wanted).Label())
	sees(t, a, last.CSM+", "+tier.Name)
	press(a, "enter")
	if at := a.state.Accounts; a.state.Focus != state.PaneBookAccounts || at.Listed[at.Account] != wanted {
		t.Errorf("account %d in pane %d, not %s", at.Account, a.state.Focus, all.At(wanted).Label())
	}
	press(a, "/")
	typed(a, "dev shah")
	press(a, "enter")
	if book, _ := a.state.Accounts.Book(); a.state.Focus != state.PaneBookList || book == nil || book.CSM != "Dev Shah" {
		t.Errorf("%+v", book)
	}
	press(a, "/")
	typed(a, "csm ramp")
	press(a, "enter")
	if l, _ := a.state.Lever(); l.Key != "csm.ramp_months" || a.state.Page != state.PagePlan {
		t.Errorf("found %q", l.Key)
	}
}

// TestFindOnTheActualsPage goes to a row of its tables.
func TestFindOnTheActualsPage(t *testing.T) {
	a := happenedApp(t, 120, 40)
	press(a, "/")
	typed(a, "feb 2027")
	press(a, "enter")
	if a.state.Focus != state.PaneActualMonths || a.state.Actuals.Month != 2 {
		t.Errorf("month %d in pane %d", a.state.Actuals.Month, a.state.Focus)
	}
	press(a, "/")
	typed(a, "csm attrition")
	press(a, "enter")
	if driver := a.state.Actuals.History.Drivers()[a.state.Actuals.Lever]; a.state.Focus != state.PaneImplied || driver.Lever != "csm.attrition" {
		t.Errorf("%s in pane %d", driver.Lever, a.state.Focus)
	}
}
