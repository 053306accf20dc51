// Package drawn makes properties draw the same inputs in every run: a package whose tests
// draw with rapid imports it for that alone,
//
//	import _ "brim/model/drawn"
//
// and `go test` then says the same of the same code, today and tomorrow, here and
// elsewhere. Left to itself rapid starts from a new seed in each run, and a test could fail
// because of its luck and not because of what was changed.
//
// Who looks for new failures asks for other inputs: RAPID_SEED in the environment, or the
// flag -rapid.seed, is the seed to start with, and 0 a new one each time. Fuzz targets made
// with rapid.MakeFuzz take their inputs from the fuzzer and know no seed. Files under
// testdata/rapid, the inputs that failed before, are tried first as ever.
//
// It also lets rubbish grow before it is collected, where GOGC does not say when: what
// properties hold is small, and to go through it at every few megabytes takes a fifth of
// their time.
//
// It imports rapid, whose flag it sets, and nothing of the module. Only tests, and packages
// that serve tests, may import it.
package drawn

import (
	"flag"
	"os"
	"runtime/debug"

	_ "pgregory.net/rapid" // its flags stand before they are set here
)

// seed is what properties start from where nobody asks for another.
const seed = "1"

func init() {
	if _, asked := os.LookupEnv("GOGC"); !asked {
		debug.SetGCPercent(400)
	}
	if _, asked := os.LookupEnv("RAPID_SEED"); asked {
		return
	}
	if err := flag.Lookup("rapid.seed").Value.Set(seed); err != nil {
		panic(err)
	}
}
