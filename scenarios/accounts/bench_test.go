package accounts

import (
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"strconv"
	"testing"
)

// export is a CRM's export of so many accounts, about 90 bytes each.
func export(rows int) []byte {
	random := rand.New(rand.NewPCG(1, 2))
	var b bytes.Buffer
	b.WriteString("Account ID,Account Name,ARR,Segment,CSM,Account Owner,Customer Since,Renewal Date,Growth,Risk\n")
	for i := range rows {
		fmt.Fprintf(&b, "0018c%08dAAQ,Company %d Ltd,%.2f,,CSM %d,AE %d,%d-%02d-%02d,2027-%02d-%02d,%.2f,%.2f\n",
			i, i, random.ExpFloat64()*28e3+500, random.IntN(400), random.IntN(600), 2020+i%6, 1+i%12, 1+i%28, 1+i%12, 1+i%28,
			random.Float64(), random.Float64())
	}
	return b.Bytes()
}

// BenchmarkRead reads an export as the program does, and as the standard library would alone:
// its rows, with the numbers parsed.
func BenchmarkRead(b *testing.B) {
	for _, rows := range []int{10_000, 100_000} {
		data := export(rows)
		b.Run(fmt.Sprintf("accounts=%d", rows), func(b *testing.B) {
			b.SetBytes(int64(len(data)))
			b.ReportAllocs()
			for b.Loop() {
				accounts, err := Parse("a.csv", data, Options{})
				if err != nil || accounts.Len() != rows {
					b.Fatal(err)
				}
			}
		})
		b.Run(fmt.Sprintf("encoding-csv=%d", rows), func(b *testing.B) {
			b.SetBytes(int64(len(data)))
			b.ReportAllocs()
			for b.Loop() {
				if n, err := standard(data); err != nil || n != rows {
					b.Fatal(err)
				}
			}
		})
	}
}

// standard reads rows with encoding/csv and the numbers in them.
func standard(data []byte) (rows int, err error) {
	reader := csv.NewReader(bytes.NewReader(data))
	if _, err := reader.Read(); err != nil {
		return 0, err
	}
	for sum := 0.0; ; rows++ {
		cells, err := reader.Read()
		if errors.Is(err, io.EOF) {
			return rows, nil
		}
		if err != nil {
			return rows, err
		}
		for _, column := range []int{2, 8, 9} {
			value, err := strconv.ParseFloat(cells[column], 64)
			if err != nil {
				return rows, err
			}
			sum += value
		}
	}
}
