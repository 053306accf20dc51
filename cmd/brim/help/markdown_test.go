package help

import "testing"

func TestText(t *testing.T) {
	for name, test := range map[string]struct{ markdown, want string }{
		"title":     {"# Books and pods", "Books and pods\n==============\n"},
		"section":   {"one\n\n## Two *three*\nfour", "one\n\nTwo three\n---------\n\nfour\n"},
		"lesser":    {"### Three", "Three\n"},
		"paragraph": {"A line that is\njoined and **broken** again.", "A line that is\njoined and broken\nagain.\n"},
		"code span": {"press `a*b*` or *not*", "press `a*b*` or not\n"},
		"unbroken":  {"look up `brim help x` there", "look up\n`brim help x` there\n"},
		"link":      {"see [here](x.md)", "see here\n"},
		"escape":    {`pod\_acv \[x\]`, "pod_acv [x]\n"},
		"list":      {"Two:\n- one that is longer\n  than a line\n- two\n\nEnd", "Two:\n\n- one that is longer\n  than a line\n- two\n\nEnd\n"},
		"numbers":   {"1. one\n2. two", "1. one\n2. two\n"},
		"fence":     {"a\n```toml\nx = 1\n\ny = 2\n```\nb", "a\n\n    x = 1\n\n    y = 2\n\nb\n"},
		"wide":      {"```\n0123456789012345678\n```", "0123456789012345678\n"},
		"indented":  {"a\n\n    code  here\n    more\n\nb", "a\n\n    code  here\n    more\n\nb\n"},
		"unclosed":  {"```\nx", "    x\n"},
		"comment":   {"<!-- mark -->\na\n<!-- /mark -->", "a\n"},
		"nothing":   {"", ""},
	} {
		t.Run(name, func(t *testing.T) {
			if got := Text(test.markdown, 20); got != test.want {
				t.Errorf("%q, want %q", got, test.want)
			}
		})
	}
}

func TestTables(t *testing.T) {
	const markdown = "| key | does |\n|---|---|\n| `a\\|b` | *Plan* one hire more in the cell. |\n| `c` `d` | less |\n"
	const wide = `key      does
-------  -------------------------------
a|b      Plan one hire more in the cell.
` + "`c` `d`  less\n"
	if got := Text(markdown, 60); got != wide {
		t.Errorf("\n%s\nwant\n%s", got, wide)
	}
	const narrow = `key   does
----  --------------
a|b   Plan one hire
      more in the
      cell.
` + "`c`   less\n`d`\n"
	if got := Text(markdown, 20); got != narrow {
		t.Errorf("\n%s\nwant\n%s", got, narrow)
	}
	for width := 1; width < 12; width++ { // too narrow to be read, and still no fault
		Text(markdown, width)
	}
}
