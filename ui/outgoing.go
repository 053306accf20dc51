package ui

import (
	"errors"
	"path/filepath"
	"slices"
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"brim/ui/overlay"
)

// outgoing writes files that are made of the plan for people elsewhere.
type outgoing struct {
	*desk
	store Store
}

// outgoingFile is such a file.
type outgoingFile struct {
	title   string                            // of the dialog that asks for its path
	label   string                            // of the path
	name    string                            // in two words, as it is spoken of: "report"
	part    string                            // of the plan, that its usual name tells from others; empty for the plan
	endings []string                          // of its name, the usual one first
	write   func(path string) ([]byte, error) // its content, made outside the loop; the ending says which
}

// fileName is what the plan was read from, as readers of a document know it: without its folder.
func (a *App) fileName() string { return filepath.Base(a.state.Doc.Name) }

// ask asks for a path; one beside the scenario's own file is offered.
func (o *outgoing) ask(file outgoingFile) tea.Cmd {
	name := strings.TrimSuffix(o.state.Doc.Name, filepath.Ext(o.state.Doc.Name))
	if name == "" || name == "-" {
		name = "plan"
	}
	if file.part != "" {
		name += "-" + file.part
	}
	o.dialogs.Open(overlay.NewOutPath(file.title, file.label, name+file.endings[0], func(path string, back overlay.Asking) tea.Cmd {
		return o.put(file, path, Consent{}, back)
	}))
	return nil
}

// putMsg is what came of writing such a file.
type putMsg struct {
	file  outgoingFile
	where string
	err   error
	back  overlay.Asking // that asked for the path
}

// put makes the file and writes it, outside the loop.
func (o *outgoing) put(file outgoingFile, path string, consent Consent, back overlay.Asking) tea.Cmd {
	path, err := file.named(path)
	if err != nil {
		return func() tea.Msg { return putMsg{file: file, err: err, back: back} }
	}
	o.working = "writing " + path
	doc := o.state.Doc
	return func() tea.Msg {
		data, err := file.write(path)
		msg := putMsg{file: file, err: err, back: back}
		if err == nil {
			msg.where, msg.err = o.store.Put(doc, path, data, consent)
		}
		return msg
	}
}

// named gives a name without an ending the usual one, and refuses endings of other files.
func (f outgoingFile) named(path string) (string, error) {
	ending := strings.ToLower(filepath.Ext(path))
	if ending == "" {
		return path + f.endings[0], nil
	}
	if slices.Contains(f.endings, ending) {
		return path, nil
	}
	return "", errors.New("the name of a " + f.name + " ends in " + strings.Join(f.endings, " or "))
}

// arrive says where the file is, or asks about what stands in its way.
func (msg putMsg) arrive(a *App) tea.Cmd {
	a.working = ""
	var conflict *Conflict
	switch {
	case errors.As(msg.err, &conflict) && !conflict.Failed:
		a.outgoing.askConflict(conflict, msg)
	case msg.err != nil:
		a.files.refused(msg.err, msg.back)
	default:
		a.state = a.state.Say("The " + msg.file.name + " is in " + msg.where + ".")
	}
	return nil
}

// askConflict asks what to do about a file in the way.
func (o *outgoing) askConflict(c *Conflict, msg putMsg) {
	o.desk.ask(&overlay.Question{Title: "Not written yet", Text: c.Why, Choices: []overlay.Choice{
		{Kind: overlay.AnswerOverwrite, Title: "overwrite", Do: func() tea.Cmd { return o.put(msg.file, c.Path, c.Needed, msg.back) }},
		{Kind: overlay.AnswerSaveAs, Title: "another name", Do: func() tea.Cmd {
			o.dialogs.Open(msg.back) // with the path that was typed
			return nil
		}},
		{Kind: overlay.AnswerCancel, Title: "cancel"},
	}})
}
