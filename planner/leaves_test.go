package planner

import (
	"bytes"
	"encoding/json"
	"fmt"
)

// flatten collects the leaves of decoded JSON by path.
func flatten(path string, v any, leaves map[string]any) {
	switch v := v.(type) {
	case map[string]any:
		for key, inner := range v {
			flatten(path+"."+key, inner, leaves)
		}
	case []any:
		leaves[path+".length"] = len(v)
		for i, inner := range v {
			flatten(fmt.Sprintf("%s[%d]", path, i), inner, leaves)
		}
	default:
		leaves[path] = v
	}
}

// sameJSON holds two values to the same bytes of JSON.
func sameJSON(t fatal, what string, a, b any) {
	one, err := json.Marshal(a)
	if err != nil {
		t.Fatalf("%s: %v", what, err)
	}
	other, err := json.Marshal(b)
	if err != nil {
		t.Fatalf("%s: %v", what, err)
	}
	if bytes.Equal(one, other) {
		return
	}
	i := 0
	for i < min(len(one), len(other)) && one[i] == other[i] {
		i++
	}
	from := max(0, i-60)
	t.Fatalf("%s differ: %s … and %s …", what, one[from:min(len(one), i+40)], other[from:min(len(other), i+40)])
}
