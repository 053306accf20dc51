// Package term is brim's side of the terminal: what goes in (Input and its
// Filter), what goes out (SyncWriter, and Painter for frames), the background
// (DarkBackground), and the way back when nothing else works (Guard).
//
// It must never import bubbletea, nor anything that bubbletea does not import
// itself. bubbletea's own package init asks the terminal for its background and
// waits five seconds on a terminal that never answers, unless the background
// was settled before. Go initialises packages whose imports are ready in the
// order of their import paths; "brim/ui/term" sorts before
// "github.com/charmbracelet/bubbletea", so the init of this package runs first
// as long as it waits for nothing that bubbletea does not wait for as well.
package term
