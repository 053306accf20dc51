package plantest

import (
	"fmt"
	"math"
	"reflect"
)

// Near reports whether two figures agree to a part in 1e9 of the sizes involved.
func Near(a, b float64, sizes ...float64) bool {
	size := max(math.Abs(a), math.Abs(b))
	for _, n := range sizes {
		size = max(size, math.Abs(n))
	}
	return math.Abs(a-b) <= 1e-9*size+1e-300
}

// Unfinite is the path and value of the first number that is none, empty without one.
func Unfinite(v reflect.Value) string {
	switch v.Kind() {
	case reflect.Float64:
		if n := v.Float(); math.IsNaN(n) || math.IsInf(n, 0) {
			return fmt.Sprint(" is ", n)
		}
	case reflect.Slice, reflect.Array:
		switch v.Type().Elem().Kind() {
		case reflect.Float64, reflect.Slice, reflect.Array, reflect.Struct:
		default:
			return ""
		}
		for i := range v.Len() {
			if path := Unfinite(v.Index(i)); path != "" {
				return fmt.Sprintf("[%d]%s", i, path)
			}
		}
	case reflect.Struct:
		for i := range v.NumField() {
			if path := Unfinite(v.Field(i)); path != "" {
				return "." + v.Type().Field(i).Name + path
			}
		}
	}
	return ""
}
