package main

import (
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"brim/model"
	"brim/scenarios"
)

// completion is what cobra asks for the words that could come next.
type completion = func(command *cobra.Command, args []string, typed string) ([]string, cobra.ShellCompDirective)

// complete completes the values of a flag.
func complete(command *cobra.Command, flag string, words completion) {
	if err := command.RegisterFlagCompletionFunc(flag, words); err != nil {
		panic(err) // the flag is not there: a fault that every start would show
	}
}

// maxOffered is how many files of a folder are offered.
const maxOffered = 500

// completeFile offers built-ins, scenario files and folders for the only FILE.
func completeFile(command *cobra.Command, args []string, typed string) ([]string, cobra.ShellCompDirective) {
	if len(args) > 0 {
		return nil, cobra.ShellCompDirectiveNoFileComp
	}
	return completeFiles(command, args, typed)
}

// completeFiles does so for any number of them.
func completeFiles(_ *cobra.Command, _ []string, typed string) ([]string, cobra.ShellCompDirective) {
	var words []string
	for _, builtin := range scenarios.Builtins() {
		if strings.HasPrefix(builtin.Name, typed) {
			words = append(words, builtin.Name+"\t"+builtin.Title)
		}
	}
	files, onlyFolders := filesLike(typed)
	directive := cobra.ShellCompDirectiveNoFileComp
	if len(words) == 0 && onlyFolders {
		directive |= cobra.ShellCompDirectiveNoSpace
	}
	return append(words, files...), directive
}

// filesLike lists the scenario files and the folders whose path begins as typed.
func filesLike(typed string) (paths []string, onlyFolders bool) {
	folder, begin := filepath.Split(typed)
	dir, err := os.Open(orHere(folder))
	if err != nil {
		return nil, false
	}
	defer dir.Close() // opened for reading: nothing to lose
	entries, _ := dir.ReadDir(maxOffered)
	onlyFolders = true
	for _, entry := range entries {
		name := entry.Name()
		hidden := strings.HasPrefix(name, ".") && begin == ""
		if !strings.HasPrefix(name, begin) || hidden || scenarios.Escaped(name) != name {
			continue // a name with a line break would be two words
		}
		switch {
		case entry.IsDir():
			paths = append(paths, folder+name+"/")
		case strings.HasSuffix(name, scenarioEnding):
			paths, onlyFolders = append(paths, folder+name), false
		}
	}
	return paths, onlyFolders && len(paths) > 0
}

const scenarioEnding = ".toml"

func orHere(folder string) string {
	if folder == "" {
		return "."
	}
	return folder
}

// completeFileThenSettings offers a FILE first and settings after it.
func completeFileThenSettings(
	command *cobra.Command, args []string, typed string,
) ([]string, cobra.ShellCompDirective) {
	if len(args) == 0 {
		return completeFiles(command, args, typed)
	}
	return completeSetting(command, args, typed)
}

// completeSetting offers the lever keys of the FILE that is given, or of the default
// scenario; behind a "=" the words that the lever may hold.
func completeSetting(_ *cobra.Command, args []string, typed string) ([]string, cobra.ShellCompDirective) {
	s := completedScenario(args)
	if s == nil {
		return nil, cobra.ShellCompDirectiveNoFileComp
	}
	key, _, hasValue := strings.Cut(typed, "=")
	if lever, ok := model.Find(s, key); ok && hasValue {
		return settingsOf(lever, s), cobra.ShellCompDirectiveNoFileComp
	}
	var words []string
	for _, lever := range model.Levers(s) {
		if strings.HasPrefix(lever.Key, typed) {
			words = append(words, lever.Key+"=\t"+lever.Help)
		}
	}
	return words, cobra.ShellCompDirectiveNoFileComp | cobra.ShellCompDirectiveNoSpace
}

// settingsOf are the settings that a lever has words for, and its present value.
func settingsOf(l model.Lever, s *model.Scenario) []string {
	values := l.Choices()
	if l.Kind == model.Toggle {
		values = []string{"true", "false"}
	}
	if values == nil {
		values = []string{l.Exact(l.Get(s))}
	}
	settings := make([]string, len(values))
	for i, value := range values {
		settings[i] = l.Key + "=" + value
	}
	return settings
}

// completeCase offers the market cases of the FILE that is given.
func completeCase(_ *cobra.Command, args []string, _ string) ([]string, cobra.ShellCompDirective) {
	names := []string{model.BaseCase}
	if s := completedScenario(args); s != nil {
		for i := range s.Cases {
			names = append(names, s.Cases[i].Name)
		}
	}
	return names, cobra.ShellCompDirectiveNoFileComp
}

// completedScenario is the scenario of the FILE among the arguments; nil when it
// cannot be read. Standard input is not touched.
func completedScenario(args []string) *model.Scenario {
	name := defaultBuiltin
	if len(args) > 0 {
		name = args[0]
	}
	if name == standardInput {
		return nil
	}
	file, err := read(name, nil)
	if err != nil {
		return nil
	}
	return file.Scenario
}
