package main

import (
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"brim/ui"
	"brim/ui/report"
)

const keysHelp = `keys lists what can be done on the screen: the name of each command, its keys,
and what it does. Keys of your own stand in keys.toml in the configuration
folder ($XDG_CONFIG_HOME/brim, or ~/.config/brim), by the commands' names:

  save = "w"                 # one key, in the place of the default ones
  undo = ["u", "ctrl+u"]     # several
  mouse = []                 # none: it can be run from the palette

What is done in dialogs has names and keys too; those are keys in their dialog
only. The list has your own keys in it, so it also says what is wrong with the
file. --format toml gives a whole file to begin with.`

// keyFormats are the forms of the list.
var keyFormats = []string{"table", "json", "toml", "markdown"}

func keysCommand() *cobra.Command {
	var format string
	command := &cobra.Command{
		Use:   "keys",
		Short: "List the keys of the screen",
		Long:  keysHelp,
		Example: `  brim keys
  brim keys --format toml
  brim keys --format json | jq '.[] | select(.group == "Files")'`,
		Args:              none,
		ValidArgsFunction: cobra.NoFileCompletions,
		RunE: func(command *cobra.Command, _ []string) error {
			commands, err := readKeys(configFolder())
			if err != nil {
				return err
			}
			text, err := keyText(keyRows(commands), format)
			if err != nil {
				return err
			}
			_, err = command.OutOrStdout().Write(text)
			return err
		},
	}
	formatFlag(command, &format, keyFormats)
	return command
}

// keyRow is a command of the screen as lists show it.
type keyRow struct {
	Name    string   `json:"name"`
	Keys    []string `json:"keys"`
	Default []string `json:"default_keys"`
	Group   string   `json:"group"`
	Title   string   `json:"title"`
	Pages   []string `json:"pages"`   // empty: every page, or dialogs instead
	Dialogs []string `json:"dialogs"` // in which it is there; empty: on pages
	Help    string   `json:"help"`
}

// keyRows lists commands beside their default keys, group by group.
func keyRows(commands []ui.Command) []keyRow {
	rows := make([]keyRow, len(commands))
	for i, usual := range ui.Commands() {
		c := &commands[i]
		rows[i] = keyRow{
			Name: c.Name, Keys: append([]string{}, c.Keys...), Default: append([]string{}, usual.Keys...),
			Group: c.Group, Title: c.Title, Pages: []string{}, Dialogs: []string{}, Help: c.Help,
		}
		for _, page := range c.Pages {
			rows[i].Pages = append(rows[i].Pages, page.String())
		}
		for _, kind := range c.Dialogs {
			rows[i].Dialogs = append(rows[i].Dialogs, string(kind))
		}
	}
	var groups []string // in the order in which they first come
	for _, row := range rows {
		if !slices.Contains(groups, row.Group) {
			groups = append(groups, row.Group)
		}
	}
	slices.SortStableFunc(rows, func(a, b keyRow) int {
		return slices.Index(groups, a.Group) - slices.Index(groups, b.Group)
	})
	return rows
}

func keyText(rows []keyRow, format string) ([]byte, error) {
	switch format {
	case "table":
		return []byte(keyTable(rows)), nil
	case "json":
		return report.JSON(rows)
	case "toml":
		return []byte(keyTOML(rows)), nil
	case "markdown":
		return []byte(keyMarkdown(rows)), nil
	}
	return nil, unknownFormat(format, keyFormats)
}

// keyTable lists the commands under their groups.
func keyTable(rows []keyRow) string {
	var b strings.Builder
	byGroup(rows, func(group string, first bool) {
		if !first {
			b.WriteByte('\n')
		}
		b.WriteString(group + "\n")
	}, func(row keyRow) {
		keys := "no key"
		if len(row.Keys) > 0 {
			keys = strings.Join(keyNames(row.Keys), ", ")
		}
		b.WriteString("  " + row.Name + ": " + keys + row.where() + "\n")
		b.WriteString(report.Indent(row.Help))
	})
	return b.String()
}

// byGroup goes through rows, and says where a group begins.
func byGroup(rows []keyRow, begin func(group string, first bool), each func(keyRow)) {
	for i, row := range rows {
		if i == 0 || row.Group != rows[i-1].Group {
			begin(row.Group, i == 0)
		}
		each(row)
	}
}

// where names the pages of a command that is not on every one, or its dialogs.
func (r keyRow) where() string {
	if places := slices.Concat(r.Pages, r.Dialogs); len(places) > 0 {
		return "  (" + strings.Join(places, ", ") + ")"
	}
	return ""
}

// keyNames are keys as keys.toml has them.
func keyNames(keys []string) []string {
	names := make([]string, len(keys))
	for i, key := range keys {
		names[i] = key
		if prefix, isSpace := strings.CutSuffix(key, " "); isSpace {
			names[i] = prefix + "space"
		}
	}
	return names
}
