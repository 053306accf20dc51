package plantest

import (
	"fmt"

	"pgregory.net/rapid"

	"brim/model"
)

// book draws one of the three forms.
func (g *generator) book() {
	book := &g.s.Book
	*book = model.Book{}
	switch g.upTo(2, "form") {
	case 0:
		book.Mean = model.Some(g.number(model.Span{Low: 2e3, High: 500e3}, "acv_mean"))
		book.Spread = model.Some(g.number(model.Span{Low: 0, High: 2}, "acv_spread"))
	case 1:
		g.bands()
	case 2:
		g.accounts()
		if g.chance("arr of file") {
			return
		}
	}
	g.s.ARR = model.Some(g.number(model.Span{Low: 500e3, High: 200e6}, "arr"))
}

func (g *generator) bands() {
	n := 1 + g.upTo(4, "bands")
	weights := make([]float64, n)
	means := make([]float64, n)
	edge, accounts, arr := 0.0, 0.0, 0.0
	for i := range n {
		width := float64(1000 + g.upTo(50_000, "width"))
		weights[i] = float64(1 + g.upTo(20, "weight"))
		means[i] = edge + width*(0.1+0.8*rapid.Float64Range(0, 1).Draw(g.t, "mean"))
		g.s.Book.Bands = append(g.s.Book.Bands, model.Band{MinACV: edge})
		edge += width
		accounts += weights[i]
		arr += weights[i] * means[i]
	}
	for i := range n {
		g.s.Book.Bands[i].Accounts = weights[i] / accounts
		g.s.Book.Bands[i].ARR = weights[i] * means[i] / arr
	}
	g.s.Book.Mean = model.Some(arr / accounts)
}

func (g *generator) accounts() {
	rows := []model.Account{{ID: "first", ACV: 10_000}}
	for i := range g.upTo(40, "accounts") {
		row := model.Account{ID: fmt.Sprint(i), ACV: float64(g.upTo(30, "acv")) * 5000.1}
		if g.upTo(5, "override") == 0 {
			row.Tier = g.s.Tiers[g.upTo(len(g.s.Tiers)-1, "tier")].Name
		}
		rows = append(rows, row)
	}
	g.s.Book.File, g.s.Book.Accounts = "accounts.csv", model.NewAccounts(rows)
}

// cut draws the tiers' edges, their shares of the accounts, or accounts and ARR of their own.
func (g *generator) cut() {
	if g.upTo(4, "own figures") == 0 {
		g.ownFigures()
		return
	}
	if g.chance("by share") {
		for k, part := range g.shares("account_share") {
			g.s.Tiers[k].AccountShare = model.Some(part)
		}
		return
	}
	edge := 0.0
	for k := len(g.s.Tiers) - 1; k >= 0; k-- {
		if k < len(g.s.Tiers)-1 || g.chance("edge of the last") {
			g.s.Tiers[k].MinACV = model.Some(edge)
		}
		edge += float64(1 + g.upTo(60_000, "edge"))
	}
}

// ownFigures draws accounts and ARR for every tier, the highest ACV first.
func (g *generator) ownFigures() {
	acv := 0.0
	for k := len(g.s.Tiers) - 1; k >= 0; k-- {
		tier := &g.s.Tiers[k]
		acv += float64(500 + g.upTo(60_000, "acv"))
		accounts := float64(1 + g.upTo(400, "accounts"))
		tier.Accounts, tier.ARR = model.Some(accounts), model.Some(accounts*acv)
	}
	if g.chance("arr of tiers") {
		g.s.ARR = model.Opt{}
	}
}

// promote moves up a part of the tier below, at times all of it.
func (g *generator) promote() {
	opening, _ := g.s.Opening()
	for k := range len(g.s.Tiers) - 1 {
		if g.chance("promote") {
			part := float64(g.upTo(8, "promoted")) / 8
			g.s.Tiers[k].Promoted = dustless(max(0, part*opening[k+1].Accounts))
		}
	}
}
