package report_test

import (
	"fmt"

	"brim/planner"
	"brim/planner/plantest"
	"brim/ui/report"
)

// One table of a plan as text for a terminal of 80 columns. [report.Report.Text] and
// [report.Report.Markdown] write all that are wanted, beneath the headline.
func ExampleTextOf() {
	plan := planner.Make(plantest.Sample(2, 12), -1)
	fmt.Print(report.TextOf(report.Splits(plan), nil, report.Sheet{Width: 80}))
	// Output:
	// Tiers in Dec 2026
	// Tier    Coverage  Now     Advised  CSMs  needed  Accounts        ARR     ACV
	// Tier 1  pod       ▲ over  ✓         8.7    10.7   214 50%  $9.6M 80%  $44.9K
	// Tier 2  swarm     ▲ over  ✓         4.3     5.4   214 50%  $2.4M 20%  $11.1K
}
