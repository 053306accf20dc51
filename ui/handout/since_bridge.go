package handout

import (
	"cmp"
	"strings"

	"brim/planner"
	"brim/planner/judge"
	"brim/ui/report"
)

// SincePlan holds a handout against another scenario: what each lever that differs adds.
type SincePlan struct {
	Name  string // of the other scenario
	Why   *judge.Attribution
	Parts int // that are told of each outcome, the widest; 0: three
}

// widest is how many parts of each outcome are told where nobody says.
const widest = 3

// blocks implements [Since].
func (s SincePlan) blocks(*planner.Plan) []Block {
	var blocks []Block
	var same []string
	for _, o := range judge.Outcomes() {
		bridge := s.Why.Bridge(o)
		if bridge.Same() {
			same = append(same, o.Words)
			continue
		}
		table := Table{Section: report.BridgeOf(bridge, cmp.Or(s.Parts, widest), s.Name, "this plan", s.Why.B.Currency)}
		if bridge.Why != "" {
			table.Notes = []string{"No parts can be told: " + bridge.Why + "."}
		}
		blocks = append(blocks, table)
	}
	if len(blocks) == 0 {
		return []Block{Paragraph{"No outcome differs from " + s.Name + "."}}
	}
	blocks = append(blocks, Paragraph{"What each lever adds: " + s.Why.Method() + "."})
	if len(same) > 0 {
		blocks = append(blocks, Paragraph{"The same as in " + s.Name + ": " + strings.Join(same, ", ") + "."})
	}
	return blocks
}
