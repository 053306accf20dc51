package accounts

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"brim/model"
)

// Column is what a column of an accounts file says about an account. Its text is the key of
// [book] columns that names it.
type Column string

// The columns that are read.
const (
	ACV      Column = "acv"
	ID       Column = "id"
	Name     Column = "name"
	CSM      Column = "csm"
	AE       Column = "ae"
	Owner    Column = "owner"
	Tier     Column = "tier"
	Currency Column = "currency"
	Status   Column = "status"
	Start    Column = "start_date"
	Renewal  Column = "renewal_date"
	Growth   Column = "growth"
	Risk     Column = "risk"
	Pinned   Column = "pinned"
)

// aliases are the names that CRMs give a column, as [PlainName] has them. Of several that a
// file has, the first of the list counts: a column called ACV is a better contract value
// than one called Amount.
var aliases = map[Column][]string{
	ACV: {"acv", "arr", "annualcontractvalue", "annualrecurringrevenue", "currentacv", "currentarr", "totalacv", "totalarr",
		"contractvalue", "subscriptionvalue", "amount", "mrr", "monthlyrecurringrevenue"},
	ID:   {"id", "accountid", "customerid", "crmid", "recordid", "accountnumber", "casesafeid"},
	Name: {"name", "accountname", "account", "company", "customer", "companyname", "customername", "client"},
	CSM: {"csm", "customersuccessmanager", "csowner", "csmanager", "successowner", "successmanager", "csmname", "csmowner",
		"customersuccessowner"},
	AE:       {"ae", "accountexecutive", "accountowner", "salesrep", "salesowner", "companyowner", "accountownername"},
	Owner:    {"owner", "ownername", "ownerfullname", "owneralias", "recordowner"},
	Tier:     {"tier", "segment", "accounttier", "customertier", "accountsegment", "customersegment", "tiername"},
	Currency: {"currency", "currencycode", "iso", "currencyisocode", "isocode"},
	Status:   {"status", "type", "stage", "lifecycle", "accountstatus", "accounttype", "lifecyclestage", "dealstage", "customerstatus"},
	Start:    {"startdate", "customersince", "start", "contractstart", "contractstartdate"},
	Renewal: {"renewaldate", "renewal", "contractend", "renewaldue", "contractenddate", "nextrenewal", "nextrenewaldate",
		"enddate"},
	Growth: {"growth", "potential", "growthpotential", "expansionpotential", "growthscore"},
	Risk:   {"risk", "churnrisk", "riskscore", "churnscore", "health", "healthscore"},
	Pinned: {"pinned", "locked", "pin", "donotmove"},
}

// monthly and inverted are the names of columns whose figures are by month, and of those
// whose figures say the opposite of risk.
var (
	monthly  = []string{"mrr", "monthlyrecurringrevenue"}
	inverted = []string{"health", "healthscore"}
)

// foreignRevenue are columns with the customer's own revenue. They look like money and
// say nothing about the contract.
var foreignRevenue = []string{"annualrevenue", "companyrevenue", "revenue", "totalrevenue"}

// Columns lists what [book] columns may name, sorted.
func Columns() []string {
	var names []string
	for column := range aliases {
		names = append(names, string(column))
	}
	slices.Sort(names)
	return names
}

// unitWords say of a header in which unit its figures are, and nothing else.
var unitWords = map[string]float64{
	"in": 1, "of": 1, "whole": 1, "units": 1, "per": 1, "year": 1, "yearly": 1, "annual": 1, "pa": 1, "local": 1,
	"k": 1e3, "thousand": 1e3, "thousands": 1e3, "000s": 1e3, "000": 1e3, "m": 1e6, "mm": 1e6, "million": 1e6, "millions": 1e6,
	"dollar": 1, "dollars": 1, "euro": 1, "euros": 1, "pounds": 1,
}

// heading is a header: its name without case, spaces, punctuation and unit, and what the unit
// says.
type heading struct {
	plain     string
	currency  string  // ISO 4217; empty where none is named
	scale     float64 // 1, 1e3 or 1e6
	converted bool    // into the company's currency
	inner     string  // the plain name that stands in brackets; empty for none
}

// maxName is how many bytes a header has that is a name, and maxColumns how many columns the
// line of a header.
const (
	maxName    = 500
	maxColumns = 4096
)

// PlainName is a header without case, spaces, punctuation, "__c" and unit: "ACV (USD)",
// "Acv__c" and "acv" are one name. What else stands in brackets counts.
func PlainName(header string) string { return headingOf(header).plain }

func headingsOf(cells []string) []heading {
	list := make([]heading, len(cells))
	for i, cell := range cells {
		list[i] = headingOf(cell)
	}
	return list
}

func headingOf(header string) heading {
	h := heading{scale: 1}
	if len(header) > maxName {
		return h
	}
	header = strings.TrimSuffix(strings.TrimSpace(header), "__c")
	if i := strings.LastIndex(header, "__"); i >= 0 {
		header = header[i+2:] // what stands before it is the package of an add-on
	}
	outer, inner := header, ""
	if from := strings.IndexAny(header, "(["); from >= 0 {
		outer, inner = header[:from], header[from+1:]
		if to := strings.IndexAny(inner, ")]"); to >= 0 {
			outer, inner = outer+" "+inner[to+1:], inner[:to]
		}
	}
	h.inner = h.read(inner, true)
	h.plain = h.read(outer, false) + h.inner
	return h
}

// read is the plain name of a part of a header, whose unit it notes: in brackets it stands
// anywhere, else behind the name.
func (h *heading) read(part string, brackets bool) string {
	name := ""
	words := strings.FieldsFunc(part, func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.Is(unicode.Sc, r)
	})
	for _, word := range words {
		if sign, behind := firstSign(word); behind != "" && currencyIn(word) == "" { // "$K"
			h.currency, word = currencyIn(sign), behind
		}
		lower := strings.ToLower(word)
		scale, isUnit := unitWords[lower]
		code := currencyIn(word)
		switch {
		case lower == "converted":
			h.converted = true
		case isUnit && (brackets || name != ""), brackets && lower == "currency":
			h.scale = max(h.scale, scale)
		case code != "":
			h.currency = code
		default:
			name += lower
		}
	}
	return name
}

// firstSign is the sign of a currency that a word begins with, and what stands behind it.
func firstSign(word string) (sign, behind string) {
	r, size := utf8.DecodeRuneInString(word)
	if !unicode.Is(unicode.Sc, r) {
		return "", ""
	}
	return word[:size], word[size:]
}

// currencyIn is the currency that a word of a header names, in capitals or as a sign.
func currencyIn(word string) string {
	if model.IsCurrency(word) && slices.Contains(codes, word) {
		return word
	}
	code, known := signs[strings.ToLower(word)]
	if !known || unicode.IsLetter([]rune(word)[0]) && !strings.ContainsAny(word, "$€£") {
		return ""
	}
	return code
}
