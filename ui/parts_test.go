package ui

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"strings"
	"testing"
)

// mostMethods is how many methods a type of this package may have: what has more is a hall
// through which everything goes, and wants to be parts.
const mostMethods = 60

// TestTheRootIsNoHall counts the methods of every type of the package.
func TestTheRootIsNoHall(t *testing.T) {
	files, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	methods := map[string]int{}
	for _, path := range files {
		if strings.HasSuffix(path, "_test.go") {
			continue
		}
		file, err := parser.ParseFile(token.NewFileSet(), path, nil, parser.SkipObjectResolution)
		if err != nil {
			t.Fatal(err)
		}
		for _, declared := range file.Decls {
			if method, ok := declared.(*ast.FuncDecl); ok && method.Recv != nil {
				methods[receiver(method.Recv.List[0].Type)]++
			}
		}
	}
	if methods["App"] == 0 || methods["desk"] == 0 {
		t.Errorf("counted %v", methods)
	}
	for name, n := range methods {
		if n > mostMethods {
			t.Errorf("%s has %d methods, %d is the most", name, n, mostMethods)
		}
	}
	t.Logf("methods: %v", methods)
}

// receiver names the type of a method's receiver.
func receiver(kind ast.Expr) string {
	if star, ok := kind.(*ast.StarExpr); ok {
		kind = star.X
	}
	if name, ok := kind.(*ast.Ident); ok {
		return name.Name
	}
	return ""
}
