package main

import (
	"errors"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"brim/model"
	"brim/planner/explain"
	"brim/ui/report"
)

// planForm is how a plan is printed: the format, and for people which tables.
type planForm struct {
	format   string
	sections []string
	month    string
}

// flags declares what asks for a form.
func (f *planForm) flags(command *cobra.Command) {
	formatFlag(command, &f.format, planFormats)
	command.Flags().StringSliceVar(&f.sections, "section", nil,
		"`names` of the tables to print, with commas between, or all; without it "+strings.Join(report.UsualSections(), ", "))
	command.Flags().StringVar(&f.month, "month", "", "`month` of the section month, as 2028-03; without it the first")
	complete(command, "section", completeSections)
	complete(command, "month", cobra.NoFileCompletions)
}

// sectionHelp names the sections in lines of a help text.
func sectionHelp() string { return indented(append(report.SectionNames(), report.AllSections)) }

// completeSections offers the sections that a list does not name yet.
func completeSections(_ *cobra.Command, _ []string, typed string) ([]string, cobra.ShellCompDirective) {
	begun := ""
	if i := strings.LastIndex(typed, ","); i >= 0 {
		begun = typed[:i+1]
	}
	var words []string
	for _, name := range append(report.SectionNames(), report.AllSections) {
		if !slices.Contains(strings.Split(begun, ","), name) {
			words = append(words, begun+name)
		}
	}
	return words, cobra.ShellCompDirectiveNoFileComp | cobra.ShellCompDirectiveNoSpace
}

// write writes a report in the form that is asked for.
func (f planForm) write(r report.Report, sheet report.Sheet) ([]byte, error) {
	if err := knownFormat(f.format, planFormats); err != nil {
		return nil, err
	}
	if err := f.choose(&r); err != nil {
		return nil, err
	}
	switch f.format {
	case "json":
		return report.JSON(explain.NewDocument(r.Plan))
	case "csv":
		if len(r.Names) > 0 {
			return sectionCSV(r)
		}
		return report.CSV(r.Plan)
	case "markdown":
		return []byte(r.Markdown()), nil
	}
	return []byte(r.Text(sheet)), nil
}

// sectionCSV writes the one section that is asked for.
func sectionCSV(r report.Report) ([]byte, error) {
	text, err := r.SectionCSV()
	if errors.Is(err, report.ErrSeveralTables) {
		return nil, usagef("--section: %w; name one", err)
	}
	return text, err
}

// choose takes over the sections and the month that are asked for.
func (f planForm) choose(r *report.Report) error {
	for _, name := range f.sections {
		r.Names = append(r.Names, strings.TrimSpace(name))
	}
	if err := report.CheckSections(r.Names); err != nil {
		return usagef("--section: %w", err)
	}
	if f.format == "json" && len(r.Names) > 0 {
		return usagef("--section: json holds the whole plan; tables are printed as table, markdown or csv")
	}
	if f.month == "" {
		return nil
	}
	if !slices.Contains(r.Names, "month") && !slices.Contains(r.Names, report.AllSections) {
		return usagef("--month %q is for --section month", f.month)
	}
	month, err := model.ParseMonth(f.month)
	if err != nil {
		return usagef("--month: %w", err)
	}
	if r.Month = r.Plan.TimeOf(month); r.Month < 0 || r.Month > r.Plan.Horizon {
		return usagef("--month %s: the plan goes from %s to %s", month, r.Plan.MonthAt(0), r.Plan.Last().Month)
	}
	return nil
}
