package scenarios

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"brim/model"
	_ "brim/model/drawn"
	"brim/scenarios/disktest"
	"brim/scenarios/text"
)

func commented(t testing.TB) *File {
	t.Helper()
	file, err := Load("testdata/commented.toml")
	if err != nil {
		t.Fatal(err)
	}
	return file
}

// set gives levers values as people type them; "absent" leaves one to its default.
func set(t testing.TB, s *model.Scenario, key, text string) {
	t.Helper()
	lever, ok := model.Find(s, key)
	if !ok {
		t.Fatalf("no lever %s", key)
	}
	value, err := lever.Parse(s, text)
	if text == "absent" {
		value, err = model.Value{Absent: true}, nil
	}
	if err == nil {
		err = lever.Set(s, value)
	}
	if err != nil {
		t.Fatal(err)
	}
}

// TestEditTouchesOneLine holds the exact line that a change makes, in every layout.
func TestEditTouchesOneLine(t *testing.T) {
	for _, test := range []struct{ key, to, old, want string }{
		{"title", `It's "new" \ here`, `title    = 'The "commented" plan' `, `title    = "It's \"new\" \\ here" `},
		{"start", "2028-02", "start    = 2027-01-15 ", "start    = 2028-02-15 "},
		{"horizon", "36", "horizon  = 24\n", "horizon  = 36\n"},
		{"currency", "EUR", "# an inline table\n", "# an inline table\ncurrency = \"EUR\"\n"},
		{"growth.target", "0.5", "growth.target = 0.40", "growth.target = 0.50"},
		{"market.win_rate", "1.25", "win_rate = 1.0,", "win_rate = 1.25,"},
		{"market.deal_size", "0.9", "churn = 1.1 }", "churn = 1.1, deal_size = 0.9 }"},
		{"company.arr", "12500000", "arr = 12_000_000    #", "arr = 12_500_000    #"},
		{"book.acv_mean", "31000", "acv_mean=28000", "acv_mean=31000"},
		{"book.acv_spread", "absent", "acv_spread=0.85\n", ""},
		{"ae.heads", "17", "= 16.0", "= 17.0"},
		{"ae.hires_per_quarter", "[2, 4, 3.5]", "2,   # second", "4,   # second"},
		{"ae.hires_per_quarter", "[2, 2, 3.5, 4, 5]", "# third\n", "# third\n\t4.0,\n\t5.0,\n"},
		{"ae.hires_per_quarter", "[2, 2]", "\t3.5, # third\n", ""},
		{"csm.hires_per_quarter", "[1, 1.5, 2]", "[ 1, 1.5 ]", "[ 1, 1.5, 2.0 ]"},
		{"csm.hires_per_quarter", "[2]", "[ 1, 1.5 ]", "[ 2 ]"},
		{"csm.hires_per_quarter", "2", "[ 1, 1.5 ]", "2"},
		{"ae.quota", "800000", "= 7e5", "= 8e5"},
		{"ae.backfill", "no", "= 7e5\n", "= 7e5\nbackfill          = false\n"},
		{"csm.cost", "140000", "[ 1, 1.5 ]\n", "[ 1, 1.5 ]\n  cost = 140_000\n"},
		{"limits.stage_bounds", "[3000000, 12000000, 30000000]", "10e6", "12e6"},
		{"limits.hiring_gap", "0.3", "30e6]\n", "30e6]\nhiring_gap = 0.3\n"},
		{"readiness.shared_comp", "yes", "[readiness]\n", "[readiness]\nshared_comp = true\n"},
		{"case.Downside.win_rate", "absent", "win_rate = 0.8      # worse\n", ""},
		{"tier.Core.book_max", "absent", "book_max      = 40  # as given by coverage\n", ""},
		{"tier.Core.structured_handoff", "no", "1.5 } ]\n", "1.5 } ]\nstructured_handoff = false\n"},
		{"tier.Core.expansion", "0.2", "1.5 } ]\n", "1.5 } ]\nexpansion     = 0.2\n"},
		{"tier.Core.use.SE.hours_per_account", "2", "hours_per_account = 1.5", "hours_per_account = 2.0"},
		{"tier.Core.use.SE.per_pod", "1", "= 1.5 }", "= 1.5, per_pod = 1 }"},
		{"tier.Strategic.csm_hires", "absent", "csm_hires     = [0, 1]\n", ""},
		{"tier.Growth.logo_churn", "0.2", "logo_churn    = 0.15", "logo_churn    = 0.20"},
		{"tier.Growth.expansion", "0.05", "logo_churn    = 0.15", "logo_churn    = 0.15\nexpansion     = 0.05"},
		{"org.lead_span", "6", "logo_churn    = 0.15", "logo_churn    = 0.15\n\n[org]\nlead_span = 6\n"},
	} {
		for _, lineEnd := range []string{"\n", "\r\n"} {
			crlf := func(text string) string { return strings.ReplaceAll(text, "\n", lineEnd) }
			file := commented(t)
			source := text.ByteOrderMark + crlf(string(file.Source))
			file, err := Parse("x.toml", []byte(source), "")
			if err != nil {
				t.Fatal(err)
			}
			if strings.Count(source, crlf(test.old)) != 1 {
				t.Fatalf("%q does not stand once in the file", test.old)
			}
			changed := file.Scenario.Clone()
			set(t, changed, test.key, test.to)
			edited, err := file.Edit(changed)
			if err != nil {
				t.Errorf("%s: %v", test.key, err)
				continue
			}
			want := strings.Replace(source, crlf(test.old), crlf(test.want), 1)
			if diff := cmp.Diff(want, string(edited.Source)); diff != "" {
				t.Errorf("%s to %s:\n%s", test.key, test.to, diff)
			}
		}
	}
}

