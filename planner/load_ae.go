package planner

// AELoadState says how tier k's AE load at t stands to what the sources say an AE can
// carry. Where they give no limits, as for pods, it is within; so are new accounts at the
// opening, which has none yet.
func (p *Plan) AELoadState(t, k int) LoadState {
	coverage, load := p.in.s.Tiers[k].Coverage, p.Months[t].Tiers[k].AELoad
	facts := coverage.Facts()
	switch {
	case facts.AELoadMax == 0, t == 0 && !coverage.PerAccountAE():
		return Within
	case !load.OK && p.Months[t].Tiers[k].Accounts > 0:
		return Uncovered
	case !load.OK:
		return Within
	case above(load.V, facts.AELoadMax):
		return Over
	case below(load.V, facts.AELoadMin):
		return Under
	}
	return Within
}
