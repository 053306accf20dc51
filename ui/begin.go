package ui

import (
	"context"
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"brim/model"
	"brim/model/begin"
	"brim/ui/overlay"
	"brim/ui/state"
)

// beginCommands begin a plan of one's own.
func beginCommands() []Command {
	return []Command{
		{Name: "new", Keys: []string{"ctrl+n"}, Title: "new plan", Group: groupFiles,
			Help: "Begin a plan of your own from a few answers: ARR, tiers, teams.",
			off:  busy, run: func(a *App) tea.Cmd { return a.beginning.ask() }},
	}
}

// beginning is a first plan while its questions are answered.
type beginning struct {
	*desk
	files   *files
	start   model.Month // of the plan, where nothing else is answered
	first   *begin.First
	plan    state.State  // of the last answers from which one followed
	tiers   []begin.Tier // that the stage suggests
	rows    []int        // of the form, in which its own tiers stand; nil without such
	exports exports
	work    work           // the reading of exports
	wrong   []beginProblem // what is wrong with the answers now
}

// ask opens the form.
func (b *beginning) ask() tea.Cmd {
	now := b.now()
	b.start, b.first, b.tiers = model.MonthOf(now.Year(), now.Month()).Add(1), nil, nil
	b.exports = exports{}
	form := overlay.NewBegin(b.draw)
	b.dialogs.Open(form)
	return b.answered(form)
}

// form is the form in front; nil where another dialog is.
func (b *beginning) form() *overlay.Begin {
	form, _ := b.dialogs.Top().(*overlay.Begin)
	return form
}

// answer plans what follows from the answers as they are now.
func (b *beginning) answer() tea.Cmd {
	if form := b.form(); form != nil {
		return b.answered(form)
	}
	return nil
}

// answered plans what follows from the answers, and shows it. Files that they name are read
// first, outside the loop.
func (b *beginning) answered(form *overlay.Begin) tea.Cmd {
	reader := beginReader{form: form, start: b.start, suggested: b.tiers}
	answers := reader.read()
	b.wrong = reader.wrong
	asked := exportsAsked{form.Text(accountsFile), form.Text(peopleFile), answers.Currency}
	read := b.readExports(asked)
	b.mergeExports(&answers, asked, form.Text(companyField("start")) != "")
	if len(b.wrong) == 0 && !sized(&answers) {
		b.first = nil
		b.wrong = []beginProblem{{companyField("company.arr"), "missing: your ARR, or accounts and their mean ACV"}}
		begun := overlay.Begun{Assumed: assumedYet(answers.Start), Help: beginHelp(form)}
		begun.Assumed[overlay.BeginField{Pattern: overlay.BeginTierName}] = "by your stage"
		form.Show(begun)
		return read
	}
	if len(b.wrong) == 0 {
		first, problems := begin.Make(answers)
		for _, problem := range problems {
			b.wrong = append(b.wrong, reader.problem(problem, answers.Tiers))
		}
		if first != nil {
			b.take(first, reader.rows)
		}
	}
	form.Show(b.begun(form))
	return read
}

// sized reports whether the size of the book is answered, in one way or another.
func sized(a *begin.Answers) bool {
	return a.ARR.OK || a.Accounts.OK && a.MeanACV.OK || len(a.Tiers) > 0 || a.Book.Accounts != nil
}

// take plans a first scenario, and notes its tiers where these are suggested.
func (b *beginning) take(first *begin.First, rows []int) {
	b.first, b.rows = first, rows
	b.plan = state.Open(state.Document{Scenario: first.Scenario})
	b.plan.Keys = b.state.Keys
	if rows != nil {
		return
	}
	b.tiers = nil
	for k := range first.Scenario.Tiers {
		tier := &first.Scenario.Tiers[k]
		b.tiers = append(b.tiers, begin.Tier{Name: tier.Name, MinACV: tier.MinACV})
	}
}

// begun is what the form shows beside the answers.
func (b *beginning) begun(form *overlay.Begin) overlay.Begun {
	begun := overlay.Begun{Assumed: assumedYet(b.start), Wrong: map[overlay.BeginField]string{}, Help: beginHelp(form)}
	for _, problem := range b.wrong {
		if problem.field.Pattern == "" {
			begun.Trouble = problem.why
		} else if begun.Wrong[problem.field] == "" {
			begun.Wrong[problem.field] = problem.why
		}
	}
	if b.first != nil {
		begun.Assumed = assumedIn(b.first.Scenario, b.rows)
		for _, tier := range b.tiers {
			begun.Suggested = append(begun.Suggested, tier.Name)
		}
	}
	return begun
}

// open makes the plan that follows the open scenario, unsaved; answers that are wrong are said
// first.
func (b *beginning) open() tea.Cmd {
	form := b.form()
	if form == nil {
		return nil
	}
	if len(b.wrong) > 0 {
		begun := b.begun(form)
		form.Show(begun)
		form.Refused(begun.Trouble)
		return nil
	}
	first := b.first
	return b.files.leaving("opening the new one", func() tea.Cmd {
		b.dialogs.Clear()
		return b.files.beginWith(first, b.exports.asked.accounts, form)
	})
}

// beginWith opens a first plan in the place of the present one, outside the loop.
func (f *files) beginWith(first *begin.First, accounts string, back overlay.Asking) tea.Cmd {
	notice := f.state.Keys.Fill("It is not saved yet: {save} writes it to a file, with every assumption as a line of its own.")
	return f.openBeside("opening the new plan", back, func(context.Context, func(share float64)) (state.Document, error) {
		doc, err := f.store.Begin(first, accounts)
		doc.Notice = strings.TrimSpace(notice + " " + doc.Notice)
		return doc, err
	})
}

// leave asks before what was typed is dropped.
func (b *beginning) leave() tea.Cmd {
	b.dialogs.Open(&overlay.Question{
		Title: "Leave the new plan", Text: "Your answers are not kept.",
		Choices: []overlay.Choice{
			{Kind: overlay.AnswerDiscard, Title: "discard them", Do: func() tea.Cmd {
				b.dialogs.Close()
				return nil
			}},
			{Kind: overlay.AnswerCancel, Title: "go on answering"},
		},
		Chosen: 1,
	})
	return nil
}

// beginAnswers are the answers of the form.
func beginAnswers() []answer {
	return []answer{
		stays(func(a *App, _ overlay.BeginAnswered) tea.Cmd { return a.beginning.answer() }),
		stays(func(a *App, _ overlay.BeginOpen) tea.Cmd { return a.beginning.open() }),
		stays(func(a *App, _ overlay.BeginLeave) tea.Cmd { return a.beginning.leave() }),
	}
}
