// Package reshape asks what a company would be in another shape: the organisations of the
// sources side by side ([Organise]), the coverage that the decision matrix recommends for
// every tier ([MatrixStructure]), the tiers that suit the company's stage
// ([StageStructure], [StageSuggests]), and a move to other coverage models tier by tier
// ([MoveSteps]). Each shape is a scenario that is planned again; nothing is estimated.
//
// The package imports model, planner and explain. It is pure: it knows no terminal, no
// clock and no files. Neither planner nor explain must ever import it.
package reshape
