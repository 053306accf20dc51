package report

import "testing"

func TestTSV(t *testing.T) {
	grid := Grid{Head: []string{"Tier", "=cmd"}, Left: 1, Rows: [][]string{
		{"-1", "-10%"}, {"a\tb\nc", "+$1.2M"}, {`say "x"`, "-€3.5K"}, {"x", "+1+cmd|' /C calc'!A0"}, {"@", "-SUM(A1)"},
		{"", "n/a"}, {"é", "CHF 1.2M"}, {"+", "-1.5e+06"}, {"=1", "▲ 12.0"},
	}}
	got, err := grid.TSV()
	want := "Tier\t'=cmd\n" +
		"'-1\t-10%\na b c\t+$1.2M\n\"say \"\"x\"\"\"\t-€3.5K\nx\t'+1+cmd|' /C calc'!A0\n'@\t'-SUM(A1)\n" +
		"\tn/a\né\tCHF 1.2M\n'+\t-1.5e+06\n'=1\t▲ 12.0\n"
	if err != nil || got != want {
		t.Errorf("got\n%s\nwant\n%s\n%v", got, want, err)
	}
}
