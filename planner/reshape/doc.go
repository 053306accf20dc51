// Package reshape asks what a company would be in another shape. Each shape is a scenario
// that is planned again; nothing is estimated.
//
//   - [Organise] plans the organisations of the sources side by side on one book: what each
//     costs, whom it needs, and when it breaks.
//   - [MatrixStructure] gives every tier the coverage that the decision matrix recommends.
//   - [StageStructure] gives the company the tiers that suit its stage, and [StageSuggests]
//     says in words which those are.
//   - [MoveSteps] moves a company to other coverage models tier by tier, and [LargestStep]
//     finds the step that moves the most accounts; [ModelsMoved] says what part of the
//     accounts two shapes serve differently.
//
// A structure comes as a [model.Restructured]: the scenario with what had to go with the
// change. The scenario that was given stays as it is. Where a shape is the present one
// already, the error is a [NothingError], which says so for people.
//
// What a move costs while it lasts is the planner's own transition; this package only says
// between which shapes it goes.
//
// The package imports model, planner and explain. It is pure: it knows no terminal, no
// clock and no files. Neither planner nor explain must ever import it.
package reshape
