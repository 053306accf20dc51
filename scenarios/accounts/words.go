package accounts

import (
	"bytes"
	"math"
	"strconv"
	"strings"

	"brim/scenarios/sheet"
)

// levels are the words for a growth or risk.
var levels = map[string]float64{"low": 0.2, "medium": 0.5, "med": 0.5, "moderate": 0.5, "high": 0.8}

// readShare reads a growth or risk: a number, as it stands, or a word. A number in per cent is
// told apart from one that may be of 1 or of 100.
func readShare(cell []byte) (value float64, counted, ok bool) {
	if value, _, ok := plainNumber(cell); ok && value <= 100 {
		return value, true, true
	}
	text := strings.ToLower(string(cell))
	if level, known := levels[text]; known {
		return level, false, true
	}
	text, percent := strings.CutSuffix(text, "%")
	text = strings.TrimSpace(text)
	if strings.Count(text, ",") == 1 && !strings.Contains(text, ".") {
		text = strings.Replace(text, ",", ".", 1)
	}
	if strings.IndexFunc(text, func(r rune) bool { return !isDigit(r) && r != '.' }) >= 0 {
		return 0, false, false
	}
	value, err := strconv.ParseFloat(text, 64)
	if err != nil || value > 100 || math.IsNaN(value) {
		return 0, false, false
	}
	if percent {
		return value / 100, false, true
	}
	return value, true, true
}

// readPinned reads a yes or no.
func readPinned(cell []byte) (pinned, ok bool) {
	switch string(bytes.ToLower(cell)) {
	case "true", "yes", "y", "1", "x", "t":
		return true, true
	case "", "false", "no", "n", "0", "f":
		return false, true
	}
	return false, false
}

// standing is what a status says of a row.
type standing struct {
	out string // why it is no account; empty where it may be one
	won bool   // of a deal: it was won
}

// leavers are the words of a status that say that a row is no account.
var leavers = map[string]string{
	"prospect": "prospect", "prospects": "prospect", "prospecting": "prospect", "prospective": "prospect",
	"lead": "lead", "leads": "lead", "churned": "churned", "inactive": "inactive", "former": "former",
	"lost": "lost", "closedlost": "lost",
}

// readStatus reads a status by its words.
func readStatus(cell string) (s standing) {
	words := sheet.Words(cell)
	for i, word := range words {
		if reason := leavers[word]; reason != "" && s.out == "" {
			s.out = reason
		}
		back := i+1 < len(words) && words[i+1] == "back"
		not := i > 0 && words[i-1] == "not"
		s.won = s.won || word == "closedwon" || word == "won" && !back && !not
	}
	return s
}

// totals are the words of which the label of a total consists.
var totals = map[string]bool{
	"total": true, "totals": true, "subtotal": true, "subtotals": true, "grand": true, "sub": true, "sum": true, "overall": true,
	"gesamt": true, "summe": true, "gesamtsumme": true, "zwischensumme": true,
}

// isTotal reports whether a cell is the label of a total: "Subtotal", "Grand Totals (3
// records)". A name that begins so is none.
func isTotal(cell []byte) bool {
	if len(cell) < 3 || !bytes.ContainsAny(cell[:1], "tsgoTSGOzZ") {
		return false
	}
	label, _, _ := strings.Cut(string(cell), "(")
	words := sheet.Words(label)
	whole := false
	for _, word := range words {
		if !totals[word] {
			return false
		}
		whole = whole || word != "grand" && word != "sub" && word != "overall"
	}
	return whole || strings.Join(words, " ") == "sub total"
}

// mentionsTotal reports whether a cell begins or ends with the word for a total, as the label
// of a group's does: "Ann Reed Total", "Total for Ann Reed". An account may be called so too.
func mentionsTotal(cell []byte) bool {
	if len(cell) < 3 || isDigit(rune(cell[0])) {
		return false
	}
	label, _, _ := strings.Cut(string(cell), "(")
	words := sheet.Words(label)
	return len(words) > 0 && (totals[words[0]] || totals[words[len(words)-1]])
}
