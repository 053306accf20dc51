package model

import "testing"

// BenchmarkGet reads every lever of a scenario: what screens and sweeps do all the time.
func BenchmarkGet(b *testing.B) {
	s := byShare()
	levers := Levers(s)
	for b.Loop() {
		for _, l := range levers {
			l.Get(s)
		}
	}
}

// BenchmarkMove is a hand on a slider: the copy, the value and the whole validation.
func BenchmarkMove(b *testing.B) {
	s := byShare()
	l := lever(b, s, "csm.hires_per_quarter")
	for b.Loop() {
		if _, err := Move(s, l, Value{Number: 2}); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkDrive is a draw of a trial: one number set, nothing checked.
func BenchmarkDrive(b *testing.B) {
	s := byShare()
	driven := s.Clone()
	drive := lever(b, s, "csm.hires_per_quarter").Drive(s, driven)
	for b.Loop() {
		drive(2)
	}
}
