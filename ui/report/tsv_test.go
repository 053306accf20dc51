package report

import (
	"testing"

	"brim/model"
	"brim/ui/words"
)

func TestTSV(t *testing.T) {
	grid := Grid{Head: []string{"Tier", "=cmd"}, Left: 1, Rows: [][]string{
		{"-1", "-10%"}, {"a\tb\nc", "+$1.2M"}, {`say "x"`, "-€3.5K"}, {"x", "+1+cmd|' /C calc'!A0"}, {"@", "-SUM(A1)"},
		{"", "n/a"}, {"é", "CHF 1.2M"}, {"+", "-1.5e+06"}, {"=1", "▲ 12.0"},
	}}
	got, err := grid.TSV()
	want := "Tier\t'=cmd\t'=cmd, in words\n" +
		"'-1\t-0.1\t\na b c\t1200000\t\n\"say \"\"x\"\"\"\t-3500\t\nx\t\t'+1+cmd|' /C calc'!A0\n'@\t\t'-SUM(A1)\n" +
		"\t\t\né\t1200000\t\n'+\t-1500000\t\n'=1\t12\t\n"
	if err != nil || got != want {
		t.Errorf("got\n%s\nwant\n%s\n%v", got, want, err)
	}
}

// TestTSVHasNumbers where tables have figures: money with its currency in the head, shares
// as fractions in a column of their own, differences with their sign; and words in another.
func TestTSVHasNumbers(t *testing.T) {
	grid := Grid{Head: []string{"Tier", "ARR", "Accounts", "change", "mixed"}, Left: 1}
	for _, row := range []struct {
		texts           [5]string
		accounts, share float64
	}{
		{[5]string{"$1.0M", "$53.2M", "137", "+2.5 pp", "$3.0K"}, 137, 0.12},
		{[5]string{"12%", "n/a", "1,234", "-4 mo ▽", "1.17"}, 1234, 0.88},
		{[5]string{"A", "▲$999.9Q", "0", "×1.20", ">40"}, 0, 0}, {[5]string{"B", "C$2.0K", "1", "+0", "Q1"}, 1, 0},
	} {
		accounts := shared(Number(row.texts[2], row.accounts), words.Percent(model.Some(row.share)), model.Some(row.share))
		grid.Add(Word(row.texts[0]), Word(row.texts[1]), accounts, Word(row.texts[3]), Word(row.texts[4]))
	}
	got, err := grid.TSV()
	want := "Tier\tARR\tAccounts\tAccounts, share\tchange\tmixed\tmixed, in words\n" +
		"$1.0M\t53200000\t137\t0.12\t0.025\t3000\t\n" +
		"12%\t\t1234\t0.88\t-4\t1.17\t\n" +
		"A\t9.999e+17\t0\t0\t1.2\t\t>40\nB\t2000\t1\t0\t0\t\tQ1\n"
	if err != nil || got != want {
		t.Errorf("got\n%s\nwant\n%s\n%v", got, want, err)
	}
	if text := grid.Rows[0][1]; text != "$53.2M" {
		t.Errorf("the grid itself has become %s", text)
	}
}
