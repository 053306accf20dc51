package main

import (
	"fmt"

	"github.com/spf13/cobra"
)

const rootHelp = `brim shows when customer success books run over, when AE/CSM pods stop being
pods, and what a hire, a ratio or a market would change.

Without a command it opens the screen on a scenario. FILE is a path where it
looks like one (x.toml, plans/x) or exists, otherwise the name of a built-in
("brim scenarios" lists them); - is standard input. Where there is no terminal,
brim prints the plan instead.

Books run over when a CSM has more accounts than the tier's limit. Pods break
when AE:CSM passes 1.5. Rules warn of that up to twelve months ahead, when AE
hiring outruns CSM hiring by more than 20%, and up to six months ahead, when
pods do not pay (ACV, accounts per CSM, or the last year's ratio). The limits
are levers; "brim levers" lists them.

"brim help" lists the commands and the topics of the manual.

Exit codes:
  0    fine
  1    something could not be read, written or done
  2    wrong usage, or a scenario that is not valid
  3    a plan breaks the limits of a policy
  70   a fault in brim itself
  128+ ended by a signal, as shells report it`

const rootExamples = `  brim                          the default scenario, on the screen
  brim plan.toml                a file
  brim pods-outgrown            a built-in
  brim plan plan.toml --set csm.hires_per_quarter=2
  brim plan plan.toml --format json | jq .pods
  generate | brim plan -`

// execute carries out a command line.
func execute(args []string, std streams) error {
	out := &noted{to: std.out}
	root := newRoot(std, out)
	root.SetArgs(args)
	root.SetIn(std.in)
	root.SetErr(std.err)
	if err := root.Execute(); err != nil {
		return err
	}
	if out.failed != nil {
		return fmt.Errorf("the output was not written: %w", out.failed)
	}
	return nil
}

// newRoot is the command without a name, which opens the screen, with all the others.
func newRoot(std streams, out *noted) *cobra.Command {
	look := look{}
	var caseName string
	root := &cobra.Command{
		Use:               "brim [FILE]",
		Short:             "See when the books run over",
		Long:              rootHelp,
		Example:           rootExamples,
		Version:           version(),
		Args:              atMostOneFile,
		ValidArgsFunction: completeFile,
		SilenceUsage:      true,
		SilenceErrors:     true,
		RunE: func(command *cobra.Command, args []string) error {
			switch {
			case len(args) > 0 && args[0] != standardInput && !isPath(args[0]) && !isBuiltin(args[0]):
				return unknownWord(command, args[0])
			case len(args) > 0:
				return open(command, std, args[0], caseName, look)
			}
			err := open(command, std, "", caseName, look)
			if err == nil && !std.interactive() {
				sayUnread(std)
			}
			return err
		},
	}
	root.SetOut(out)
	root.PersistentPreRunE = func(command *cobra.Command, args []string) error {
		if err := emptyFlag(command); err != nil {
			return err
		}
		return spellSigns(command, args, look, out, std.err)
	}
	root.SetFlagErrorFunc(func(_ *cobra.Command, err error) error { return &usageError{err: wrongFlag(err)} })
	root.SetVersionTemplate("{{.Name}} {{.Version}}\n")
	look.flags(root)
	caseFlag(root, &caseName)
	root.SetHelpCommand(helpCommand(std))
	root.AddCommand(
		planCommand(), compareCommand(), compareOrgsCommand(), riskCommand(), sensitivityCommand(), bridgeCommand(),
		exportCommand(),
		solveCommand(), seekCommand(), booksCommand(), rebalanceCommand(), actualsCommand(), rebaseCommand(),
		checkCommand(), newCommand(), setCommand(), logCommand(), pictureCommand(), reportCommand(), publishCommand(), schemaCommand(),
		talkCommand(), leversCommand(), bandsCommand(), rulesCommand(), modelCommand(std), scenariosCommand(), keysCommand(), manCommand(),
	)
	nameTopics(root)
	return root
}

func caseFlag(command *cobra.Command, name *string) {
	command.Flags().StringVar(name, "case", "", "market case of the scenario, by `name`; without it the base case")
	complete(command, "case", completeCase)
}

func atMostOneFile(_ *cobra.Command, args []string) error {
	if len(args) > 1 {
		return usagef("%q is one argument too many: brim takes a command or one FILE; see brim --help", args[1])
	}
	return nil
}

func oneFile(command *cobra.Command, args []string) error {
	switch {
	case len(args) == 0:
		return usagef("which FILE? %s", command.UseLine())
	case len(args) > 1:
		return usagef("%q is one argument too many: %s", args[1], command.UseLine())
	}
	return nil
}

func someFiles(command *cobra.Command, args []string) error {
	if len(args) == 0 {
		return usagef("which FILE? %s", command.UseLine())
	}
	return nil
}
