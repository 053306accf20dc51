package layout

import (
	"brim/ui/canvas"
	"brim/ui/state"
)

// Where the panes of the Accounts page stand.
const (
	leastBookRows = 8   // of the books, and of what stands below them
	besideBooks   = 100 // columns from which two panes stand below the books
	renewalsWidth = 42
	pairsWidth    = 42 // of the right column on a wide screen
	hugePairs     = 88
	wholeBooks    = 98 // in which the books have all their columns
)

// accounts puts the books first. Below them stand the accounts of the chosen one, and from a
// certain width what renews; the pods and the renewals take the place of what was chosen
// last there. On a wide screen all four stand, on a narrow one they take turns.
func (l *Layout) accounts(body canvas.Rect, shape Shape) {
	switch {
	case body.W < TwoColumns:
		l.put(shape.Focus, body)
	case body.W >= wideScreen && body.H >= highBody:
		l.wideAccounts(body, shape)
	default:
		books, below := body.SplitBottom(max(leastBookRows, body.H*2/5))
		l.put(state.PaneBookList, books)
		l.besideAccounts(below, shape.Focus)
	}
}

// besideAccounts divides the row below the books.
func (l *Layout) besideAccounts(row canvas.Rect, focus state.Pane) {
	other := focus == state.PanePairs || focus == state.PaneRenewals
	if row.W < besideBooks {
		if !other {
			focus = state.PaneBookAccounts
		}
		l.put(focus, row)
		return
	}
	if !other {
		focus = state.PaneRenewals
	}
	accounts, beside := row.SplitRight(renewalsWidth)
	l.put(state.PaneBookAccounts, accounts)
	l.put(focus, beside)
}

// wideAccounts puts the books above the accounts of the chosen one, and the pods above the
// renewals beside them.
func (l *Layout) wideAccounts(body canvas.Rect, shape Shape) {
	beside := pairsWidth
	if body.W >= hugeScreen {
		beside = min(hugePairs, body.W-wholeBooks)
	}
	left, right := body.SplitRight(beside)
	books, accounts := left.SplitTop(max(leastBookRows, min(shape.Books, left.H*3/5)))
	pairs, renewals := right.SplitBottom(max(leastBookRows, min(shape.Renewals, right.H/2)))
	l.put(state.PaneBookList, books)
	l.put(state.PaneBookAccounts, accounts)
	l.put(state.PanePairs, pairs)
	l.put(state.PaneRenewals, renewals)
}
