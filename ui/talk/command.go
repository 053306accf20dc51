package talk

import (
	"context"
	"strings"
)

// Command is something that can be said.
type Command struct {
	Name  string   // one word or two
	Also  []string // other words for it
	Usage string   // with what stands behind it
	Short string   // a sentence
	Long  []string // more sentences
	run   func(r *Room, ctx context.Context, rest string) Reply
}

// takes reports whether something may stand behind the command's name.
func (c *Command) takes() bool { return c.Usage != c.Name }

// plain is the run of a command that takes nothing, and whose work is short.
func plain(run func(r *Room) Reply) func(*Room, context.Context, string) Reply {
	return func(r *Room, _ context.Context, _ string) Reply { return run(r) }
}

// worded is the run of a command whose work is short.
func worded(run func(r *Room, rest string) Reply) func(*Room, context.Context, string) Reply {
	return func(r *Room, _ context.Context, rest string) Reply { return run(r, rest) }
}

// Commands lists everything that can be said, in the order of the help.
func Commands() []Command {
	return []Command{
		{Name: "show", Usage: "show [PAGE]", Short: "Say how the plan stands; with a page, more of it.",
			Long: []string{"Pages are " + strings.Join(pageNames(), ", ") + ".",
				"A month may stand behind month, as in show month 2028-03."},
			run: worded((*Room).show)},
		{Name: "set", Usage: "set LEVER VALUE", Short: "Change a lever.",
			Long: []string{
				"A lever is named by its key or by its name: set csm.heads=15, set csm.heads 15, set CSM heads to 15.",
				"Several may be set at once: set csm.heads=15 ae.heads=20. Values are such as 12.5m, 40%, 1.2 or 2, 2, 3.",
			},
			run: worded((*Room).set)},
		{Name: "what if", Also: []string{"what-if"}, Usage: "what if LEVER VALUE", Short: "Say what a change would do, without keeping it.",
			Long: []string{"It is written as behind set: what if csm.heads=15."}, run: worded((*Room).whatIf)},
		{Name: "undo", Usage: "undo", Short: "Take the last change back.", run: plain((*Room).undo)},
		{Name: "redo", Usage: "redo", Short: "Make the change again that was taken back last.", run: plain((*Room).redo)},
		{Name: "why", Also: []string{"explain"}, Usage: "why [FIGURE [MONTH]]", Short: "Explain the headline, a figure or a lever.",
			Long: []string{
				"Without a figure it says why pods break and books run over. Figures are named by id or by name, with their tier: " +
					"why load Core, why people cost.",
				"A month is such as 2028-03, March 2028, now or end. Without one it is the first in which the tier's books run " +
					"over or its pods break, whichever the figure is of, or else the plan's last.",
			},
			run: worded((*Room).why)},
		{Name: "levers", Usage: "levers [WORD]", Short: "List the levers that are moved most, or those with a word, with their values.",
			run: worded((*Room).levers)},
		{Name: "compare", Usage: "compare [FILE|CASE|baseline|saved]", Short: "Say how the plan differs from another one.",
			Long: []string{
				"saved is the plan as its file has it. Without a word it is the baseline where one is pinned, then the saved plan " +
					"where something is unsaved, then every other market case.",
			},
			run: worded((*Room).compare)},
		{Name: "baseline", Usage: "baseline [clear]", Short: "Pin the plan as it is, to compare with later.", run: worded((*Room).baseline)},
		{Name: "case", Usage: "case [NAME]", Short: "Turn to a market case; without a name, list them.", run: worded((*Room).marketCase)},
		{Name: "solve", Usage: "solve [both]", Short: "Find the cheapest CSM hires that keep books full at most, and pods sound.",
			Long: []string{"With both it finds AE hires too, with which ARR is at the goal. It changes nothing; apply takes the hires over."},
			run:  (*Room).solve},
		{Name: "apply", Usage: "apply", Short: "Take the hires over that solve found last, as one change.", run: plain((*Room).apply)},
		{Name: "risk", Usage: "risk", Short: "Say how sure the plan is, by thousands of trials.",
			Long: []string{"It draws the levers that have a range; ranges gives some to a plan without any."},
			run:  func(r *Room, ctx context.Context, _ string) Reply { return r.risk(ctx) }},
		{Name: "ranges", Usage: "ranges", Short: "Give the levers that are seldom known for sure a range about where they stand.",
			run: plain((*Room).ranges)},
		{Name: "save", Usage: "save [FILE]", Short: "Save the plan, under another name where one is given.",
			Long: []string{"Only the values that moved change in the file; comments and layout stay. A file that something " +
				"else changed is never replaced unasked."},
			run: worded((*Room).save)},
		{Name: "log", Usage: "log", Short: "List the saves of the file.", run: plain((*Room).log)},
		{Name: "repeat", Usage: "repeat", Short: "Say the last answer again.", run: plain((*Room).repeat)},
		{Name: "help", Also: []string{"?"}, Usage: "help [COMMAND]", Short: "List the commands, or say more of one.", run: worded((*Room).help)},
		{Name: "quit", Also: []string{"exit", "bye"}, Usage: "quit", Short: "Leave; it asks when something is unsaved.",
			run: plain((*Room).quit)},
	}
}

// CommandNames are the names of the commands.
func CommandNames() []string {
	var names []string
	for _, command := range Commands() {
		names = append(names, command.Name)
	}
	return names
}

// commandOf finds the command that a line begins with, and what stands behind it.
func commandOf(line string) (Command, string, bool) {
	for _, command := range Commands() {
		for _, name := range append([]string{command.Name}, command.Also...) {
			if rest, ok := behind(line, name); ok {
				return command, rest, true
			}
		}
	}
	return Command{}, "", false
}

// behind is what stands behind a name of one word or more; false where the line does not
// begin with it, whatever the case of its letters.
func behind(line, name string) (string, bool) {
	for word := range strings.FieldsSeq(name) {
		first, rest, _ := strings.Cut(strings.TrimSpace(line), " ")
		if !strings.EqualFold(first, word) {
			return "", false
		}
		line = rest
	}
	return strings.TrimSpace(line), true
}

// help lists the commands, or says more of one.
func (r *Room) help(name string) Reply {
	if name == "" {
		lines := make([]string, 0, len(Commands())+1)
		for _, command := range Commands() {
			lines = append(lines, command.Usage+": "+command.Short)
		}
		return say(append(lines, "What stands in brackets may be left out. help COMMAND says more of one.")...)
	}
	command, rest, ok := commandOf(name)
	if !ok || rest != "" {
		return r.unknown(name)
	}
	lines := append([]string{command.Usage + ": " + command.Short}, command.Long...)
	if len(command.Also) > 0 {
		lines = append(lines, "It may be called "+strings.Join(command.Also, " or ")+" too.")
	}
	return say(lines...)
}
