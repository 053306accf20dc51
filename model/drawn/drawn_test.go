package drawn

import (
	"flag"
	"os"
	"os/exec"
	"slices"
	"testing"

	"pgregory.net/rapid"
)

// draws are the inputs that one property draws.
func draws(t *testing.T) []int {
	var all []int
	rapid.Check(t, func(t *rapid.T) { all = append(all, rapid.Int().Draw(t, "n")) })
	return all
}

func TestPropertiesDrawTheSameInputs(t *testing.T) {
	if flag.Lookup("rapid.seed").Value.String() == "0" {
		t.Skip("new inputs are asked for")
	}
	if first, second := draws(t), draws(t); !slices.Equal(first, second) {
		t.Errorf("%v, then %v", first, second)
	}
}

// TestSeeds starts this test's own program with each way to ask for a seed.
func TestSeeds(t *testing.T) {
	if want, inner := os.LookupEnv("BRIM_WANT_SEED"); inner {
		if got := flag.Lookup("rapid.seed").Value.String(); got != want {
			t.Errorf("the seed is %s, want %s", got, want)
		}
		return
	}
	for _, asked := range []struct{ env, arg, want string }{
		{want: seed},
		{env: "RAPID_SEED=0", want: "0"},
		{env: "RAPID_SEED=7", want: "7"},
		{arg: "-rapid.seed=0", want: "0"},
		{env: "RAPID_SEED=7", arg: "-rapid.seed=9", want: "9"},
	} {
		cmd := exec.Command(os.Args[0], "-test.run=^TestSeeds$")
		cmd.Env = []string{"BRIM_WANT_SEED=" + asked.want}
		if asked.env != "" {
			cmd.Env = append(cmd.Env, asked.env)
		}
		if asked.arg != "" {
			cmd.Args = append(cmd.Args, asked.arg)
		}
		if out, err := cmd.CombinedOutput(); err != nil {
			t.Errorf("%+v: %v\n%s", asked, err, out)
		}
	}
}
