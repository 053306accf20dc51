package overlay

import (
	"reflect"
	"strings"
	"testing"

	"brim/planner/plantest"
	"brim/ui/theme"
)

// TestButtonsDoWhatTheirKeysDo clicks every button that a dialog of any kind shows: it stands
// on the words that name its key, and comes to what the key comes to.
func TestButtonsDoWhatTheirKeysDo(t *testing.T) {
	known := NewKeys(Bindings())
	clicked := map[string]bool{}
	for name, sample := range samples() {
		for _, size := range plantest.Few(screens, 2) {
			dialog := sample.open(t)
			_, lines := placed(t, dialog, size[0], size[1], theme.Blocks)
			shows, ok := dialog.(interface{ shownButtons() []button })
			if !ok {
				continue
			}
			for _, b := range shows.shownButtons() {
				byMouse, byKey := sample.open(t), sample.open(t)
				placed(t, byMouse, size[0], size[1], theme.Blocks)
				placed(t, byKey, size[0], size[1], theme.Blocks)
				got := byMouse.Click(b.X, b.Y)
				key := b.name
				if own, bound := known.keys[b.name]; bound {
					key = own
				}
				want := byKey.Handle(keyOf(t, key))
				if reflect.TypeOf(got) != reflect.TypeOf(want) {
					t.Errorf("%s: a click on %s comes to %T, its key to %T", name, b.name, got, want)
				}
				if text := string([]rune(lines[b.Y])[b.X : b.X+b.W]); strings.TrimSpace(text) == "" {
					t.Errorf("%s: nothing is shown where %s is clicked", name, b.name)
				}
				clicked[name] = true
			}
		}
	}
	for name := range samples() {
		if !clicked[name] {
			t.Errorf("%s has no button", name)
		}
	}
}

func (b *buttons) shownButtons() []button { return b.placed }
