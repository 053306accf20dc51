package overlay

// tiersDeeds are what can be done in the dialog of the structure.
func tiersDeeds() []deed[*Tiers] {
	reshape := func(binding Binding, do Reshaping, steps int) deed[*Tiers] {
		return deed[*Tiers]{binding, func(t *Tiers) Action { return Reshape{Do: do, Tier: t.chosen, By: steps} }}
	}
	return []deed[*Tiers]{
		reshape(Binding{Name: "tiers-less", Keys: []string{"left", "h"}, Title: "coverage before", Help: "Serve the tier by the coverage before in the list."}, Cover, -1),
		reshape(Binding{Name: "tiers-more", Keys: []string{"right", "l"}, Title: "coverage after", Help: "Serve the tier by the next coverage in the list."}, Cover, 1),
		does(Binding{Name: "tiers-above", Keys: []string{"a"}, Title: "add above", Help: "Add a tier above the chosen one."},
			func(t *Tiers) { t.ask(AddAbove, "") }),
		does(Binding{Name: "tiers-below", Keys: []string{"b"}, Title: "add below", Help: "Add a tier below the chosen one."},
			func(t *Tiers) { t.ask(AddBelow, "") }),
		reshape(Binding{Name: "tiers-remove", Keys: []string{"x", "delete"}, Title: "remove", Help: "Remove the tier; what changes is shown first."}, Remove, 0),
		does(Binding{Name: "tiers-rename", Keys: []string{"r"}, Title: "rename", Help: "Give the tier another name, as enter does."}, (*Tiers).rename),
		reshape(Binding{Name: "tiers-raise", Keys: []string{"K", "shift+up"}, Title: "move up", Help: "Move the tier above the one before."}, MoveTier, -1),
		reshape(Binding{Name: "tiers-lower", Keys: []string{"J", "shift+down"}, Title: "move down", Help: "Move the tier below the next one."}, MoveTier, 1),
		does(Binding{Name: "tiers-edge", Keys: []string{"e"}, Title: "edge", Help: "Type where the tier begins, or its share."},
			func(t *Tiers) { t.ask(Edge, t.rows[t.chosen].Edge) }),
		reshape(Binding{Name: "tiers-cut", Keys: []string{"c"}, Title: "cut by", Help: "Cut the tiers by share of accounts, or by ACV again."}, CutBy, 0),
		reshape(Binding{Name: "tiers-stage", Keys: []string{"s"}, Title: "stage", Help: "Take the tiers that the stage suggests; what changes is shown first."}, AsStage, 0),
		reshape(Binding{Name: "tiers-matrix", Keys: []string{"m"}, Title: "matrix", Help: "Take the coverage that the matrix recommends; what changes is shown first."}, AsMatrix, 0),
		closes[*Tiers]("tiers-close", []string{"q", "T"}, Close{}),
		does(up, func(t *Tiers) { t.choose(t.chosen - 1) }),
		does(down, func(t *Tiers) { t.choose(t.chosen + 1) }),
	}
}
