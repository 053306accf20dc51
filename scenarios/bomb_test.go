package scenarios

import (
	"fmt"
	"maps"
	"runtime"
	"slices"
	"strings"
	"testing"

	"brim/scenarios/text"
)

// TestBombs holds that texts which are small and cost a parser seconds or gigabytes are
// refused, or read, cheaply. Memory is the measure: unlike time it does not depend on the
// machine, and a parser that is led astray for seconds allocates all the while. Short runs read
// every other text.
func TestBombs(t *testing.T) {
	const full = MaxFile - 100
	fill := func(unit string) string { return strings.Repeat(unit, full/len(unit)) }
	many := func(format string, n int) string {
		var b strings.Builder
		for i := 0; i < n && b.Len() < full-1000; i++ {
			fmt.Fprintf(&b, format, i)
		}
		return b.String()
	}
	long := strings.Repeat("z", 180)
	chain := strings.Repeat("{a.b.c.d.e.f.g.h=", text.MaxDepth) + "1" + strings.Repeat("}", text.MaxDepth) + "\n"
	texts := map[string]string{
		"brackets": fill("["), "nested arrays": "a=" + fill("["), "nested inline tables": "a=" + fill("{a="),
		"arrays in tables": "a=" + fill("[{a="), "dotted key": "a" + fill(".a") + "=1", "dotted header": "[a" + fill(".a") + "]",
		"keys": many("a%d=1\n", full), "values": "a=[" + fill("1,") + "]", "headers": fill("[[a]]\n"), "tables": many("[a%d]\n", full),
		"long key with values": strings.Repeat("k", full/2) + "=[" + strings.Repeat("1,", full/4) + "]", "long text": "a=\"" + fill("x") + "\"",
		"lines": fill("\n"), "comments": fill("#\n"), "inline chains": many("a%d="+chain, full), "keys of a long table": "[" + long + "]\n" + many("a%d"+long+"=1\n", text.MaxKeys-10),
		"dotted keys": many("a%d."+long+".c.d.e.f.g.h=1\n", full), "quoted keys": many("\"a%d\\t"+long+"\"=1\n", text.MaxKeys-10), "tiers": minimal(strings.Repeat("[[tier]]\n", text.MaxKeys-20)),
		"cases": minimal(many("[[case]]\nname=\"%d\"\n", (text.MaxKeys-20)/2)), "roles": minimal(many("[[resource]]\nrole=\"%d\"\n", (text.MaxKeys-20)/2)), "marks": "title=\"" + fill("\u0301") + "\"", "escapes": "title=\"" + fill(`\u0301`) + "\"",
		"flat arrays": "a=[" + strings.Repeat("[[[[[[[[[[[[[[]]]]]]]]]]]]]],", 1300) + "]", "open quotes": fill("\""), "open texts": "a=" + fill("'"),
		"backslashes": "a=\"" + fill("\\"), "bands": minimal("[book]\nbands=[" + strings.Repeat("{},", 19_000) + "]"), "repeats": fill("a=1\n")[:4*text.MaxKeys], "same table": strings.Repeat("[a]\n", text.MaxKeys),
	}
	for i, name := range slices.Sorted(maps.Keys(texts)) {
		text := texts[name]
		if testing.Short() && i%2 != 0 {
			continue
		}
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		_, err := Parse("x.toml", []byte(text), "")
		runtime.ReadMemStats(&after)
		used, pieces := (after.TotalAlloc-before.TotalAlloc)>>20, after.Mallocs-before.Mallocs
		if used >= 50 || pieces >= 2_000_000 {
			t.Errorf("%s: %d MB in %d pieces", name, used, pieces)
		}
		if testing.Verbose() {
			t.Logf("%-22s %3d MB in %6d pieces", name, used, pieces)
		}
		if err != nil && len(err.Error()) > 1<<20 {
			t.Errorf("%s: an error of %d bytes", name, len(err.Error()))
		}
	}
}

func TestBoundsAreSaid(t *testing.T) {
	for text, want := range map[string]string{
		"\na=" + strings.Repeat("[", 17):                     "x.toml:2: found brackets more than 16 deep; allowed: at most 16",
		"a.b.c.d.e.f.g.h.i=1":                                "x.toml:1: found a key of more than 8 parts; allowed: at most 8 parts",
		strings.Repeat("k", 1001) + "=1":                     "x.toml:1: found a key of more than 1000 bytes; allowed: at most 1000",
		strings.Repeat("[[a]]\n", 5001):                      "x.toml:5001: found more than 5000 keys; allowed: at most 5000 keys and tables in a file",
		"a=[\n" + strings.Repeat("1,", 20_000) + "]":         "x.toml:2: found more than 20000 values; allowed: at most 20000 values in a file",
		minimal("#") + strings.Repeat(" ", MaxFile):          "x.toml: found more than 1 MiB; allowed: at most 1 MiB",
		"a='''\n" + strings.Repeat("]", 99) + "'''\n\n\nb=[": "x.toml:5: b: found what is not TOML",
	} {
		if _, err := Parse("x.toml", []byte(text), ""); err == nil || !strings.Contains("\n"+err.Error(), "\n"+want) {
			t.Errorf("got %v\nwant %s", err, want)
		}
	}
}

// TestUnknownKeysAreCheap holds that only the problems that are kept are looked into: a file
// of thousands of unknown keys is refused after few comparisons.
func TestUnknownKeysAreCheap(t *testing.T) {
	r := newReader("x.toml", nil, siblings{})
	hints := 0
	for range 3 * maxHints {
		if r.near("qota", []string{"heads", "quota"}) == "quota" {
			hints++
		}
	}
	if hints != maxHints {
		t.Errorf("%d hints", hints)
	}
	if near := nearest("quota", []string{"quo", "quota_of_everybody", "quotas"}); near != "quotas" {
		t.Errorf("nearest is %q", near)
	}
}
