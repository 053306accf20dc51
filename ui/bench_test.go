package ui

import (
	"fmt"
	"testing"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/lipgloss"
	"github.com/muesli/termenv"

	"brim/model"
	"brim/ui/state"
	"brim/ui/theme"
)

// BenchmarkKeyToView is a key's whole way: the lever moves, the plan and its story are
// computed, the frame is drawn.
func BenchmarkKeyToView(b *testing.B) {
	for _, size := range []struct{ w, h int }{{80, 24}, {120, 40}, {200, 60}, {300, 100}} {
		b.Run(fmt.Sprintf("%dx%d", size.w, size.h), func(b *testing.B) {
			a, _ := screen(b, "pod-breach", size.w, size.h)
			renderer := lipgloss.NewRenderer(nil)
			renderer.SetColorProfile(termenv.TrueColor)
			a.looks.theme = theme.New(renderer, theme.Dark, nil)
			keys := []tea.KeyMsg{{Type: tea.KeyRight}, {Type: tea.KeyLeft}}
			i := 0
			for b.Loop() {
				a.Update(keys[i%2])
				_ = a.View()
				i++
			}
		})
	}
}

// BenchmarkManyAccounts is a key's way with a book of real accounts, half of which name
// their tier: it must not depend on how many there are.
func BenchmarkManyAccounts(b *testing.B) {
	for _, n := range []int{1_000, 50_000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			a, _ := screen(b, "pod-breach", 120, 40)
			rows := make([]model.Account, n)
			for i := range rows {
				rows[i].ACV = float64(1000 + i)
				if i%2 == 0 {
					rows[i].Tier = a.state.Scenario.Tiers[i/2%3].Name
				}
			}
			s := a.state.Scenario.Clone()
			s.Book = model.Book{File: "accounts.csv", Accounts: model.NewAccounts(rows)}
			a.become(state.Open(state.Document{Scenario: s}))
			keys := []tea.KeyMsg{{Type: tea.KeyRight}, {Type: tea.KeyLeft}}
			i := 0
			for b.Loop() {
				a.Update(keys[i%2])
				_ = a.View()
				i++
			}
		})
	}
}

// BenchmarkPages is a lever's way to every page, with a baseline pinned.
func BenchmarkPages(b *testing.B) {
	for _, page := range state.Pages() {
		for _, size := range []struct{ w, h int }{{120, 40}, {300, 100}} {
			b.Run(fmt.Sprintf("%s/%dx%d", page, size.w, size.h), func(b *testing.B) {
				a, _ := screen(b, "pod-breach", size.w, size.h)
				l := choose(b, a, "csm.hires_per_quarter")
				a.become(a.state.Pin().Turn(page))
				step := 1
				for b.Loop() {
					a.become(a.state.Step(l, step, "held"))
					_ = a.View()
					step = -step
				}
			})
		}
	}
}

// BenchmarkKeyAmongOtherTiers is a key's way when the file and the baseline have other
// tiers than the plan, so that every lever is looked for.
func BenchmarkKeyAmongOtherTiers(b *testing.B) {
	a, _ := screen(b, "pod-breach", 120, 40)
	a.become(a.state.Pin())
	made, err := model.AddTier(a.state.Scenario, 0, "New")
	if err != nil {
		b.Fatal(err)
	}
	a.become(a.state.Become(made.Scenario))
	keys := []tea.KeyMsg{{Type: tea.KeyRight}, {Type: tea.KeyLeft}}
	i := 0
	for b.Loop() {
		a.Update(keys[i%2])
		_ = a.View()
		i++
	}
}
