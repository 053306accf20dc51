package model

import "strings"

// Organisation is a way of organising those who serve accounts, as a source describes it.
type Organisation struct {
	Key     string // as commands and files name it: "three-person-pod"
	Name    string // as its source has it
	Source  string // ATM, POD, ORG or ENT
	Builtin string // name of the built-in scenario in which it can be seen
	Words   string // what it is, in one sentence
	Flaw    string // what it does badly, in one sentence

	shape func(*draft)
}

var organisations = []Organisation{
	{"generalist", "generalist", "ORG", "first-csm",
		"One CSM does everything for an account, from onboarding to renewal.",
		"Books grow faster than one person can follow, and complex accounts ask for more than a generalist knows.", asGeneralist},
	{"specialist", "specialist", "ORG", "formal-segments-60m",
		"Onboarding and renewals have their own people, and CSMs larger books for it.",
		"Work waits where one role hands over to the next, and nobody sees the whole account.", asSpecialist},
	{"player-coach", "player/coach", "ORG", "pooled-smb",
		"Team leads carry a part of a book beside leading.",
		"Leading and serving compete for the same hours: leads burn out, and larger teams outgrow them.", asPlayerCoach},
	{"dedicated", "dedicated", "ORG", "dedicated-csms",
		"Each account keeps one CSM of its own for its whole life.",
		"Accounts that need little still bind a person, and one CSM is no expert in everything.", asDedicated},
	{"pooled", "pooled", "ORG", "pooled-smb",
		coverageSentence(Pooled),
		"Customers know nobody by name, and what they get depends on who answers.", asPooled},
	{"growth-segment", "growth segment", "ORG", "formal-segments-60m",
		"Accounts are divided by size, and each segment has its own people and books.",
		"Accounts that grow into another segment are easily dropped on the way, and small ones come second.", asGrowthSegment},
	{"pod", "pod", "POD", "pods-outgrown",
		coverageSentence(Pod),
		"It takes nearly as many CSMs as AEs, any leave or promotion breaks a pair, and small accounts never pay for one.", asPods},
	{"three-person-pod", "three-person pod", "POD", "three-person-pods",
		"A pod with a third seat: a solutions engineer (SE) or a sales development rep (SDR).",
		"Besides the weaknesses of a pair, a third seat must be hired for every pod, " +
			"and pays only for technical products or new territory.", asThreePersonPods},
	{"enterprise-pod", "cross-functional enterprise pod", "ENT", "enterprise-pods-eur",
		"A CSM owns the pod of a large account, leaders observe, and teams of other functions work in it.",
		"Every account takes hours of leaders and engineers, who may run short before CSMs do; its source names no weakness.",
		asEnterprisePods},
	{"swarm", "swarm", "ATM", "swarm-mid-market",
		coverageSentence(Swarm),
		"AEs become the bottleneck: without an agreed response time CSMs wait, and who comes in late comes in cold.", asSwarm},
	{"sequential", "sequential", "ATM", "sequential-handoff",
		coverageSentence(Sequential),
		"What the AE knows is lost at the hand-over, and expansion falls to CSMs who were not hired to sell.", asSequential},
	{"hybrid", "hybrid", "POD", "hybrid-models",
		"Each segment has the model that suits it: pods at the top, a pool at the bottom.",
		"Every segment needs rules and hand-overs of its own, and someone has to decide which account belongs where.", asHybrid},
}

// coverageSentence is what a coverage model is, for an organisation that is nothing else.
func coverageSentence(c Coverage) string {
	words := c.Facts().Words
	return strings.ToUpper(words[:1]) + words[1:] + "."
}

// Organisations lists the models of the sources: those of the customer success team
// first, then those in which AEs serve with it.
func Organisations() []Organisation { return organisations }

// OrganisationNamed finds one by its key or its name, however it is spaced and cased.
func OrganisationNamed(name string) (Organisation, bool) {
	for _, o := range organisations {
		if plainName(name) == plainName(o.Key) || plainName(name) == plainName(o.Name) {
			return o, true
		}
	}
	return Organisation{}, false
}

var nameBreaks = strings.NewReplacer(" ", "", "-", "", "/", "", "_", "")

func plainName(name string) string { return nameBreaks.Replace(strings.ToLower(name)) }

// String names and explains the model in a line.
func (o Organisation) String() string {
	return "Organisation: " + o.Name + " (" + o.Source + "). " + o.Words
}

// Apply reshapes a valid scenario into this organisation. The book, the number of heads
// and of planned hires, and what accounts churn and grow by stay; where they were given
// for tiers that become one, it has their average. CSMs stand where the new books are,
// and in pods at least as many as pair with their AEs at limits.ratio_sound; AEs stand
// where they stood. Nothing is said of a scenario that is organised so already. Figures
// marked (a) are assumptions without a source.
func (o Organisation) Apply(s *Scenario) (Restructured, error) {
	return restructure(s, func(d *draft) error {
		o.shape(d)
		d.spread(s)
		return nil
	})
}
