package handout

import (
	"html"

	"brim/ui/canvas"
)

// escaped is a text that stands for itself in HTML and in SVG: letters that would act are
// written as what they are, and those that nobody sees, or that turn others round, are shown or
// left out.
func escaped(text string) string { return html.EscapeString(canvas.Clean(text)) }
