package ui

import (
	"strings"

	"brim/ui/overlay"
)

// dialogCommands are what can be done in dialogs. A dialog does it itself; here are its
// name and keys, so that help, key files and documentation have them too.
func dialogCommands() []Command {
	bindings := overlay.Bindings()
	commands := make([]Command, len(bindings))
	for i, b := range bindings {
		commands[i] = Command{Name: b.Name, Keys: b.Keys, Title: b.Title, Help: b.Help, Group: groupDialogs, Dialogs: b.Kinds}
	}
	return commands
}

// dialogs names the dialogs in which the command is there.
func (c *Command) dialogs() string {
	names := make([]string, len(c.Dialogs))
	for i, kind := range c.Dialogs {
		names[i] = string(kind)
	}
	if len(names) == 1 {
		return "dialog " + names[0]
	}
	return "dialogs " + strings.Join(names, ", ")
}

// dialogKeys are the keys that commands have in dialogs.
func dialogKeys(commands []Command) *overlay.Keys {
	var bindings []overlay.Binding
	for _, c := range commands {
		if c.Dialogs != nil {
			bindings = append(bindings, overlay.Binding{Name: c.Name, Keys: c.Keys, Kinds: c.Dialogs})
		}
	}
	return overlay.NewKeys(bindings)
}
