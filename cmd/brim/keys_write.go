package main

import (
	"slices"
	"strconv"
	"strings"

	"brim/ui/theme"
)

const keysHead = `# keys.toml: keys of your own for brim's screen. Its place is the configuration folder,
# $XDG_CONFIG_HOME/brim or ~/.config/brim. A line gives a command its keys in the place of
# its default ones; one key, a list, or [] for none. A line behind # changes nothing.
`

// keyTOML is a whole keys.toml. What is as it would be without it stands behind a #.
func keyTOML(rows []keyRow) string {
	var b strings.Builder
	b.WriteString(keysHead)
	byGroup(rows, func(group string, _ bool) {
		b.WriteString("\n# " + group + "\n")
	}, func(row keyRow) {
		b.WriteString("\n# " + row.Help + "\n")
		if slices.Equal(row.Keys, row.Default) {
			b.WriteByte('#')
		}
		quoted := keyNames(row.Keys)
		for i, name := range quoted {
			quoted[i] = strconv.Quote(name)
		}
		b.WriteString(row.Name + " = [" + strings.Join(quoted, ", ") + "]\n")
	})
	return b.String()
}

// keyMarkdown is the table that stands in the topic keyboard.
func keyMarkdown(rows []keyRow) string {
	var b strings.Builder
	b.WriteString("| key | command | page | does |\n|---|---|---|---|\n")
	for _, row := range rows {
		labels := keyLabels(row.Keys)
		for i, label := range labels {
			labels[i] = markdownKey(label)
		}
		page := strings.Join(row.Pages, ", ")
		if len(row.Dialogs) > 0 {
			page = "dialog: " + strings.Join(row.Dialogs, ", ")
		}
		if page == "" {
			page = "every"
		}
		b.WriteString("| " + strings.Join(labels, " ") + " | " + row.Name + " | " + page + " | " + row.Help + " |\n")
	}
	return b.String()
}

// keyLabels are keys as people read them.
func keyLabels(keys []string) []string {
	glyphs := theme.NewGlyphs(theme.Blocks)
	labels := make([]string, len(keys))
	for i, key := range keys {
		labels[i] = glyphs.Key(key)
	}
	return labels
}

// markdownKey is a key as code in a cell of a table.
func markdownKey(label string) string {
	if strings.Contains(label, "`") {
		return "`` " + label + " ``"
	}
	return "`" + strings.ReplaceAll(label, "|", `\|`) + "`"
}
