package handout

import (
	"slices"

	"brim/model"
	"brim/planner"
	"brim/planner/explain"
	"brim/planner/risk"
	"brim/ui/report"
	"brim/ui/words"
)

// Input is what a handout is made of.
type Input struct {
	Scenario *model.Scenario // valid
	File     *model.Scenario // as its file has it, where levers differ; nil: the same
	Case     int             // index of its market case; -1 for the base case
	Source   string          // the file that it was read from, as people write it
	Program  string          // that makes it, with its version
	Date     model.Day       // that it bears
	NoNames  bool            // leave out the names of customers and people
	Since    Since           // what it is held against; nil: nothing
	Risk     *risk.Result    // of the plan; nil where nothing is uncertain
}

// Since is what a handout is held against.
type Since interface {
	// blocks say what has changed up to the plan.
	blocks(p *planner.Plan) []Block
}

// Sections are what has changed up to a plan for where there are only tables: a sentence is the
// title of one without rows.
func Sections(since Since, p *planner.Plan) (sections []report.Section) {
	say := func(sentences ...string) {
		for _, sentence := range sentences {
			sections = append(sections, report.Section{Title: sentence})
		}
	}
	for _, block := range since.blocks(p) {
		switch block := block.(type) {
		case Table:
			sections = append(sections, block.Section)
			say(block.Notes...)
		case Paragraph:
			say(block.Text)
		case List:
			say(block.Items...)
		}
	}
	return sections
}

// New makes the document.
func New(in Input) Document {
	p := planner.Make(in.Scenario, in.Case)
	d := Document{Title: p.Title, About: about(in, p)}
	d.heading("In short")
	d.add(List{report.Headline(in.Scenario, p)}, Paragraph{"Signs: " + report.Signs + "."})
	if in.Since != nil {
		d.heading("What changed")
		d.add(in.Since.blocks(p)...)
	}
	d.loads(in.Scenario, p)
	d.money(p)
	d.tiers(in, p)
	d.people(in.Scenario, p)
	d.cases(in.Scenario)
	d.risk(in)
	d.heading("Findings")
	d.section(report.Findings(explain.Advice(p)))
	d.assumptions(in.Scenario, p)
	d.appendix(in)
	return d
}

// about is the lines below the title.
func about(in Input, p *planner.Plan) []string {
	lines := []string{report.Facts(in.Scenario, p), "As of " + dated(in.Date) + ", from " + in.Source + ", by " + in.Program}
	if said := in.Scenario.AccountsSaid(); said != "" {
		lines = append(lines, said)
	}
	return lines
}

// dated writes a day out: "15 January 2027".
func dated(d model.Day) string {
	text := d.String() // 2027-01-15
	day := text[len(text)-2:]
	if day[0] == '0' {
		day = day[1:]
	}
	return day + " " + d.Month().Month().String() + " " + text[:4]
}

// loads is how full the books are, and whether pods hold.
func (d *Document) loads(s *model.Scenario, p *planner.Plan) {
	d.heading("Ratios and loads")
	for i := range p.Pods {
		d.add(ratioChart(s, p, &p.Pods[i]))
	}
	d.add(loadChart(p))
	d.section(report.Quarters(s, p))
	d.section(report.Cover(p))
	if len(p.Pods) > 0 {
		d.section(report.Pods(s, p))
	}
}

// money is what ARR comes to, and of what.
func (d *Document) money(p *planner.Plan) {
	d.heading("ARR and bookings by fiscal quarter")
	d.add(arrChart(p), bookingsChart(p))
	d.section(report.Money(p))
}

// tiers is how the book is cut and served; of real accounts whose books they are.
func (d *Document) tiers(in Input, p *planner.Plan) {
	d.heading("Tiers")
	d.section(report.Splits(p))
	d.books(in)
}

// people is who comes and goes, and when to look for whom.
func (d *Document) people(s *model.Scenario, p *planner.Plan) {
	d.heading("People and requisitions")
	d.add(peopleChart(p))
	d.section(report.People(p))
	d.section(requisitions(s, p))
	if len(p.Months[0].Resources) > 0 || p.Specialists(0) != nil {
		d.section(report.Resources(p))
	}
}

// risk is how sure the plan is, in words and as fans.
func (d *Document) risk(in Input) {
	if in.Risk == nil {
		return
	}
	d.heading("How sure it is")
	d.add(Paragraph{"From " + words.Trials(in.Risk) + "."}, List{words.SureLines(in.Risk)})
	for k := range in.Scenario.Tiers {
		if in.Scenario.Tiers[k].Coverage == model.Pod {
			d.add(ratioFan(in.Scenario, in.Risk, k))
		}
	}
	d.add(arrFan(in.Scenario, in.Risk))
	sections := report.RiskSections(in.Scenario, in.Risk)
	d.section(sections[0], words.RangeLines(in.Scenario)...)
}

// appendix is every lever with its value.
func (d *Document) appendix(in Input) {
	d.add(Heading{Text: "Appendix: all levers", Appendix: true})
	file := in.File
	if file == nil {
		file = in.Scenario
	}
	s := report.Levers(model.LeversIn(in.Scenario, in.Case), in.Scenario, file)
	if last := len(s.Grid.Head) - 1; !slices.ContainsFunc(s.Grid.Rows, func(row []string) bool { return row[last] != "" }) {
		s.Grid = s.Grid.Ordered(0, 1, 2, 3) // nothing differs from the file
	}
	d.section(s)
}

// Trials is how many trials the risk of a handout is drawn with: enough for chances to a per cent
// or two, and few enough that nobody waits.
const Trials = 2000
