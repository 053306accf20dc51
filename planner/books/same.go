package books

import (
	"reflect"

	"brim/model"
)

// Same reports whether two scenarios have the same books: their accounts are the same, and
// so is all that divides these among tiers and limits what a CSM carries. It may say that
// they differ where only something else about the tiers does.
func Same(a, b *model.Scenario) bool {
	return a.Book.Accounts == b.Book.Accounts && a.Score == b.Score && a.Start == b.Start && a.FiscalStart == b.FiscalStart &&
		a.ARR == b.ARR && a.Org == b.Org && reflect.DeepEqual(a.Tiers, b.Tiers)
}
