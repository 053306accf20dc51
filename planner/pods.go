package planner

import (
	"brim/model"
	"brim/planner/internal/engine"
)

// PodState says how far a pod tier is one of pairs.
type PodState uint8

// The pod states. Source: POD.
const (
	NoPod     PodState = iota // not a pod tier: null in JSON
	Dedicated                 // at most the sound ratio
	Strained                  // at most the degraded ratio
	Hybrid                    // above it, or without a CSM
)

var podStates = [...]string{"", "dedicated", "strained", "hybrid"}

// PodStateWords are the states' words in JSON, by state; the first, outside pod tiers, is
// empty.
func PodStateWords() []string { return podStates[:] }

// String is the state's word in JSON; outside pod tiers it is empty.
func (s PodState) String() string { return podStates[s] }

// podState sets the number of pods of a pod tier and what they are worth.
func (p *Plan) podState(t, k int) {
	tier, in := &p.Months[t].Tiers[k], &p.in.Tier[k]
	if !in.Pod {
		tier.Pods, tier.PairsBroken, tier.PodState = model.Opt{}, model.Opt{}, NoPod
		return
	}
	pods := min(tier.AEHeads, tier.CSMHeads)
	tier.Pods, tier.PairsBroken = model.Some(pods), model.Some(pods*in.Turnover)
	switch {
	case !p.paired(tier, k):
		tier.PodState = Hybrid
	case Above(tier.Ratio.V, in.RatioSound):
		tier.PodState = Strained
	default:
		tier.PodState = Dedicated
	}
}

// Cause is why a pod degrades.
type Cause uint8

// The causes, in the order that decides a tie. Source: POD.
const (
	CauseRatio      Cause = iota // AE:CSM above ratio_degraded
	CauseHiringGap               // AE hiring outruns CSM hiring
	CauseEconomics               // contract values, loads or the trailing ratio do not carry a pod
	NumberOfCauses               //
	podGapMonths    = 12         // from a hiring gap to the pod's end
	podFailedMonths = 6          // from failed economics to the pod's end
)

var causes = [...]string{"ratio", "hiring_gap", "economics"}

// String is the cause's word in JSON.
func (c Cause) String() string { return causes[c] }

// Words are the cause's words in a sentence.
func (c Cause) Words() string { return [...]string{"AE:CSM ratio", "hiring gap", "economics"}[c] }

// MarshalText writes the cause's word.
func (c Cause) MarshalText() ([]byte, error) { return []byte(c.String()), nil }

// Delay is how many months after the cause the pod degrades. Source: POD.
func (c Cause) Delay() int { return [...]int{0, podGapMonths, podFailedMonths}[c] }

// When is a month of the plan, or one past its end.
type When struct {
	T     int         `json:"t"`
	Month model.Month `json:"month"`
}

// EconomicsFailed is when a pod's economics fail, and which of them.
type EconomicsFailed struct {
	When
	Reasons []Reason `json:"reasons"`
}

// Reason is a condition of a pod's economics. Source: POD.
type Reason string

// The reasons, in the order in which they are listed.
const (
	ReasonACV           Reason = "acv"
	ReasonLoad          Reason = "load"
	ReasonTrailingRatio Reason = "trailing_ratio"
)

// DegradesBy is when a pod is no longer one, and the cause that comes first.
type DegradesBy struct {
	When
	Cause Cause `json:"cause"`
}

// Warned is since when a rule of the sources says that a pod will break, and which.
type Warned struct {
	When
	Cause Cause `json:"cause"`
}

// PodForecast is what becomes of a pod tier. A cause that never holds within the
// horizon is nil. Pointers lead into the forecast itself.
type PodForecast struct {
	Tier       string           `json:"tier"`
	Ratio      *When            `json:"ratio"`
	HiringGap  *When            `json:"hiring_gap"`
	Economics  *EconomicsFailed `json:"economics"`
	DegradesBy *DegradesBy      `json:"degrades_by"`
	Breaks     *When            `json:"breaks"`      // the plan's own month: that of the ratio
	Warned     *Warned          `json:"warned"`      // the first of the rules that say it will
	PeakRatio  model.Opt        `json:"peak_ratio"`  // the highest AE:CSM; absent: unbounded
	UpliftLost float64          `json:"uplift_lost"` // expansion ARR, currency
	Pilot      []Criterion      `json:"pilot"`

	// Index is the tier's place among the scenario's tiers.
	Index int `json:"-"`

	store forecastStore
}

// forecastStore is the memory that a forecast's pointers lead into.
type forecastStore struct {
	ratio, gap When
	economics  EconomicsFailed
	degrades   DegradesBy
	warned     Warned
	reasons    [3]Reason
	pilot      [4]Criterion
}

