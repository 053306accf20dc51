package main

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"brim/model"
	"brim/planner"
	"brim/planner/reshape"
	"brim/ui/report"
)

const compareOrgsHelp = `compare-orgs plans the book of a scenario in each of the ORGs, all of them when
none is named, and prints them beside the plan as it is: the CSMs and
specialists that full books need, how full the books of those get who are
planned, the yearly cost, the weakness of each organisation and when it breaks.
Book, heads, hires and retention are the same in all of them.

ORG is a name of the list that --list prints. Numbers in json and csv are
unrounded, as "brim plan" has them; what has no limit or never comes is null or
empty. The CSV has a row an organisation, in which the tier is empty, and a row
a tier.

` + originsHelp

// organisationListFormats are the forms of the list of organisations.
var organisationListFormats = []string{"table", "json"}

func compareOrgsCommand() *cobra.Command {
	var caseName, format string
	var list bool
	command := &cobra.Command{
		Use:   "compare-orgs FILE [ORG...]",
		Short: "Compare organisations on the same book",
		Long:  compareOrgsHelp,
		Example: `  brim compare-orgs plan.toml
  brim compare-orgs plan.toml specialist pooled three-person-pod
  brim compare-orgs plan.toml --format json | jq '.organisations[] | [.name, .csms_needed.now]'
  brim compare-orgs --list`,
		Args: func(command *cobra.Command, args []string) error {
			if list {
				return none(command, args)
			}
			return someFiles(command, args)
		},
		ValidArgsFunction: completeFileThenOrganisations,
		RunE: func(command *cobra.Command, args []string) error {
			if list {
				return listOrganisations(command, format)
			}
			organisations, err := organisationsNamed(args[1:])
			if err != nil {
				return err
			}
			file, err := read(args[0], command.InOrStdin())
			if err != nil {
				return err
			}
			return compareOrganisations(command, file.Scenario, caseName, format, organisations)
		},
	}
	caseFlag(command, &caseName)
	formatFlag(command, &format, planFormats)
	command.Flags().BoolVar(&list, "list", false, "list the organisations")
	return command
}

// organisationsNamed finds the organisations that are asked for, all without a name, each
// once.
func organisationsNamed(names []string) ([]model.Organisation, error) {
	if len(names) == 0 {
		return model.Organisations(), nil
	}
	var found []model.Organisation
	seen := map[string]bool{}
	for _, name := range names {
		o, ok := model.OrganisationNamed(name)
		if !ok {
			return nil, unknownOrganisation(name)
		}
		if !seen[o.Key] {
			seen[o.Key], found = true, append(found, o)
		}
	}
	return found, nil
}

func unknownOrganisation(name string) error {
	return usagef("no organisation is called %q; %s", name, meant(name, organisationKeys(), "there are "))
}

func organisationKeys() []string {
	var keys []string
	for _, o := range model.Organisations() {
		keys = append(keys, o.Key)
	}
	return keys
}

func compareOrganisations(command *cobra.Command, s *model.Scenario, caseName, format string, organisations []model.Organisation) error {
	c, err := caseOf(s, caseName)
	if err != nil {
		return err
	}
	list, err := reshape.Organise(s, c, organisations)
	if err != nil {
		return err
	}
	plan := planner.Make(s, c)
	var text []byte
	switch format {
	case "table":
		text = []byte(report.OrganisationsText(plan, list, sheetFor(command.OutOrStdout())))
	case "markdown":
		text = []byte(report.OrganisationsMarkdown(plan, list))
	case "json":
		text, err = report.JSON(report.OrganisationsJSON(plan, list))
	case "csv":
		text, err = report.OrganisationsCSV(list)
	default:
		err = unknownFormat(format, planFormats)
	}
	if err != nil {
		return err
	}
	remark(command.ErrOrStderr(), s)
	_, err = command.OutOrStdout().Write(text)
	return err
}

// organisationRow is an organisation as the list has it.
type organisationRow struct {
	Key     string `json:"organisation"`
	Name    string `json:"name"`
	Source  string `json:"source"`
	Builtin string `json:"builtin"`
	Words   string `json:"words"`
	Flaw    string `json:"flaw"`
}

func listOrganisations(command *cobra.Command, format string) error {
	var b strings.Builder
	var rows []organisationRow
	for _, o := range model.Organisations() {
		rows = append(rows, organisationRow{o.Key, o.Name, o.Source, o.Builtin, o.Words, o.Flaw})
		fmt.Fprintf(&b, "%s (%s)\n", o.Key, o.Source)
		b.WriteString(report.Indent(o.Words) + report.Indent("Weakness: "+o.Flaw) + report.Indent("Seen in: "+o.Builtin))
	}
	text := []byte(b.String() + "\n" + sourceList())
	switch format {
	case "table":
	case "json":
		var err error
		if text, err = report.JSON(rows); err != nil {
			return err
		}
	default:
		return usagef("--list knows --format %s, not %q", strings.Join(organisationListFormats, " and "), format)
	}
	_, err := command.OutOrStdout().Write(text)
	return err
}

// completeFileThenOrganisations offers a FILE first and organisations after it.
func completeFileThenOrganisations(command *cobra.Command, args []string, typed string) ([]string, cobra.ShellCompDirective) {
	if len(args) == 0 {
		return completeFiles(command, args, typed)
	}
	var offers []string
	for _, o := range model.Organisations() {
		if strings.HasPrefix(o.Key, typed) {
			offers = append(offers, o.Key+"\t"+o.Words)
		}
	}
	return offers, cobra.ShellCompDirectiveNoFileComp
}
