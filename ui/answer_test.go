package ui

import (
	"go/ast"
	"go/parser"
	"go/token"
	"testing"
)

// TestEveryActionIsAnswered reads the list of actions: each has an answer, and only one.
func TestEveryActionIsAnswered(t *testing.T) {
	file, err := parser.ParseFile(token.NewFileSet(), "overlay/action.go", nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	answered, listed := map[string]bool{}, 0
	for kind := range answersByKind() {
		answered[kind.Name()] = true
	}
	for _, declared := range file.Decls {
		marker, ok := declared.(*ast.FuncDecl)
		if !ok || marker.Name.Name != "isAction" {
			continue
		}
		listed++
		if name := marker.Recv.List[0].Type.(*ast.Ident).Name; !answered[name] {
			t.Errorf("nothing answers %s", name)
		}
	}
	if listed == 0 || listed != len(answered) {
		t.Errorf("%d actions, %d answers", listed, len(answered))
	}
}
