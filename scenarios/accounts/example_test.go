package accounts_test

import (
	"fmt"
	"os"

	"brim/scenarios/accounts"
)

// crm is what a CRM exports where commas stand before decimals.
const crm = `Account Name;ACV (EUR);Status;Owner
Elm;1.200.000,00;Customer;Ana
Oak;90.000,00;Customer;Ben
Ash;50.000,00;Churned;Ben
`

// Separator, decimal comma and columns are found; who has left is left out, and said.
func ExampleParse() {
	book, err := accounts.Parse("crm.csv", []byte(crm), accounts.Options{Currency: "EUR"})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, account := range book.All() {
		fmt.Printf("%s %.0f, carried by %s\n", account.Name, account.ACV, account.CSM)
	}
	for _, rows := range book.Reading().LeftOut {
		fmt.Printf("left out: %d, %s\n", rows.Rows, rows.Reason)
	}
	// Output:
	// Elm 1200000, carried by Ana
	// Oak 90000, carried by Ben
	// left out: 1, churned
}

// Another CSM is written where the old one stood; all else stays byte for byte.
func ExampleReassign() {
	text, err := accounts.Reassign("crm.csv", []byte(crm), accounts.Options{Currency: "EUR"}, map[int]string{3: "Ana"})
	if err != nil {
		fmt.Println(err)
		return
	}
	os.Stdout.Write(text)
	// Output:
	// Account Name;ACV (EUR);Status;Owner
	// Elm;1.200.000,00;Customer;Ana
	// Oak;90.000,00;Customer;Ana
	// Ash;50.000,00;Churned;Ben
}
