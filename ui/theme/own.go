package theme

import (
	"maps"
	"strings"

	"github.com/charmbracelet/lipgloss"
)

// Own is a user's own colours by role, each a text like "#ff5f5f". The roles are those of
// [OwnRoles]; others take their colour from them.
type Own map[Role]string

// OwnRoles are the roles that can have a colour of the user's own, in order.
func OwnRoles() []Role {
	var roles []Role
	for role := range roleCount {
		if colourOf(role) == role {
			roles = append(roles, role)
		}
	}
	return roles
}

// IsColour reports whether a text is a colour: "#" and six digits of base 16.
func IsColour(s string) bool {
	digits, ok := strings.CutPrefix(s, "#")
	return ok && len(digits) == 6 && strings.Trim(digits, "0123456789abcdefABCDEF") == ""
}

// over lays the user's own colours over others. On a terminal with 16 colours the palette's
// choice stays: the nearest might be the background.
func (own Own) over(base colours) colours {
	mixed := maps.Clone(base)
	for role, hex := range own {
		among16 := ""
		if before, ok := base[role].(lipgloss.CompleteColor); ok {
			among16 = before.ANSI
		}
		mixed[role] = hue(hex, among16)
	}
	return mixed
}
