package scenarios

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"brim/model"
	"brim/scenarios/disktest"
	"brim/scenarios/text"
)

func TestGoldenFilesLoad(t *testing.T) {
	paths, err := filepath.Glob("testdata/*.toml")
	if err != nil || len(paths) < 5 {
		t.Fatalf("found %d files, %v", len(paths), err)
	}
	for _, path := range paths {
		if _, err := Load(path); err != nil {
			t.Error(err)
		}
	}
}

// TestLoadReadsWhatTheFileSays holds values of every kind and form.
func TestLoadReadsWhatTheFileSays(t *testing.T) {
	file := commented(t)
	for key, want := range map[string]string{
		"title": `The "commented" plan`, "currency": "USD", "start": "2027-01-01", "horizon": "24",
		"growth.driver": "capacity", "growth.target": "0.4", "market.churn": "1.1", "market.deal_size": "1",
		"company.arr": "12000000", "ae.hires_per_quarter": "[2, 2, 3.5]", "ae.quota": "700000", "ae.backfill": "true",
		"limits.stage_bounds": "[3000000, 10000000, 30000000]", "case.Downside.churn": "1.3",
		"resource.SE.heads": "3", "resource.SE.hours": "120", "tier.Strategic.use.SE.per_pod": "0.5",
		"tier.Core.use.SE.hours_per_account": "1.5", "tier.Core.book_max": "40", "tier.Strategic.csm_hires": "[0, 1]",
	} {
		lever, ok := model.Find(file.Scenario, key)
		if got := lever.Exact(lever.Get(file.Scenario)); !ok || got != want {
			t.Errorf("%s = %s, want %s", key, got, want)
		}
	}
	if lever, _ := model.Find(file.Scenario, "tier.Strategic.book_max"); !lever.Get(file.Scenario).Absent {
		t.Error("a book_max that the file does not give")
	}
}

// minimal is the shortest valid scenario, with the line that tests put in.
func minimal(extra string) string {
	return "title = \"T\"\nstart = 2027-01-01\n[company]\narr = 1e6\n[ae]\nheads = 2\n[csm]\nheads = 2\n[[tier]]\nname = \"A\"\ncoverage = \"pod\"\n" + extra
}

func TestPlainTextsOfAnySortLoad(t *testing.T) {
	good := minimal("")
	for name, text := range map[string]string{
		"plain": good, "BOM": text.ByteOrderMark + good, "CRLF": strings.ReplaceAll(good, "\n", "\r\n"),
		"no line end": strings.TrimSpace(good), "comments": "# é\n" + strings.ReplaceAll(good, "\n", " # x\n"),
		"inline":  "title='T'\nstart=2027-01-01\ncompany={arr=1_000_000}\nae.heads=2\ncsm={heads=2.0}\ntier=[{name='A',coverage='pod'},]\n",
		"minus 0": minimal("graduation = -0.0\npromoted = -0\n"),
	} {
		file, err := Parse("x.toml", []byte(text), "")
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if string(file.Source) != text || file.Scenario.ARR != model.Some(1e6) || fmt.Sprint(file.Scenario.Tiers[0].Graduation) != "0" {
			t.Errorf("%s: %+v", name, file.Scenario)
		}
	}
}

