package main

import (
	"bytes"
	"context"
	"fmt"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"brim/planner/judge"
	"brim/scenarios"
	"brim/scenarios/disk"
	"brim/ui/handout"
)

// sinceWhat reads what a file is held against: a plan as JSON, or a scenario, of which so many parts
// are told of each outcome.
func sinceWhat(command *cobra.Command, path string, now judge.Side, parts int) (handout.Since, error) {
	if strings.EqualFold(filepath.Ext(path), ".json") {
		since, err := readEarlier(path)
		if err != nil {
			return nil, usagef("--since %s: %w", scenarios.Escaped(path), err)
		}
		sayUnlike(command, since, now)
		return since, nil
	}
	before, err := sinceSide(command, path, now)
	if err != nil {
		return nil, err
	}
	since := handout.SincePlan{Name: before.name, Parts: parts}
	err = interruptible(func(ctx context.Context) error {
		since.Why = judge.Attribute(ctx, before.side, now, cores())
		return ctx.Err()
	})
	return since, err
}

// readEarlier reads a plan that was written as JSON before.
func readEarlier(path string) (handout.SinceJSON, error) {
	data, err := disk.ReadRegular(path, maxPlan)
	if err != nil {
		return handout.SinceJSON{}, disk.Reason(err)
	}
	return handout.ReadSince(sourceOf(path), bytes.TrimSpace(data))
}

// sayUnlike says where an earlier plan is not of the same market case, title, start or currency.
func sayUnlike(command *cobra.Command, since handout.SinceJSON, now judge.Side) {
	if said := since.Unlike(now.Scenario, now.Case); said != "" {
		_, _ = fmt.Fprintln(command.ErrOrStderr(), said)
	}
}

// maxPlan is more than a plan as JSON has.
const maxPlan = 64 << 20
