package ui

import (
	"fmt"
	"strings"
	"testing"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/exp/golden"

	"brim/model"
	"brim/planner/plantest"
	"brim/ui/overlay"
	"brim/ui/pane"
	"brim/ui/report"
	"brim/ui/state"
	"brim/ui/theme"
)

// accountsScreen is an App on the Accounts page of a scenario.
func accountsScreen(t testing.TB, s *model.Scenario, w, h int) *App {
	t.Helper()
	a := NewApp(state.Document{Name: "company", Path: "company.toml", Scenario: s}, &memory{}, Options{Glyphs: theme.NewGlyphs(theme.Blocks)})
	a.later, a.now, a.solving.limit, a.rebalancing.limit = never, standing, 0, 0
	a.Update(tea.WindowSizeMsg{Width: w, Height: h})
	press(a, "alt+8")
	return a
}

// TestViewAccounts holds how the page looks.
func TestViewAccounts(t *testing.T) {
	for _, size := range screenSizes {
		t.Run(fmt.Sprintf("%dx%d", size[0], size[1]), func(t *testing.T) {
			a := accountsScreen(t, plantest.Company(t), size[0], size[1])
			golden.RequireEqual(t, []byte(ansi.Strip(a.View())))
		})
	}
	t.Run("no-file", func(t *testing.T) {
		a, _ := screen(t, "pod-breach", 80, 24)
		press(a, "alt+8")
		golden.RequireEqual(t, []byte(ansi.Strip(a.View())))
	})
}

// TestAccountsAreNotCutBesideBlanks looks at the page with books at every size.
func TestAccountsAreNotCutBesideBlanks(t *testing.T) {
	a := accountsScreen(t, plantest.Company(t), 80, 24)
	for _, size := range screenSizes {
		a.Update(tea.WindowSizeMsg{Width: size[0], Height: size[1]})
		for range a.state.Panes() {
			wantNothingCut(t, a, fmt.Sprintf("Accounts at %d×%d", size[0], size[1]))
			press(a, "tab")
		}
	}
}

// TestAccountsByKeys goes through the page as a person would.
func TestAccountsByKeys(t *testing.T) {
	a := accountsScreen(t, plantest.Company(t), 120, 40)
	sees(t, a, "Books by CSM: 2 of 9 over, Ana Ruiz with 34.0 of 25", "▸▲ Ana Ruiz", "Ana Ruiz, Enterprise: 34 accounts by score")
	press(a, "down")
	sees(t, a, "▸✓ Ben Okoro", "Ben Okoro, Enterprise: 21 accounts")
	press(a, "right", "t")
	sees(t, a, "▸▲ Dev Shah", "Dev Shah, Mid-market: 67 accounts by ACV")
	press(a, "t", "enter", "down", "down")
	sees(t, a, "67 accounts by renewal")
	if a.state.Focus != state.PaneBookAccounts || a.state.Accounts.Account != 2 {
		t.Errorf("the third account of the book is chosen, not %d in pane %d", a.state.Accounts.Account, a.state.Focus)
	}
	press(a, "end")
	sees(t, a, "↑ 5")
	press(a, "enter", "end")
	sees(t, a, "▸! no CSM", "no CSM, SMB: 2 accounts")
	press(a, "up", "home", "up", "left")
	sees(t, a, "▸▲ Ana Ruiz")
	press(a, "shift+tab", "shift+tab", "end", "enter")
	if book, tier := a.state.Accounts.Book(); book == nil || tier.Name != "Enterprise" || a.state.Focus != state.PaneBookList {
		t.Error("a pod does not lead to the book of its CSM")
	}
}

// TestAccountsByMouse chooses a book and a quarter, and sorts by a column's head.
func TestAccountsByMouse(t *testing.T) {
	a := accountsScreen(t, plantest.Company(t), 120, 40)
	at := func(pane state.Pane, x, y int) tea.MouseMsg {
		place := a.layout.Place(pane)
		return tea.MouseMsg{X: place.X + x, Y: place.Y + y, Button: tea.MouseButtonLeft, Action: tea.MouseActionPress}
	}
	a.Update(at(state.PaneBookList, 5, 4))
	sees(t, a, "▸✓ Ben Okoro")
	head := paneText(t, a, state.PaneBookAccounts)[0]
	a.Update(at(state.PaneBookAccounts, 1+ansi.StringWidth(head[:strings.Index(head, "renewal")])+3, 1))
	sees(t, a, "accounts by renewal")
	wheel := at(state.PaneRenewals, 5, 3)
	wheel.Button = tea.MouseButtonWheelDown
	a.Update(wheel)
	if a.state.Accounts.Quarter != 1 {
		t.Error("the wheel chooses no quarter")
	}
}

// TestEveryFigureOfABookIsExplained finds what a book's row shows among the explanations.
func TestEveryFigureOfABookIsExplained(t *testing.T) {
	a := accountsScreen(t, plantest.Company(t), 200, 60)
	for range a.state.Accounts.List {
		book, tier := a.state.Accounts.Book()
		if book != nil {
			said := ""
			for _, result := range (pane.BookList{}).Explanations(a.state) {
				e := result.Explain()
				said += e.Value + " " + e.Numbers + "\n"
				for _, term := range e.Terms {
					said += term.Value + "\n"
				}
			}
			for _, row := range report.TierBooks(a.state.Scenario, tier).Grid.Rows {
				if row[0] != book.CSM {
					continue
				}
				for _, cell := range row[1:] {
					if cell = strings.Trim(strings.Replace(cell, ", ", " ", 1), "▲▽"); !strings.Contains(said, cell) {
						t.Errorf("%s: %q is not explained in\n%s", book.CSM, cell, said)
					}
				}
			}
		}
		press(a, "down")
	}
	press(a, "home", "e")
	if list, ok := a.dialogs.Top().(*overlay.List); !ok || list == nil {
		t.Fatal("no list of what can be explained")
	}
	sees(t, a, "Ana Ruiz, Enterprise: load of the book")
	press(a, "enter")
	sees(t, a, "34 accounts come to 34.0, of 8 to 25: over")
}

