package main

import (
	"fmt"
	"os"
	"time"

	"brim/scenarios"
)

// record notes a save of edited in the log beside it. The file it was made from is what
// it replaced, or another one. The save stands whatever becomes of its log.
func record(file, edited *scenarios.File, replaced bool, note string, now time.Time) error {
	saved := scenarios.Saved{After: edited, Time: now, Author: author(), Note: note}
	if replaced {
		saved.Before = file
	} else {
		saved.Origin = file
	}
	if err := scenarios.Record(edited.Path, saved); err != nil {
		return fmt.Errorf("saved, but %w", err)
	}
	return nil
}

// author is who saves, as far as the environment says. A variable that is there and empty
// stands for nobody.
func author() string {
	for _, name := range []string{"BRIM_AUTHOR", "GIT_AUTHOR_NAME", "USER"} {
		if value, ok := os.LookupEnv(name); ok {
			return value
		}
	}
	return ""
}
