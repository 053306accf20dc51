package ui

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	tea "github.com/charmbracelet/bubbletea"

	"brim/ui/canvas"
	"brim/ui/overlay"
	"brim/ui/pane"
	"brim/ui/state"
)

// click presses the left button in the middle of a place, lets it go, and carries out what
// follows. It reports whether the program quit.
func click(a *App, place canvas.Rect) bool {
	msg := tea.MouseMsg{X: place.X + place.W/2, Y: place.Y + place.H/2, Button: tea.MouseButtonLeft, Action: tea.MouseActionPress}
	_, cmd := a.Update(msg)
	quit := settle(a, cmd)
	msg.Button, msg.Action = tea.MouseButtonNone, tea.MouseActionRelease
	_, cmd = a.Update(msg)
	return settle(a, cmd) || quit
}

// TestEveryZoneAnswers clicks every zone of every page, of the presentation and of typing:
// each does something that can be seen, lies on the screen, and covers no other. Short runs click
// zones that stand in several scenes, such as the tabs of the pages, in one.
func TestEveryZoneAnswers(t *testing.T) {
	sizes := [][2]int{{120, 40}, {60, 20}}
	if testing.Short() {
		sizes = sizes[:1]
	}
	scenes, clicked := zoneScenes(), map[string]bool{}
	for _, size := range sizes {
		for _, name := range slices.Sorted(maps.Keys(scenes)) {
			t.Run(fmt.Sprintf("%s/%dx%d", name, size[0], size[1]), func(t *testing.T) {
				a := zoneScreen(t, scenes[name], size[0], size[1])
				state, entry, before := a.state, a.entry, shownBy(a)
				zones := a.zones()
				for i, z := range zones {
					if z.Empty() || z.name == paneZone || z.name == a.state.Page.String() {
						continue
					}
					if z.Intersect(a.layout.Screen) != z.Rect {
						t.Errorf("%s leaves the screen: %v", z.name, z.Rect)
					}
					for _, other := range zones[:i] {
						if !other.Intersect(z.Rect).Empty() {
							t.Errorf("%s covers %s", other.name, z.name)
						}
					}
					if testing.Short() && clicked[z.name] {
						continue
					}
					clicked[z.name] = true
					if quit := click(a, z.Rect); !quit && shownBy(a) == before {
						t.Errorf("a click on %s does nothing", z.name)
					}
					a.dialogs.Clear()
					a.working, a.keeper.quitting = "", false
					a.state, a.entry = state, entry
					a.arrange()
				}
			})
		}
	}
}

// shownBy is what is on the screen, and what is chosen, also out of sight.
func shownBy(a *App) string {
	return a.View() + fmt.Sprint(a.state.Page, a.state.Cursor, a.state.Panel.Chosen, a.state.Compare.Chosen, a.state.Focus)
}

// zoneScenes are what the screen may show, by the keys that lead there.
func zoneScenes() map[string][]string {
	scenes := map[string][]string{
		"presenting": {"p"}, "typing": {"down", "enter"}, "zoomed": {"down", "tab", "z"}, "alone": {"alt+7", "x", "x", "x"}, "changed": {"down", "right"},
	}
	for i, page := range state.Pages() {
		scenes[page.String()] = []string{"down", "b", fmt.Sprintf("alt+%d", i+1)}
	}
	scenes["Compare"] = append(scenes["Compare"], "left")
	return scenes
}

func zoneScreen(t *testing.T, keys []string, w, h int) *App {
	a, _ := screen(t, "pod-breach", w, h)
	press(a, "right", "esc") // so that there is something to undo
	press(a, keys...)
	return a
}

// TestFooterKeysAreClicked one by one where an entry shows several.
func TestFooterKeysAreClicked(t *testing.T) {
	a, _ := screen(t, "pod-breach", 120, 40)
	choose(t, a, "csm.heads")
	for _, test := range []struct {
		name string
		want float64
	}{{"more", 21}, {"less", 20}} {
		for _, z := range a.zones() {
			if z.name == test.name {
				click(a, z.Rect)
			}
		}
		if got := number(t, a, "csm.heads"); got != test.want {
			t.Errorf("a click on the key of %s leads to %v, want %v", test.name, got, test.want)
		}
	}
}

// TestDoubleClickTypes a cell of the grid of hires; one click only chooses it.
func TestDoubleClickTypes(t *testing.T) {
	a := hiringScreen(t, "pod-breach", 120, 40)
	place := a.layout.Place(state.PaneHires)
	cell := canvas.Rect{X: place.X + 42, Y: place.Y + 2, W: 1, H: 1}
	click(a, cell)
	if a.entry != nil {
		t.Fatal("one click types")
	}
	click(a, cell)
	if a.entry == nil || !strings.Contains(a.View(), "takes it") {
		t.Error("a second one does not type")
	}
}

// TestWheelChangesTheCellInHand where the mouse chose it, and scrolls elsewhere.
func TestWheelChangesTheCellInHand(t *testing.T) {
	a := hiringScreen(t, "pod-breach", 120, 40)
	place := a.layout.Place(state.PaneHires)
	up := tea.MouseMsg{X: place.X + 42, Y: place.Y + 2, Button: tea.MouseButtonWheelUp, Action: tea.MouseActionPress}
	if a.Update(up); a.state.Unsaved() {
		t.Fatal("the wheel changes a cell that the mouse did not choose")
	}
	click(a, canvas.Rect{X: up.X, Y: up.Y, W: 1, H: 1})
	a.Update(up)
	wantHires(t, a, "ae.hires_per_quarter", 2, 4, 3, 4, 4, 4)
	up.Button = tea.MouseButtonWheelDown
	a.Update(up)
	if a.state.Unsaved() {
		t.Error("down does not lead back")
	}
	up.Y++
	if a.Update(up); a.state.Unsaved() {
		t.Error("the wheel changes a cell beside the one in hand")
	}
}

