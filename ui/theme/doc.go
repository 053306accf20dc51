// Package theme says what things look like: which roles a piece of the screen
// can play, which colours and attributes a role has in each palette, and which
// glyphs draw lines, bars and marks.
//
// Three ideas are kept apart on purpose:
//
//   - A [Role] is a meaning ("over its limit", "chosen row"), never a colour.
//     Everything that draws names roles only.
//   - A [Palette] gives every role an [Ink]. Palettes are plain values built on
//     demand; none is a package variable. A user's [Own] colours may stand in the
//     place of a palette's.
//   - A [Theme] is a palette resolved once through a *lipgloss.Renderer into
//     ready escape sequences, so that drawing a frame costs no styling and the
//     renderer's colour profile (true colour down to none) is honoured.
//
// Ordinary text has no ink at all: it appears in the terminal's own foreground
// on its own background, and no palette ever paints the whole screen. There are
// three families of palettes, each with a variant for dark and one for light
// backgrounds, and one without colour; tests compute the contrast of what is
// written and the difference of what must be told apart, for every kind of eye.
//
// Colour is for verdicts and for what is chosen or changed; what is fine, what
// frames and what supports is quiet.
//
// Colour never stands alone. [Glyphs] supplies a mark for every state, and the
// ASCII set has one too, so that a screen without any colour still reads.
//
// The package must never import the domain (model, planner, scenarios), the
// event loop (bubbletea), or the other ui packages, and reads no environment
// variable: whoever builds the renderer decides what the terminal can do.
package theme
