package main

import (
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"brim/scenarios"
)

func readFile(t *testing.T, path string) string {
	t.Helper()
	text, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

func TestSetKeepsEverythingElse(t *testing.T) {
	path := write(t, "small.toml", small)
	got := brim("", "set", path, "csm.hires_per_quarter=2", "tier.Top.ae_share=40%", "tier.Rest.ae_share=0.6")
	got.wantCode(t, exitFine)
	if want := "csm.hires_per_quarter 1 → 2\ntier.Top.ae_share 0.5 → 0.4\ntier.Rest.ae_share 0.5 → 0.6\n"; got.out != want {
		t.Errorf("stdout %q, want %q", got.out, want)
	}
	want := strings.Replace(small, "hires_per_quarter = 1 # one", "hires_per_quarter = 2 # one", 1)
	want = strings.Replace(want, "ae_share = 0.5", "ae_share = 0.4", 1)
	want = strings.Replace(want, "ae_share = 0.5", "ae_share = 0.6", 1)
	if text := readFile(t, path); text != want {
		t.Errorf("the file is\n%s", text)
	}

	got = brim("", "set", path, "csm.hires_per_quarter=2")
	got.wantCode(t, exitFine)
	contains(t, got.out, "nothing to change")
}

// TestSetHeadsOfATier moves the company's heads and all shares, in the file and for one plan,
// and is refused where no tier has a team.
func TestSetHeadsOfATier(t *testing.T) {
	const heads = "tier.Top.ae_heads=5"
	path := write(t, "small.toml", small)
	brim("", "set", path, "ae.heads=8").wantCode(t, exitFine)
	planned := brim("", "plan", path, "--set", heads, "--format", "json")
	got := brim("", "set", path, heads)
	got.wantCode(t, exitFine)
	if want := "ae.heads 8 → 9\ntier.Top.ae_share 0.5 → 0.555555555556\ntier.Rest.ae_share 0.5 → 0.444444444444\n"; got.out != want {
		t.Errorf("stdout %q, want %q", got.out, want)
	}
	if written := brim("", "plan", path, "--format", "json"); written.out != planned.out {
		t.Error("the file holds another plan than --set makes")
	}
	contains(t, brim("", "levers", path).out, "tier.Top.ae_heads = 5\n", "tier.Rest.ae_heads = 4\n")
	refused := brim("", "plan", path, "--set", "org.staffing=need", "--set", heads)
	refused.wantCode(t, exitInvalid)
	contains(t, refused.err, "tier.Top.ae_heads: found 5; allowed: nothing: one team goes where the load is")
	said := brim("set tier.Top.ae_heads 6\nundo\nquit\n", "talk", path).out
	contains(t, said, "Undone: AE heads from 10 to 9; Top AE share from 60% to 55.56%; Rest AE share from 40% to 44.44%.")
}

func TestSetToTheDefault(t *testing.T) {
	path := write(t, "small.toml", small)
	brim("", "set", path, "tier.Top.book_max=12").wantCode(t, exitFine)
	contains(t, readFile(t, path), "book_max = 12")
	got := brim("", "set", path, "tier.Top.book_max=default")
	got.wantCode(t, exitFine)
	contains(t, got.out, "tier.Top.book_max 12 → default (20)")
	if text := readFile(t, path); strings.Contains(text, "book_max") {
		t.Errorf("the input is still there:\n%s", text)
	}
	got = brim("", "set", path, "company.arr=default")
	got.wantCode(t, exitInvalid)
}

// TestSetTakesOutWhatAFileGives leaves an input that always holds a value to its default,
// whether the file gives another or the same; plan takes the default likewise.
func TestSetTakesOutWhatAFileGives(t *testing.T) {
	for given, want := range map[string]string{
		"0.30": "ae.attrition 0.3 → 0.2\nae.attrition: left to its default\n", "0.20": "ae.attrition: left to its default\n",
	} {
		source := strings.Replace(small, "[ae]\n", "[ae]\nattrition = "+given+"\n", 1)
		path := write(t, "small.toml", source)
		brim("", "plan", path, "--set", "ae.attrition=default").wantCode(t, exitFine)
		got := brim("", "set", path, "ae.attrition=default")
		got.wantCode(t, exitFine)
		if text := readFile(t, path); got.out != want || text != strings.Replace(source, "attrition = "+given+"\n", "", 1) {
			t.Errorf("%q, and the file is\n%s", got.out, text)
		}
	}
}

// TestPlanNamesWhoIsOnALeaveThatWasAdded holds that no leave is made up in silence.
func TestPlanNamesWhoIsOnALeaveThatWasAdded(t *testing.T) {
	got := brim("", "plan", "segmented-12m", "--set", "leave.1.months=3")
	contains(t, got.err, "leave 1 added: 1 CSM of Core, away for 3 months from Jan 2027")
}

func TestSetElsewhere(t *testing.T) {
	folder := t.TempDir()
	out := filepath.Join(folder, "ours.toml")
	got := brim("", "set", "first-csm", "company.arr=2m")
	got.wantCode(t, exitInvalid)
	contains(t, got.err, "first-csm is built in; --write FILE makes your copy")

	brim("", "set", "first-csm", "company.arr=2m", "--write", out).wantCode(t, exitFine)
	first := readFile(t, out)
	contains(t, first, "2_000_000", "# A seed company")

	got = brim(small, "set", "-", "company.arr=2m", "--write", out)
	got.wantCode(t, exitFailed)
	contains(t, got.err, "there is a file of that name", "--force")
	if readFile(t, out) != first {
		t.Error("replaced without --force")
	}
	brim(small, "set", "-", "company.arr=2m", "--write", out, "--force").wantCode(t, exitFine)
	contains(t, readFile(t, out), `title = "Small"`)

}

// TestNothingIsWrittenOverTheScenario unasked, whatever its name in --write looks like.
func TestNothingIsWrittenOverTheScenario(t *testing.T) {
	folder := t.TempDir()
	t.Chdir(folder)
	for _, err := range []error{os.Mkdir("sub", 0o700), os.Symlink("sub", "way"), os.Symlink("../plan.toml", "sub/link.toml")} {
		if err != nil {
			t.Fatal(err)
		}
	}
	brim("", "set", "first-pods", "horizon=30", "--write", "plan.toml").wantCode(t, exitFine)
	before := readFile(t, "plan.toml")
	for _, target := range []string{"plan.toml", "./plan.toml", "sub/../plan.toml", filepath.Join(folder, "plan.toml"), "way/link.toml"} {
		for _, args := range [][]string{
			{"set", "plan.toml", "company.arr=3m"}, {"solve", "plan.toml"},
			{"seek", "plan.toml", "--lever", "csm.heads", "--outcome", "arr", "--at-least", "1"},
		} {
			got := brim("", append(args, "--write", target)...)
			got.wantCode(t, exitFailed)
			contains(t, got.err, "there is a file of that name; --force replaces it")
			if readFile(t, "plan.toml") != before {
				t.Fatalf("%q wrote over the scenario", args)
			}
		}
	}
	brim("", "set", "plan.toml", "company.arr=3m", "--write", "way/link.toml", "--force").wantCode(t, exitFine)
	contains(t, readFile(t, "plan.toml"), "3_000_000")
	if info, err := os.Lstat("sub/link.toml"); err != nil || info.Mode()&os.ModeSymlink == 0 {
		t.Errorf("the link is gone: %v", err)
	}
}

// TestSetInAPipe reads standard input, or a file that stays as it is, and writes the
// whole scenario to standard output.
func TestSetInAPipe(t *testing.T) {
	path := write(t, "small.toml", small)
	want := strings.Replace(small, "heads = 6", "heads = 7", 1)
	for _, args := range [][]string{{"-"}, {"-", "--write", "-"}, {path, "--write", "-"}} {
		got := brim(small, slices.Concat([]string{"set"}, args, []string{"ae.heads=7"})...)
		got.wantCode(t, exitFine)
		if got.out != want {
			t.Errorf("%v: stdout is\n%s", args, got.out)
		}
	}
	got := brim(small, "set", "-", "ae.heads=6")
	got.wantCode(t, exitFine)
	if got.out != small {
		t.Errorf("without a change stdout is\n%s", got.out)
	}
	if got := brim("", "set", "first-csm", "csm.heads=2", "--write", "-"); got.code != exitFine || !strings.HasPrefix(got.out, scenarios.SchemaLine+"\n# A seed company") {
		t.Errorf("a built-in: %+v", got)
	}
	if readFile(t, path) != small {
		t.Error("the file has changed")
	}
	if _, err := os.Stat("-"); err == nil {
		t.Error("a file called - was written")
	}
	brim(small, "set", "-", "ae.heads=-1").wantCode(t, exitInvalid)
}

func TestSetAsksForProtectedFiles(t *testing.T) {
	path := write(t, "small.toml", small)
	if err := os.Chmod(path, 0o444); err != nil {
		t.Fatal(err)
	}
	got := brim("", "set", path, "ae.heads=7")
	got.wantCode(t, exitFailed)
	contains(t, got.err, "read-only", "--force")
	brim("", "set", path, "ae.heads=7", "--force").wantCode(t, exitFine)
	if info, err := os.Stat(path); err != nil || info.Mode().Perm() != 0o444 {
		t.Errorf("mode %v, %v", info.Mode(), err)
	}
}

func TestSetWritesNothingInvalid(t *testing.T) {
	path := write(t, "small.toml", small)
	for _, setting := range []string{"tier.Top.ae_share=0.4", "ae.heads=-1", "ae.head=1", "limits.ratio_sound=9"} {
		brim("", "set", path, setting).wantCode(t, exitInvalid)
	}
	brim("", "set", path).wantCode(t, exitInvalid)
	if readFile(t, path) != small {
		t.Error("the file has changed")
	}
}

// TestSetChoices takes along what goes with a choice, says so, and keeps the comments.
func TestSetChoices(t *testing.T) {
	path := write(t, "small.toml", small)
	got := brim("", "set", path, "tier.Summit.logo_churn=7%", "tier.Top.name=Summit", "org.staffing=need", "transition.planned=yes")
	got.wantCode(t, exitFine)
	contains(t, got.out, `tier "Top" is called "Summit"`, "org.staffing shares → need", "tier.Summit.ae_share 0.5 → default", "transition.share", "tier.Summit.logo_churn")
	text := readFile(t, path)
	contains(t, text, `name = "Summit"`, `staffing = "need"`, "from_month = 3", "# one")
	if strings.Contains(text, "ae_share") {
		t.Errorf("shares are still there:\n%s", text)
	}
	brim("", "set", path, "tier.Summit.coverage=swarm", "tiers.cut_by=account_share").wantCode(t, exitFine)
	contains(t, readFile(t, path), `coverage = "swarm"`, "account_share = ")
	brim("", "set", path, "tier.Summit.name=Rest").wantCode(t, exitInvalid)
	brim("", "set", path, "tier.Summit.coverage=pods").wantCode(t, exitInvalid)
}

// TestPlanSaysWhatAChoiceDrops on standard error, beside the plan.
func TestPlanSaysWhatAChoiceDrops(t *testing.T) {
	path := write(t, "small.toml", small)
	got := brim("", "plan", path, "--set", "org.staffing=need", "--format", "json")
	if got.code != exitFine {
		t.Errorf("exit code %d", got.code)
	}
	contains(t, got.err, "left to their defaults", "tier.Top.ae_share, tier.Rest.ae_share")
	contains(t, got.out, `"staffing": "need"`)
	if got := brim("", "plan", path, "--set", "ae.heads=7"); got.err != "" {
		t.Errorf("said without a reason: %s", got.err)
	}
}

// TestSetTellsWhatWasNotGiven does not call a number that a file lacks a default of 0.
func TestSetTellsWhatWasNotGiven(t *testing.T) {
	path := filepath.Join(t.TempDir(), "plan.toml")
	brim("", "set", "first-pods", "horizon=30", "--write", path).wantCode(t, exitFine)
	got := brim("", "set", path, "tiers.cut_by=min_acv", "transition.planned=yes")
	got.wantCode(t, exitFine)
	contains(t, got.out, ".min_acv none → ", " → none", "transition.from_month none → ")
	if strings.Contains(got.out+brim("", "log", path).out, "default (0)") {
		t.Error(got.out)
	}
}

// TestSetKeepsCommentsOfEdges switches how tiers are cut, and back.
func TestSetKeepsCommentsOfEdges(t *testing.T) {
	path := filepath.Join(t.TempDir(), "plan.toml")
	brim("", "set", "first-pods", "tiers.cut_by=account_share", "--write", path).wantCode(t, exitFine)
	brim("", "set", path, "tiers.cut_by=min_acv").wantCode(t, exitFine)
	edge := regexp.MustCompile(`(?m)^(min_acv *= *[0-9_.]+).*$`)
	text := edge.ReplaceAllString(readFile(t, path), "$1 # an edge")
	n := strings.Count(text, "# an edge")
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, cut := range []string{"account_share", "min_acv"} {
		brim("", "set", path, "tiers.cut_by="+cut).wantCode(t, exitFine)
		if got := strings.Count(readFile(t, path), "# an edge"); got != n || n == 0 {
			t.Errorf("cut by %s: %d of %d comments\n%s", cut, got, n, readFile(t, path))
		}
	}
}

// TestFewerHeadsTrimTheRamp on standard error, and keeps a ramp that a setting names.
func TestFewerHeadsTrimTheRamp(t *testing.T) {
	for _, command := range []string{"plan", "risk"} {
		got := brim("", command, "pods-outgrown", "--set", "csm.heads=0")
		if got.code != exitFine {
			t.Errorf("%s: exit code %d", command, got.code)
		}
		contains(t, got.err, "csm.ramping: 0, 1, 1 → 0, 0, 0")
	}
	got := brim("", "plan", "pods-outgrown", "--set", "csm.heads=1", "--set", "csm.ramping=0,2")
	got.wantCode(t, exitInvalid)
	contains(t, got.err, "at most the heads on the payroll")
}
