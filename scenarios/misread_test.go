package scenarios

import (
	"strings"
	"testing"

	"brim/scenarios/text"
)

// TestMisreadValues holds the words for values that people write and TOML does not.
func TestMisreadValues(t *testing.T) {
	const dates = "; allowed: a date like 2027-01-01, 1900 to 2200"
	for _, test := range []struct{ from, to, want string }{
		{"heads = 2", "attrition = 80%", "6: ae.attrition: found 80%, not a number (write 0.8)"},
		{"heads = 2", "attrition = default", "6: ae.attrition: found default, not a number; allowed: 0 to 0.95 (0% to 95%)"},
		{"1e6", "default", "4: company.arr: found default, not a number; allowed: above 0"},
		{"arr = 1e6", "arr=12.5m # ours", "4: company.arr: found 12.5m, not a number (write 12500000)"},
		{"1e6", "$12,000,000", "4: company.arr: found $12,000,000, not a number (write 12000000)"},
		{"1e6", "1,000", "4: company.arr: found 1,000, not a number; allowed: above 0"},
		{"1e6", "", "4: company.arr: missing; allowed: above 0"},
		{"1e6", "12 \x1b\u202e", `4: company.arr: found 12 \x1b\u202e, not a number; allowed: above 0`},
		{"2027-01-01", "2027-1-1", "2: start: found 2027-1-1, not a date (write 2027-01-01)"},
		{"2027-01-01", "2027-03\r", "2: start: found 2027-03, not a date (write 2027-03-01)"},
		{"2027-01-01", "Mar 2027", "2: start: found Mar 2027, not a date (write 2027-03-01)"},
		{"2027-01-01", "01/02/2027", "2: start: found 01/02/2027, not a date" + dates},
		{"2027-01-01", "2027-13-01", "2: start: found 2027-13-01, not a date" + dates},
		{`"pod"`, "pod", `11: tier.A.coverage: found pod, not a word in quotes (write "pod")`},
		{`"pod"`, "pods", `11: tier.A.coverage: found pods, not a word in quotes; allowed: pod, swarm, sequential, pooled`},
		{`"T"`, "Series B", `1: title: found Series B, not a text in quotes (write "Series B")`},
		{"heads = 2", "backfill = yes", "6: ae.backfill: found yes, not true or false (write true)"},
		{"heads = 2", "attrition = 8 %", "6: ae.attrition: found 8 %, not a number (write 0.08)"},
		{"heads = 2", "hires_per_quarter = 1, 2, 2", "6: ae.hires_per_quarter: found 1, 2, 2, not a number or a list (write [1, 2, 2])"},
		{"heads = 2", "heads = 2 # a\rb", "6: ae.heads: found what is not TOML: TOML files cannot contain control characters: '0x0d'"},
		{"heads = 2", "nonsense = 5 5", "6: ae.nonsense: found 5 5, not a value; allowed: " + text.AnyValue},
	} {
		_, err := Parse("p.toml", []byte(strings.Replace(minimal(""), test.from, test.to, 1)), "")
		if err == nil || !strings.Contains("\n"+err.Error()+"\n", "\np.toml:"+test.want+"\n") {
			t.Errorf("%q\ngot  %v\nwant p.toml:%s", test.to, err, test.want)
		}
	}
}

// TestMisreadBlamesNoOtherLine leaves to the parser what only looks like a bad value.
func TestMisreadBlamesNoOtherLine(t *testing.T) {
	for _, source := range []string{
		"x = \"\"\"\na = 80%\n", "a = [\nb = 80%\n]\n", "a = {b = 80%}\n", "a b = 80%\n", "a = \"x\n", "[a\nb = 1\n",
	} {
		_, err := Parse("p.toml", []byte(source), "")
		if err == nil || strings.Contains(err.Error(), ", not a") {
			t.Errorf("%q: %v", source, err)
		}
	}
}

// TestEveryMistakeIsNamedAtOnce reads a file as somebody writes it who does not know TOML: what
// is no value, what is the wrong one and what is missing come in one go.
func TestEveryMistakeIsNamedAtOnce(t *testing.T) {
	const source = `title = "Our company"
start = 01/01/2027
horizon = 24 months
[company]
arr = 18,000,000
[book]
acv_mean = 51k
[ae]
heads = 9
attrition = 15%
quota = 1.
hires_per_quarter = "2"
[csm]
[[tier]]
name = Enterprise
coverage = "Pod"
min_acv = 60k
[[tier]]
name = "SMB"
coverage = "tech touch"
ae_share = 0.4
`
	_, err := Parse("p.toml", []byte(source), "")
	const want = `p.toml:2: start: found 01/01/2027, not a date (write 2027-01-01)
p.toml:3: horizon: found 24 months, not a number (write 24)
p.toml:5: company.arr: found 18,000,000, not a number (write 18000000)
p.toml:7: book.acv_mean: found 51k, not a number (write 51000)
p.toml:10: ae.attrition: found 15%, not a number (write 0.15)
p.toml:11: ae.quota: found 1., not a number (write 1)
p.toml:12: ae.hires_per_quarter: found the text "2" (as a number: 2); allowed: 0 to 10,000, or a list with one number per quarter
p.toml:13: csm.heads: missing; allowed: 0 to 100,000; it has no default
p.toml:15: tier[1].name: found Enterprise, not a text in quotes (write "Enterprise")
p.toml:16: tier[1].coverage: found "Pod" (did you mean pod?); allowed: pod, swarm, sequential, pooled
p.toml:17: tier[1].min_acv: found 60k, not a number (write 60000)
p.toml:20: tier.SMB.coverage: found "tech touch"; allowed: pod, swarm, sequential, pooled`
	if err == nil || err.Error() != want {
		t.Errorf("got\n%v\nwant\n%s", err, want)
	}
}

// TestHeadersWithoutBrackets are named with all other mistakes, and their tables are read.
func TestHeadersWithoutBrackets(t *testing.T) {
	const source = `title = "Our company
start = 2027-01-01
[company # the whole of it
arr = 18e6
[ae]
heads = 9
[csm
heads = 1.2.3
[[tier]
name = "SMB"
coverage = "tech touch"
`
	_, err := Parse("p.toml", []byte(source), "")
	const header = "found a table's name without the bracket that ends it; allowed: [name], or [[name]] for one of several"
	const want = `p.toml:1: title: found what is not TOML: strings cannot contain newlines
p.toml:3: ` + header + `
p.toml:7: ` + header + `
p.toml:8: csm.heads: found 1.2.3, not a number; allowed: 0 to 100,000
p.toml:9: ` + header + `
p.toml:11: tier.SMB.coverage: found "tech touch"; allowed: pod, swarm, sequential, pooled`
	if err == nil || err.Error() != want {
		t.Errorf("got\n%v\nwant\n%s", err, want)
	}
}

// TestAnEmptyFile says what to do about a file that holds nothing, or only comments.
func TestAnEmptyFile(t *testing.T) {
	for _, empty := range []string{"", "\n", "# to be written\n"} {
		_, err := Parse("plan.toml", []byte(empty), "")
		if err == nil || !strings.HasPrefix(err.Error(), "plan.toml:1: missing a scenario: the file is empty; brim new --arr") {
			t.Errorf("%q: %v", empty, err)
		}
	}
}
