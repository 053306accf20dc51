package cover_test

import (
	"context"
	"fmt"

	"brim/planner/cover"
)

// Half a person is there in the month of the start, a whole one from the next month on. The
// earlier the start, the more it costs.
func ExampleSolve() {
	price := []float64{3, 2, 1}
	problem := cover.New(price, []cover.Row{
		{Needs: 1, Gives: []float64{0.5, 0, 0}},
		{Needs: 2, Gives: []float64{1, 0.5, 0}},
		{Needs: 2.5, Gives: []float64{1, 1, 0.5}},
	})
	found := cover.Solve(context.Background(), nil, problem)[0]
	fmt.Println("hires by month:", found.Hires)
	fmt.Println("price:", found.Price, "proven:", found.Proven)
	// Output:
	// hires by month: [2 0 1]
	// price: 7 proven: true
}
