package risk

import (
	"context"
	"sync/atomic"

	"brim/model"
	"brim/planner/internal/workers"
)

// The default number of trials and seed. Source: section 13 of the planning model.
const (
	DefaultTrials = 10_000
	DefaultSeed   = 1
)

// MaxTrials is the most trials of a simulation.
const MaxTrials = 100_000_000

// Simulation says how a plan's risk is computed. The result depends on Trials and Seed
// alone, on no number of workers and on no order of their work.
type Simulation struct {
	Trials  int    // 1 to MaxTrials; 0: DefaultTrials
	Seed    uint64 // as it is; see DefaultSeed
	Workers int    // goroutines; below 1: one
	// Progress, where given, hears now and then how much is done, 0..1, from any of the
	// workers.
	Progress func(share float64)
}

// Bounds of memory: with more values than kept, quantiles are read off counts of chunks
// of trials.
const (
	maxKept = 16 << 20 // values
	chunk   = 16_384   // trials, a multiple of block
)

// Simulate draws what is uncertain in a valid scenario, under case index c of its
// Cases, again and again, and says what becomes of the plan. Trial i draws every ranged
// lever once, independently, from its triangle, and with Uncertainty.People the luck of
// people; its draws depend on the seed and i alone. The error is that of the context,
// when it ends before the work does.
func Simulate(ctx context.Context, s *model.Scenario, c int, how Simulation) (*Result, error) {
	return simulate(ctx, s, c, how, maxKept)
}

func simulate(ctx context.Context, s *model.Scenario, c int, how Simulation, kept int) (*Result, error) {
	run := newSimulation(s, c, how, kept)
	defer memories.Put(run.memory)
	for from := 0; from < run.trials; from += run.chunk {
		m := min(run.chunk, run.trials-from)
		run.compute(ctx, from, m)
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		run.digest(ctx, from, m)
		if err := ctx.Err(); err != nil {
			return nil, err
		}
	}
	return run.result(), nil
}

// simulation is one that is under way.
type simulation struct {
	s         *model.Scenario
	how       Simulation
	trials    int
	chunk     int
	workers   []*trials
	memory    *memory
	rows      rows
	values    [][]float64
	quantiles [][5]float64
	counted   []histogram  // nil while all values are kept
	worst     []float64    // by row: error of its quantiles
	done      atomic.Int64 // blocks
}

func newSimulation(s *model.Scenario, c int, how Simulation, kept int) *simulation {
	run := &simulation{s: s, how: how, trials: min(how.Trials, MaxTrials)}
	if run.trials < 1 {
		run.trials = DefaultTrials
	}
	run.workers = make([]*trials, max(1, min(how.Workers, (run.trials+block-1)/block)))
	run.each(context.Background(), len(run.workers), func(_, i int) { run.workers[i] = newTrials(s, c, how.Seed) })
	run.rows = newRows(run.workers[0])
	for _, w := range run.workers {
		w.keepRows(run.rows.rows)
	}
	run.chunk = run.trials
	if run.rows.rows*run.trials > kept && run.trials > chunk {
		run.chunk = chunk
		run.counted = make([]histogram, run.rows.rows)
		run.worst = make([]float64, run.rows.rows)
	}
	run.memory = memories.Get().(*memory).sized(run.rows.rows*run.chunk, len(run.workers))
	run.values = make([][]float64, run.rows.rows)
	for row := range run.values {
		run.values[row] = run.memory.values[row*run.chunk : (row+1)*run.chunk]
	}
	run.quantiles = make([][5]float64, run.rows.rows)
	return run
}

// each shares pieces of work out among the workers.
func (run *simulation) each(ctx context.Context, pieces int, do func(worker, piece int)) {
	workers.Each(ctx, pieces, len(run.workers), do)
}

// compute runs a chunk's m trials, the first of which is from, a block at a time.
func (run *simulation) compute(ctx context.Context, from, m int) {
	run.each(ctx, (m+block-1)/block, func(worker, i int) {
		first := i * block
		run.workers[worker].run(from+first, min(block, m-first), first, &run.rows, run.values)
		if done := run.done.Add(1); run.how.Progress != nil && done%16 == 0 {
			run.how.Progress(min(1, float64(done)*block/float64(run.trials)))
		}
	})
}

// digest takes every row of a chunk: its quantiles, or counts of them.
func (run *simulation) digest(ctx context.Context, from, m int) {
	run.each(ctx, run.rows.rows, func(worker, row int) {
		values := run.values[row][:m]
		if run.counted == nil {
			least, most := run.extremes(row)
			run.quantiles[row] = run.memory.selectors[worker].quantiles(values, least, most)
			return
		}
		h := &run.counted[row]
		if from == 0 {
			h.span(values)
		}
		h.add(values)
		if from+m == run.trials {
			run.quantiles[row], run.worst[row] = h.quantiles(run.trials)
		}
	})
}

// extremes are the least and the greatest value of a row that any worker kept.
func (run *simulation) extremes(row int) (least, most float64) {
	least, most = run.workers[0].kept.least[row], run.workers[0].kept.most[row]
	for _, w := range run.workers[1:] {
		least, most = min(least, w.kept.least[row]), max(most, w.kept.most[row])
	}
	return least, most
}

// result puts everything together.
func (run *simulation) result() *Result {
	r := &Result{Trials: run.trials, Seed: run.how.Seed, Quantiles: Levels, Months: make([]Month, run.s.Horizon+1)}
	tiers := make([]Tier, len(r.Months)*len(run.s.Tiers))
	for t := range r.Months {
		n := len(run.s.Tiers)
		r.Months[t] = Month{T: t, Month: run.s.MonthAt(t), Tiers: tiers[t*n : (t+1)*n : (t+1)*n]}
		for k := range r.Months[t].Tiers {
			r.Months[t].Tiers[k].Name = run.s.Tiers[k].Name
		}
	}
	run.rows.result(r, run.workers[0], run.quantiles)
	all := &run.workers[0].kept.tally
	for _, w := range run.workers[1:] {
		all.add(&w.kept.tally)
	}
	all.chances(r, run.s)
	for _, worst := range run.worst {
		r.QuantileError = max(r.QuantileError, worst)
	}
	return r
}
