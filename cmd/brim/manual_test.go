package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"brim/scenarios"
)

// readmePath is the first page of the manual; the others are the topics of brim help.
const readmePath = "../../README.md"

// manualPages are the files of the manual.
func manualPages(t *testing.T) []string {
	t.Helper()
	topics, err := filepath.Glob("help/*.md")
	if err != nil || len(topics) == 0 {
		t.Fatalf("no topics, %v", err)
	}
	return append([]string{readmePath}, topics...)
}

// renew holds a page of the manual to what it should be; with -update it becomes that.
func renew(t *testing.T, path, text, want string) {
	t.Helper()
	switch {
	case text == want:
	case !*update:
		t.Errorf("%s is out of date; go test ./cmd/brim -run Readme -update renews it", path)
	default:
		if err := os.WriteFile(path, []byte(want), 0o600); err != nil {
			t.Fatal(err)
		}
	}
}

// tomlBlock is a file, or a part of one, that the manual shows.
var tomlBlock = regexp.MustCompile("(?s)```toml\n(.*?)```")

// TestReadmeFiles reads every file that the manual shows: settings and keys, policies,
// whole scenarios, and parts of them added to the one of the topic scenario-file. Beside them
// lie a file of bands and one of actuals.
func TestReadmeFiles(t *testing.T) {
	whole := tomlBlock.FindStringSubmatch(readFile(t, "help/scenario-file.md"))[1]
	folder := filepath.Dir(write(t, "bands.csv", "min_acv,accounts,arr\n0,200,2400000\n60000,40,3600000\n"))
	putText(t, filepath.Join(folder, "actuals.csv"), "month,tier,arr\n")
	own := map[string]string{}
	shown := 0
	for _, path := range manualPages(t) {
		for _, block := range tomlBlock.FindAllStringSubmatch(readFile(t, path), -1) {
			shown++
			text := block[1]
			first, _, _ := strings.Cut(text, "\n")
			switch name := strings.TrimPrefix(first, "# "); {
			case name == configFile, name == keysFile:
				own[name] = text
			case name == "policy.toml":
				if _, err := readPolicy(write(t, name, text)); err != nil {
					t.Error(err)
				}
			default:
				if !strings.Contains(text, "title = ") {
					before, _, _ := strings.Cut(whole, "[[case]]") // a part may have cases of its own
					_, tiers, _ := strings.Cut(whole, "[[tier]]")
					text = before + text + "\n[[tier]]" + tiers
				}
				if _, err := scenarios.Parse(path, []byte(text), folder); err != nil {
					t.Error(err)
				}
			}
		}
	}
	if shown < 7 || len(own) != 2 {
		t.Errorf("%d files are shown, %d of them settings", shown, len(own))
	}
	configured(t, own)
	if _, err := readConfig(); err != nil {
		t.Error(err)
	}
}

// TestReadmeExamples runs every command that the manual shows on lines of their own, page by
// page, each page in a folder with a file, a log and a policy. Where JSON follows, the
// command prints it; a line with … stands for the rest.
func TestReadmeExamples(t *testing.T) {
	const example = "    brim"
	shown, withJSON := 0, 0
	for _, path := range manualPages(t) {
		text := readFile(t, path)
		t.Run(filepath.Base(path), func(t *testing.T) {
			layExamples(t)
			for line := range strings.Lines(text) {
				words, isCommand := strings.CutPrefix(strings.TrimLeft(line, " "), "brim ")
				if !isCommand || !strings.HasPrefix(line, example) {
					continue
				}
				shown++
				got := brim(exampleInput(small, words), exampleWords(words)...)
				if got.code != exitFine {
					t.Errorf("brim %s: %s", strings.TrimSpace(words), got.err)
				}
				_, after, follows := strings.Cut(text, line+"\n```json\n")
				if !follows || strings.Contains(words, "|") {
					continue
				}
				withJSON++
				block, _, _ := strings.Cut(after, "\n```")
				block, _, _ = strings.Cut(block, "\n    …")
				if !strings.HasPrefix(unspaced(got.out), unspaced(block)) {
					t.Errorf("brim %s: the manual shows\n%s\nnot\n%s", strings.TrimSpace(words), block, got.out)
				}
			}
		})
	}
	if shown < 25 || withJSON != 4 {
		t.Errorf("%d examples, %d with JSON", shown, withJSON)
	}
}

// layExamples goes to a new folder with what examples read, and returns the scenario of them.
func layExamples(t *testing.T) string {
	t.Helper()
	crm, people := readFile(t, companyAccounts), readFile(t, companyPeople)
	t.Chdir(t.TempDir())
	scenario := strings.NewReplacer(`"Low"`, `"Downside"`, `"Rest"`, `"Core"`).Replace(small)
	for name, text := range map[string]string{
		"policy.toml": "min_arr = 1", "plan.toml": scenario, "other.toml": scenario, "crm.csv": crm, "people.csv": people,
	} {
		putText(t, name, text)
	}
	layAccounts(t, ".", someAccounts)
	layActuals(t, ".")
	for _, heads := range []string{"3", "4"} { // so that there is something in the log
		brim("", "set", "plan.toml", "csm.heads="+heads).wantCode(t, exitFine)
	}
	return scenario
}

// exampleInput is what an example reads: a scenario, but what a talk reads are commands, which
// have tests of their own.
func exampleInput(scenario, words string) string {
	if strings.HasPrefix(strings.TrimSpace(words), "talk ") {
		return ""
	}
	return scenario
}

// exampleWords are the words of a command up to what a shell does with them.
func exampleWords(line string) []string {
	for _, sign := range []string{" |", " <", " >"} {
		line, _, _ = strings.Cut(line, sign)
	}
	var words []string
	for _, word := range quotedWord.FindAllString(line, -1) {
		words = append(words, strings.ReplaceAll(word, `"`, ""))
	}
	if testing.Short() && slices.Index(words, "risk") == 0 {
		words = append(words, "--trials", "100") // what they say is looked at elsewhere
	}
	return words
}

// quotedWord is a word of a command line, with blanks where it is quoted.
var quotedWord = regexp.MustCompile(`(?:[^\s"]|"[^"]*")+`)

// unspaced is a text without white space.
func unspaced(text string) string { return strings.Join(strings.Fields(text), "") }

// TestReadmeQuarters holds what the README and the topic quarters say of the start: it is month
// 1, and a plan for a calendar year opens at the end of the year before.
func TestReadmeQuarters(t *testing.T) {
	for _, path := range []string{readmePath, "help/quarters.md"} {
		contains(t, readFile(t, path), "`start` is month 1", "Q2 FY27 (Apr–Jun)")
	}
	got := brim("", "plan", "pods-outgrown", "--set", "start=2027-01-01", "--format", "csv")
	got.wantCode(t, exitFine)
	contains(t, got.out, "\n0,2026-12,", "\n1,2027-01,")
}

// TestReadmeNamesFields holds the JSON that the topic organisations shows, which is cut, to
// the names that the command prints.
func TestReadmeNamesFields(t *testing.T) {
	_, after, _ := strings.Cut(readFile(t, "help/organisations.md"), "```json\n")
	block, _, _ := strings.Cut(after, "```")
	if !json.Valid([]byte(block)) {
		t.Error("not JSON")
	}
	got := brim("", "compare-orgs", "pods-outgrown", "three-person-pod", "--format", "json")
	got.wantCode(t, exitFine)
	for _, field := range regexp.MustCompile(`"[a-z_]+":`).FindAllString(block, -1) {
		contains(t, got.out, field)
	}
}
