package state

import "slices"

// Page is one of the screen's pages.
type Page uint8

// The pages, in the order of their tabs.
const (
	PagePlan Page = iota
	PageHiring
	PagePods
	PageBooks
	PageFit
	PageRisk
	PageCompare
	PageAccounts
	PageActuals
)

var pageTitles = [...]string{"Plan", "Hiring", "Pods", "Books", "Fit", "Risk", "Compare", "Accounts", "Actuals"}

// String is the page's tab.
func (p Page) String() string { return pageTitles[p] }

// Pane is one of the parts of a page.
type Pane uint8

// The panes.
const (
	PaneLevers Pane = iota
	PanePods
	PaneLoads
	PaneTiers
	PaneHires
	PanePodRatio
	PanePodMonths
	PanePodCauses
	PanePodPilot
	PaneHeat
	PaneMonth
	PaneCompare
	PaneCompareChart
	PaneFindings
	PaneTierFit
	PaneStage
	PaneResources
	PaneFan
	PaneChances
	PaneTornado
	PaneBookList
	PaneBookAccounts
	PanePairs
	PaneRenewals
	PaneActualMonths
	PaneActualFigures
	PaneImplied
	PaneWhy
)

var paneNames = map[Pane]string{
	PaneLevers: "levers", PanePods: "pods", PaneLoads: "loads", PaneTiers: "tiers", PaneHires: "hires",
	PanePodRatio: "ratio", PanePodMonths: "gaps", PanePodCauses: "causes", PanePodPilot: "pilot",
	PaneHeat: "heat", PaneMonth: "month", PaneCompare: "compare", PaneCompareChart: "chart",
	PaneFindings: "findings", PaneTierFit: "tier-fit", PaneStage: "stage", PaneResources: "resources",
	PaneFan: "range", PaneChances: "chances", PaneTornado: "what-matters",
	PaneBookList: "csms", PaneBookAccounts: "accounts", PanePairs: "pairs", PaneRenewals: "renewals",
	PaneActualMonths: "actuals", PaneActualFigures: "figures", PaneImplied: "implied", PaneWhy: "why",
}

// String is the pane's name, as commands know it.
func (p Pane) String() string { return paneNames[p] }

// pagePanes lists every page's panes in the order in which tab goes through them. A page
// without panes is not shown.
var pagePanes = map[Page][]Pane{
	PagePlan:    {PaneLevers, PanePods, PaneLoads, PaneTiers},
	PageHiring:  {PaneHires, PanePods, PaneLoads},
	PagePods:    {PanePodRatio, PanePodMonths, PanePodCauses, PanePodPilot},
	PageBooks:   {PaneHeat, PaneMonth},
	PageFit:     {PaneFindings, PaneTierFit, PaneStage, PaneResources},
	PageRisk:    {PaneFan, PaneChances, PaneTornado, PaneLevers},
	PageCompare: {PaneCompare, PaneCompareChart},

	PageAccounts: {PaneBookList, PaneBookAccounts, PanePairs, PaneRenewals},
	PageActuals:  {PaneActualMonths, PaneActualFigures, PaneImplied, PaneWhy},
}

// Pages lists the pages that there are.
func Pages() []Page {
	var pages []Page
	for page := PagePlan; int(page) < len(pageTitles); page++ {
		if len(pagePanes[page]) > 0 {
			pages = append(pages, page)
		}
	}
	return pages
}

// Panes lists the panes of the page that is shown.
func (s State) Panes() []Pane { return pagePanes[s.Page] }

// Panes lists the panes of a page.
func (p Page) Panes() []Pane { return slices.Clone(pagePanes[p]) }

// Turn shows another page, with its first pane chosen.
func (s State) Turn(page Page) State {
	if page == s.Page || len(pagePanes[page]) == 0 {
		return s
	}
	s.Page, s.Focus, s.Zoom, s.Presents = page, pagePanes[page][0], false, false
	s.Note.Text = "" // what was said belongs to the page; the story stays
	s.Actuals = s.Actuals.explained(page)
	if page == PageCompare {
		s.Compare = s.Compare.follow(s)
	}
	s.Accounts = s.Accounts.follow(s)
	return s.Seal()
}

// TurnBy shows the page n tabs on, going round.
func (s State) TurnBy(n int) State {
	pages := Pages()
	index := slices.Index(pages, s.Page) + n
	return s.Turn(pages[(index%len(pages)+len(pages))%len(pages)])
}

// FocusBy chooses the pane n on, going round.
func (s State) FocusBy(n int) State {
	panes := s.Panes()
	index := slices.Index(panes, s.Focus) + n
	s.Focus = panes[(index%len(panes)+len(panes))%len(panes)]
	return s.Seal()
}

// FocusOn chooses a pane of the page.
func (s State) FocusOn(pane Pane) State {
	if slices.Contains(s.Panes(), pane) {
		s.Focus = pane
	}
	return s
}

// ToggleZoom shows the chosen pane alone, or all of the page again.
func (s State) ToggleZoom() State {
	s.Zoom = !s.Zoom
	return s
}
