package planner

// Beyond is what has no place in full books, and what that costs.
type Beyond struct {
	Peak     float64 // the most ARR beyond full books in any month
	PeakAt   When    // the first month of the peak
	End      float64 // the ARR beyond full books at the plan's end
	Accounts float64 // and the accounts
	Lost     float64 // ARR that overload churned over the plan
	Months   int     // how many months have any
}

func (p *Plan) beyond() Beyond {
	last := p.Last()
	b := Beyond{End: last.BeyondARR, Accounts: last.BeyondAccounts}
	for t := range p.Months {
		month := &p.Months[t]
		b.Lost += month.OverloadChurnedARR
		if month.BeyondARR > 0 {
			b.Months++
		}
		if month.BeyondARR > b.Peak {
			b.Peak, b.PeakAt = month.BeyondARR, p.When(t)
		}
	}
	return b
}
