package overlay

// rebalanceDeeds are what can be done in the dialog that evens books out.
func rebalanceDeeds() []deed[*Rebalance] {
	return []deed[*Rebalance]{
		{bind("moves-less", "less", "Turn the chosen line back: the tier before, a lower tolerance, fewer new CSMs.", "left", "h", "-"),
			func(d *Rebalance) Action { return d.change(-1) }},
		{bind("moves-more", "more", "Turn the chosen line on: the next tier, a higher tolerance, more new CSMs.", "right", "l", "+"),
			func(d *Rebalance) Action { return d.change(1) }},
		does(bind("moves-mark", "mark", "Mark a CSM who leaves in the list of them, or take the mark away.", " "), (*Rebalance).mark),
		{bind("moves-apply", "apply", "Write the moves into a new accounts file, which the scenario then names.", "a", "ctrl+s"),
			(*Rebalance).apply},
		{bind("moves-copy", "copy", "Copy the moves and the books as Markdown.", "y"), (*Rebalance).copy},
		{bind("moves-copy-tsv", "copy moves as TSV", "Copy the moves as TSV, for a spreadsheet.", "Y"), (*Rebalance).copyTSV},
		closes[*Rebalance]("moves-close", []string{"q", "r"}, RebalanceDrop{}),
		does(up, func(d *Rebalance) { d.choose(-1) }),
		does(down, func(d *Rebalance) { d.choose(1) }),
		does(pageUp, func(d *Rebalance) { d.body.scroll(-d.body.height) }),
		does(pageDown, func(d *Rebalance) { d.body.scroll(d.body.height) }),
	}
}
