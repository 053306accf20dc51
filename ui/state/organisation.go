package state

import (
	"strings"

	"brim/model"
)

const organisationPrefix = "organisation "

// OrganisationKey names this plan in an organisation among the plans.
func OrganisationKey(organisation string) string { return organisationPrefix + organisation }

// OrganisationOf is the organisation that a plan beside this one stands for.
func OrganisationOf(key string) (model.Organisation, bool) {
	name, ok := strings.CutPrefix(key, organisationPrefix)
	if !ok {
		return model.Organisation{}, false
	}
	return model.OrganisationNamed(name)
}

// reorganised is this scenario in the organisation of a key; false where the key is none.
func reorganised(s State, key string) (Other, bool) {
	o, ok := OrganisationOf(key)
	if !ok {
		return Other{}, false
	}
	made, err := o.Apply(s.Scenario)
	return Other{Key: key, Name: o.Key, Own: true, Variant: true, Scenario: made.Scenario}, err == nil
}
