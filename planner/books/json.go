package books

import (
	"brim/model"
	"brim/planner"
)

// Document is the books as JSON has them.
type Document struct {
	Tiers    []tierEntry `json:"tiers"`
	Pods     []Pod       `json:"pods"`
	Renewals []dueEntry  `json:"renewals"`
	CSMs     []CSM       `json:"csms"`
}

type tierEntry struct {
	Tier       string      `json:"tier"`
	Books      []bookEntry `json:"books"`
	Unassigned Sum         `json:"unassigned"`
	Imbalance  Imbalance   `json:"imbalance"`
}

type bookEntry struct {
	CSM string `json:"csm"`
	Sum
	Share       float64           `json:"share"`
	Load        float64           `json:"load"`
	Utilization model.Opt         `json:"utilization"`
	State       planner.LoadState `json:"state"`
	Score       float64           `json:"score"`
	Due90       Sum               `json:"due_90"`
}

type dueEntry struct {
	Month model.Month `json:"month"`
	Tier  string      `json:"tier"`
	CSM   *string     `json:"csm"`
	Sum
}

// Document is the books as JSON has them; where there is no CSM, null stands for one.
func (b *Books) Document() Document {
	d := Document{Tiers: []tierEntry{}, Pods: append([]Pod{}, b.Pods...), Renewals: []dueEntry{}, CSMs: b.CSMs}
	for i := range b.Tiers {
		t := &b.Tiers[i]
		entry := tierEntry{Tier: t.Name, Books: []bookEntry{}, Unassigned: t.Unassigned, Imbalance: t.Imbalance}
		for j := range t.Books {
			c := &t.Books[j]
			entry.Books = append(entry.Books, bookEntry{c.CSM, c.Sum, c.Share, c.Load, c.Utilization, c.State, c.Score, c.Due90})
		}
		d.Tiers = append(d.Tiers, entry)
	}
	for _, due := range b.Renewals {
		d.Renewals = append(d.Renewals, dueEntry{due.Month, b.Tiers[due.Tier].Name, Named(due.CSM), due.Sum})
	}
	return d
}

// Named is a CSM's name in JSON: null where there is none.
func Named(csm string) *string {
	if csm == "" {
		return nil
	}
	return &csm
}
