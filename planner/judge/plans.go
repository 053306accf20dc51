package judge

import (
	"context"

	"brim/planner"
	"brim/planner/internal/workers"
)

// eachPlan does n pieces of work on up to so many goroutines, each with a plan of its own to
// run. Which one does a piece never matters to it. It ends early when ctx does.
func eachPlan(ctx context.Context, n, atOnce int, do func(i int, p *planner.Plan)) {
	plans := make([]planner.Plan, max(1, min(atOnce, n)))
	workers.Each(ctx, n, atOnce, func(worker, i int) { do(i, &plans[worker]) })
}