func TestEditOfArraysInOddLayouts(t *testing.T) {
	base := string(commented(t).Source)
	const old = "[ 1, 1.5 ]"
	for _, layout := range []string{
		"[ 1, 1.5, ]", "[1,\n1.5]", "[\n  1\n  , 1.5\n  ,\n]", "[\n1, # a ] in a comment\n1.5 # last\n]", "[\n1, 1.5,\n]",
	} {
		for _, to := range []string{"[]", "[3]", "[1]", "[1, 2]", "[1, 1.5, 3]", "[5, 6, 7, 8]", "2"} {
			file, err := Parse("x.toml", []byte(strings.Replace(base, old, layout, 1)), "")
			if err != nil {
				t.Fatal(err)
			}
			changed := file.Scenario.Clone()
			set(t, changed, "csm.hires_per_quarter", to)
			if _, err := file.Edit(changed); err != nil {
				t.Errorf("%q to %s: %v", layout, to, err)
			}
		}
	}
}

func TestEditWithoutChangesIsTheFile(t *testing.T) {
	file := commented(t)
	edited, err := file.Edit(file.Scenario.Clone())
	if err != nil || !bytes.Equal(edited.Source, file.Source) {
		t.Errorf("changed, or %v", err)
	}
}

func TestEditRefuses(t *testing.T) {
	file := commented(t)
	manned := file.Scenario.Clone()
	manned.Resources[0].Role = "SDR"
	banded := file.Scenario.Clone()
	banded.Book.Bands = []model.Band{{Accounts: 1, ARR: 1}}
	for _, changed := range []*model.Scenario{manned, banded} {
		if _, err := file.Edit(changed); !errors.Is(err, ErrStructure) {
			t.Errorf("got %v", err)
		}
	}
	invalid := file.Scenario.Clone()
	invalid.AE.Attrition = 2
	var problems *Errors
	if _, err := file.Edit(invalid); !errors.As(err, &problems) {
		t.Errorf("an invalid scenario: %v", err)
	}
}

