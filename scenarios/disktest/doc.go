// Package disktest writes and reads files for the tests of what reads and writes files. A
// test that cannot have its file ends at once and says why, so that what follows need not
// ask:
//
//	path := filepath.Join(t.TempDir(), "plan.toml")
//	disktest.Write(t, path, text, 0o644)
//	if _, err := Load(path); err != nil { … }
//	if got := disktest.Read(t, path); got != text { … }
//
// [Write] gives a file its mode whatever the mask of the process says, and replaces one
// that is there; [Read] is the text of a whole file, and [Table] a table of one, such as a page of
// the manual. None makes a folder or tidies up: tests write into [testing.T.TempDir], which does both.
//
// Only tests import it. It imports nothing of this module, so that the tests of every
// package may use it, those of package disk first of all; it must never come to import what
// it helps to test.
package disktest
