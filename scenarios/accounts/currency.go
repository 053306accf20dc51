package accounts

import (
	"slices"
	"strings"
)

// codes are the currencies that companies keep books in, by ISO 4217.
var codes = strings.Fields(`AED ARS AUD BDT BGN BHD BRL CAD CHF CLP CNY COP CRC CZK DKK DOP EGP EUR GBP GEL GHS GTQ HKD HRK
	HUF IDR ILS INR ISK JOD JPY KES KRW KWD KZT LKR MAD MXN MYR NGN NOK NZD OMR PAB PEN PHP PKR PLN QAR RON RSD RUB SAR SEK
	SGD THB TND TRY TWD TZS UAH UGX USD UYU VND XAF XOF ZAR`)

// signs are the signs of currencies, in lower case, and the currency that each stands for;
// "$" alone stands for any dollar, "kr" and "¥" for several currencies.
var signs = map[string]string{
	"$": "USD", "us$": "USD", "usd$": "USD", "$us": "USD", "c$": "CAD", "ca$": "CAD", "cad$": "CAD", "a$": "AUD", "au$": "AUD", "aud$": "AUD",
	"nz$": "NZD", "hk$": "HKD", "s$": "SGD", "sg$": "SGD", "mx$": "MXN", "nt$": "TWD", "r$": "BRL", "€": "EUR", "eur€": "EUR", "£": "GBP",
	"¥": "¥", "kr": "kr", "kr.": "kr", "₹": "INR", "rs": "INR", "rs.": "INR", "₩": "KRW", "₪": "ILS", "₺": "TRY", "₽": "RUB",
	"฿": "THB", "₫": "VND", "₱": "PHP", "₦": "NGN", "₴": "UAH", "zł": "PLN", "kč": "CZK", "ft": "HUF", "fr.": "CHF", "sfr.": "CHF",
	"euro": "EUR", "euros": "EUR", "dollar": "$", "dollars": "$",
}

// several are the currencies that one sign may stand for.
var several = map[string][]string{
	"$":  {"USD", "CAD", "AUD", "NZD", "HKD", "SGD", "TWD", "MXN", "ARS", "CLP", "COP"},
	"kr": {"SEK", "NOK", "DKK", "ISK"},
	"¥":  {"JPY", "CNY"},
}

// currencyOf is the currency that a text names: a code, a sign, or a code with its name
// behind it ("EUR - Euro"). It is empty where the text names none.
func currencyOf(text string) string {
	text = strings.TrimSpace(text)
	upper := strings.ToUpper(text)
	if slices.Contains(codes, upper) {
		return upper
	}
	if text == "$" {
		return "$"
	}
	if code, known := signs[strings.ToLower(text)]; known {
		return code
	}
	if len(upper) > 3 && (upper[3] == ' ' || upper[3] == '-') && slices.Contains(codes, upper[:3]) {
		return upper[:3]
	}
	return ""
}

// money is how amounts in the currencies of a file become the scenario's.
type money struct {
	own   string
	rates map[string]float64
	known map[string]worth // by what cells say
}

// worth is what one unit of a currency is worth; rate is 0 where nothing says so.
type worth struct {
	name string
	rate float64
}

// worth is what a currency is worth, named by its code or a sign that stands for several.
func (m *money) worth(name string) worth {
	if w, ok := m.known[name]; ok {
		return w
	}
	w := worth{name: name}
	switch rate, given := m.rates[name]; {
	case name == "" || name == m.own || slices.Contains(several[name], m.own):
		w.rate = 1
	case given:
		w.rate = rate
	case name == "$":
		w = m.worth("USD")
	default:
		w.rate = m.only(several[name])
	}
	if m.known == nil {
		m.known = map[string]worth{}
	}
	m.known[name] = w
	return w
}

// only is the rate of the one of several currencies that has one; 0 where not just one has.
func (m *money) only(names []string) float64 {
	rate, n := 0.0, 0
	for _, name := range names {
		if r, given := m.rates[name]; given {
			rate = r
			n++
		}
	}
	if n != 1 {
		return 0
	}
	return rate
}
