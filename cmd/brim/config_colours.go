package main

import (
	"brim/scenarios"
	"brim/ui/theme"
)

// themeName is the key of the table theme that names a palette; the others name roles.
const themeName = "name"

// readColours reads the colours of the table theme in config.toml.
func readColours(file *scenarios.Settings) theme.Own {
	roles, own := map[string]theme.Role{}, theme.Own{}
	valid := []string{themeName}
	for _, role := range theme.OwnRoles() {
		roles[role.String()] = role
		valid = append(valid, role.String())
	}
	keys, _ := file.Table(settingTheme)
	for _, key := range keys {
		if key == themeName {
			continue
		}
		role, known := roles[key]
		if !known {
			file.UnknownIn(settingTheme, key, valid)
			continue
		}
		switch hex, ok := file.TextIn(settingTheme, key); {
		case !ok:
		case !theme.IsColour(hex):
			file.Problem(settingTheme+"."+key, scenarios.Quoted(hex), `a colour like "#ff5f5f"`, "")
		default:
			own[role] = hex
		}
	}
	return own
}
