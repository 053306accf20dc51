package model

// Choice is an input with a fixed list of words: a pointer to one of the
// word types below.
type Choice interface {
	Words() []string
	Word() string
	// SetWord takes one of Words and reports whether it was one.
	SetWord(word string) bool
}

// Driver says what makes ARR grow.
type Driver uint8

// The growth drivers.
const (
	CapacityDriver Driver = iota // the AEs' quotas book ARR
	TargetDriver                 // ARR follows the goal
)

// Staffing says how people are divided among tiers.
type Staffing uint8

// The staffing modes.
const (
	StaffingShares Staffing = iota // each tier has its own team
	StaffingNeed                   // one team goes where the load is
)

// Roles says whether CSMs do all the work of an account.
type Roles uint8

// The role models. Source: ORG.
const (
	Generalist Roles = iota // one CSM does everything
	Specialist              // onboarding and renewals have their own people
)

// GapBasis says how the hiring gap compares AE with CSM hiring.
type GapBasis uint8

// The readings of the hiring gap.
const (
	GapByHires  GapBasis = iota // people against people
	GapByGrowth                 // growth of one team against growth of the other
)

var (
	driverWords   = []string{"capacity", "target"}
	staffingWords = []string{"shares", "need"}
	rolesWords    = []string{"generalist", "specialist"}
	gapWords      = []string{"hires", "growth"}
	coverageWords = []string{"pod", "swarm", "sequential", "pooled"}
)

// String is the word that files use.
func (d Driver) String() string { return driverWords[d] }

// String is the word that files use.
func (s Staffing) String() string { return staffingWords[s] }

// String is the word that files use.
func (r Roles) String() string { return rolesWords[r] }

// String is the word that files use.
func (g GapBasis) String() string { return gapWords[g] }

// Words lists the drivers; see [Choice].
func (d *Driver) Words() []string { return driverWords }

// Words lists the staffing modes; see [Choice].
func (s *Staffing) Words() []string { return staffingWords }

// Words lists the role models; see [Choice].
func (r *Roles) Words() []string { return rolesWords }

// Words lists the readings of the gap; see [Choice].
func (g *GapBasis) Words() []string { return gapWords }

// Words lists the coverage models; see [Choice].
func (c *Coverage) Words() []string { return coverageWords }

// Word is the present driver; see [Choice].
func (d *Driver) Word() string { return d.String() }

// Word is the present staffing mode; see [Choice].
func (s *Staffing) Word() string { return s.String() }

// Word is the present role model; see [Choice].
func (r *Roles) Word() string { return r.String() }

// Word is the present reading; see [Choice].
func (g *GapBasis) Word() string { return g.String() }

// Word is the present coverage model; see [Choice].
func (c *Coverage) Word() string { return c.String() }

// SetWord takes a driver's word; see [Choice].
func (d *Driver) SetWord(word string) bool { return setWord(d, driverWords, word) }

// SetWord takes a staffing mode's word; see [Choice].
func (s *Staffing) SetWord(word string) bool { return setWord(s, staffingWords, word) }

// SetWord takes a role model's word; see [Choice].
func (r *Roles) SetWord(word string) bool { return setWord(r, rolesWords, word) }

// SetWord takes a reading's word; see [Choice].
func (g *GapBasis) SetWord(word string) bool { return setWord(g, gapWords, word) }

// SetWord takes a coverage model's word; see [Choice].
func (c *Coverage) SetWord(word string) bool { return setWord(c, coverageWords, word) }

func setWord[T ~uint8](to *T, words []string, word string) bool {
	for i, w := range words {
		if w == word {
			*to = T(i)
			return true
		}
	}
	return false
}

// MarshalText writes the word that files use.
func (d Driver) MarshalText() ([]byte, error) { return []byte(d.String()), nil }

// MarshalText writes the word that files use.
func (s Staffing) MarshalText() ([]byte, error) { return []byte(s.String()), nil }
