package main

import (
	"context"
	"time"

	"github.com/spf13/cobra"
)

// defaultTimeLimit is how long a search may take.
const defaultTimeLimit = 2 * time.Second

func timeLimitFlag(command *cobra.Command, limit *time.Duration) {
	command.Flags().DurationVar(limit, "time-limit", defaultTimeLimit, "`time` after which the best so far is taken")
}

func checkTimeLimit(limit time.Duration) error {
	if limit <= 0 {
		return usagef("--time-limit %s: it must be longer than nothing, such as 2s", limit)
	}
	return nil
}

// limited is [interruptible] for a search whose context also ends after the limit.
func limited(limit time.Duration, search func(ctx context.Context) error) error {
	return interruptible(func(ctx context.Context) error {
		ctx, stop := context.WithTimeout(ctx, limit)
		defer stop()
		return search(ctx)
	})
}
