package main

import (
	"errors"
	"path/filepath"
	"strings"

	"brim/scenarios"
	"brim/ui"
	"brim/ui/theme"
)

// config is what the user's own files say. A word that no file gives is empty.
type config struct {
	words    map[string]string // by setting
	own      theme.Own         // colours of the user's own
	commands []ui.Command      // with the user's keys
	notice   string            // what could not be read; empty for nothing
}

// The user's own files, in the configuration folder.
const (
	configFile = "config.toml"
	keysFile   = "keys.toml"
)

// readConfig reads the user's own files. A file that says something wrong is an error; one
// that cannot be read is left out, and the notice says so: no work waits for it.
func readConfig() (config, error) {
	folder := configFolder()
	words, own, err := readWords(folder)
	commands, keysErr := readKeys(folder)
	c := config{words: words, own: own, commands: commands}
	var wrong problems
	for _, err := range []error{err, keysErr} {
		switch {
		case err == nil:
		case errors.As(err, new(*scenarios.Errors)):
			wrong = append(wrong, err)
		default:
			c.notice = strings.TrimSpace(c.notice + " " + err.Error() + ".")
		}
	}
	if len(wrong) > 0 {
		return config{}, wrong
	}
	return c, nil
}

// readWords reads config.toml.
func readWords(folder string) (map[string]string, theme.Own, error) {
	file, err := settingsIn(folder, configFile)
	if file == nil {
		return nil, nil, err
	}
	words := map[string]string{}
	var own theme.Own
	for _, key := range file.Keys() {
		s, ok := settingNamed(key)
		if !ok {
			file.Unknown(key, settingNames())
			continue
		}
		path, read := key, file.Text
		if _, table := file.Table(key); table && key == settingTheme {
			own = readColours(file)
			path, read = key+"."+themeName, func(string) (string, bool) { return file.TextIn(key, themeName) }
		}
		word, ok := read(key)
		if !ok {
			continue
		}
		if found := s.check(word); found != nil {
			file.Problem(path, scenarios.Quoted(word), found.allowed, found.hint)
			continue
		}
		words[key] = word
	}
	return words, own, file.Err()
}

// readKeys gives the commands the keys that keys.toml has for them.
func readKeys(folder string) ([]ui.Command, error) {
	commands := ui.Commands()
	file, err := settingsIn(folder, keysFile)
	if file == nil {
		return commands, err
	}
	own := map[string][]string{}
	for _, name := range file.Keys() {
		if !isCommand(name, commands) {
			file.Unknown(name, commandNames(commands))
		} else if keys, ok := file.Texts(name); ok {
			own[name] = keys
		}
	}
	bound, wrong := ui.Bind(commands, own)
	for _, p := range wrong {
		file.Problem(elementOf(p), p.Found, p.Allowed, p.Hint)
	}
	if err := file.Err(); err != nil {
		return commands, err
	}
	return bound, nil
}

func isCommand(name string, commands []ui.Command) bool {
	for i := range commands {
		if commands[i].Name == name {
			return true
		}
	}
	return false
}

func commandNames(commands []ui.Command) []string {
	names := make([]string, len(commands))
	for i := range commands {
		names[i] = commands[i].Name
	}
	return names
}

// scenarioNamed is the scenario to open when the command line names none, and the file
// that says so, empty when it is brim's own choice.
func (c config) scenarioNamed() (name, from string) {
	name = c.words[settingScenario]
	switch {
	case name == "":
		return defaultBuiltin, ""
	case strings.HasPrefix(name, "~/"):
		name = filepath.Join(home(), name[2:])
	}
	return name, filepath.Join(configFolder(), configFile)
}
