package main

import (
	"fmt"
	"io"
	"slices"
	"strings"
	"time"

	"github.com/charmbracelet/lipgloss"
	"github.com/muesli/termenv"
	"github.com/spf13/cobra"

	"brim/ui"
	"brim/ui/layout"
	"brim/ui/state"
	"brim/ui/theme"
)

const pictureHelp = `picture draws a page as the screen shows it, into an SVG file: for a chat, a
document or a slide. It holds no script and asks for nothing.

--size is that of the screen, in columns and rows; the lines about keys are left
out. --pane draws one pane of a page alone, as large as it is on that screen.
--no-names has numbers in the place of the names of customers and people.
On the screen the commands "picture of the page" and "picture of the pane" do
it.

` + outFileHelp

// Size of the screen that a picture shows: the usual one, and the largest.
const (
	usualSize              = "120x40"
	mostColumns, mostLines = 300, 120
)

// pictureFlags are what the command may be told.
type pictureFlags struct {
	caseName, page, pane, size, theme string
	settings                          []string
	noNames                           bool
	out                               outFile
}

func pictureCommand() *cobra.Command {
	var f pictureFlags
	command := &cobra.Command{
		Use:   "picture FILE OUT.svg",
		Short: "Draw a page as a picture",
		Long:  pictureHelp,
		Example: `  brim picture plan.toml plan.svg
  brim picture plan.toml books.svg --page books --size 100x30 --theme light
  brim picture plan.toml loads.svg --pane loads
  brim picture pods-outgrown risk.svg --page risk --set csm.hires_per_quarter=4`,
	}
	flags := command.Flags()
	flags.StringVar(&f.page, "page", pageNames()[0], "`page` to draw: "+strings.Join(pageNames(), ", "))
	flags.StringVar(&f.pane, "pane", "", "`pane` to draw alone: "+paneList(state.Pages()))
	flags.StringVar(&f.size, "size", usualSize, "`columns` x rows of the screen")
	flags.StringVar(&f.theme, "theme", theme.Dark.String(), "`colours`: "+strings.Join(theme.Names(), ", "))
	flags.BoolVar(&f.noNames, "no-names", false, "leave out the names of customers and people")
	f.out.takes(command, f.draw)
	caseFlag(command, &f.caseName)
	settingsFlag(command, &f.settings)
	complete(command, "page", cobra.FixedCompletions(pageNames(), cobra.ShellCompDirectiveNoFileComp))
	complete(command, "pane", cobra.FixedCompletions(paneNames(state.Pages()), cobra.ShellCompDirectiveNoFileComp))
	complete(command, "theme", cobra.FixedCompletions(theme.Names(), cobra.ShellCompDirectiveNoFileComp))
	complete(command, "size", cobra.NoFileCompletions)
	return command
}

// pictureEnding is that of the names of pictures.
const pictureEnding = ".svg"

// draw carries the command out.
func (f *pictureFlags) draw(command *cobra.Command, name string) error {
	if err := f.out.endsIn(pictureEnding); err != nil {
		return err
	}
	page, err := pageNamed(f.page)
	if err != nil {
		return err
	}
	pane, err := paneNamed(&page, f.pane, command.Flags().Changed("page"))
	if err != nil {
		return err
	}
	columns, rows, err := sizeOf(f.size)
	if err != nil {
		return err
	}
	colours, err := theme.ParseName(f.theme)
	if err != nil {
		return usagef("--theme: %w", err)
	}
	file, scenario, err := readForOthers(command, name, f.settings)
	if err != nil {
		return err
	}
	if _, err := caseOf(scenario, f.caseName); err != nil {
		return err
	}
	doc := documentOf(name, file)
	doc.Scenario = scenario
	if f.noNames && scenario.Book.Accounts != nil {
		doc.Scenario = scenario.Clone()
		doc.Scenario.Book.Accounts = scenario.Book.Accounts.Nameless()
	}
	draw := func() string { return ui.DrawPage(doc, &store{now: time.Now}, f.options(colours), page, columns, rows) }
	if f.pane != "" {
		draw = func() string {
			return ui.DrawPane(doc, &store{now: time.Now}, f.options(colours), page, pane, columns, rows)
		}
	}
	return f.out.put(command, []byte(draw()), file)
}

// options say how the screen of the picture looks.
func (f *pictureFlags) options(colours theme.Name) ui.Options {
	renderer := lipgloss.NewRenderer(io.Discard, termenv.WithProfile(termenv.TrueColor))
	renderer.SetHasDarkBackground(true) // what most terminals have
	return ui.Options{
		Theme: theme.New(renderer, colours, nil), Glyphs: theme.NewGlyphs(theme.Blocks), Case: f.caseName,
	}
}

func pageNames() []string {
	var names []string
	for _, page := range state.Pages() {
		names = append(names, strings.ToLower(page.String()))
	}
	return names
}

func pageNamed(name string) (state.Page, error) {
	for _, page := range state.Pages() {
		if strings.EqualFold(page.String(), name) {
			return page, nil
		}
	}
	return 0, usagef("--page %q; allowed: %s", name, strings.Join(pageNames(), ", "))
}

// paneNames lists the panes of pages, each once.
func paneNames(pages []state.Page) []string {
	var names []string
	for _, page := range pages {
		for _, pane := range page.Panes() {
			if !slices.Contains(names, pane.String()) {
				names = append(names, pane.String())
			}
		}
	}
	return names
}

func paneList(pages []state.Page) string { return strings.Join(paneNames(pages), ", ") }

// paneNamed finds a pane on a page; where nobody chose one, on the first page that has it. None
// where no pane is named.
func paneNamed(page *state.Page, name string, chosen bool) (state.Pane, error) {
	pages := state.Pages()
	if chosen {
		pages = []state.Page{*page}
	}
	for _, one := range pages {
		for _, pane := range one.Panes() {
			if strings.EqualFold(pane.String(), name) {
				*page = one
				return pane, nil
			}
		}
	}
	if name == "" {
		return 0, nil
	}
	return 0, usagef("--pane %q; allowed: %s", name, paneList(pages))
}

// sizeOf reads the size of a screen, such as 120x40.
func sizeOf(text string) (columns, rows int, err error) {
	var rest string
	n, _ := fmt.Sscanf(text, "%dx%d%s", &columns, &rows, &rest)
	if n != 2 || columns < layout.MinWidth || columns > mostColumns || rows < layout.MinHeight || rows > mostLines {
		return 0, 0, usagef("--size %q; allowed: %dx%d to %dx%d", text, layout.MinWidth, layout.MinHeight, mostColumns, mostLines)
	}
	return columns, rows, nil
}
