package main

import (
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"strings"
	"testing"
)

// TestPropertiesDrawTheSameInputs finds a package whose tests draw with rapid and not from
// the seed of model/drawn: they would now and then say something else of the same code.
func TestPropertiesDrawTheSameInputs(t *testing.T) {
	draws, same := map[string]bool{}, map[string]bool{}
	err := filepath.WalkDir(root, func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() || !strings.HasSuffix(path, "_test.go") {
			return err
		}
		file, err := parser.ParseFile(token.NewFileSet(), path, nil, parser.ImportsOnly)
		if err != nil {
			return err
		}
		for _, spec := range file.Imports {
			switch spec.Path.Value {
			case `"pgregory.net/rapid"`:
				draws[filepath.Dir(path)] = true
			case `"brim/model/drawn"`:
				same[filepath.Dir(path)] = true
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	delete(draws, filepath.Join(root, "model", "drawn"))
	if len(draws) < 10 {
		t.Errorf("there are properties in more packages than %v", draws)
	}
	for folder := range draws {
		if !same[folder] {
			t.Errorf(`%s draws other inputs in each run: let one of its tests import _ "brim/model/drawn"`, folder)
		}
	}
}