// forecast looks for the first month of every cause in every pod tier.
func (p *Plan) forecast(s *model.Scenario) {
	pods := 0
	for k := range s.Tiers {
		if s.Tiers[k].Coverage == model.Pod {
			pods++
		}
	}
	p.Pods = engine.Resize(p.Pods, pods)
	i := 0
	for k := range s.Tiers {
		if s.Tiers[k].Coverage == model.Pod {
			p.forecastTier(&p.Pods[i], k)
			i++
		}
	}
}

func (p *Plan) forecastTier(f *PodForecast, k int) {
	*f = PodForecast{Tier: p.in.Scenario.Tiers[k].Name, Index: k}
	for t := range p.Months {
		tier := &p.Months[t].Tiers[k]
		if f.Ratio == nil && !p.paired(tier, k) {
			f.store.ratio = p.When(t)
			f.Ratio = &f.store.ratio
		}
		if f.HiringGap == nil && GapBreached(tier.HiringGap, p.in.Scenario.Limits.HiringGap) {
			f.store.gap = p.When(t)
			f.HiringGap = &f.store.gap
		}
		if f.Economics == nil {
			p.judgeEconomics(f, t)
		}
		if t > 0 {
			f.UpliftLost += p.upliftLost(t, k)
		}
	}
	p.degradesBy(f)
	f.Breaks = f.Ratio
	f.warn()
	f.PeakRatio = p.peakRatio(k)
	p.judgePilot(f, &p.Months[0].Tiers[k])
}

// warn takes the earlier of the rules' months, the hiring gap's on a tie.
func (f *PodForecast) warn() {
	for _, cause := range []Cause{CauseHiringGap, CauseEconomics} {
		if first := f.Cause(cause); first != nil && (f.Warned == nil || first.T < f.Warned.T) {
			f.store.warned = Warned{When: *first, Cause: cause}
			f.Warned = &f.store.warned
		}
	}
}

// peakRatio is a tier's highest AE:CSM; absent where it is ever unbounded.
func (p *Plan) peakRatio(k int) model.Opt {
	var peak highest
	for t := range p.Months {
		peak.add(p.Months[t].Tiers[k].Ratio, true)
	}
	return peak.value()
}

// When is month t of the plan, with its place in the calendar.
func (p *Plan) When(t int) When { return When{T: t, Month: p.MonthAt(t)} }

// GapBreached reports whether a hiring gap exceeds the limit; an unbounded one does.
func GapBreached(gap model.Opt, limit float64) bool { return !gap.OK || Above(gap.V, limit) }

// judgeEconomics notes month t when one of the economics fails in it.
func (p *Plan) judgeEconomics(f *PodForecast, t int) {
	if reasons := p.failing(f.Index, t, f.store.reasons[:0]); len(reasons) > 0 {
		f.store.economics = EconomicsFailed{When: p.When(t), Reasons: reasons}
		f.Economics = &f.store.economics
	}
}

// Failing lists the economics that fail in month t of pod tier k, in the order of the
// reasons.
func (p *Plan) Failing(t, k int) []Reason { return p.failing(k, t, nil) }

// failing adds the economics that fail in a month of a pod tier to a list. A load or a
// trailing ratio without CSMs is unbounded, and fails.
func (p *Plan) failing(k, t int, reasons []Reason) []Reason {
	limits, tier := &p.in.Scenario.Limits, &p.Months[t].Tiers[k]
	if tier.ACV.OK && Below(tier.ACV.V, limits.PodACVFloor) {
		reasons = append(reasons, ReasonACV)
	}
	if tier.State == Uncovered || tier.Load.OK && !Below(tier.Load.V, limits.PodBookLimit) {
		reasons = append(reasons, ReasonLoad)
	}
	if !tier.TrailingRatio.OK || Above(tier.TrailingRatio.V, p.in.Tier[k].RatioSound) {
		reasons = append(reasons, ReasonTrailingRatio)
	}
	return reasons
}

// upliftLost is the expansion ARR of month t that pods which do not pay forgo.
func (p *Plan) upliftLost(t, k int) float64 {
	if p.paid(&p.Months[t-1].Tiers[k], k) {
		return 0
	}
	in, tier := &p.in.Tier[k], &p.Months[t].Tiers[k]
	return (p.Months[t-1].Tiers[k].ARR - tier.ChurnedARR - tier.ContractionARR) * (in.ExpandPod - in.Expand)
}

// degradesBy takes the earliest of the causes, each with its delay.
func (p *Plan) degradesBy(f *PodForecast) {
	for cause := range NumberOfCauses {
		when := f.Cause(cause)
		if when == nil {
			continue
		}
		t := when.T + cause.Delay()
		if f.DegradesBy == nil || t < f.DegradesBy.T {
			f.store.degrades = DegradesBy{When: p.When(t), Cause: cause}
			f.DegradesBy = &f.store.degrades
		}
	}
}

// Cause returns when a cause first holds, or nil.
func (f *PodForecast) Cause(c Cause) *When {
	switch {
	case c == CauseRatio:
		return f.Ratio
	case c == CauseHiringGap:
		return f.HiringGap
	case f.Economics != nil:
		return &f.Economics.When
	}
	return nil
}