func TestMovedNamesTheSameAccounts(t *testing.T) {
	file, err := Load("testdata/accounts-file.toml")
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir() + "/deep"
	if err := os.Mkdir(dir, 0o755); err != nil {
		t.Fatal(err)
	}
	moved, err := file.Moved(dir + "/x.toml")
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(moved.Path, moved.Source, 0o644); err != nil {
		t.Fatal(err)
	}
	again, err := Load(moved.Path)
	if err != nil {
		t.Fatal(err)
	}
	if again.Scenario.Book.Accounts.Sum() != file.Scenario.Book.Accounts.Sum() {
		t.Error("other accounts")
	}
}

// TestMovedFollowsLinkedFolders names the same accounts where either folder is reached through
// a symbolic link, so that ".." leads elsewhere than the path looks.
func TestMovedFollowsLinkedFolders(t *testing.T) {
	root := t.TempDir()
	in := func(name string) string { return filepath.Join(root, name) }
	for _, err := range []error{
		os.MkdirAll(in("real/deep"), 0o755), os.MkdirAll(in("other/place"), 0o755),
		os.Symlink(in("real/deep"), in("link")), os.Symlink(in("real/deep"), in("other/place/here")),
	} {
		if err != nil {
			t.Fatal(err)
		}
	}
	accounts, err := os.ReadFile("testdata/accounts.csv")
	if err != nil {
		t.Fatal(err)
	}
	source, err := os.ReadFile("testdata/accounts-file.toml")
	if err != nil {
		t.Fatal(err)
	}
	disktest.Write(t, in("real/accounts.csv"), string(accounts), 0o600)
	disktest.Write(t, in("real/deep/x.toml"), strings.Replace(string(source), "accounts.csv", "../accounts.csv", 1), 0o600)
	for _, from := range []string{"link/x.toml", "real/deep/x.toml", "other/place/here/x.toml"} {
		for _, to := range []string{"y.toml", "link/y.toml", "other/place/y.toml", "other/place/here/y.toml", "real/y.toml"} {
			file := loaded(t, in(from))
			moved, err := file.Moved(in(to))
			if err != nil {
				t.Fatal(err)
			}
			disktest.Write(t, in(to), string(moved.Source), 0o600)
			if again, err := Load(in(to)); err != nil || again.Scenario.Book.Accounts.Sum() != file.Scenario.Book.Accounts.Sum() {
				t.Errorf("%s to %s: %v", from, to, err)
			}
		}
	}
}

// TestEditSparesCommentsInAList holds what becomes of comments inside a list that is
// replaced, cut short or taken out.
func TestEditSparesCommentsInAList(t *testing.T) {
	const head, foot = "title = \"x\"\nstart = 2027-01-01\ncompany.arr = 1e7\ncsm.heads = 2\n[ae]\nheads = 2\n", "quota = 7e5\n[[tier]]\nname = \"A\"\ncoverage = \"pod\"\n"
	const list = "hires_per_quarter = [ # of a year\n\t# at first\n\t2, # two\n\t# then\n\t3, # three\n]\n"
	for _, test := range []struct{ typed, want string }{
		{"[]", "# of a year\n# at first\n# two\n# then\n# three\nhires_per_quarter = []\n"},
		{"[2]", strings.Replace(list, "\t3, # three\n", "", 1)},
		{"[2, 5]", strings.Replace(list, "3,", "5,", 1)},
	} {
		for _, ending := range []string{"\n", "\r\n"} {
			file := parsed(t, strings.ReplaceAll(head+list+foot, "\n", ending))
			lever, _ := model.Find(file.Scenario, "ae.hires_per_quarter")
			value := model.Value{List: []float64{}}
			if test.typed != "[]" {
				var err error
				if value, err = lever.Parse(file.Scenario, test.typed); err != nil {
					t.Fatal(err)
				}
			}
			moved, err := model.Move(file.Scenario, lever, value)
			if err != nil {
				t.Fatal(err)
			}
			edited, err := file.Edit(moved)
			if err != nil {
				t.Fatal(err)
			}
			want := strings.ReplaceAll(head+test.want+foot, "\n", ending)
			if diff := cmp.Diff(want, string(edited.Source)); diff != "" {
				t.Errorf("%s: %s", test.typed, diff)
			}
		}
	}
}