// TestMessages holds the exact words for what people get wrong.
func TestMessages(t *testing.T) {
	const tierKeys = "account_share, accounts, ae, ae_cuts, ae_hire_share, ae_hires, ae_share, arr, book_max, book_max_arr, book_min, contraction, coverage, csm, " +
		"csm_cuts, csm_hire_share, csm_hires, csm_share, expansion, graduation, logo_churn, min_acv, name, new_acv, new_mix, onboarding_days, onboarding_weight, " +
		"postsale, presales, promoted, ratio_degraded, ratio_sound, structured_handoff, use, young_share"
	const tables = "actuals, ae, book, case, company, csm, currency, fiscal_start, growth, horizon, leave, limits, market, org, readiness, resource, score, start, tier, title, transition, uncertainty"
	change := func(from, to string) string { return strings.Replace(minimal(""), from, to, 1) }
	var sevenTiers strings.Builder
	for n := 2; n <= model.MaxTiers; n++ {
		fmt.Fprintf(&sevenTiers, "p.toml:%d: tier[%d].name: missing; allowed: a name of 1 to 200 visible characters\n", 11+n, n)
		fmt.Fprintf(&sevenTiers, "p.toml:%d: tier[%d].coverage: missing; allowed: pod, swarm, sequential, pooled; it has no default\n", 11+n, n)
	}
	sevenTiers.WriteString("p.toml:18: tier[7]: found 8 tiers; allowed: at most 6")
	for _, test := range []struct{ text, want string }{
		{"", "p.toml:1: missing a scenario: the file is empty; brim new --arr 18m --out FILE makes one"},
		{change("[ae]", "[ae"), "p.toml:5: found a table's name without the bracket that ends it; allowed: [name], or [[name]]"},
		{change("[ae]", "[ae # ours"), "p.toml:5: found a table's name without the bracket that ends it; allowed: [name], or [[name]]"},
		{change("[ae]\n", "[ae\r\n"), "p.toml:5: found a table's name without the bracket that ends it; allowed: [name], or [[name]]"},
		{change("[[tier]]", "[[tier]"), "p.toml:9: found a table's name without the bracket that ends it; allowed: [name], or [[name]]"},
		{"[market]", `p.toml:1: ae.heads: missing; allowed: 0 to 100,000; it has no default
p.toml:1: csm.heads: missing; allowed: 0 to 100,000; it has no default
p.toml:1: start: missing; allowed: a date like 2027-01-01, 1900 to 2200; it has no default
p.toml:1: title: missing; allowed: 1 to 200 visible characters; it has no default
p.toml:1: tier: found 0 tiers; allowed: 1 to 6`},
		{minimal("logo_churn = 1.5\n\nexpansio = 2\n"), "p.toml:12: tier.A.logo_churn: found 1.5; allowed: 0 to 0.95 (0% to 95%)\n" +
			"p.toml:14: tier.A.expansio: found an unknown key (did you mean expansion?); allowed: " + tierKeys + ""},
		{minimal("attrition = 0.5"), "p.toml:12: tier.A.attrition: found an unknown key (attrition belongs in [ae] or [csm] or [tier.ae] or [tier.csm]); allowed: " + tierKeys + ""},
		{minimal("[scores]\nvalue = 1"), "p.toml:12: scores: found an unknown key (did you mean score?); allowed: " + tables},
		{minimal("[markt]\n"), "p.toml:12: markt: found an unknown key (did you mean market?); allowed: " + tables + ""},
		{change("arr = 1e6", "arr = 1e6\ncurrency = \"EUR\""), "p.toml:5: company.currency: found an unknown key (currency belongs in no table: it stands above the first one); allowed: arr"},
		{change("heads = 2", "head = 2"), "p.toml:6: ae.head: found an unknown key (did you mean heads?); allowed: attainment, attrition, backfill, cost, heads, hire_cost, hires_per_quarter, moves, quota, ramp, ramp_months, ramping, starts, time_to_fill"},
		{change("arr = 1e6", ""), "p.toml:3: company.arr: missing; allowed: ARR at the opening, above 0"},
		{change("1e6", `"12.5m"`), `p.toml:4: company.arr: found the text "12.5m" (as a number: 12500000); allowed: 1 or more`},
		{change("1e6", "inf"), "p.toml:4: company.arr: found +Inf; allowed: 1 to 1,000 trillion"},
		{change("1e6", "1e400"), "p.toml:4: company.arr: found 1e400; allowed: a number below 1e308"},
		{change("1e6", "9223372036854775808"), "p.toml:4: company.arr: found 9223372036854775808; allowed: a whole number below 2^63"},
		{change("1e6", "1e308"), "p.toml:4: company.arr: found 1e+308; allowed: 1 to 1,000 trillion"},
		{minimal("expansion = 5e-324"), "p.toml:12: tier.A.expansion: found 5e-324; allowed: 0, or a number no nearer to 0 than a billionth"},
		{minimal("min_acv = nan"), "p.toml:12: tier.A.min_acv: found NaN; allowed: 0 or more"},
		{minimal("presales = {a = 1}"), "p.toml:12: tier.A.presales: found a table; allowed: 0 to 1 (0% to 100%)"},
		{minimal("presales = true"), "p.toml:12: tier.A.presales: found true; allowed: 0 to 1 (0% to 100%)"},
		{minimal("structured_handoff = 1"), "p.toml:12: tier.A.structured_handoff: found the number 1; allowed: true or false"},
		{minimal("csm_hires = [1, \"2\"]"), `p.toml:12: tier.A.csm_hires: found the text "2" as entry 2; allowed: a list of people by month, each 0 to 10,000`},
		{minimal("[limits]\nacv_bounds = [2, 1]"), "p.toml:13: limits.acv_bounds: found [2, 1]; allowed: ascending numbers"},
		{minimal("[org]\nlead_span = 2.5"), "p.toml:13: org.lead_span: found 2.5; allowed: a whole number, 0 to 100"},
		{change("\"pod\"", "\"pods\""), "p.toml:11: tier.A.coverage: found \"pods\" (did you mean pod?); allowed: pod, swarm, sequential, pooled"},
		{change("2027-01-01", "2027-01-01T10:00:00Z"), "p.toml:2: start: found a date with a time of day and a zone (a date alone, without time and zone); allowed: a date like 2027-01-01, 1900 to 2200"},
		{change("2027-01-01", "2027-01-01 10:00:00"), "p.toml:2: start: found a date with a time of day (a date alone, without time and zone); allowed: a date like 2027-01-01, 1900 to 2200"},
		{change("2027-01-01", "10:00:00"), "p.toml:2: start: found a time of day (a date alone, without time and zone); allowed: a date like 2027-01-01, 1900 to 2200"},
		{change("2027-01-01", "0000-01-01"), "p.toml:2: start: found 0000-01; allowed: a date like 2027-01-01, 1900 to 2200"},
		{change("2027-01-01", "2027-02-29"), "p.toml:2: start: found 2027-02-29, not a date; allowed: a date like 2027-01-01, 1900 to 2200"},
		{change("2027-01-01", `"2027-01"`), `p.toml:2: start: found the text "2027-01" (without quotes, with a day: 2027-01-01); allowed: a date like 2027-01-01, 1900 to 2200`},
		{change(`"T"`, `"\u001b[31m\u202e"`), `p.toml:1: title: found "\x1b[31m\u202e"; allowed: 1 to 200 visible characters`},
		{change(`"T"`, "\"a\x1b\""), "p.toml:1: title: found what is not TOML: TOML files cannot contain control characters: '0x1b'"},
		{minimal("[csm]\nheads = 3"), "p.toml:12: csm: found a second time (first on line 7); allowed: each key and table once"},
		{minimal("name = \"B\""), "p.toml:12: tier[1].name: found a second time (first on line 10); allowed: each key and table once"},
		{minimal("[[tier]]\nname = \"A\"\ncoverage = \"pod\""), `p.toml:13: tier[2].name: found "A" a second time (first on line 10); allowed: each name once`},
		{minimal("[[case]]\nname = \"X\"\n[[case]]\nname = \"X\""), `p.toml:15: case[2].name: found "X" a second time (first on line 13); allowed: each name once`},
		{minimal("[[case]]\nname = \"Base\""), `p.toml:13: case[1].name: found "Base"; allowed: another name: the scenario itself is the base case`},
		{minimal("[[case]]\nchurn = 2"), "p.toml:12: case[1].name: missing; allowed: a name of 1 to 200 visible characters"},
		{minimal("[[tier.use]]\nrole = \"SE\""), `p.toml:13: tier.A.use[1].role: found "SE"; allowed: the role of a [[resource]]; there are none`},
		{minimal("[[tier.use]]\nrole = \"Engineer\"\n[[resource]]\nrole = \"Enginer\""), `p.toml:13: tier.A.use[1].role: found "Engineer" (did you mean Enginer?); allowed: the role of a [[resource]]: Enginer`},
		{minimal("[transition]\nshare = 0.5"), "p.toml:12: transition.from_month: missing beside share; give both, or no [transition] at all"},
		{minimal("ae_share = 0.5\nmin_acv = 10\n[[tier]]\nname = \"B\"\ncoverage = \"pooled\"\n[transition]\nshare = \"x\""),
			"p.toml:12: tier.A.ae_share: missing in tier \"B\"; set it for every tier or for none\n" +
				"p.toml:18: transition.share: found the text \"x\"; allowed: 0 to 1 (0% to 100%)"},
		{minimal("ae_share = 0.5"), "p.toml:12: tier.A.ae_share: found shares that sum to 0.5; allowed: shares of all tiers that sum to 1"},
		{minimal("[ae.x]\ny = 1"), "p.toml:12: ae.x: found an unknown key; allowed: attainment, attrition, backfill, cost, heads, hire_cost, hires_per_quarter, moves, quota, ramp, ramp_months, ramping, starts, time_to_fill"},
		{minimal("[book]\nbands = [{min_acv = 0, account = 1, arr = 1}]"), "p.toml:13: book.bands[1].account: found an unknown key (did you mean accounts?); allowed: accounts, arr, min_acv\n" +
			"p.toml:13: book.bands[1].accounts: missing; allowed: a number"},
		{minimal("[book]\nbands = [{min_acv = 0, accounts = 0.5, arr = 1}]"), "p.toml:13: book.bands: found accounts shares that sum to 0.5; allowed: shares that sum to 1"},
		{minimal("[book]\nfile = 3"), "p.toml:13: book.file: found the number 3; allowed: the name of a CSV file"},
		{minimal("[book]\nfile = \"x.csv\""), `p.toml:13: book.file: found "x.csv": no folder to find it in; allowed: a CSV file beside the scenario`},
		{change("[[tier]]", "[tier]"), "p.toml:9: tier: found a table; allowed: a table for each: [[tier]]"},
		{change("[company]", "company = 1\n[x]"), "p.toml:3: company: found the number 1; allowed: a table: [company]\n" +
			"p.toml:4: x: found an unknown key; allowed: " + tables},
		{minimal("min_acv = 9\n[[tier]]\n[[tier]]\n[[tier]]\n[[tier]]\n[[tier]]\n[[tier]]\n[[tier]]"), sevenTiers.String()},
		{"a\xff = 1\n", "p.toml:1: found the byte 0xFF, which is not UTF-8: perhaps Latin-1 or Windows-1252; allowed: a text in UTF-8"},
		{"\n\ntitle = \"Zo\xeb\"\n", "p.toml:3: found the byte 0xEB, which is not UTF-8: perhaps Latin-1 or Windows-1252; allowed: a text in UTF-8"},
		{"\xff\xfet\x00", "p.toml:1: found a text in UTF-16; allowed: a text in UTF-8"},
		{"t\x00i\x00", "p.toml:1: found NUL bytes, as in a text in UTF-16; allowed: a text in UTF-8"},
		{"PK\x03\x04\x14\x00", "p.toml:1: found a workbook or another packed file; allowed: a text in UTF-8"},
		{"a = 1\nb\x00", "p.toml:2: found a NUL byte; allowed: a text in UTF-8"},
		{minimal("x = \"unclosed\n"), "p.toml:12: tier.A.x: found what is not TOML: strings cannot contain newlines"},
		{"\"\\u001b[31m\" = 3\n" + minimal(""), "p.toml:1: \"\\x1b[31m\": found an unknown key; allowed: " + tables},
	} {
		_, err := Parse("p.toml", []byte(test.text), "")
		if err == nil {
			t.Errorf("loaded, and not:\n%s", test.want)
			continue
		}
		if !strings.HasPrefix(err.Error(), test.want) {
			t.Errorf("got\n%s\nwant\n%s", err, test.want)
		}
		checkProblems(t, []byte(test.text), err)
	}
}

