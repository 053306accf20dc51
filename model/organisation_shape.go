package model

import (
	"fmt"
	"slices"
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
		d.serve(k, Sequential)
		d.books(k, Pod)
	}
}

func asPooled(d *draft) {
	d.inOneTier(func() { d.serveAll(Pooled) })
}

func asGrowthSegment(d *draft) {
	d.segment()
	d.ownTeams()
	for k := range d.Tiers {
		d.serve(k, Sequential)
		d.books(k, d.byPlace(k, Pod, Swarm, Sequential))
	}
}

func asPods(d *draft) {
	d.ownTeams()
	d.serveAll(Pod)
}

func asThreePersonPods(d *draft) {
	asPods(d)
	d.role(solutionsEngineer, roleHours)
	for k := range d.Tiers {
		d.use(k, Use{Role: solutionsEngineer, PerPod: 1})
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
	d.use(0, Use{Role: solutionsEngineer, PerPod: 1})
	d.use(0, Use{Role: supportEngineer, HoursPerAccount: supportHours})
	d.use(0, Use{Role: executiveSponsor, HoursPerAccount: sponsorHours})
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
	was := tier.Coverage
	tier.Coverage, tier.BookMin, tier.BookMax = c, Opt{}, Opt{}
	least, most := tier.Book()
	d.say("%s: %s instead of %s, books of %s to %s accounts", tier.Name, c, was, plainNumber(least), plainNumber(most))
}

// books gives a tier the limits of a book that are usual in a coverage model.
func (d *draft) books(k int, as Coverage) {
	tier, facts := &d.Tiers[k], as.Facts()
	if least, most := tier.Book(); least == facts.BookMin && most == facts.BookMax {
		return
	}
	tier.BookMin, tier.BookMax = Some(facts.BookMin), Some(facts.BookMax)
	if own := tier.Coverage.Facts(); own.BookMin == facts.BookMin && own.BookMax == facts.BookMax {
		tier.BookMin, tier.BookMax = Opt{}, Opt{}
	}
	d.say("%s: books of %s to %s accounts, as in a %s (a)", tier.Name, plainNumber(facts.BookMin), plainNumber(facts.BookMax), as)
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

// use lets a tier take of a role what the organisation asks for.
func (d *draft) use(k int, use Use) {
	tier := &d.Tiers[k]
	takes := fmt.Sprintf("%s a pod", plainNumber(use.PerPod))
	if use.HoursPerAccount > 0 {
		takes = fmt.Sprintf("%s hours a month (a) an account", plainNumber(use.HoursPerAccount))
	}
	at := slices.IndexFunc(tier.Uses, func(u Use) bool { return u.Role == use.Role })
	switch {
	case at < 0:
		tier.Uses = append(tier.Uses, use)
	case use.PerPod > 0 && tier.Uses[at].PerPod > 0, use.HoursPerAccount > 0 && tier.Uses[at].HoursPerAccount > 0:
		return // it takes its own amount
	default:
		tier.Uses[at] = use
	}
	d.say("%s takes %s of the role %s", tier.Name, takes, use.Role)
}
