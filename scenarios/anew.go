package scenarios

import (
	"fmt"
	"slices"

	"brim/model"
	"brim/scenarios/text"
)

// EditAnew writes a plan that begins anew in the place of the file's, as [File.Edit] does. Besides
// it takes out the comments behind the start, and behind heads, their shares, those in ramp and
// those on their way where they changed: they speak of the people whom the old plan began with.
func (f *File) EditAnew(changed *model.Scenario) (*File, error) {
	edited, err := f.Edit(changed)
	if err != nil {
		return nil, err
	}
	changes, _ := model.Changes(f.Scenario, changed)
	begun := []string{text.Join("ae", "heads"), text.Join("csm", "heads")} // though as many, of another month
	for _, change := range changes {
		if path := pathOf(change.Lever); slices.Contains(beginning, text.Field(path)) {
			begun = append(begun, path)
		}
	}
	doc := edited.document
	for _, path := range begun {
		if !doc.Has(path) {
			continue
		}
		if doc, err = doc.Uncomment(path); err != nil {
			return nil, fmt.Errorf("%s: the comment behind %s cannot be taken out: %w", text.Visible(f.Path), path, err)
		}
	}
	return edited.holding(doc.Source(), changed)
}

// beginning are the keys that say when a plan begins, and with whom.
var beginning = []string{"start", "heads", "ae_share", "csm_share", "ramping", "starts"}
