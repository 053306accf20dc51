package model

// Publication is a source of defaults and thresholds, by the name that lists give it.
type Publication struct {
	Name    string // "POD"
	Subject string // what it is about, inside a sentence
	Title   string
	Author  string // the person, or who published it where no person is named
	Says    string // what the model takes from it, in one line
}

var publications = []Publication{
	{"ATM", "account team models", "Account Team Models: Pod, Swarm, and Sequential: Which Structure Fits Your Business",
		"Rework, no author named",
		"how many accounts a CSM carries in a pod, a swarm and a sequence, and which of them fits an ACV, " +
			"an AE:CSM ratio, an onboarding and a stage"},
	{"POD", "the pod model", "The Pod Model: When Dedicated AE + CSM Pairs Work (And When They Don't)", "Rework, no author named",
		"pods stop being pods above 1.5 AEs per CSM; AE hiring that outruns CSM hiring by 20%, " +
			"a low ACV or large books warn of it; how a pilot begins"},
	{"SAM", "scalable account management",
		"How to implement a scalable account management model " +
			"that allocates resources based on account value and growth potential", "Nathan Turner, 2025",
		"people and hours go to accounts by value, growth potential and risk"},
	{"ORG", "CS organisation models", "Customer Success Organizational Models", "Velaris, no author named",
		"six ways to organise CSMs: generalists, specialists, player/coaches, dedicated, pooled, by segment"},
	{"ENT", "enterprise pods", "How Implementing a POD Model Can Transform Your Account Management",
		"a former head of sales at Boom, not named",
		"one pod for each of the largest clients, with people from several functions in it"},
}

// Publications lists the sources. The caller must not change the list.
func Publications() []Publication { return publications }

// PublicationOf finds a source by its name.
func PublicationOf(name string) (Publication, bool) {
	for _, p := range publications {
		if p.Name == name {
			return p, true
		}
	}
	return Publication{}, false
}

// Cited is the source as a list of sources names it: its title and its author.
func (p Publication) Cited() string { return p.Title + " (" + p.Author + ")" }