// TestHeadlineLeadsToPagesAndMonths clicks every claim of the headline: it is drawn where it
// answers, and leads to its page, in its month of its tier.
func TestHeadlineLeadsToPagesAndMonths(t *testing.T) {
	for _, width := range []int{60, 80, 120, 200} {
		a, _ := screen(t, "pod-breach", width, 40)
		press(a, "b", "right")
		goals := pane.HeadlineGoals(a.canvas.Glyphs(), a.state, width)
		if len(goals) < 2 {
			t.Fatalf("%d columns: %d claims lead somewhere", width, len(goals))
		}
		for _, goal := range goals {
			place := within(a.layout.Headline, goal.Rect)
			row := []rune(strings.Split(a.View(), "\n")[place.Y])
			if said := strings.TrimSpace(string(row[place.X : place.X+place.W])); len(said) < 4 {
				t.Errorf("%d columns: %q leads somewhere", width, said)
			}
			b, _ := screen(t, "pod-breach", width, 40)
			press(b, "b", "right")
			click(b, place)
			if b.state.Page != goal.Page || goal.Placed && (b.state.Cursor.Month != goal.Month || b.state.Cursor.Tier != goal.Tier) {
				t.Errorf("%d columns: %+v leads to %s, month %d", width, goal, b.state.Page, b.state.Cursor.Month)
			}
		}
	}
}

// TestCompareOffersWhereAPlanStandsAlone puts the plan as it is beside the plan by a click.
func TestCompareOffersWhereAPlanStandsAlone(t *testing.T) {
	a, _ := screen(t, "segmented-book", 120, 40)
	a.become(a.state.Turn(state.PageCompare))
	sees(t, a, "Put beside this plan", "another scenario")
	for _, z := range a.zones() {
		if z.name == "baseline" && z.Y < a.layout.Footer.Y {
			click(a, z.Rect)
			break
		}
	}
	if a.state.Baseline == nil || len(a.state.Compare.Others) != 1 || strings.Contains(a.View(), "Put beside") {
		t.Errorf("%d plans stand beside it:\n%s", len(a.state.Compare.Others), a.View())
	}
}

// TestWhatTheHeadlineLeavesOut is counted, and the count leads to the findings.
func TestWhatTheHeadlineLeavesOut(t *testing.T) {
	a, _ := screen(t, "segmented-book", 60, 20)
	for _, z := range a.zones() {
		if z.name == "to "+state.PageFit.String() {
			click(a, z.Rect)
			if a.state.Page != state.PageFit || a.state.Focus != state.PaneFindings {
				t.Errorf("it leads to %s, pane %d", a.state.Page, a.state.Focus)
			}
			return
		}
	}
	t.Error("nothing leads to what is left out")
}

// TestDialogsAreLeftByTheMouse by the words of the key that leaves, and beside them; a click
// on the frame leaves none.
func TestDialogsAreLeftByTheMouse(t *testing.T) {
	for _, key := range []string{"?", ":", "/", "n", "t", "e", "O", "T", "S", "o", "U", "alt+s"} {
		a, _ := screen(t, "pod-breach", 120, 40)
		press(a, "down", "right", "b", key)
		opened := a.dialogs.Depth()
		if opened == 0 {
			t.Errorf("%s opens no dialog", key)
			continue
		}
		rows, place := strings.Split(a.View(), "\n"), overlay.Place(a.dialogs.Top(), a.layout.Screen)
		click(a, canvas.Rect{X: place.X + place.W/2, Y: place.Y, W: 1, H: 1})
		if a.dialogs.Depth() != opened {
			t.Errorf("%s: a click on the frame leaves it", key)
		}
		beside := canvas.Rect{W: 1, H: 1}
		if place.X == 0 { // it takes the whole window
			beside = leaving(rows)
		}
		if click(a, beside); a.dialogs.Depth() == opened {
			t.Errorf("%s: a click at %v does not leave it:\n%s", key, beside, strings.Join(rows, "\n"))
		}
		press(a, "esc", "esc", key)
		if click(a, leaving(strings.Split(a.View(), "\n"))); a.dialogs.Depth() == opened {
			t.Errorf("%s: no word of it leaves it:\n%s", key, a.View())
		}
	}
}

// TestAStrayClickLosesNothingTyped keeps a dialog into which something was typed; esc, and the
// word of it, leave it.
func TestAStrayClickLosesNothingTyped(t *testing.T) {
	for _, keys := range [][]string{{"S"}, {"N"}, {"t"}, {"T", "enter"}, {"alt+n"}, {"alt+c"}} {
		a, _ := screen(t, "pod-breach", 120, 40)
		press(a, append([]string{"down", "right"}, keys...)...)
		opened := a.dialogs.Depth()
		if opened == 0 {
			t.Errorf("%v opens no dialog", keys)
			continue
		}
		typed(a, "12")
		click(a, canvas.Rect{W: 1, H: 1})
		if a.dialogs.Depth() != opened || !strings.Contains(a.View(), "12") {
			t.Errorf("%v: a click beside it loses what was typed:\n%s", keys, a.View())
		}
		if press(a, "esc"); keys[0] != "T" && a.dialogs.Depth() == opened {
			t.Errorf("%v: esc does not leave it", keys)
		}
	}
}

// leaving is where the screen says that esc leaves.
func leaving(rows []string) canvas.Rect {
	for y := len(rows) - 1; y >= 0; y-- {
		if before, _, ok := strings.Cut(rows[y], "esc "); ok {
			return canvas.Rect{X: canvas.Width(before), Y: y, W: 3, H: 1}
		}
	}
	return canvas.Rect{X: -1, Y: -1}
}
