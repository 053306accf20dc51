// Package overlay holds the dialogs that stand before the page and take the keys while
// they do.
//
// A dialog is a plain struct that implements [Dialog]: it takes a key or a click, draws
// itself on a canvas of its own, and says how much room it likes. What it was answered it
// returns as an [Action], a value of one of the types beside that interface, which the
// program's root carries out; nil means that it stays. So a dialog changes nothing but
// itself, and what it can bring about is all in one list.
//
// There are four kinds. [Question] asks for one of a few keys and holds back what cannot
// be undone. [Field] takes a path. [List] is everything that is chosen from a list which
// typing narrows: levers, commands, help, figures to explain, steps of the session, plans
// to compare with. [Files] is such a list in groups, over what the chosen entry comes to.
// The two lists share their keys and how they match what is typed (chooser.go): every
// word must occur, in any order, whatever its case; names come before texts.
// [Explanation] shows where a figure comes from, and leads on to what it is made of.
//
// What is typed or pasted is bounded, and what is drawn goes through the canvas, which
// lets no escape sequence pass.
//
// The package must never import ui itself, ui/state or ui/pane: a dialog is given its
// entries in words and does not look at the plan. Of the domain only [Explanation] knows
// a type, the planner's. Nor may it read a file or start anything: it asks for that by an
// Action.
package overlay
