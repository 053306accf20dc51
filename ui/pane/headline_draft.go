package pane

import (
	"brim/ui/canvas"
	"brim/ui/kit"
	"brim/ui/state"
	"brim/ui/theme"
)

// piece is a claim of the headline, measured once for all the rows it is tried in.
type piece struct {
	kit.Claim
	width int  // of its text, in columns
	stays bool // when pods break and when the first book runs over are left out last
}

func measured(claim kit.Claim) piece {
	return piece{Claim: claim, width: canvas.Width(claim.Text)}
}

func allMeasured(claims []kit.Claim) []piece {
	row := make([]piece, len(claims))
	for i := range claims {
		row[i] = measured(claims[i])
	}
	return row
}

// isARR reports whether a piece is the ARR: no other is of money that differs.
func (p *piece) isARR() bool { return p.Room == kit.MoneyRoom }

// widthOf is what a row in several parts takes without what differs.
func widthOf(parts ...[]piece) int {
	width := 0
	var before *piece
	for _, part := range parts {
		for i := range part {
			if width += part[i].width; before != nil {
				width += gapBetween(before, &part[i])
			}
			before = &part[i]
		}
	}
	return width
}

// draft is what the headline says in one wording, for rows of any width.
type draft struct {
	verdicts []piece
	arr      piece
}

// drafts are the wordings of one headline. Each is written when it is first tried: where
// there is room for the full one, no other is.
type drafts struct {
	g       *theme.Glyphs
	s       state.State
	written []draft
}

func (d *drafts) draft(w wording) draft {
	for next := wording(len(d.written)); next <= w; next++ {
		d.written = append(d.written, draft{verdicts(d.g, d.s, next), arrClaim(d.s, next)})
	}
	return d.written[w]
}
