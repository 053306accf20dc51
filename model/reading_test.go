package model

import "testing"

// TestTimes writes factors in as many digits as tell them from 1.
func TestTimes(t *testing.T) {
	for factor, want := range map[float64]string{4.6612: "4.66", 0.0123: "0.0123", 1.002: "1.002", 1234.5: "1230"} {
		if got := times(factor); got != want {
			t.Errorf("%v is written %s, want %s", factor, got, want)
		}
	}
}
