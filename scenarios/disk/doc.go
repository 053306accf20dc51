// Package disk reads and writes files with a care that the standard library leaves to its
// callers.
//
// [ReadRegular] reads a regular file of a bounded size and refuses anything else at once: a
// pipe is not waited for, a device is not drained, and what the kernel makes up on request
// (the files of /proc) is not taken for a file.
//
// [Save] puts bytes into a file so that at any moment the file is the old or the new one,
// whole: a temporary file in the same folder, on disk and with the old one's mode and owner,
// is renamed over the target. It follows symbolic links, compares what is there with what
// was read, and asks, by an error a person can answer, before anything would be lost. A
// lock on the folder keeps two programs of this kind from saving there at once. [Replace]
// does the same for a small file of the program's own, which nobody is asked about.
//
// [OpenJournal] opens a file that is only added to, for this process alone. [Recovery] keeps
// unsaved work in a folder, a file for each document, bounded in number.
//
// What differs between systems (locks, owners, file modes, flushing a folder) is in the
// files named for them, a small function each.
//
// The package knows bytes, paths and times. It must not know what a file says: it imports
// neither a parser, nor the model, nor anything of a screen. From package text it takes how
// a path is shown in a message. It never asks the clock: times come from the caller.
package disk
