package model

import (
	"fmt"
	"math"
)

// bandTolerance is how far below its edge a band's average may lie, relatively: shares are
// rounded.
const bandTolerance = 1e-9

// MaxBands is the most bands a book may have.
const MaxBands = 500

// bands checks that the book has one form, and that its bands are one distribution.
func (v *validation) bands() {
	b := &v.s.Book
	if b.BandsFile != "" && (b.Mean.OK || b.Spread.OK || b.File != "") {
		v.add("book.bands_file", "a file of bands beside file, acv_mean or acv_spread", "one form of [book] only")
		return
	}
	if b.File != "" && (b.Mean.OK || b.Spread.OK || b.Bands != nil) {
		v.add("book.file", "a file beside acv_mean, acv_spread or bands", "one form of [book] only")
		return
	}
	if b.Bands == nil {
		return
	}
	if b.Spread.OK {
		v.add("book.acv_spread", "a spread beside bands", "one form of [book] only")
	}
	if n := len(b.Bands); n < 1 || n > MaxBands {
		v.add("book.bands", fmt.Sprintf("%d bands", n), fmt.Sprintf("1 to %d", MaxBands))
		return
	}
	if v.bandNumbers(b.Bands) && v.bandSums(b.Bands) {
		v.bandMeans(b)
	}
}

func (v *validation) bandNumbers(bands []Band) bool {
	good := true
	for i, band := range bands {
		for _, part := range []struct {
			field string
			value float64
			span  Span
		}{{"min_acv", band.MinACV, anyMoney}, {"accounts", band.Accounts, anyShare}, {"arr", band.ARR, anyShare}} {
			if !(part.value >= part.span.Low && part.value <= part.span.High) {
				v.add(bandKey(i, part.field), Decimal(part.value), Decimal(part.span.Low)+" to "+Decimal(part.span.High))
				good = false
			}
		}
		if i > 0 && band.MinACV <= bands[i-1].MinACV {
			v.add(bandKey(i, "min_acv"), Decimal(band.MinACV), "more than the band before: bands ascend")
			good = false
		}
	}
	return good
}

func (v *validation) bandSums(bands []Band) bool {
	var accounts, arr float64
	for _, band := range bands {
		accounts += band.Accounts
		arr += band.ARR
	}
	good := true
	for _, sum := range []struct {
		field string
		value float64
	}{{"accounts", accounts}, {"arr", arr}} {
		if math.Abs(sum.value-1) > shareTolerance {
			v.add("book.bands", fmt.Sprintf("%s shares that sum to %.6g", sum.field, sum.value), "shares that sum to 1")
			good = false
		}
	}
	return good
}

// bandMeans checks that each band's average ACV, which its shares imply, lies in it.
func (v *validation) bandMeans(b *Book) {
	for i, band := range b.Bands {
		if band.Accounts == 0 {
			if band.ARR > 0 {
				v.add(bandKey(i, "arr"), Decimal(band.ARR)+" of the ARR and no accounts", "accounts for that ARR")
			}
			continue
		}
		mean, next := b.bandMean(i), math.Inf(1)
		if i+1 < len(b.Bands) {
			next = b.Bands[i+1].MinACV
		}
		if mean < band.MinACV*(1-bandTolerance) || mean >= next {
			v.add(bandKey(i, "arr"), fmt.Sprintf("an average ACV of %.6g", mean),
				fmt.Sprintf("an average inside the band, from %s to below %s", Decimal(band.MinACV), Decimal(next)))
		}
	}
}

func bandKey(i int, field string) string { return fmt.Sprintf("book.bands[%d].%s", i+1, field) }
