package main

import (
	"encoding/json"
	"testing"
)

// TestSchemaIsPrinted whole, and levers have their ranges as numbers.
func TestSchemaIsPrinted(t *testing.T) {
	got := brim("", "schema")
	got.wantCode(t, exitFine)
	var schema struct {
		Schema     string                     `json:"$schema"`
		Properties map[string]json.RawMessage `json:"properties"`
	}
	if err := json.Unmarshal([]byte(got.out), &schema); err != nil || schema.Properties["tier"] == nil || schema.Schema == "" {
		t.Errorf("%v: %.200s", err, got.out)
	}
	var levers []struct {
		Key  string   `json:"key"`
		Low  *float64 `json:"min"`
		High *float64 `json:"max"`
	}
	if err := json.Unmarshal([]byte(brim("", "levers", "--format", "json").out), &levers); err != nil {
		t.Fatal(err)
	}
	ends := map[string][2]*float64{}
	for _, lever := range levers {
		ends[lever.Key] = [2]*float64{lever.Low, lever.High}
	}
	if e := ends["ae.attrition"]; e[0] == nil || *e[0] != 0 || e[1] == nil || *e[1] != 0.95 {
		t.Error("ae.attrition has other ends")
	}
	if e := ends["growth.driver"]; e[0] != nil || e[1] != nil {
		t.Error("a word has ends")
	}
}
