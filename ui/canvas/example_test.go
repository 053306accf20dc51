package canvas_test

import (
	"fmt"

	"brim/ui/canvas"
	"brim/ui/theme"
)

// What is drawn is cut at the edges of the view that it is drawn on, and an escape
// sequence in a text is shown, not obeyed.
func Example() {
	c := canvas.New(24, 4, theme.NewGlyphs(theme.Blocks))
	inside := c.Sub(c.Box(c.Bounds(), theme.Border, "Books"))
	inside.Text(0, 0, theme.Text, "Core \x1b[31m40.6 of 40")
	inside.TextFit(0, 1, inside.Width(), theme.Over, "over capacity from June 2028")
	fmt.Println(c.Plain())
	// Output:
	// ┌ Books ───────────────┐
	// │Core ␛[31m40.6 of 40  │
	// │over capacity from Ju…│
	// └──────────────────────┘
}
