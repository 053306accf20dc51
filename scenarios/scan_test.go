package scenarios

import (
	"testing"

	"github.com/BurntSushi/toml"

	"brim/scenarios/text"
)

// TestTheScanKnowsAllOfTOML holds texts whose keys are unknown and whose form is not.
func TestTheScanKnowsAllOfTOML(t *testing.T) {
	for _, document := range []string{
		"a = 1_000", "a = +1", "a = 0xDEAD_beef", "a = 0o17", "a = 0b11", "a = -1.5e+3", "a = inf", "a = -nan", "a = true#x",
		"a = 2027-01-01", "a = 2027-01-01T10:00:00.5Z", "a = 2027-01-01 10:00:00+02:00", "a = 2027-01-01t10:00:00", "a = 10:00:00", "a = 10:00", "a = 2027-01-01  # x",
		`a = ""`, "a = ''", `a = """"""`, "a = ''''''", `a = """x"""""`, "a = '''x'''''", `a = "\"\\\u00e9\U0001F600\e\x41"`, "a = \"\"\"\\\n   x \\\"\"\"\"\"\"", "a = '''\n''\n'''",
		`"" = 1`, `'' = 1`, `"a.b"."c\"d".'e' = 1`, "1.2 = 3", "-_- = 1", " a . b = 1", "[ a . 'b' ]", "[[ a ]]\n[[a.b]]\n[a.b.c]\n[[a]]\n[[a.b]]", "\ta\t=\t1\t",
		"a = []", "a = [ ]", "a = [\n]", "a = [1,]", "a = [ # x\n 1 # ]\n , # y\n [2, [3]], {b = [4]} ]", "a = [\"]\", ',', '''\n]''']",
		"a = {}", "a = { }", "a = {b.c = 1, 'd' = {e = [{}]}}", "a = {b = 1,\n # x\n c = 2,\n}", "a = {b = \"}\", c = '{'}", "a = [{b = 1}, {b = 2},]",
		"a.b.c = 1\na.b.d = 2\n[a.e]\n[x]\n[a.f]", "#", "# \t", "\r\n# x\r\n", "a = 1\r\n[b]\r\n", "[a]#x\n[b] # y", "# é\u2028", "a = \"\u2028\t\"",
	} {
		var tree map[string]any
		if _, err := toml.Decode(document, &tree); err != nil {
			t.Errorf("no TOML: %q: %v", document, err)
		}
		if _, _, err := text.Parse("x", []byte(document), nil); err != nil {
			t.Errorf("%q: %v", document, err)
		}
		checkText(t, []byte(document))
	}
}
