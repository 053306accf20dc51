package scenarios

import (
	"os"
	"path/filepath"
	"testing"
	"time"

	"brim/scenarios/disk"
)

// TestSchemaBesideANewFile puts the schema beside a new file that names it: never beside another,
// over one that is there, or again after somebody has removed it.
func TestSchemaBesideANewFile(t *testing.T) {
	folder := t.TempDir()
	schema := filepath.Join(folder, SchemaFile)
	source, err := LoadBuiltin(BuiltinNames()[0])
	if err != nil {
		t.Fatal(err)
	}
	save := func(name string, source []byte, options disk.Options) {
		t.Helper()
		file, err := Parse(filepath.Join(folder, name), source, "")
		if err != nil {
			t.Fatal(err)
		}
		options.Now = time.Unix(0, 0)
		if err := SaveLogged(file, options, Remark{}); err != nil {
			t.Fatal(err)
		}
	}
	save("without.toml", source.Source[len(SchemaLine)+1:], disk.Options{})
	if _, err := os.Stat(schema); err == nil {
		t.Error("a schema stands beside a file that names none")
	}
	save("ours.toml", source.Source, disk.Options{})
	want, _ := Schema()
	if got, err := os.ReadFile(schema); err != nil || string(got) != string(want) {
		t.Fatalf("%v: %.60s", err, got)
	}
	if err := os.Remove(schema); err != nil {
		t.Fatal(err)
	}
	save("ours.toml", source.Source, disk.Options{Overwrite: true})
	if _, err := os.Stat(schema); err == nil {
		t.Error("the schema is back beside a file that was there")
	}
	if err := os.WriteFile(schema, []byte("{}"), 0o644); err != nil {
		t.Fatal(err)
	}
	save("theirs.toml", source.Source, disk.Options{})
	if got, _ := os.ReadFile(schema); string(got) != "{}" {
		t.Errorf("the schema that was there is now %.60s", got)
	}
}
