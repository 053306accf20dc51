package scenarios

import (
	"encoding/json"
	"fmt"
	"math"
	"slices"
	"strings"

	"brim/model"
	"brim/scenarios/accounts"
	"brim/scenarios/text"
)

// schemaObject is a JSON Schema, or a part of one.
type schemaObject map[string]any

// Schema is a JSON Schema, draft 7, of scenario files as editors see them: what may stand where,
// with what it means, its range and its default. A file that it refuses brim refuses too; what
// depends on other keys brim alone checks.
func Schema() ([]byte, error) {
	root := tableSchema("")
	root["$schema"], root["title"] = "http://json-schema.org/draft-07/schema#", "brim scenario"
	data, err := json.MarshalIndent(root, "", "  ")
	if err != nil {
		return nil, fmt.Errorf("writing the schema: %w", err)
	}
	return append(data, '\n'), nil
}

// tableSchema is the schema of a table, by the pattern of its keys.
func tableSchema(pattern string) schemaObject {
	properties, required := schemaObject{}, []string{}
	for _, key := range validKeys(pattern) {
		path := text.Join(pattern, key)
		spec, isLever := model.SpecOf(path)
		switch {
		case isList[path]:
			properties[key] = described(path, schemaObject{"type": "array", "items": tableSchema(path + ".*")})
		case isTable[path] || strings.HasPrefix(path, "tier.*.") && !isLever && !structural[path]:
			properties[key] = described(path, tableSchema(path))
		case isLever:
			properties[key] = leverSchema(spec)
			if spec.Required {
				required = append(required, key)
			}
		default:
			properties[key] = described(path, structuralSchema(path))
			if key == "name" || key == "role" {
				required = append(required, key)
			}
		}
	}
	table := schemaObject{"type": "object", "properties": properties, "additionalProperties": false}
	if pattern == uncertainty {
		table["additionalProperties"] = rangeSchema()
	}
	if len(required) > 0 {
		table["required"] = required
	}
	return table
}

// leverSchema is what a lever may hold.
func leverSchema(spec *model.Spec) schemaObject {
	s := valueSchema(spec)
	s["description"] = describeSpec(spec)
	if value, ok := spec.DefaultValue(); ok {
		switch spec.Kind {
		case model.Number, model.Whole:
			s["default"] = value.Number
		case model.Toggle:
			s["default"] = value.On
		case model.Words:
			s["default"] = value.Word
		}
	}
	return s
}

// describeSpec says what a lever means, and in which unit.
func describeSpec(spec *model.Spec) string {
	words := spec.Label + ": " + spec.Help
	if unit := spec.Unit.String(); unit != "" {
		words += " (" + unit + ")"
	}
	switch {
	case spec.Assumed:
		words += "; the default is an assumption"
	case spec.Reading:
		words += "; the default is a reading of " + spec.Source
	case spec.Source != "":
		words += "; the default is of " + spec.Source
	}
	return words
}

func valueSchema(spec *model.Spec) schemaObject {
	number := numberSchema("number", spec.Range)
	switch spec.Kind {
	case model.Number:
		return number
	case model.Whole:
		return numberSchema("integer", spec.Range)
	case model.Toggle:
		return schemaObject{"type": "boolean"}
	case model.Words:
		return schemaObject{"enum": model.Lever{Spec: spec}.Choices()}
	case model.Plan:
		return schemaObject{"anyOf": []schemaObject{number, {"type": "array", "items": number}}}
	case model.Monthly, model.List, model.Bounds, model.Parts:
		return schemaObject{"type": "array", "items": number}
	case model.Triangle:
		return rangeSchema()
	}
	return schemaObject{"type": "string"} // a date too, to the programs that read TOML with a schema
}

// numberSchema is a number in a range, without the ends that it does not have.
func numberSchema(kind string, span model.Span) schemaObject {
	s := schemaObject{"type": kind}
	if !math.IsInf(span.Low, 0) {
		s["minimum"] = span.Low
	}
	if !math.IsInf(span.High, 0) {
		s["maximum"] = span.High
	}
	return s
}

// rangeSchema is the range of an uncertain lever.
func rangeSchema() schemaObject {
	return numbersSchema(uncertainty, rangeParts...)
}

// numbersSchema is a table of numbers, all of them needed, that stands at such paths.
func numbersSchema(pattern string, keys ...string) schemaObject {
	properties := schemaObject{}
	for _, key := range keys {
		properties[key] = described(text.Join(pattern, key), schemaObject{"type": "number"})
	}
	return schemaObject{"type": "object", "properties": properties, "required": slices.Clone(keys), "additionalProperties": false}
}

// structuralSchema is what a key that is no lever may hold.
func structuralSchema(path string) schemaObject {
	switch path {
	case "book.bands":
		return schemaObject{"type": "array", "items": numbersSchema("book.bands.*", bandColumns...)}
	case "book.columns":
		columns := schemaObject{}
		for _, column := range accounts.Columns() {
			columns[column] = described(text.Join(path, column), schemaObject{"type": "string"})
		}
		return schemaObject{"type": "object", "properties": columns, "additionalProperties": false}
	case "book.rates":
		return schemaObject{"type": "object", "additionalProperties": schemaObject{"type": "number", "exclusiveMinimum": 0}}
	case "book.repeated":
		return schemaObject{"enum": repeatedWords}
	}
	return schemaObject{"type": "string"}
}
