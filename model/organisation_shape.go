package model

import (
	"fmt"
	"slices"
	"strings"
)

// The figures that shapes bring along, all assumptions without a source.
const (
	coachSpan       = 6   // CSMs per player/coach lead
	supportHours    = 12  // of support engineers, a month for a large account
	sponsorHours    = 3   // of an executive sponsor, likewise
	sponsorPerMonth = 20  // hours a month that a leader can spare
	roleHours       = 120 // productive hours a month a head, as by default
)

// The roles beside AEs and CSMs.
const (
	solutionsEngineer = "Solutions engineer"
	supportEngineer   = "Support engineer"
	executiveSponsor  = "Executive sponsor"
)

// The customer success team's own models leave accounts with the CSM after the close, so
// their tiers are sequential, save a pool.

func asGeneralist(d *draft) {
	d.inOneTier(func() {
		d.serveAll(Sequential)
		d.roles(Generalist, "CSMs do onboarding and renewals themselves")
	})
}

func asSpecialist(d *draft) {
	d.roles(Specialist, fmt.Sprintf("onboarding (%s of a CSM's work) and renewals (%s) have their own people",
		Format(d.Org.OnboardingShare, Fraction, ""), Format(d.Org.RenewalShare, Fraction, "")))
}

func asPlayerCoach(d *draft) {
	if d.Org.LeadSpan == 0 {
		d.Org.LeadSpan = coachSpan
		d.say("one lead for %d CSMs (a), who carries %s of a book", coachSpan, Format(d.Org.LeadBook, Fraction, ""))
	}
}

func asDedicated(d *draft) {
	d.roles(Generalist, "CSMs do onboarding and renewals themselves")
	for k := range d.Tiers {
		d.serveAs(k, Sequential, Pod)
	}
}

func asPooled(d *draft) {
	d.inOneTier(func() { d.serveAll(Pooled) })
}

func asGrowthSegment(d *draft) {
	d.segment()
	d.ownTeams()
	for k := range d.Tiers {
		d.serveAs(k, Sequential, d.byPlace(k, Pod, Swarm, Sequential))
	}
}

func asPods(d *draft) {
	d.ownTeams()
	d.serveAll(Pod)
}

func asThreePersonPods(d *draft) {
	asPods(d)
	d.role(solutionsEngineer, roleHours)
	taken := false
	for k := range d.Tiers {
		taken = d.use(k, Use{Role: solutionsEngineer, PerPod: 1}) || taken
	}
	if taken {
		d.say("every pod takes one of the role %s", solutionsEngineer)
	}
}

func asEnterprisePods(d *draft) {
	if len(d.Tiers) == 1 {
		d.cutInto(topShare, 1-topShare)
	}
	d.ownTeams()
	d.serve(0, Pod)
	d.role(solutionsEngineer, roleHours)
	d.role(supportEngineer, roleHours)
	d.role(executiveSponsor, sponsorPerMonth)
	if d.use(0, Use{Role: solutionsEngineer, PerPod: 1}) {
		d.say("every pod takes one of the role %s", solutionsEngineer)
	}
	uses := []Use{{Role: supportEngineer, HoursPerAccount: supportHours}, {Role: executiveSponsor, HoursPerAccount: sponsorHours}}
	for _, use := range uses {
		if d.use(0, use) {
			d.say("every account of %s takes %s hours a month (a) of the role %s", d.Tiers[0].Name, Decimal(use.HoursPerAccount), use.Role)
		}
	}
}

func asSwarm(d *draft)      { d.serveAll(Swarm) }
func asSequential(d *draft) { d.serveAll(Sequential) }

func asHybrid(d *draft) {
	d.segment()
	d.ownTeams()
	for k := range d.Tiers {
		d.serve(k, d.byPlace(k, Pod, Swarm, Pooled))
	}
}

// byPlace is what suits a tier by its place: at the top, between, at the bottom.
func (d *draft) byPlace(k int, top, between, bottom Coverage) Coverage {
	switch k {
	case len(d.Tiers) - 1:
		return bottom
	case 0:
		return top
	}
	return between
}

func (d *draft) serveAll(c Coverage) {
	for k := range d.Tiers {
		d.serve(k, c)
	}
}

// serve gives a tier a coverage with its usual books. Where the tier has the coverage, it
// keeps the books that are given for it.
func (d *draft) serve(k int, c Coverage) {
	tier := &d.Tiers[k]
	if tier.Coverage == c {
		return
	}
	former := tier.Coverage
	tier.Coverage, tier.BookMin, tier.BookMax = c, Opt{}, Opt{}
	least, most := tier.Book()
	d.say("%s: %s instead of %s, books of %s to %s accounts", tier.Name, c, former, Decimal(least), Decimal(most))
}

// serveAs gives a tier a coverage with the books that are usual in another one.
func (d *draft) serveAs(k int, c, books Coverage) {
	tier, own, facts := &d.Tiers[k], c.Facts(), books.Facts()
	former := *tier
	tier.Coverage, tier.BookMin, tier.BookMax = c, Opt{}, Opt{}
	if own.BookMin != facts.BookMin || own.BookMax != facts.BookMax {
		tier.BookMin, tier.BookMax = Some(facts.BookMin), Some(facts.BookMax)
	}
	var words []string
	if former.Coverage != c {
		words = append(words, c.String()+" instead of "+former.Coverage.String())
	}
	if former.Coverage != c || former.BookMin != tier.BookMin || former.BookMax != tier.BookMax {
		limits := fmt.Sprintf("books of %s to %s accounts", Decimal(facts.BookMin), Decimal(facts.BookMax))
		if tier.BookMax.OK {
			limits += ", as in a " + books.String() + " (a)"
		}
		d.say("%s: %s", tier.Name, strings.Join(append(words, limits), ", "))
	}
}

func (d *draft) roles(r Roles, words string) {
	if d.Org.Roles != r {
		d.Org.Roles = r
		d.say("%s", words)
	}
}

// ownTeams lets no one team serve all tiers.
func (d *draft) ownTeams() {
	if d.Org.Staffing != StaffingShares {
		d.Org.Staffing = StaffingShares
		d.placeLeaves()
		d.say("each tier has a team of its own")
	}
}

// role makes sure that there is such a role. A new one has no heads yet: what is needed of
// it is what the organisation asks for.
func (d *draft) role(role string, hours float64) {
	if slices.ContainsFunc(d.Resources, func(r Resource) bool { return r.Role == role }) {
		return
	}
	d.Resources = append(d.Resources, Resource{Role: role, Hours: hours})
	d.say("%s: a new role, nobody there yet", role)
}

// use lets a tier take of a role what the organisation asks for, unless it takes an amount
// of its own; false then.
func (d *draft) use(k int, use Use) bool {
	tier := &d.Tiers[k]
	index := slices.IndexFunc(tier.Uses, func(u Use) bool { return u.Role == use.Role })
	switch {
	case index < 0:
		tier.Uses = append(tier.Uses, use)
	case use.PerPod > 0 && tier.Uses[index].PerPod > 0, use.HoursPerAccount > 0 && tier.Uses[index].HoursPerAccount > 0:
		return false
	default:
		tier.Uses[index] = use
	}
	return true
}
