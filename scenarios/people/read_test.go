package people

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"brim/model"
)

// rows are people as one text: role, name, tier, days.
func rows(r *Roster) string {
	var b strings.Builder
	for _, p := range r.People {
		fmt.Fprintf(&b, "%s %s [%s] %s..%s\n", p.Role, p.Name, p.Tier, p.Start, p.End)
	}
	return b.String()
}

// leftOut is what was left out and noted, as one text.
func leftOut(r *Roster) string {
	var words []string
	for _, left := range r.Reading.LeftOut {
		words = append(words, left.String())
	}
	return strings.Join(append(words, r.Reading.Notes...), "; ")
}

// TestACompany reads the export of a whole company.
func TestACompany(t *testing.T) {
	roster, err := Load("testdata/company.csv", nil)
	if err != nil {
		t.Fatal(err)
	}
	if got := leftOut(roster); len(roster.People) != 23 || got != "1 person who leads others (26); 1 person in another role (25)" {
		t.Errorf("%d people; %s", len(roster.People), got)
	}
	if got := rows(roster); !strings.Contains(got, "ae Xia Pope [Mid-market] 2023-05-01..2026-08-31\n") ||
		!strings.Contains(got, "csm Wes Noor [Mid-market] 2027-02-15..\n") {
		t.Error(got)
	}
}

// TestDialects reads what several programs write of the same two people.
func TestDialects(t *testing.T) {
	const want = "ae Jo Marsh [Core] 2026-03-15..\ncsm Ana Ruiz [] 2026-10-05..2027-01-31\n"
	for name, text := range map[string]string{
		"plain": "name,role,tier,start_date,end_date\nJo Marsh,AE,Core,2026-03-15,\nAna Ruiz,CSM,,2026-10-05,2027-01-31\n",
		"preamble": "Headcount report\nas of,12/31/2026\n\nEmployee,Job Title,Segment,Hire Date,Termination Date\n" +
			"Jo Marsh,Senior Account Executive,Core,3/15/2026,\nAna Ruiz,Customer Success Manager II,,10/5/2026,1/31/2027\n",
		"semicolons": "sep=;\r\nName;Titel;Job title;Segment;Hire date;End date\r\n" +
			"Jo Marsh;x;Account Executive;Core;15.03.2026;-\r\nAna Ruiz;y;\"CSM, EMEA\";;05.10.2026;31.01.2027\r\n",
		"tabs and CR": "Full Name\tPosition\tTier\tStart\tEnd\r" +
			"Jo Marsh\tAE - Core\tCore\t15 Mar 2026\tActive\rAna Ruiz\tPrincipal CSM\t\t5 Oct 2026\t31 Jan 2027\r",
		"two names": "First Name,Last Name,Title,Tier,Start Date,End Date\n" +
			"Jo,Marsh,Account Executives,Core,2026-03-15T00:00,\nAna,Ruiz,Customer Success Managers,,2026-10-05,2027-01-31\n",
		"footer": "Employee,Title,Segment,Hire Date,Term Date\nJo Marsh,AE,Core,2026-03-15,\nAna Ruiz,CSM,,2026-10-05,2027-01-31\n" +
			"Ana Ruiz,CSM,,2026-10-05,2027-01-31\n\nConfidential\n",
	} {
		roster, err := Read("p.csv", []byte(text), nil)
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if got := rows(roster); got != want {
			t.Errorf("%s: %s", name, got)
		}
		if got := leftOut(roster); name == "footer" && got != "1 repeated row (4); 1 footer line (6)" {
			t.Errorf("%s: %s", name, got)
		}
	}
}

// TestTitles sorts titles into the two roles, and those that do not count.
func TestTitles(t *testing.T) {
	for title, want := range map[string]string{
		"Account Executive": "ae", "Sr. Account Executive, Enterprise": "ae", "AE": "ae", "Founding AE": "ae", "account-executive": "ae",
		"Customer Success Manager": "csm", "CSM II": "csm", "Lead Customer Success Manager": "csm", "Strategic CSM (EMEA)": "csm",
		"Director, Customer Success": leadsRole, "VP Customer Success": leadsRole, "Head of CSM": leadsRole, "Manager, Account Executives": leadsRole,
		"CSM Manager": leadsRole, "Manager of Customer Success Managers": leadsRole, "Customer Success Team Manager": leadsRole, "Sales Manager": leadsRole,
		"Regional Vice President": leadsRole, "Solutions Engineer": otherRole, "Product Manager": otherRole, "Account Manager": otherRole,
		"Aerospace Engineer": otherRole, "Executive Assistant": otherRole, "AE/CSM": bothRoles, "": untitled, "--": untitled,
	} {
		role, out := readTitle(title)
		if out == "" {
			out = role.String()
		}
		if out != want {
			t.Errorf("%q: %s, want %s", title, out, want)
		}
	}
}

