package main

import (
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"brim/model"
	"brim/planner"
	"brim/planner/explain"
	"brim/planner/judge"
	"brim/scenarios"
	"brim/scenarios/disk"
	"brim/ui/handout"
	"brim/ui/report"
)

const publishHelp = `publish puts a plan into a folder, once a quarter: DATE.json is the plan as
"brim plan --format json" writes it, DATE.html its report. The report says what
has changed since the newest plan in the folder of an earlier day.

DATE is the day on which the plan starts, or that of --date. What was published
for that day already is replaced only with --force. Either both files are
written or neither is. A folder that is not there is made.

With --policy the plan is held against the limits of a policy file as
"brim check" does. A plan that breaks one is published all the same, and the
exit code is 3. Where something cannot be read or written, nothing is published.`

// publishFlags are what the command may be told.
type publishFlags struct {
	report reportFlags // its case, date and names
	policy string
	force  bool
}

func publishCommand() *cobra.Command {
	var f publishFlags
	command := &cobra.Command{
		Use:   "publish FILE FOLDER",
		Short: "Publish the plan and its report, once a quarter",
		Long:  publishHelp,
		Example: `  brim publish plan.toml quarters
  brim publish plan.toml quarters --date 2027-04-01 --policy policy.toml
  brim publish plan.toml board --case Downside --no-names`,
		Args:              fileAndFolder,
		ValidArgsFunction: completeFileAndFolder,
		RunE: func(command *cobra.Command, args []string) error {
			return f.publish(command, args[0], args[1])
		},
	}
	flags := command.Flags()
	flags.StringVar(&f.report.date, "date", "", "`day` of the publication, as 2027-04-01; without it that of the plan's start")
	flags.StringVar(&f.policy, "policy", "", "hold the plan against the limits of a `file`")
	flags.BoolVar(&f.report.noNames, "no-names", false, "leave out the names of customers and people")
	flags.BoolVar(&f.force, "force", false, "replace what was published for that day")
	caseFlag(command, &f.report.caseName)
	complete(command, "date", cobra.NoFileCompletions)
	return command
}

// publish carries the command out. All is read, judged and made before anything is written.
func (f *publishFlags) publish(command *cobra.Command, name, folder string) error {
	file, err := read(name, command.InOrStdin())
	if err != nil {
		return err
	}
	verdicts, err := f.verdicts(name, file)
	if err != nil {
		return err
	}
	texts, said, err := f.texts(command, name, folder, file)
	if err != nil {
		return err
	}
	if err := unbroken(func() error { return putTogether(folder, texts, f.force) }); err != nil {
		return err
	}
	sayReadAnew(command.ErrOrStderr(), file)
	remark(command.ErrOrStderr(), file.Scenario)
	for _, text := range texts {
		said += fmt.Sprintf("Wrote %s (%s).\n", scenarios.Escaped(text.path), sizeWords(len(text.data)))
	}
	for _, verdict := range verdicts {
		said += verdict.text()
	}
	if _, err := fmt.Fprint(command.OutOrStdout(), said); err != nil {
		return err
	}
	if !(checked{Cases: verdicts}).passes() {
		complain(command.ErrOrStderr(), fmt.Errorf("%s breaks the policy; it is published all the same", name))
		return &saidError{code: exitBroken}
	}
	return nil
}

// verdicts holds the plan against the policy; none without one.
func (f *publishFlags) verdicts(name string, file *scenarios.File) ([]caseVerdict, error) {
	if f.policy == "" {
		return nil, nil
	}
	limits, err := readPolicy(f.policy)
	if err != nil {
		return nil, err
	}
	return limits.judge(name, file)
}

// texts makes what is published, the report first: a publication that is cut off between the two
// leaves no plan that the next quarter would be held against. It says what the report is held
// against.
func (f *publishFlags) texts(command *cobra.Command, name, folder string, file *scenarios.File) ([]outText, string, error) {
	day, err := dayOfIssue(f.report.date, file.Scenario)
	if err != nil {
		return nil, "", err
	}
	web, data := filepath.Join(folder, day.String()+".html"), filepath.Join(folder, day.String()+publishedEnding)
	for _, path := range []string{web, data} {
		if err := f.refuse(path, file); err != nil {
			return nil, "", err
		}
	}
	before, since, err := publishedBefore(folder, day)
	if err != nil {
		return nil, "", err
	}
	in, err := f.report.input(command, name, file.Scenario)
	if err != nil {
		return nil, "", err
	}
	in.File = file.Scenario
	if before != "" {
		sayUnlike(command, since, judge.Side{Scenario: in.Scenario, Case: in.Case})
		in.Since = since
	}
	document := handout.New(in)
	plan, err := report.JSON(explain.NewDocument(planner.Make(file.Scenario, in.Case)))
	said := fmt.Sprintf("The report says what has changed since %s.\n", before)
	if before == "" {
		said = fmt.Sprintf("No plan before %s is in %s: the report says nothing of changes.\n", day, scenarios.Escaped(folder))
	}
	return []outText{{web, document.HTML()}, {data, plan}}, said, err
}

// refuse is the error of a path at which nothing may be published.
func (f *publishFlags) refuse(path string, file *scenarios.File) error {
	if err := (outFile{path: path}).refuse(file); err != nil {
		return err
	}
	if there, err := isThere(path); err != nil || !there || f.force {
		return err
	}
	return fmt.Errorf("%w; --date names another day, --force replaces both files", &disk.ExistsError{Path: path})
}

// publishedEnding is the ending of a plan that is kept for the next quarter; its name is a day.
const publishedEnding = ".json"

// publishedBefore reads the newest plan of a folder that bears an earlier day, and returns its
// name; an empty name where there is none.
func publishedBefore(folder string, day model.Day) (name string, since handout.SinceJSON, err error) {
	entries, err := disk.ReadFolder(folder, -1)
	if errors.Is(err, fs.ErrNotExist) {
		return "", since, nil
	}
	if err != nil {
		return "", since, fmt.Errorf("%s: %w", scenarios.Escaped(folder), disk.Reason(err))
	}
	for _, entry := range slices.Backward(entries) { // the names of days are sorted as the days are
		text, isPlan := strings.CutSuffix(entry.Name(), publishedEnding)
		if then, err := model.ParseDay(text); !isPlan || err != nil || then >= day {
			continue
		}
		path := filepath.Join(folder, entry.Name())
		if since, err = readEarlier(path); err != nil {
			return "", since, usagef("%s: %w", scenarios.Escaped(path), err)
		}
		return entry.Name(), since, nil
	}
	return "", since, nil
}

// fileAndFolder takes a FILE and a FOLDER.
func fileAndFolder(command *cobra.Command, args []string) error {
	switch {
	case len(args) == 0:
		return usagef("which FILE? %s", command.UseLine())
	case len(args) == 1 || args[1] == "" || args[1] == standardOutput:
		return usagef("publish in which FOLDER? %s", command.UseLine())
	case len(args) > 2:
		return usagef("%q is one argument too many: %s", args[2], command.UseLine())
	}
	return nil
}

// completeFileAndFolder offers scenarios for FILE and folders for FOLDER.
func completeFileAndFolder(command *cobra.Command, args []string, typed string) ([]string, cobra.ShellCompDirective) {
	if len(args) == 0 {
		return completeFiles(command, args, typed)
	}
	return nil, cobra.ShellCompDirectiveFilterDirs
}
