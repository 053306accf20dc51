package ui

import (
	"reflect"

	tea "github.com/charmbracelet/bubbletea"

	"brim/ui/overlay"
)

// answer is what one kind of action comes to, which a dialog was answered.
type answer struct {
	kind reflect.Type
	do   func(*App, overlay.Action) tea.Cmd
}

// stays answers an action that leaves the dialogs as they are, or changes them itself.
func stays[A overlay.Action](do func(*App, A) tea.Cmd) answer {
	return answer{reflect.TypeFor[A](), func(a *App, action overlay.Action) tea.Cmd { return do(a, action.(A)) }}
}

// leaves answers an action that first takes the dialogs away.
func leaves[A overlay.Action](do func(*App, A) tea.Cmd) answer {
	return stays(func(a *App, action A) tea.Cmd {
		a.dialogs.Clear()
		return do(a, action)
	})
}

// asks answers an action that takes the dialogs away, and gives the one back that it was
// asked for in when it cannot be done; nil where that would say nothing.
func asks[A overlay.Action](do func(a *App, action A, back overlay.Asking) tea.Cmd) answer {
	return stays(func(a *App, action A) tea.Cmd {
		back, _ := a.dialogs.Top().(overlay.Asking)
		a.dialogs.Clear()
		return do(a, action, back)
	})
}

// answersByKind finds an answer by the kind of the action.
func answersByKind() map[reflect.Type]answer {
	all := map[reflect.Type]answer{}
	for _, table := range [][]answer{
		dialogAnswers(), fileAnswers(), leverAnswers(), besideAnswers(), solveAnswers(), accountAnswers(), beginAnswers(),
	} {
		for _, one := range table {
			all[one.kind] = one
		}
	}
	return all
}

// act carries out what a dialog was answered; nil means that it stays.
func (a *App) act(action overlay.Action) tea.Cmd {
	if action == nil {
		return nil
	}
	return a.answers[reflect.TypeOf(action)].do(a, action)
}

// dialogAnswers are those that every dialog may give.
func dialogAnswers() []answer {
	return []answer{
		stays(func(a *App, _ overlay.Close) tea.Cmd {
			a.dialogs.Close()
			return nil
		}),
		leaves(func(*App, overlay.CloseAll) tea.Cmd { return nil }),
		stays(func(a *App, _ overlay.Back) tea.Cmd {
			if a.dialogs.Depth() > 1 {
				a.dialogs.Close()
			}
			return nil
		}),
		stays(func(a *App, action overlay.Do) tea.Cmd {
			a.dialogs.Close()
			if action.Work == nil {
				return nil
			}
			return action.Work()
		}),
		stays(func(_ *App, action overlay.Lead) tea.Cmd { return action.Work() }),
		leaves(func(a *App, action overlay.Run) tea.Cmd {
			if command := a.command(action.Command); command != nil {
				return a.goAndRun(command)
			}
			return nil
		}),
		stays(func(a *App, action overlay.CopyTable) tea.Cmd {
			return a.copier.copySection(action.Section, copyFormOf(action.TSV))
		}),
		stays(func(a *App, action overlay.CopyText) tea.Cmd { return a.copier.copyText(action.Text, nil, action.Said) }),
	}
}

// fileAnswers are those about files.
func fileAnswers() []answer {
	return []answer{
		stays(func(a *App, action overlay.Browse) tea.Cmd { return a.browser.browse(action.Folder) }),
		asks(func(a *App, action overlay.Open, back overlay.Asking) tea.Cmd { return a.files.open(action.Name, back) }),
		asks(func(a *App, action overlay.Typed, back overlay.Asking) tea.Cmd {
			return a.browser.openTyped(action.Path, back)
		}),
		asks(func(a *App, action overlay.SaveTo, back overlay.Asking) tea.Cmd {
			return a.files.saveTo(action.Path, Consent{}, asked{then: action.Then, back: back})
		}),
		asks(func(_ *App, action overlay.PutAt, back overlay.Asking) tea.Cmd { return action.Put(action.Path, back) }),
		leaves(func(a *App, action overlay.SaveNoted) tea.Cmd {
			return a.files.saveTo(a.state.Doc.Path, Consent{}, asked{note: action.Note})
		}),
		leaves(func(a *App, action overlay.Relive) tea.Cmd { return a.journal.relive(action.Save) }),
	}
}

// leverAnswers are those about levers, tiers and points of the session.
func leverAnswers() []answer {
	return []answer{
		leaves(func(a *App, action overlay.Reveal) tea.Cmd { return a.reveal(action.Lever) }),
		leaves(func(a *App, action overlay.SetLever) tea.Cmd { return a.quest.setLever(action) }),
		leaves(func(a *App, action overlay.SetRange) tea.Cmd { return a.quest.setRange(action.Lever, action.Text) }),
		asks(func(a *App, action overlay.NameCase, back overlay.Asking) tea.Cmd {
			return a.structure.nameCase(action, back)
		}),
		stays(func(a *App, action overlay.SeekFor) tea.Cmd { return a.quest.seek(action) }),
		stays(func(a *App, action overlay.Reshape) tea.Cmd { return a.structure.reshape(action) }),
		leaves(func(a *App, action overlay.Return) tea.Cmd { return a.become(a.state.Return(action.Away)) }),
		leaves(func(a *App, action overlay.Recall) tea.Cmd { return a.become(a.state.Recall(action.Number)) }),
	}
}

// besideAnswers are those about plans beside the plan, and explanations.
func besideAnswers() []answer {
	return []answer{
		leaves(func(a *App, action overlay.CompareWith) tea.Cmd { return a.comparison.compareWith(action.Name) }),
		leaves(func(a *App, action overlay.CompareOwn) tea.Cmd { return a.become(a.state.CompareOwn(action.Key)) }),
		leaves(func(a *App, action overlay.Organise) tea.Cmd { return a.structure.takeOrganisation(action) }),
		stays(func(a *App, action overlay.Explain) tea.Cmd {
			a.explaining.explain(action)
			return nil
		}),
	}
}

// solveAnswers are those of the solver's dialog.
func solveAnswers() []answer {
	return []answer{
		stays(func(a *App, action overlay.SolveFor) tea.Cmd { return a.solving.solveFor(action.SolveAsked) }),
		leaves(func(a *App, _ overlay.SolveApply) tea.Cmd { return a.solving.applySolved() }),
		leaves(func(a *App, _ overlay.SolveDrop) tea.Cmd {
			a.solving.work.cancel()
			return nil
		}),
		stays(func(a *App, action overlay.SolveExplain) tea.Cmd {
			a.solving.explainSolved(action)
			return nil
		}),
	}
}

// accountAnswers are those about real accounts.
func accountAnswers() []answer {
	return []answer{
		asks(func(a *App, action overlay.TakeAccounts, back overlay.Asking) tea.Cmd {
			return a.booking.take(action.Path, back)
		}),
		stays(func(a *App, action overlay.RebalanceFor) tea.Cmd { return a.rebalancing.even(action.RebalanceAsked) }),
		stays(func(a *App, _ overlay.RebalanceApply) tea.Cmd { return a.rebalancing.settle() }),
		leaves(func(a *App, _ overlay.RebalanceDrop) tea.Cmd { return a.rebalancing.drop() }),
	}
}
