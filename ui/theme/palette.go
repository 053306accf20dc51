package theme

import "github.com/charmbracelet/lipgloss"

// Ink is how one role is drawn. The zero Ink is the terminal's own text.
// There is no background: a filled cell is Reverse, whose text has the terminal's
// background for its colour and so the contrast of the palette.
type Ink struct {
	// Foreground is a colour, or nil for the terminal's own.
	Foreground lipgloss.TerminalColor
	Bold       bool
	Faint      bool
	Underline  bool
	Reverse    bool
}

// Palette gives every role its ink.
type Palette [roleCount]Ink

// PaletteOf builds the palette of that name, with a user's own colours in the place of its
// own. dark decides for the names that follow the background.
func PaletteOf(name Name, dark bool, own Own) Palette {
	if name.Follows() {
		name = name.Facing(dark)
	}
	if name == Mono {
		return mono()
	}
	p := shapes()
	if name == HighContrastDark || name == HighContrastLight {
		p = heavier(p)
	}
	base := own.over(coloursOf(name))
	for role := range p {
		p[role].Foreground = base[colourOf(Role(role))]
	}
	return p
}

// colourOf is the role that has the colour of another one.
func colourOf(r Role) Role {
	switch r {
	case Strong, Title, Input, Knob, KeyCap, Story:
		return Text
	case Faint, TrackFill, Ghost, Limit, Tab:
		return Dim
	case Track:
		return Border
	case BorderFocus, Selected, Changed, TabActive:
		return Accent
	case OverChip, Error:
		return Over
	case WarnChip:
		return Warn
	case Heat100Chip, Heat125Chip, Heat150Chip, Heat200Chip:
		return r - Heat100Chip + Heat100
	}
	return r
}

// shapes are the attributes that all coloured palettes share.
func shapes() Palette {
	return Palette{
		Strong:      {Bold: true},
		Title:       {Bold: true},
		BorderFocus: {Bold: true},
		Selected:    {Bold: true, Reverse: true},
		Changed:     {Bold: true},
		Input:       {Underline: true, Bold: true},
		Knob:        {Bold: true},
		Over:        {Bold: true},
		OverChip:    {Bold: true, Reverse: true},
		WarnChip:    {Reverse: true},
		Error:       {Bold: true},
		KeyCap:      {Bold: true},
		TabActive:   {Bold: true, Reverse: true},
		Story:       {Bold: true},
		Heat100Chip: {Reverse: true},
		Heat125Chip: {Reverse: true},
		Heat150Chip: {Bold: true, Reverse: true},
		Heat200Chip: {Bold: true, Reverse: true},
	}
}

// heavier leans on weight: verdicts and lines are bold, an error is reversed.
func heavier(p Palette) Palette {
	for _, role := range []Role{Under, Warn, WarnChip, Better, Worse, Series1, Series2, Series3, Series4, Series5, Series6} {
		p[role].Bold = true
	}
	p[Error].Reverse = true
	return p
}

// mono tells roles apart by attributes alone.
func mono() Palette {
	p := Palette{
		Strong:      {Bold: true},
		Dim:         {Faint: true},
		Faint:       {Faint: true},
		Title:       {Bold: true},
		Accent:      {Bold: true},
		Border:      {Faint: true},
		BorderFocus: {Bold: true},
		Selected:    {Reverse: true},
		Changed:     {Bold: true},
		Input:       {Underline: true},
		Track:       {Faint: true},
		Knob:        {Bold: true},
		Ghost:       {Faint: true},
		Limit:       {Faint: true},
		Over:        {Bold: true},
		OverChip:    {Bold: true, Reverse: true},
		Warn:        {Bold: true},
		WarnChip:    {Reverse: true},
		Worse:       {Bold: true},
		Error:       {Bold: true, Underline: true},
		KeyCap:      {Bold: true},
		TabActive:   {Reverse: true},
		Story:       {Bold: true},
		Heat150:     {Bold: true},
		Heat200:     {Bold: true},
	}
	for role := Heat100Chip; role <= Heat200Chip; role++ {
		p[role] = Ink{Reverse: true, Bold: role >= Heat150Chip}
	}
	return p
}
