package overlay

// solveDeeds are what can be done in the dialog of the needed hires.
func solveDeeds() []deed[*Solve] {
	change := func(name string, keys []string, title, help string, n int) deed[*Solve] {
		return deed[*Solve]{Binding{Name: name, Keys: keys, Title: title, Help: help}, func(d *Solve) Action { return d.change(n) }}
	}
	return []deed[*Solve]{
		change("hires-less", []string{"left", "h", "-"}, "less", "Lower the target a step: a lower load or ratio, an earlier month.", -1),
		change("hires-more", []string{"right", "l", "+"}, "more", "Raise the target a step: a higher load or ratio, a later month.", 1),
		change("hires-much-less", []string{"shift+left", "H"}, "much less", "Lower the target five steps.", -coarseSteps),
		change("hires-much-more", []string{"shift+right", "L"}, "much more", "Raise the target five steps.", coarseSteps),
		{bind("hires-explain", "explain", "Explain how the chosen tier's hires come about.", "e"),
			(*Solve).explain},
		{bind("hires-copy", "copy", "Copy the hires as Markdown.", "y"), (*Solve).copy},
		closes[*Solve]("hires-close", []string{"q"}, SolveDrop{}),
		does(up, func(d *Solve) { d.choose(-1) }),
		does(down, func(d *Solve) { d.choose(1) }),
		does(pageUp, func(d *Solve) { d.body.scroll(-d.body.height) }),
		does(pageDown, func(d *Solve) { d.body.scroll(d.body.height) }),
	}
}
