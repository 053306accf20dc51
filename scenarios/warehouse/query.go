package warehouse

import (
	"fmt"
	"math"
	"strings"
	"unicode"

	"brim/model"
)

// Source is where a warehouse keeps the accounts: a table or view with a row for each, and
// its column with the contract value a year. A table may stand in a schema ("crm.accounts").
type Source struct{ Table, ACV string }

// Check says why the names are none, or nothing.
func (s Source) Check() error {
	if !isName(s.ACV) {
		return fmt.Errorf("%q is no name of a column", s.ACV)
	}
	for part := range strings.SplitSeq(s.Table, ".") {
		if !isName(part) {
			return fmt.Errorf("%q is no name of a table", s.Table)
		}
	}
	return nil
}

func isName(text string) bool {
	return strings.TrimSpace(text) != "" && !strings.ContainsFunc(text, unicode.IsControl)
}

// Query is the SQL whose result is the bands of the accounts that a source holds: min_acv,
// accounts and arr, with a row for every band that has accounts, and for every tier's.
// edges are those of [Edges], kept those of [TierEdges].
func Query(title string, edges, kept []float64, from Source) string {
	acv := quoted(from.ACV)
	var b strings.Builder
	fmt.Fprintf(&b, "-- %s: the accounts by contract value.\n", comment(title))
	b.WriteString("-- Save the result as CSV with a header, and name the file in [book] bands_file.\n")
	b.WriteString("SELECT min_acv, SUM(accounts) AS accounts, SUM(arr) AS arr\nFROM (\n")
	fmt.Fprintf(&b, "  SELECT 1 AS accounts, %s AS arr,\n    CASE\n", acv)
	writeCases(&b, acv, edges)
	fmt.Fprintf(&b, "    END AS min_acv\n  FROM %s\n  WHERE %s > 0\n", quotedPath(from.Table), acv)
	b.WriteString("  -- The thresholds of the tiers are rows also where no account lies in their band.\n")
	for _, edge := range kept {
		fmt.Fprintf(&b, "  UNION ALL SELECT 0, 0, %s\n", model.Decimal(edge))
	}
	b.WriteString(") AS banded\nGROUP BY min_acv\nORDER BY min_acv;\n")
	return b.String()
}

// writeCases finds the band of an account in two steps, the highest first, so that a warehouse
// compares each with a few edges and not with all of them.
func writeCases(b *strings.Builder, acv string, edges []float64) {
	size := int(math.Ceil(math.Sqrt(float64(len(edges)))))
	for end := len(edges); end > 0; end -= size {
		group := edges[max(0, end-size):end]
		lowest := model.Decimal(group[0])
		if len(group) == 1 {
			fmt.Fprintf(b, "      WHEN %s >= %s THEN %s\n", acv, lowest, lowest)
			continue
		}
		fmt.Fprintf(b, "      WHEN %s >= %s THEN CASE\n", acv, lowest)
		for i := len(group) - 1; i > 0; i-- {
			edge := model.Decimal(group[i])
			fmt.Fprintf(b, "        WHEN %s >= %s THEN %s\n", acv, edge, edge)
		}
		fmt.Fprintf(b, "        ELSE %s END\n", lowest)
	}
}

// quoted is a name as standard SQL takes it, whatever letters it has.
func quoted(name string) string { return `"` + strings.ReplaceAll(name, `"`, `""`) + `"` }

// quotedPath is the name of a table, which a point divides from its schema's.
func quotedPath(name string) string {
	parts := strings.Split(name, ".")
	for i := range parts {
		parts[i] = quoted(parts[i])
	}
	return strings.Join(parts, ".")
}

// comment is a text on the one line of a comment.
func comment(text string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsControl(r) || r == '\u2028' || r == '\u2029' {
			return ' '
		}
		return r
	}, text)
}
