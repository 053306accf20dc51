package overlay

// tiersDeeds are what can be done in the dialog of the structure.
func tiersDeeds() []deed[*Tiers] {
	reshape := func(binding Binding, do Reshaping, steps int) deed[*Tiers] {
		return deed[*Tiers]{binding, func(t *Tiers) Action { return Reshape{Do: do, Tier: t.chosen, Steps: steps} }}
	}
	return []deed[*Tiers]{
		reshape(bind("tiers-less", "coverage before",
			"Serve the tier by the coverage before in the list.", "left", "h"), Cover, -1),
		reshape(bind("tiers-more", "coverage after",
			"Serve the tier by the next coverage in the list.", "right", "l"), Cover, 1),
		does(bind("tiers-above", "add above", "Add a tier above the chosen one.", "a"),
			func(t *Tiers) { t.ask(AddAbove, "") }),
		does(bind("tiers-below", "add below", "Add a tier below the chosen one.", "b"),
			func(t *Tiers) { t.ask(AddBelow, "") }),
		reshape(bind("tiers-remove", "remove", "Remove the tier; what changes is shown first.", "x", "delete"), Remove, 0),
		does(bind("tiers-rename", "rename", "Give the tier another name, as enter does.", "r"), (*Tiers).rename),
		reshape(bind("tiers-raise", "move up", "Move the tier above the one before.", "K", "shift+up"), MoveTier, -1),
		reshape(bind("tiers-lower", "move down", "Move the tier below the next one.", "J", "shift+down"), MoveTier, 1),
		does(bind("tiers-edge", "threshold", "Type where the tier begins, or its share.", "e"),
			func(t *Tiers) { t.ask(Edge, t.rows[t.chosen].Edge) }),
		reshape(bind("tiers-cut", "split by", "Split the tiers by share of accounts, or by ACV again.", "c"), CutBy, 0),
		reshape(bind("tiers-stage", "stage",
			"Take the tiers that the stage suggests; what changes is shown first.", "s"), AsStage, 0),
		reshape(bind("tiers-matrix", "matrix",
			"Take the coverage that the matrix recommends; what changes is shown first.", "m"), AsMatrix, 0),
		closes[*Tiers]("tiers-close", []string{"q", "T"}, Close{}),
		does(up, func(t *Tiers) { t.choose(t.chosen - 1) }),
		does(down, func(t *Tiers) { t.choose(t.chosen + 1) }),
	}
}
