package state

import (
	"fmt"
	"slices"

	"brim/model"
)

// headsMoved says whose heads moved, where that is the whole change: those of one role in one
// tier, which a file has as the company's heads and the tiers' shares of them.
func headsMoved(d difference, changes []model.Change) (string, bool) {
	for _, role := range []model.Role{model.RoleAE, model.RoleCSM} {
		heads, share := role.String()+".heads", "tier.*."+role.String()+"_share"
		shares := func(c model.Change) bool { return c.Spec.Key == share }
		others := func(c model.Change) bool { return c.Spec.Key != heads && !shares(c) }
		if slices.ContainsFunc(changes, shares) && !slices.ContainsFunc(changes, others) {
			return tierHeadsMoved(d, role)
		}
	}
	return "", false
}

// tierHeadsMoved says in which tier the heads of a role moved; false where that is not one.
func tierHeadsMoved(d difference, role model.Role) (text string, one bool) {
	for k := range d.to.Tiers {
		lever, ok := model.HeadsIn(d.to, role, k)
		before, known := lever.In(d.to, d.from)
		if !ok || !known {
			return "", false
		}
		c := model.Change{Lever: lever, From: before.Get(d.from), To: lever.Get(d.to)}
		if c.From.Number == c.To.Number {
			continue
		}
		if one {
			return "", false
		}
		text, one = fmt.Sprintf("%s %s", c.Title(), fromTo(c, d.from.Currency, d.to.Currency)), true
	}
	return text, one
}
