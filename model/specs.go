package model

import (
	"slices"
	"strings"
)

// Keys that code needs by name.
const (
	keyCurrency    = "currency"
	keyStaffing    = "org.staffing"
	keyARR         = "company.arr"
	keyPromoted    = "tier.*.promoted"
	keyCoverage    = "tier.*.coverage"
	keyHorizon     = "horizon"
	keyFiscalStart = "fiscal_start"
	keyBookMaxARR  = "tier.*.book_max_arr"
)

var specs, specByKey = collectSpecs()

// specsByField are the declarations whose keys end in the same word, which no name in a key
// changes.
var specsByField = func() map[string][]*Spec {
	fields := map[string][]*Spec{}
	for _, spec := range specs {
		fields[lastField(spec.Key)] = append(fields[lastField(spec.Key)], spec)
	}
	return fields
}()

// lastField is the word after a key's last dot.
func lastField(key string) string { return key[strings.LastIndex(key, ".")+1:] }

func collectSpecs() ([]*Spec, map[string]*Spec) {
	var all []*Spec
	byKey := map[string]*Spec{}
	for _, table := range [][]Spec{
		companySpecs, ratioSpecs, hiringSpecs(), tierTeamSpecs, ownSpecs(), leaveSpecs, resourceSpecs, bookSpecs, orgSpecs,
		formSpecs[:1], tierSpecs, formSpecs[1:], transitionSpecs, retentionSpecs, limitSpecs, readinessSpecs, marketSpecs,
		caseSpecs(), uncertaintySpecs, scoreSpecs,
	} {
		for i := range table {
			spec := &table[i]
			spec.scope, spec.ramp, spec.Also = scopeOf(spec.Key), rampOf(spec.Key), alsoOf(spec.Key)
			all = append(all, spec)
			byKey[spec.Key] = spec
		}
	}
	slices.SortStableFunc(all, func(a, b *Spec) int { return int(a.Group) - int(b.Group) })
	return all, byKey
}

// Ranges that several levers share.
var (
	anyShare     = Span{0, 1}
	anyRate      = Span{0, 0.95}
	anyMoney     = Span{0, 1e12}
	anyHeads     = Span{0, 100_000}
	anyHires     = Span{0, 10_000}
	anyBook      = Span{0.1, 100_000}
	anyRatio     = Span{0.01, 1000}
	anyMultiple  = Span{0.01, 10}
	anyExpansion = Span{0, 5}
	anyRamp      = Span{0, 1.5}
)

func idleIf(idle bool, why string) string {
	if idle {
		return why
	}
	return ""
}
