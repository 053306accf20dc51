package scenarios

import "brim/model"

// OrganisationsOf lists the organisation models that a built-in scenario shows.
func OrganisationsOf(builtin string) []model.Organisation {
	var shown []model.Organisation
	for _, o := range model.Organisations() {
		if o.Builtin == builtin {
			shown = append(shown, o)
		}
	}
	return shown
}
