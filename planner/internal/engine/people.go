package engine

// People are those of a team by month, t = 0..H; Hires and Planned run twelve months further.
type People struct {
	Heads, Ramped, Leavers, Joined []float64
	Cuts                           []float64 // made
	Hires                          []float64 // planned: the plan's own, and known starts
	Planned                        []float64 // planned hires up to t
	cutsPlanned                    []float64 // as entered, up to t, as long as Planned; empty: none
}

// Ahead is the planned hires of the twelve months after t.
func (p *People) Ahead(t int) float64 { return p.Planned[t+GapMonths] - p.Planned[t] }

// CutsAhead is the reductions of the twelve months after t as they are entered.
func (p *People) CutsAhead(t int) float64 {
	if len(p.cutsPlanned) == 0 {
		return 0
	}
	return p.cutsPlanned[t+GapMonths] - p.cutsPlanned[t]
}

// sum makes p the people of several lines together.
func (p *People) sum(lines []Line) {
	p.begin(&lines[0].People)
	for k := range lines[1:] {
		p.add(&lines[k+1].People)
	}
}

// begin makes p the same people as those of a line.
func (p *People) begin(line *People) {
	p.Heads, p.Ramped = append(p.Heads[:0], line.Heads...), append(p.Ramped[:0], line.Ramped...)
	p.Leavers, p.Joined = append(p.Leavers[:0], line.Leavers...), append(p.Joined[:0], line.Joined...)
	p.Cuts, p.Hires = append(p.Cuts[:0], line.Cuts...), append(p.Hires[:0], line.Hires...)
	p.Planned, p.cutsPlanned = append(p.Planned[:0], line.Planned...), append(p.cutsPlanned[:0], line.cutsPlanned...)
}

// add adds the people of one more line.
func (p *People) add(line *People) {
	addTo(p.Heads, line.Heads)
	addTo(p.Ramped, line.Ramped)
	addTo(p.Leavers, line.Leavers)
	addTo(p.Joined, line.Joined)
	addTo(p.Hires, line.Hires)
	addTo(p.Planned, line.Planned)
	if len(line.cutsPlanned) == 0 {
		return
	}
	addTo(p.Cuts, line.Cuts)
	if len(p.cutsPlanned) == 0 {
		p.cutsPlanned = append(p.cutsPlanned, line.cutsPlanned...)
		return
	}
	addTo(p.cutsPlanned, line.cutsPlanned)
}

func addTo(sums, terms []float64) {
	for i, n := range terms[:len(sums)] {
		sums[i] += n
	}
}
