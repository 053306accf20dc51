package scenarios

// Organisation is a way of organising those who serve accounts, and the built-in scenario
// in which it can be seen.
type Organisation struct {
	Name    string // as its source has it
	Source  string // ATM, POD, ORG or ENT
	Builtin string // name of the built-in
	Words   string // what it is, in one sentence
}

// Organisations lists the models of the sources: those of the customer success team
// first, then those in which AEs serve with it.
func Organisations() []Organisation {
	return []Organisation{
		{"generalist", "ORG", "first-csm", "One CSM does everything for an account, from onboarding to renewal."},
		{"specialist", "ORG", "formal-segments-60m", "Onboarding and renewals have their own people, and CSMs larger books for it."},
		{"player/coach", "ORG", "pooled-smb", "Team leads carry a part of a book beside leading."},
		{"dedicated", "ORG", "dedicated-csms", "Each account keeps one CSM of its own for its whole life."},
		{"pooled", "ORG", "pooled-smb", "Accounts belong to a team, and whoever is free answers."},
		{"growth segment", "ORG", "formal-segments-60m", "Accounts are divided by size, and each segment has its own people and books."},
		{"pod", "POD", "pods-outgrown", "A named AE and a named CSM share one book and answer for it together."},
		{"three-person pod", "POD", "three-person-pods", "A pod with a third seat: a solutions engineer (SE) or a sales development rep (SDR)."},
		{"cross-functional enterprise pod", "ENT", "enterprise-pods-eur", "A CSM owns the pod of a large account, leaders observe, and teams of other functions work in it."},
		{"swarm", "ATM", "swarm-mid-market", "The CSM owns the account and calls others in when they are needed."},
		{"sequential", "ATM", "sequential-handoff", "The AE closes and hands over; the CSM carries the account alone."},
		{"hybrid", "POD", "hybrid-models", "Each segment has the model that suits it: pods at the top, a pool at the bottom."},
	}
}

// OrganisationsOf lists those that a built-in scenario shows.
func OrganisationsOf(builtin string) []Organisation {
	var shown []Organisation
	for _, o := range Organisations() {
		if o.Builtin == builtin {
			shown = append(shown, o)
		}
	}
	return shown
}

// String names and explains the model in a line.
func (o Organisation) String() string {
	return "Organisation: " + o.Name + " (" + o.Source + "). " + o.Words
}
