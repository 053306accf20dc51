package risk

import (
	"math"

	"brim/model"
	"brim/planner"
	"brim/planner/internal/engine"
)

// block is how many trials are computed side by side: enough to keep the processor's
// units busy with independent numbers, and few enough to stay in its nearest memory.
const block = 64

// lane holds a number of each trial of a block.
type lane [block]float64

// trials computes blocks of trials, one worker's. It says of each what section 13
// reports and nothing more; what no range feeds is computed once.
type trials struct {
	seed    uint64
	base    *model.Scenario
	c       int
	s       *model.Scenario // the trial's own, a copy of base
	ranged  []rangedLever
	feeds   feeds
	own     bool // tiers have teams of their own: staffing by shares
	people  bool // people have luck
	horizon int
	n       int // tiers

	in    engine.Inputs
	tiers [model.MaxTiers]tierTrials
	team  [2]teamTrials // the AEs, the CSMs

	goal, growth        lane     // goal ARR and its growth
	season              [12]lane // by month of the plan modulo 12, see [engine.Inputs]
	gapLimit            lane     // what a gap must exceed
	floor, full         lane     // an ACV below, a load from
	overload            lane     // overload churn beyond 1
	missing, total      lane
	newARR              lane // of the tier at hand
	arrived, arrivedARR lane // what grew into it from the one below
	byARR, byBooks      lane // sums by which one team is divided
	podRate             lane // expansion of a pod tier, with its uplift while it is one
	trails              [block]engine.Trail
	kept                keeping // what is read off the block
}

// rangedLever is a lever that every trial draws.
type rangedLever struct {
	width model.Range
	name  uint64 // hash of its key
	drive func(float64)
}

// tierTrials is one tier in a block of trials.
type tierTrials struct {
	churn, youngChurn, contract        lane // see [engine.Tier]
	expand, expandPod, graduate        lane
	newACV, mix, edge, perAE           lane
	bookMax, fullBook, fullARR, raised lane
	weight, onboarding                 lane
	degraded, sound                    lane // what a ratio, a trailing ratio must exceed
	openAccounts, openARR, youngShare  lane

	accounts, arr      lane                     // at the month's end
	old, young         lane                     // of the accounts, those won before the last twelve months, and in them
	won                [engine.YoungMonths]lane // by month modulo the year, divided by survived
	survived           lane                     // of a young account of the opening, what the months have left
	kept, expanded, up lane                     // of the month: ARR that stays, what it expands by; graduates
	work               lane                     // accounts, those being onboarded at their weight
	load, use          lane                     // work for each productive CSM, part of a full book
	beyond             lane                     // part of the accounts beyond full books
	ratio              []lane                   // by month; +Inf where undefined
	time               []lane                   // by month: share of a ramped CSM's time

	pod        bool
	weighs     bool                 // an onboarding account weighs more than another
	limitMoves bool                 // the book's limit is ranged or follows the ARR: utilization is no multiple of the load
	first      [causes][block]int16 // month; past the horizon: none
}

// What may come, after the pods' causes.
const (
	comesOver = int(planner.NumberOfCauses)
	causes    = comesOver + 1
)

// newTrials prepares a worker.
func newTrials(s *model.Scenario, c int, seed uint64) *trials {
	w := &trials{
		seed: seed, base: s, c: c, s: s.Clone(), horizon: s.Horizon, n: len(s.Tiers),
		own: s.Org.Staffing == model.StaffingShares, people: s.Uncertainty.People,
	}
	for _, r := range s.Uncertainty.Ranges {
		l, ok := model.Find(s, r.Key)
		if !ok {
			continue // a valid scenario has none
		}
		w.ranged = append(w.ranged, rangedLever{width: r, name: nameHash(r.Key), drive: l.Drive(s, w.s)})
		w.feeds.add(s, l)
	}
	for k := range w.n {
		tier := &w.tiers[k]
		tier.ratio, tier.time = make([]lane, s.Horizon+1), make([]lane, s.Horizon+1)
		tier.pod = s.Tiers[k].Coverage == model.Pod
		tier.limitMoves = w.feeds.books[k] || s.Tiers[k].BookMaxARR > 0
		tier.weighs = w.feeds.books[k] || s.Tiers[k].OnboardingWeight != 1
	}
	all := feeds{team: [2]teamFeeds{{shape: w.feeds.team[0].shape}, {shape: w.feeds.team[1].shape}}}
	all.everything(s)
	w.in.Prepare(w.s, c)
	for role := range w.team {
		w.team[role].init(w, roles[role])
	}
	for b := range block {
		w.store(b, &all)
	}
	w.staff(&all)
	return w
}

