package model

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

// MarshalText writes the word that files use.
func (d Driver) MarshalText() ([]byte, error) { return []byte(d.String()), nil }

// MarshalText writes the word that files use.
func (s Staffing) MarshalText() ([]byte, error) { return []byte(s.String()), nil }