// TestCopiedBooksAreWhatBooksPrints copies the pods and the renewals as brim books prints
// them, the books in one table, and the accounts of the chosen one.
func TestCopiedBooksAreWhatBooksPrints(t *testing.T) {
	a := accountsScreen(t, plantest.Company(t), 120, 40)
	clip := ""
	a.copier.clip = func(text string) error { clip = text; return nil }
	printed := report.NamedBooksMarkdown(a.state.Scenario, a.state.Accounts.Books)
	for _, id := range []state.Pane{state.PanePairs, state.PaneRenewals} {
		a.state = a.state.FocusOn(id)
		if press(a, "y"); !strings.Contains(printed, "\n"+clip) {
			t.Errorf("copied\n%s\nwhich is not printed", clip)
		}
	}
	a.state = a.state.FocusOn(state.PaneBookList)
	if press(a, "y"); !strings.Contains(clip, "| Enterprise | Ana Ruiz | 34 | $4.5M |") || !strings.Contains(clip, "| SMB | no CSM | 2 |") {
		t.Errorf("copied\n%s", clip)
	}
	a.state = a.state.FocusOn(state.PaneBookAccounts)
	if press(a, "y"); strings.Count(clip, "\n") != 4+34 {
		t.Errorf("copied\n%s", clip)
	}
}

// many is a scenario with more accounts than are put into books at once.
func many(t testing.TB, accounts int) *model.Scenario {
	s := plantest.Company(t)
	few, rows := s.Book.Accounts, make([]model.Account, accounts)
	for i := range rows {
		rows[i] = few.At(i % few.Len())
		rows[i].ACV += float64(i)
	}
	s.Book.Accounts = model.NewAccounts(rows)
	return s
}

// TestManyAccountsAreDividedBesideTheLoop holds that the page is there before the books are,
// and that those of a scenario which has changed meanwhile are dropped.
func TestManyAccountsAreDividedBesideTheLoop(t *testing.T) {
	a := accountsScreen(t, many(t, state.BooksAtOnce+1), 120, 40)
	a.state.Accounts = state.Accounts{}
	a.booking.posed = nil
	press(a, "alt+1")
	_, first := a.Update(keyNamed("alt+8"))
	sees(t, a, "putting accounts into books")
	press(a, "down", "e", "esc", "t", "y")
	fewer := a.state.Scenario.Clone()
	fewer.Tiers[0].BookMax = model.Some(20)
	a.become(a.state.Become(fewer))
	_, second := a.Update(keyNamed("tab"))
	for _, msg := range messages(first) {
		a.Update(msg)
	}
	sees(t, a, "putting accounts into books")
	for _, msg := range messages(second) {
		a.Update(msg)
	}
	if !a.state.BooksCurrent() || a.state.Accounts.Books.Tiers[0].Most != 20 {
		t.Error("these are not the books of the scenario")
	}
	sees(t, a, " of 20")
}

// TestNamesOfAFileReachNoTerminal draws names that hold escape sequences.
func TestNamesOfAFileReachNoTerminal(t *testing.T) {
	s := plantest.Company(t)
	evil := "\x1b]0;owned\x07\x1b[31mAna\u202e\r\n"
	s.Book.Accounts = model.NewAccounts([]model.Account{{ID: evil, Name: evil, CSM: evil, AE: evil, ACV: 90_000}, {Name: evil, ACV: 1}})
	a := accountsScreen(t, s, 120, 40)
	for range a.state.Panes() {
		if view := a.View(); strings.Contains(view, "\x1b]0") || strings.Contains(view, "\x1b[31m") || strings.ContainsAny(view, "\x07\r\u202e") {
			t.Fatalf("what a name holds reaches the terminal: %q", view)
		}
		press(a, "z", "e", "esc", "z", "tab")
	}
}

// TestTakeAnAccountsFile offers the way to an accounts file where there is none, gives a path
// back that does not do, and takes the accounts as one step.
func TestTakeAnAccountsFile(t *testing.T) {
	a, store := screen(t, "pod-breach", 120, 40)
	before := a.state.Scenario
	press(a, "alt+8")
	sees(t, a, "No accounts file", "Use a to take the CSV that your CRM exports", "which accounts nobody carries.", "a accounts file")
	press(a, "a", "enter")
	sees(t, a, "Take an accounts file", "accounts.csv: no such file")
	store.accounts = plantest.Company(t).Book.Accounts
	press(a, "enter")
	sees(t, a, "350 accounts, $14.8M", "Books by CSM:", "Ana Ruiz")
	if a.state.Scenario.ARR.OK || !a.state.Unsaved() {
		t.Error("the accounts are not the plan's")
	}
	press(a, "a")
	sees(t, a, "Now in the plan:", "350 accounts, $14.8M")
	press(a, "esc", "u")
	if a.state.Scenario != before {
		t.Error("it is not one step to undo")
	}
	sees(t, a, "No accounts file")
	b := builtinScreen(t, "first-csm")
	b.Update(tea.WindowSizeMsg{Width: 120, Height: 40})
	press(b, "alt+8", "a")
	sees(t, b, "Can't: the plan has no file of its own")
}
