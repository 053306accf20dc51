package cover

// pricing is the linear program behind a [Problem]: what each row is worth, at most so
// much that no variable gives more worth than it costs. It is solved by the simplex
// method in a dense tableau, which begins feasible because prices are not negative; rows
// may be added between two runs.
//
//	maximize Σ_i needs(i)·worth(i)  so that  Σ_i gives(i, j)·worth(i) <= price(j) for every j
type pricing struct {
	n     int         // months of the problem: lines of the tableau
	lines [][]float64 // n slack columns, the right-hand side, then a column for each row
	gain  []float64   // of one more of each column; of the right-hand side: minus the value
	basis []int       // the column that each line stands for

	pivoted bool
	numbers int // reckoned with so far
}

const (
	pivotSlack = 1e-9 // what is nearer to 0 is no gain, and no pivot
	blandAfter = 400  // pivots after which the rule that cannot cycle takes over
	maxPivots  = 4000 // after these the present worths are used: feasible, if not the best
)

func newPricing(price []float64, room int) *pricing {
	n := len(price)
	p := &pricing{n: n, lines: make([][]float64, n), basis: make([]int, n)}
	wide := n + 1 + room
	memory := make([]float64, (n+1)*wide)
	for j := range p.lines {
		p.lines[j] = memory[j*wide : j*wide+n+1 : (j+1)*wide]
		p.lines[j][j] = 1
		p.lines[j][n] = price[j]
		p.basis[j] = j
	}
	p.gain = memory[n*wide : n*wide+n+1]
	return p
}

// add takes a row in, as a column of the present tableau.
func (p *pricing) add(row *Row) {
	if !p.pivoted {
		p.begin(row)
		return
	}
	p.numbers += p.n * p.n
	gain := row.Needs
	for j, given := range row.Gives {
		gain += given * p.gain[j]
	}
	p.gain = append(p.gain, gain)
	for i, line := range p.lines {
		sum := 0.0
		for j, given := range row.Gives {
			if given != 0 {
				sum += line[j] * given
			}
		}
		p.lines[i] = append(line, sum)
	}
}

// begin takes a row in before the first pivot, when every line still stands for its own column.
func (p *pricing) begin(row *Row) {
	p.numbers += p.n
	p.gain = append(p.gain, row.Needs)
	for i, given := range row.Gives {
		p.lines[i] = append(p.lines[i], given)
	}
}

// run pivots until nothing gains any more.
func (p *pricing) run() {
	for pivots := range maxPivots {
		column := p.entering(pivots >= blandAfter)
		if column < 0 {
			return
		}
		line := p.leaving(column)
		if line < 0 {
			return // no limit: a row that nothing gives to
		}
		p.pivot(line, column)
	}
}

// entering is the column that gains most, or by Bland's rule the first that gains.
func (p *pricing) entering(bland bool) int {
	best, column := pivotSlack, -1
	for k, gain := range p.gain {
		if k != p.n && gain > best {
			if column = k; bland {
				return column
			}
			best = gain
		}
	}
	return column
}

// leaving is the line that limits the column, the one of the lowest basis on a tie.
func (p *pricing) leaving(column int) int {
	line, least := -1, 0.0
	for i := range p.lines {
		step := p.lines[i][column]
		if step <= pivotSlack {
			continue
		}
		limit := p.lines[i][p.n] / step
		if line < 0 || limit < least || limit == least && p.basis[i] < p.basis[line] {
			line, least = i, limit
		}
	}
	return line
}

func (p *pricing) pivot(line, column int) {
	p.numbers, p.pivoted = p.numbers+(p.n+1)*len(p.gain), true
	pivot := p.lines[line]
	factor := 1 / pivot[column]
	for k := range pivot {
		pivot[k] *= factor
	}
	pivot[column] = 1
	for i, other := range p.lines {
		if i != line {
			subtract(other, pivot, other[column])
			other[column] = 0
		}
	}
	subtract(p.gain, pivot, p.gain[column])
	p.gain[column] = 0
	p.basis[line] = column
}

func subtract(from, line []float64, times float64) {
	if times == 0 {
		return
	}
	line = line[:len(from)]
	for k := range from {
		from[k] -= times * line[k]
	}
}

// worths is what each of n rows is worth.
func (p *pricing) worths(n int) []float64 {
	values := make([]float64, n)
	for i, column := range p.basis {
		if column > p.n {
			values[column-p.n-1] = max(0, p.lines[i][p.n])
		}
	}
	return values
}

// hires is how many of each variable the linear program takes, fractions of people too.
func (p *pricing) hires(j int) float64 { return max(0, -p.gain[j]) }