// TestWhatStopsTheLoad names file, line, column, what was found and what is allowed.
func TestWhatStopsTheLoad(t *testing.T) {
	for text, want := range map[string]string{
		"":                                   "p.csv:1: role: found no column with the title; allowed: a column role, title or job title among the first 20 lines",
		"a,b\nAccount ID,ARR,CSM\n1,2,3\n":   "p.csv:2: role: found no column with the title",
		"Name,Title\nJo,Engineer\nAl,VP\n":   "p.csv:1: Title: found nobody who is an account executive or a customer success manager (there is 1 person who leads others (3), 1 person in another role (2))",
		"Name,Title,Hire Date\nJo,AE,soon\n": `p.csv:2: Hire Date: found "soon"; allowed: a day such as 2027-03-31 or 31 Mar 2027, or nothing`,
		"Name,Title,Hire Date\nJo,AE,3/4/2026\nAl,AE,5/6/2026\n": "p.csv:2: Hire Date: found a day that may be 2026-03-04 or 2026-04-03; allowed: days such as",
		"Name,Title,Hire Date\nJo,AE,2026-02-30\n":               "p.csv:2: Hire Date: found a day that the calendar does not have; allowed: ",
		"Name,Title,Start,End\nJo,AE,2026-05-02,2026-05-01\n":    "p.csv:2: End: found 2026-05-01, before the first day, 2026-05-02; allowed: a day after it, or none",
		"Name,Title\nJo,AE,x,y\n":                                "p.csv:2: found 4 cells; allowed: at most 2, as in the header",
		"Name,Title\n\"Jo\"x,AE\n":                               "p.csv:2: found what is not CSV: a text that goes on behind its closing quote",
		"Name,Title\nJo\xff,AE\n":                                "p.csv:2: found ",
		"Name,Title,Start\n" + strings.Join(strings.Split("abcdefghijkl", ""), ",AE,never\n") + ",AE,x\n": "p.csv: 2 more problems",
	} {
		roster, err := Read("p.csv", []byte(text), nil)
		if err == nil {
			t.Errorf("%q: read %s", text, rows(roster))
		} else if !strings.Contains(err.Error(), want) {
			t.Errorf("%q: %v\nwant %s", text, err, want)
		}
	}
}

// TestNotes say who counts as ramped, and which names stand twice. Days of those who do not
// count are read for the order of day and month alone.
func TestNotes(t *testing.T) {
	for text, want := range map[string]string{
		"Name,Title\nJo,AE\n":                                                  "no column says when somebody began: all count as ramped",
		"Name,Title,Start\nJo,AE,\nAl,AE,2026-01-05\n":                         "1 person without a first day, taken as ramped",
		"Name,Title,Start\nJo,AE,2026-01-05\nJo,CSM,2026-02-05\n":              "each row counts of Jo (2 rows)",
		"Name,Title,Start\nJo,AE,3/4/2026\nAl,Chef,5/13/2026\nBo,Chef,never\n": "2 people in other roles (3-4)",
	} {
		roster, err := Read("p.csv", []byte(text), nil)
		if err != nil {
			t.Errorf("%q: %v", text, err)
			continue
		}
		if got := leftOut(roster); got != want {
			t.Errorf("%q: %s, want %s", text, got, want)
		}
	}
	roster, err := Read("p.csv", []byte("Name,Title,Start\nJo,AE,3/4/2026\nAl,Chef,5/13/2026\n"), nil)
	if err != nil || roster.People[0].Start != model.DayOf(2026, 3, 4) {
		t.Errorf("%v %v", roster, err)
	}
}

// TestEveryPrefixIsReadOrRefused cuts an export anywhere.
func TestEveryPrefixIsReadOrRefused(t *testing.T) {
	data, err := os.ReadFile("testdata/company.csv")
	if err != nil {
		t.Fatal(err)
	}
	for n := range data {
		check(t, data[:n])
	}
}
