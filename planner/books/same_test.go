package books

import (
	"reflect"
	"testing"

	"pgregory.net/rapid"

	"brim/model"
)

// TestSameBooks moves any lever anywhere: where two scenarios are said to have the same
// books, those made of either are the same.
func TestSameBooks(t *testing.T) {
	kept := 0
	rapid.Check(t, func(t *rapid.T) {
		s := company(
			model.Account{ID: "a", ACV: 90_000, CSM: "Ana", Growth: model.Some(0.4)}, model.Account{ID: "b", ACV: 50_000, CSM: "Ben"},
			model.Account{ID: "c", ACV: 20_000, CSM: "Ana", Risk: model.Some(0.9)}, model.Account{ID: "d", ACV: 9_000})
		l := rapid.SampledFrom(model.LeversIn(s, -1)).Draw(t, "lever")
		steps := rapid.SampledFrom([]int{-10, -1, 1, 10}).Draw(t, "steps")
		number, ok := l.Stepped(s, steps)
		if !ok {
			return
		}
		moved, err := model.Move(s, l, model.Value{Number: number})
		if err != nil || !Same(s, moved) {
			return
		}
		kept++
		if before, now := Make(s), Make(moved); !reflect.DeepEqual(before, now) {
			t.Fatalf("%s: the books differ", l.Key)
		}
	})
	if kept == 0 {
		t.Error("every lever is said to change the books")
	}
	s := company(model.Account{ACV: 1})
	if other := s.Clone(); !Same(s, other) {
		t.Error("a copy has other books")
	}
}
