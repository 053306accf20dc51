// Package text reads and edits the text of a TOML file without losing a byte of it.
//
// [Parse] checks the bounds of a text before the parser sees it, since small inputs can cost
// a parser seconds and gigabytes (brackets inside brackets, endless dotted keys), and gives
// the tree of values together with a [Document]: where every key, value, table and array
// element stands. A library's syntax tree would come after its parser, and so too late for
// the bounds.
//
// A document is edited by methods that give another document: [Document.Set],
// [Document.Add], [Document.Remove] for a key, [Document.SetList] and [Document.SetFields]
// for numbers in arrays and small tables, [Document.Rearrange] and [Document.Append] for
// whole tables. An edit replaces what it must and nothing else: comments, order, layout and
// line ends stay byte for byte, and a new value is written in the manner of the old one.
//
// What is wrong with a text is a [Problem] with file, line, key, what was found and what is
// allowed; [Problems] collects them. [Visible] makes any text safe for a line of a terminal.
//
// The package knows TOML and nothing of what a file is about: no lever, no tier, no model.
// It opens no file, imports no other package of the module, and takes numbers as the decimals
// that its caller has written.
package text
