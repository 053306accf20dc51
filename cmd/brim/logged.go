package main

import (
	"os"

	"brim/scenarios"
)

// remarkOn is what the log keeps of a save of something that was made from a file.
func remarkOn(file *scenarios.File, note string) scenarios.Remark {
	return scenarios.Remark{Origin: file, Author: author(), Note: note}
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
