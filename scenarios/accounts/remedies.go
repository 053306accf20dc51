package accounts

import "fmt"

// Remedies say how a file can be read otherwise, in the words of the place where it is named: by
// keys of a scenario, by flags, or in a form. The zero value speaks of a scenario's keys.
type Remedies struct {
	Rate     func(currency string) string // makes an amount in another currency the scenario's
	Repeated string                       // says which of several rows of one account counts
	Column   string                       // names the column that a meaning has; empty: not said
}

// rate says what makes an amount in a currency the scenario's.
func (r *Remedies) rate(currency string) string {
	if r.Rate == nil {
		return fmt.Sprintf("as [book] rates = { %s = 1.08 }", currency)
	}
	return r.Rate(currency)
}

// repeated says what makes one account of several rows.
func (r *Remedies) repeated() string {
	if r.Repeated == "" {
		return `[book] repeated = "add", "largest" or "last"`
	}
	return r.Repeated
}
