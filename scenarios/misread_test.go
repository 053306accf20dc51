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
		{"heads = 2", "attrition = 80%", "6: ae.attrition: found what is not a value: 80% (write 0.8)"},
		{"heads = 2", "attrition = default", "6: ae.attrition: found what is not a value: default; allowed: " + text.AnyValue},
		{"1e6", "default", "4: company.arr: found what is not a value: default; allowed: " + text.AnyValue},
		{"arr = 1e6", "arr=12.5m # ours", "4: company.arr: found what is not a value: 12.5m (write 12500000)"},
		{"1e6", "$12,000,000", "4: company.arr: found what is not a value: $12,000,000 (write 12000000)"},
		{"1e6", "1,000", "4: company.arr: found what is not a value: 1,000; allowed: " + text.AnyValue},
		{"1e6", "", "4: company.arr: found no value; allowed: " + text.AnyValue},
		{"1e6", "12 \x1b\u202e", `4: company.arr: found what is not a value: 12 \x1b\u202e; allowed: ` + text.AnyValue},
		{"2027-01-01", "2027-1-1", "2: start: found what is not a value: 2027-1-1 (write 2027-01-01)"},
		{"2027-01-01", "2027-03\r", "2: start: found what is not a value: 2027-03 (write 2027-03-01)"},
		{"2027-01-01", "Mar 2027", "2: start: found what is not a value: Mar 2027 (write 2027-03-01)"},
		{"2027-01-01", "01/02/2027", "2: start: found what is not a value: 01/02/2027" + dates},
		{"2027-01-01", "2027-13-01", "2: start: found what is not a value: 2027-13-01" + dates},
		{`"pod"`, "pod", `11: tier.coverage: found what is not a value: pod (write "pod")`},
		{`"pod"`, "pods", `11: tier.coverage: found what is not a value: pods; allowed: pod, swarm, sequential, pooled`},
		{`"T"`, "Series B", `1: title: found what is not a value: Series B (write "Series B")`},
		{"heads = 2", "backfill = yes", "6: ae.backfill: found what is not a value: yes (write true)"},
		{"heads = 2", "attrition = 8 %", "6: ae.attrition: found what is not a value: 8 % (write 0.08)"},
		{"heads = 2", "hires_per_quarter = 1, 2, 2", "6: ae.hires_per_quarter: found what is not a value: 1, 2, 2 (write [1, 2, 2])"},
		{"heads = 2", "heads = 2 # a\rb", "6: ae: found what is not TOML: TOML files cannot contain control characters: '0x0d'"},
		{"heads = 2", "nonsense = 5 5", "6: ae.nonsense: found what is not a value: 5 5; allowed: " + text.AnyValue},
	} {
		_, err := Parse("p.toml", []byte(strings.Replace(minimal(""), test.from, test.to, 1)), "")
		if err == nil || err.Error() != "p.toml:"+test.want {
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
		if err == nil || strings.Contains(err.Error(), "not a value") {
			t.Errorf("%q: %v", source, err)
		}
	}
}
