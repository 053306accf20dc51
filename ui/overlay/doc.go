// Package overlay holds the dialogs that stand before the page: questions, a field for
// a file's name, the list of scenarios to open, and help. A dialog is a plain struct
// that takes keys and draws itself; what it was answered it returns as an Action,
// which the program's root carries out.
package overlay
