package model

import "testing"

// TestSlidersFitTheCompany holds ends and steps of sliders to companies of several sizes.
func TestSlidersFitTheCompany(t *testing.T) {
	for _, c := range []struct {
		key        string
		aes, csms  float64
		arr, low   float64
		high, step float64
	}{
		{"ae.heads", 4, 2, 1e6, 0, 10, 1}, {"csm.heads", 4, 2, 1e6, 0, 10, 1}, {"ae.heads", 16, 12, 12e6, 0, 50, 1},
		{"csm.heads", 300, 200, 400e6, 0, 1000, 5}, {"ae.hires_per_quarter", 4, 2, 1e6, 0, 2, 0.5},
		{"company.arr", 4, 2, 1e6, 100e3, 10e6, 0.05}, {"company.arr", 300, 200, 400e6, 20e6, 5e9, 0.05},
	} {
		s := sample()
		s.AE.Heads, s.CSM.Heads, s.ARR = c.aes, c.csms, Some(c.arr)
		s.AE.Hires, s.CSM.Hires = HirePlan{}, HirePlan{}
		l := lever(t, s, c.key)
		sized := l.Sized(s, l)
		if sized.Slide != (Span{c.low, c.high}) || sized.Step != c.step {
			t.Errorf("%s of %v AEs, %v CSMs and %v: %v by %v, want %v to %v by %v", c.key, c.aes, c.csms, c.arr, sized.Slide, sized.Step, c.low, c.high, c.step)
		}
	}
	s := sample()
	if l := lever(t, s, "tier.Mid.logo_churn"); l.Sized(s, l).Slide != l.Slide {
		t.Error("a rate grows with the company")
	}
}
