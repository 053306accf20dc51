package main

import (
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/spf13/cobra"
)

// offered are the words that the shell is given, without their descriptions.
func offered(t *testing.T, args ...string) []string {
	t.Helper()
	got := brim("", append([]string{"__complete"}, args...)...)
	if got.code != exitFine {
		t.Fatalf("%v: %+v", args, got)
	}
	var words []string
	for line := range strings.Lines(got.out) {
		if !strings.HasPrefix(line, ":") {
			word, _, _ := strings.Cut(strings.TrimSuffix(line, "\n"), "\t")
			words = append(words, word)
		}
	}
	return words
}

func TestCompletion(t *testing.T) {
	t.Chdir(t.TempDir())
	for name, text := range map[string]string{"small.toml": small, "other.txt": "", ".hidden.toml": "", "broken.toml": "=="} {
		if err := os.WriteFile(name, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.Mkdir("plans", 0o700); err != nil {
		t.Fatal(err)
	}
	for _, test := range []struct {
		args             []string
		offered, without []string
	}{
		{[]string{""}, []string{"plan", "pods-outgrown", "small.toml", "plans/"}, []string{"other.txt", ".hidden.toml"}},
		{[]string{"plan", "first"}, []string{"first-csm", "first-pods"}, []string{"pods-outgrown"}},
		{[]string{"plan", "s"}, []string{"small.toml"}, []string{"broken.toml"}},
		{[]string{"check", "small.toml", "b"}, []string{"broken.toml"}, nil},
		{[]string{"plan", "small.toml", "--set", "tier.Top.b"}, []string{"tier.Top.book_max="}, []string{"tier.Rest.book_max="}},
		{[]string{"plan", "small.toml", "--set", "org.staffing="}, []string{"org.staffing=need"}, nil},
		{[]string{"plan", "small.toml", "--set", "csm.heads="}, []string{"csm.heads=5"}, nil},
		{[]string{"plan", "--set", "csm.h"}, []string{"csm.heads="}, nil},
		{[]string{"set", "small.toml", "ae.heads=3", "csm.back"}, []string{"csm.backfill="}, []string{"small.toml"}},
		{[]string{"plan", "small.toml", "--case", ""}, []string{"Base", "Low"}, nil},
		{[]string{"plan", "small.toml", "--format", ""}, []string{"table", "json", "csv", "markdown"}, nil},
		{[]string{"compare-orgs", "small.toml", "p"}, []string{"player-coach", "pooled", "pod"}, []string{"plans/"}},
		{[]string{"compare-orgs", "small.toml", "--case", ""}, []string{"Low"}, nil},
		{[]string{"--theme", ""}, []string{"colour-blind"}, nil},
		{[]string{"plan", "broken.toml", "--set", "csm"}, nil, []string{"csm.heads="}},
	} {
		words := offered(t, test.args...)
		for _, word := range test.offered {
			if !slices.Contains(words, word) {
				t.Errorf("%v: %s is not among %v", test.args, word, words)
			}
		}
		for _, word := range test.without {
			if slices.Contains(words, word) {
				t.Errorf("%v: %s is among %v", test.args, word, words)
			}
		}
	}
	// A folder alone is not the end of the word.
	if got := brim("", "__complete", "plan", "pl"); got.out != fmt.Sprintf("plans/\n:%d\n", cobra.ShellCompDirectiveNoFileComp|cobra.ShellCompDirectiveNoSpace) {
		t.Errorf("a folder alone: %q", got.out)
	}
}
