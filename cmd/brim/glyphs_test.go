package main

import (
	"cmp"
	"io"
	"strings"
	"testing"
	"unicode"

	"brim/ui/report"
)

// printed are command lines that print what every command has to say, by its name.
var printed = map[string][][]string{
	"brim": {{"pods-outgrown"}, {"--help"}},
	"plan": {{"plan", "pods-outgrown"}, {"plan", "formal-segments-60m", "--format", "markdown"},
		{"plan", euros, "--section", "all"}, {"plan", euros, "--section", "all", "--format", "markdown"}},
	"compare":      {{"compare", euros, "pods-outgrown"}, {"compare", "pod-pilot", "--transition"}},
	"compare-orgs": {{"compare-orgs", euros}},
	"risk":         {{"risk", "EUROS", "--trials", "100"}},
	"sensitivity":  {{"sensitivity", euros}},
	"bridge":       {{"bridge", "EUROS", "EUROS", "--case-b", "Downside"}, {"bridge", euros, "first-pods"}},
	"solve":        {{"solve", euros}},
	"books":        {{"books", "ACCOUNTS"}},
	"rebalance":    {{"rebalance", "ACCOUNTS", "--tier", "Strategic"}},
	"actuals":      {{"actuals", "HAPPENED"}},
	"rebase":       {{"rebase", "HAPPENED", "--drivers", "implied"}},
	"seek":         {{"seek", "pods-outgrown", "--lever", "csm.hires_per_quarter", "--outcome", "over_full", "--at-least", "never"}},
	"check":        {{"check", "pods-outgrown", "FILE"}},
	"log":          {{"log", "FILE"}},
	"levers":       {{"levers"}, {"levers", euros}},
	"bands":        {{"bands", "--sql", euros}},
	"rules":        {{"rules"}},
	"model":        {{"model"}},
	"scenarios":    {{"scenarios"}},
	"keys":         {{"keys"}},
	"help":         {{"help"}, {"help", "settings"}, {"help", "figures"}, {"help", "plan"}},
	"talk":         {{"talk", euros}},
}

// euros is a built-in whose currency has a sign outside ASCII.
const euros = "enterprise-pods-eur"

// TestSignsInASCII runs every command, by the flag and by the environment: nothing is
// outside ASCII, amounts in euros neither.
func TestSignsInASCII(t *testing.T) {
	lines := printed
	for _, command := range newRoot(streams{}, &noted{to: io.Discard}).Commands() {
		switch command.Name() {
		case "set", "new", "man", "completion", "export", "picture", "publish", "report", "schema": // what they print is a file
		default:
			if len(lines[command.Name()]) == 0 {
				t.Errorf("%s is not run", command.Name())
			}
		}
	}
	files := map[string]string{"FILE": write(t, "x.toml", small), "ACCOUNTS": realAccounts(t, someAccounts),
		"HAPPENED": layActuals(t, t.TempDir()),
		"EUROS":    write(t, "euros.toml", brim("", "set", "pods-outgrown", "currency=EUR", "--write", "-").out)}
	for name, runs := range lines {
		if testing.Short() && name == "bridge" {
			runs = runs[:1] // the other is made of tens of thousands of plans
		}
		for _, args := range runs {
			for i, word := range args {
				args[i] = cmp.Or(files[word], word)
			}
			t.Run(strings.Join(args, " "), func(t *testing.T) {
				flag := brim("why\nquit\n", append(args, "--glyphs", "ascii")...)
				if flag.out == "" && name != "log" {
					t.Fatalf("nothing printed: %s", flag.err)
				}
				asciiOnly(t, flag.out)
				t.Setenv("BRIM_GLYPHS", "ascii")
				if environment := brim("why\nquit\n", args...); environment.out != flag.out {
					t.Errorf("by the environment:\n%s\nby the flag:\n%s", environment.out, flag.out)
				}
			})
		}
	}
}

// TestComplaintsInASCII holds that what is said beside the output is spelled as it is, also
// where the output is data.
func TestComplaintsInASCII(t *testing.T) {
	for want, args := range map[string][]string{
		"> 0.67": {"plan", "pods-outgrown", "--set", "ae.heads=2", "--format", "json"},
		"~":      {"plan", euros, "--set", "ae.heads=" + strings.Repeat("many", 20)},
	} {
		got := brim("", append(args, "--glyphs", "ascii")...)
		contains(t, got.err, want)
		asciiOnly(t, got.err)
	}
}

func asciiOnly(t *testing.T, text string) {
	t.Helper()
	for _, r := range text {
		if r > unicode.MaxASCII {
			t.Errorf("%q is printed in:\n%s", r, text)
			return
		}
	}
}

// TestColumnsInASCII holds that the code of a currency moves no column: every cell of a
// column of amounts ends where its head does.
func TestColumnsInASCII(t *testing.T) {
	lines := strings.Split(brim("", "plan", euros, "--section", "tiers", "--glyphs", "ascii").out, "\n")
	table := lines[len(lines)-5 : len(lines)-1]
	contains(t, table[0], "  ACV")
	for _, line := range table[1:] {
		if contains(t, line, " EUR "); len(line) != len(table[0]) {
			t.Errorf("an amount ends elsewhere than its head:\n%s", strings.Join(table, "\n"))
		}
	}
	for _, args := range [][]string{{"plan", euros, "--section", "all"}, {"solve", euros}, {"scenarios"}} {
		for line := range strings.Lines(brim("", append(args, "--glyphs", "ascii")...).out) {
			if len(line) > report.Width+len("\n") {
				t.Errorf("%s: %d columns: %s", args[0], len(line)-1, line)
			}
		}
	}
}

// TestSignsOfFilesStay holds that letters of a file stay, and that files and data are
// printed as they are.
func TestSignsOfFilesStay(t *testing.T) {
	t.Setenv("BRIM_GLYPHS", "ascii")
	file := write(t, "x.toml", strings.Replace(small, `title = "Small"`, `title = "Größe → 2"`, 1))
	contains(t, brim("", "plan", file).out, "Größe > 2")
	for _, args := range [][]string{{"plan", file, "--format", "json"}, {"set", file, "ae.heads=30", "--write", "-"}} {
		contains(t, brim("", args...).out, "Größe → 2")
	}
	t.Setenv("BRIM_GLYPHS", "dots")
	brim("", "plan", file).wantCode(t, exitInvalid)
	brim("", "plan", file, "--glyphs", "blocks").wantCode(t, exitFine)
}
