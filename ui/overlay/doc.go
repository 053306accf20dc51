// Package overlay holds the dialogs that stand before the page and take the keys while
// they do.
//
// A dialog is a plain struct that implements [Dialog]: it takes a key or a click, draws
// itself on a canvas of its own, and says how much room it likes. What it was answered it
// returns as an [Action], which the program's root carries out; nil means that it stays.
// So a dialog changes nothing but itself, and what it can bring about is all in one list,
// in action.go. A [Stack] keeps the dialogs that are open, each before the one that it was
// opened from: what is explained lies before the list, the table or the hires that led
// there, and what is asked back before what asked for it.
//
// There are fifteen kinds:
//
//   - [Question] asks for one of a few answers, each of which leads somewhere, and [Review]
//     shows what a change would come to before it is made. They hold back what cannot be
//     undone, or takes something away.
//   - [Field] takes a path, or a note to save with; [Range] how far a lever may come to lie
//     from where it stands. A path that did not do can be mended: [Asking].
//   - [List] is everything that is chosen from a list which typing narrows: levers,
//     commands, help, figures to explain, steps of the session, plans to compare with.
//     [Files] is such a list in groups, over what the chosen entry comes to. The two share
//     their keys and how they match what is typed (chooser.go): every word must occur, in
//     any order, whatever its case; names come before texts.
//   - [Explanation] shows where a figure comes from, and leads on to what it is made of;
//     [SolveExplanation] is one of how hires come about.
//   - [Seek] looks for the value of a lever that reaches a goal, [Solve] for the cheapest
//     hires that keep promises. Both stay while they wait for an answer.
//   - [Rebalance] shows which accounts should change their CSM; it waits in the same way.
//   - [Begin] takes what a new plan begins with, from what one knows or from exports.
//   - [Tiers] changes the tiers, [Organisations] compares organisations on one book,
//     [Waterfall] says why two plans differ.
//
// Every text is typed through [Type]; what is typed or pasted is bounded, and what is drawn
// goes through the canvas, which lets no escape sequence pass.
//
// Of the domain the dialogs know model and planner as far as they show what these have
// worked out: an explanation, a solution, the parts of a difference. Most are given their
// lines in words. The package must never import ui itself, ui/state, ui/pane or ui/chart: a
// dialog does not look at the screen's state. Nor may it make a plan, read a file or start
// anything: it asks for that by an Action.
package overlay
