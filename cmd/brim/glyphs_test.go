package main

import (
	"io"
	"strings"
	"testing"
	"unicode"
)

// printed are command lines that print what every command has to say, by its name.
var printed = map[string][][]string{
	"brim":         {{"pods-outgrown"}, {"--help"}},
	"plan":         {{"plan", "pods-outgrown"}, {"plan", "formal-segments-60m", "--format", "markdown"}},
	"compare":      {{"compare", "pods-outgrown", "first-pods"}},
	"compare-orgs": {{"compare-orgs", "pods-outgrown"}},
	"risk":         {{"risk", "pods-outgrown", "--trials", "100"}},
	"sensitivity":  {{"sensitivity", "pods-outgrown"}},
	"bridge":       {{"bridge", "pods-outgrown", "first-pods"}},
	"solve":        {{"solve", "pods-outgrown"}},
	"seek":         {{"seek", "pods-outgrown", "--lever", "csm.hires_per_quarter", "--outcome", "over_full", "--at-least", "never"}},
	"check":        {{"check", "pods-outgrown", "FILE"}},
	"log":          {{"log", "FILE"}},
	"levers":       {{"levers"}, {"levers", "pods-outgrown"}},
	"rules":        {{"rules"}},
	"model":        {{"model"}},
	"scenarios":    {{"scenarios"}},
	"keys":         {{"keys"}},
	"help":         {{"help"}, {"help", "settings"}, {"help", "figures"}, {"help", "plan"}},
	"talk":         {{"talk", "pods-outgrown"}},
}

// TestSignsInASCII runs every command, by the flag and by the environment: nothing but
// letters and signs of currencies of a scenario is outside ASCII.
func TestSignsInASCII(t *testing.T) {
	lines := printed
	for _, command := range newRoot(streams{}, &noted{to: io.Discard}).Commands() {
		switch command.Name() {
		case "set", "man", "completion": // what they print is a file
		default:
			if len(lines[command.Name()]) == 0 {
				t.Errorf("%s is not run", command.Name())
			}
		}
	}
	file := write(t, "x.toml", small)
	for name, runs := range lines {
		for _, args := range runs {
			for i := range args {
				if args[i] == "FILE" {
					args[i] = file
				}
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

func asciiOnly(t *testing.T, text string) {
	t.Helper()
	for _, r := range text {
		if r > unicode.MaxASCII && !unicode.Is(unicode.Sc, r) {
			t.Errorf("%q is printed in:\n%s", r, text)
			return
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