// draw fills the lanes of a block with the trials from i on.
func (w *trials) draw(i int) {
	if len(w.ranged) == 0 && !w.people {
		return
	}
	for b := range block {
		trial := trialKey(w.seed, i+b)
		for j := range w.ranged {
			r := &w.ranged[j]
			r.drive(r.width.Draw(drawFor(trial, r.name)))
		}
		w.prepare()
		w.store(b, &w.feeds)
		if w.people {
			w.live(b, trial)
		}
	}
	w.staff(&w.feeds)
}

// prepare follows the levers that were driven.
func (w *trials) prepare() {
	f := &w.feeds
	w.in.Market = w.s.MarketIn(w.c)
	if f.book {
		w.in.Open, _ = w.s.Opening()
	}
	if f.book || f.shares {
		w.in.Shares = w.s.SharesOf(&w.in.Open)
	}
	if f.company {
		w.in.PrepareCompany()
	}
	for k := range w.n {
		if f.tier[k] {
			w.in.PrepareTier(k)
		}
	}
}

// store puts the present assumptions into lane b, those that the feeds name.
func (w *trials) store(b int, f *feeds) {
	if f.company {
		w.growth[b] = 1 + w.in.GoalGrowth
		for t := range w.season {
			w.season[t][b] = w.in.Season[t]
		}
	}
	if f.limits {
		w.storeLimits(b)
	}
	for k := range w.n {
		if f.tier[k] {
			w.tiers[k].store(b, &w.in.Tier[k])
		}
		if f.book || f.shares {
			w.storeOpening(b, k)
		}
		if f.presale {
			for t := range w.tiers[k].time {
				w.tiers[k].time[t][b] = w.in.Tier[k].Productive * w.in.Dip(t)
			}
		}
	}
	for role := range w.team {
		w.team[role].store(w, roles[role], b, &f.team[role])
	}
}

func (w *trials) storeLimits(b int) {
	limits := &w.s.Limits
	w.gapLimit[b], w.overload[b] = limits.HiringGap, limits.OverloadChurn-1
	w.floor[b], w.full[b] = engine.BelowFrom(limits.PodACVFloor), engine.BelowFrom(limits.PodBookLimit)
}

func (tier *tierTrials) store(b int, in *engine.Tier) {
	tier.churn[b], tier.youngChurn[b], tier.contract[b] = in.Churn, in.YoungChurn, in.Contract
	tier.expand[b], tier.expandPod[b], tier.graduate[b] = in.Expand, in.ExpandPod, in.Graduate
	tier.newACV[b], tier.perAE[b] = in.NewACV, in.NewARRPerAE
	tier.bookMax[b], tier.fullBook[b], tier.fullARR[b], tier.raised[b] = in.BookMax, in.FullBook, in.FullARR, in.Raised
	tier.weight[b], tier.onboarding[b], tier.youngShare[b] = in.Weight, float64(in.Onboarding), in.YoungShare
	tier.degraded[b], tier.sound[b] = engine.AboveFrom(in.RatioDegraded), engine.AboveFrom(in.RatioSound)
}

func (w *trials) storeOpening(b, k int) {
	to := &w.tiers[k]
	to.openAccounts[b], to.openARR[b] = max(0, w.in.Open[k].Accounts), max(0, w.in.Open[k].ARR)
	if to.openAccounts[b] < engine.Fewest {
		to.openAccounts[b] = 0
	}
	to.edge[b], to.mix[b] = w.in.Open[k].Edge, w.in.Shares.NewMix[k]
}

// staff lives through the months of the teams that the feeds name, or that have luck,
// and sets what follows from heads alone.
func (w *trials) staff(f *feeds) {
	moved := w.people
	for role := range w.team {
		if f.team[role].varies() {
			moved = true
			if !w.people && !w.feeds.team[role].shape {
				w.team[role].run()
			}
		}
	}
	if moved && w.own {
		w.setRatios()
	}
	hires := f.limits || f.team[0].plan || f.team[1].plan
	if hires || moved && w.s.Limits.GapBasis == model.GapByGrowth { // a gap by hires knows no heads
		for b := range block {
			w.storeGaps(b)
		}
	}
}

// setRatios sets the tiers' ratios where they have their own teams.
func (w *trials) setRatios() {
	for k := range w.n {
		for t := range w.tiers[k].ratio {
			ratio, ae, csm := &w.tiers[k].ratio[t], &w.team[0].lines[k].heads[t], &w.team[1].lines[k].heads[t]
			for b := range block {
				ratio[b] = ratioOr(ae[b], csm[b])
			}
		}
	}
}

// ratioOr divides; by nobody it is unbounded.
func ratioOr(ae, csm float64) float64 {
	if csm <= 0 {
		return math.Inf(1)
	}
	return ae / csm
}
