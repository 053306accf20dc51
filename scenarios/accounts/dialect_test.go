package accounts

import (
	"fmt"
	"math"
	"strings"
	"testing"
	"unicode/utf16"

	"pgregory.net/rapid"

	"brim/model"
	_ "brim/model/drawn"
	"brim/scenarios/text"
)

// dialect is a known table in a drawn dialect.
type dialect struct {
	rows      []model.Account
	separator string
	end       string
	point     string // before decimals
	group     string // between thousands
	decimals  int
	quoted    bool // every cell
	mark      string
	money     string // before or behind amounts
	behind    bool
}

func drawDialect(t *rapid.T) dialect {
	pick := func(name string, list ...string) string { return rapid.SampledFrom(list).Draw(t, name) }
	w := dialect{
		separator: pick("separator", ",", ";", "\t"), end: pick("end", "\n", "\r\n", "\r"), mark: pick("mark", "", text.ByteOrderMark, "le", "be", "le unmarked", "be unmarked"),
		decimals: rapid.IntRange(0, 3).Draw(t, "decimals"), quoted: rapid.Bool().Draw(t, "quoted"),
		money: pick("money", "", "", "$", "USD ", "US$"), behind: rapid.Bool().Draw(t, "behind"),
	}
	forms := [][2]string{{".", ""}, {".", ","}, {",", ""}, {",", "."}, {".", " "}, {",", "\u00a0"}, {".", "'"}}
	form := rapid.SampledFrom(forms).Draw(t, "form")
	w.point, w.group = form[0], form[1]
	letters := rapid.StringOfN(rapid.SampledFrom([]rune("ab é,;\t\"'\nΩ.()-5")), 0, 8, -1)
	for i := range rapid.IntRange(1, 8).Draw(t, "rows") {
		scale := math.Pow10(w.decimals)
		acv := math.Round(rapid.Float64Range(1, 3e6).Draw(t, "acv")*scale) / scale
		name := strings.TrimSpace("n" + letters.Draw(t, "name"))
		w.rows = append(w.rows, model.Account{ID: fmt.Sprintf("id%d", i), Name: name, ACV: acv, CSM: pick("CSM", "Ann", "Ben", "")})
	}
	return w
}

// bytes writes the table.
func (w *dialect) bytes() []byte {
	var b strings.Builder
	line := func(cells ...string) {
		for i, cell := range cells {
			if w.quoted || strings.ContainsAny(cell, w.separator+"\"\r\n") || strings.TrimSpace(cell) != cell {
				cell = `"` + strings.ReplaceAll(cell, `"`, `""`) + `"`
			}
			if i > 0 {
				b.WriteString(w.separator)
			}
			b.WriteString(cell)
		}
		b.WriteString(w.end)
	}
	line("Account ID", "Account Name", "ARR", "CSM")
	for _, row := range w.rows {
		line(row.ID, row.Name, w.amount(row.ACV), row.CSM)
	}
	return encoded(b.String(), w.mark)
}

func (w *dialect) amount(v float64) string {
	whole, decimals, _ := strings.Cut(fmt.Sprintf("%.*f", w.decimals, v), ".")
	for i := len(whole) - 3; i > 0; i -= 3 {
		whole = whole[:i] + w.group + whole[i:]
	}
	if decimals != "" {
		whole += w.point + decimals
	}
	if w.behind {
		return strings.TrimSpace(whole + " " + strings.TrimSpace(w.money))
	}
	return w.money + whole
}

func encoded(s, mark string) []byte {
	order, unmarked := strings.CutSuffix(mark, " unmarked")
	if order != "le" && order != "be" {
		return []byte(mark + s)
	}
	if !unmarked {
		s = "\ufeff" + s
	}
	var data []byte
	for _, unit := range utf16.Encode([]rune(s)) {
		if order == "le" {
			data = append(data, byte(unit), byte(unit>>8))
		} else {
			data = append(data, byte(unit>>8), byte(unit))
		}
	}
	return data
}

// TestEveryDialectIsReadOrRefused writes known tables in drawn dialects: they are read back
// to the cent, or refused.
func TestEveryDialectIsReadOrRefused(t *testing.T) {
	read := 0
	rapid.Check(t, func(t *rapid.T) {
		w := drawDialect(t)
		data := w.bytes()
		accounts, err := Parse("a.csv", data, Options{})
		if err != nil {
			checkProblems(t, data, err)
			return
		}
		read++
		want := model.NewAccounts(w.rows)
		if accounts.Len() != want.Len() {
			t.Fatalf("%d accounts of %d: %s\n%q", accounts.Len(), want.Len(), said(accounts), data)
		}
		for i, account := range want.All() {
			got := accounts.At(i)
			if got.ACV != account.ACV || got.ID != account.ID || got.Name != text.Visible(account.Name) || got.CSM != account.CSM {
				if w.ambiguous() {
					return
				}
				t.Fatalf("%+v\nwant %+v\n%q", got, account, data)
			}
		}
	})
	if read == 0 {
		t.Error("every table was refused")
	}
}

// ambiguous reports whether all amounts have three decimals behind a comma, which a file with
// commas or tabs between its columns takes for thousands: see the manual.
func (w *dialect) ambiguous() bool { return w.point == "," && w.decimals == 3 && w.separator != ";" }

// TestFlippedBytesDoNoHarm changes single bytes of exports.
func TestFlippedBytesDoNoHarm(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		w := drawDialect(t)
		data := w.bytes()
		for range rapid.IntRange(1, 3).Draw(t, "flips") {
			data[rapid.IntRange(0, len(data)-1).Draw(t, "at")] ^= 1 << rapid.IntRange(0, 7).Draw(t, "bit")
		}
		check(t, data)
	})
}