func TestOnlyRegularFilesAreRead(t *testing.T) {
	folder := t.TempDir()
	inFolder := func(name string) string { return filepath.Join(folder, name) }
	if err := makePipe(inFolder("pipe")); err != nil {
		t.Skip(err)
	}
	disktest.Write(t, inFolder("huge"), "", 0o644)
	if err := os.Truncate(inFolder("huge"), 2<<30); err != nil {
		t.Fatal(err)
	}
	for path, want := range map[string]string{
		folder: "a folder, not a file", inFolder("pipe"): "a pipe, not a file", "/dev/zero": "a device, not a file",
		inFolder("huge"): "larger than 1 MiB", inFolder("none\x1b\n"): "none\\x1b\\n: not loaded: no such file or directory",
	} {
		_, err := Load(path)
		if err == nil || !strings.HasSuffix(err.Error(), want) {
			t.Errorf("%q: %v", path, err)
		}
	}
	if _, err := Load(inFolder("none")); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("the cause is lost: %v", err)
	}
	odd := inFolder("-x\n\x1b\xff" + strings.Repeat("é", 100) + ".toml")
	disktest.Write(t, odd, minimal(""), 0o644)
	if _, err := Load(odd); err != nil {
		t.Error(err)
	}
}

func TestBuiltins(t *testing.T) {
	paths, err := filepath.Glob("builtin/*.toml")
	if err != nil {
		t.Fatal(err)
	}
	all := Builtins()
	if len(all) != len(paths) {
		t.Errorf("%d of %d built-in scenarios load", len(all), len(paths))
	}
	for _, b := range all {
		file, err := LoadBuiltin(b.Name)
		if err != nil || b.Title == "" || b.About == "" || file.Path != "" {
			t.Errorf("%+v, %v", b, err)
		}
	}
	for _, name := range []string{"../builtin/" + all[0].Name, "./" + all[0].Name, "", "none\x1b"} {
		if _, err := LoadBuiltin(name); err == nil || strings.Contains(err.Error(), "\x1b") {
			t.Errorf("%q: %v", name, err)
		}
	}
}
