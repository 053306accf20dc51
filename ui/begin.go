package ui

import (
	"context"
	"strings"
	"sync"

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
	files *files
	start model.Month // of the plan, where nothing else is answered
	first *begin.First
	plan  state.State    // of the last answers from which one followed
	tiers []begin.Tier   // that the stage suggests
	rows  []int          // of the form, in which its own tiers stand; nil without such
	wrong []beginProblem // what is wrong with the answers now

	exports   exports
	awaited   exportsAsked          // that are being read
	exporting work                  // the reading of exports
	ways      map[string]ExportFile // how files are to be read, by their paths
	turns     int                   // how often a way was changed
	tables    tables                // to choose files from
	columns   *overlay.List         // that shows how a file was read; nil without one
	columnsOf overlay.BeginField    // that names the file

	asked    *overlay.Begin // the form; it may be closed by now
	planning work           // of what follows from the answers
	turn     *sync.Mutex    // of the plan that is being made: one at a time
	wanted   bool           // the plan is to be opened once it is there
}

// ask opens the form.
func (b *beginning) ask() tea.Cmd {
	now := b.now()
	b.start, b.first, b.tiers = model.MonthOf(now.Year(), now.Month()).Add(1), nil, nil
	b.exports, b.ways, b.turns, b.wanted, b.turn, b.tables.folder = exports{}, map[string]ExportFile{}, 0, false, new(sync.Mutex), ""
	b.asked = overlay.NewBegin(b.draw)
	b.dialogs.Open(b.asked)
	return b.answered(b.asked)
}

// form is the form; nil where it is closed.
func (b *beginning) form() *overlay.Begin {
	if b.asked == nil || !b.dialogs.Holds(b.asked) {
		return nil
	}
	return b.asked
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
	b.planning.cancel()
	read := b.readExports(b.asks(form, answers.Currency))
	if !b.exporting.busy() {
		b.mergeExports(&answers, form.Text(companyField("start")) != "")
	}
	switch {
	case b.exporting.busy() || len(b.wrong) > 0:
		form.Show(b.begun(form))
	case !sized(&answers):
		b.unsized(form, answers)
	default:
		return tea.Batch(read, b.makePlan(reader, answers))
	}
	return tea.Batch(read, b.openWanted())
}

// unsized shows the form while nobody can say how large the company is.
func (b *beginning) unsized(form *overlay.Begin, answers begin.Answers) {
	b.first = nil
	size := beginProblem{companyField("company.arr"), "missing: your ARR, or accounts and their mean ACV"}
	if answers.People != nil {
		size.why = "missing: the people file says who serves the accounts, not what they pay"
	}
	b.wrong = []beginProblem{size}
	begun := overlay.Begun{Assumed: assumedYet(answers.Start), Help: beginHelp(form)}
	begun.Assumed[overlay.BeginField{Pattern: overlay.BeginTierName}] = "by your stage"
	form.Show(begun)
}

// sized reports whether the size of the book is answered, in one way or another.
func sized(a *begin.Answers) bool {
	return a.ARR.OK || a.Accounts.OK && a.MeanACV.OK || len(a.Tiers) > 0 || a.Book.Accounts != nil
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

// waits reports whether there is more to come of the answers as they are now.
func (b *beginning) waits() bool { return b.exporting.busy() || b.planning.busy() }

// openWanted opens the plan where somebody waits for that and nothing is still to come.
func (b *beginning) openWanted() tea.Cmd {
	if !b.wanted || b.waits() {
		return nil
	}
	return b.open()
}

// open makes the plan that follows the open scenario, unsaved, as soon as it is there; answers
// that are wrong are said first.
func (b *beginning) open() tea.Cmd {
	form := b.form()
	if b.wanted = form != nil && b.waits(); b.wanted || form == nil {
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
		b.exporting.cancel()
		return b.files.beginWith(first, b.exports.asked.accounts, form)
	})
}

// beginWith opens a first plan in the place of the present one, outside the loop.
func (f *files) beginWith(first *begin.First, accounts string, back overlay.Asking) tea.Cmd {
	notice := f.state.Keys.Fill("It is not saved yet: {save} writes it to a file. {assumptions} lists what is assumed.")
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
				b.exporting.cancel()
				b.planning.cancel()
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
		stays(func(a *App, _ overlay.BeginAnswered) tea.Cmd {
			a.beginning.wanted = false
			return a.beginning.answer()
		}),
		stays(func(a *App, _ overlay.BeginFiles) tea.Cmd { return a.beginning.chooseFile() }),
		stays(func(a *App, _ overlay.BeginColumns) tea.Cmd { return a.beginning.askColumns() }),
		stays(func(a *App, _ overlay.BeginOpen) tea.Cmd { return a.beginning.open() }),
		stays(func(a *App, _ overlay.BeginLeave) tea.Cmd { return a.beginning.leave() }),
	}
}
