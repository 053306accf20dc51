package main

import (
	"context"
	"errors"
	"io/fs"
	"path/filepath"
	"strings"

	"brim/scenarios"
	"brim/scenarios/disk"
	"brim/ui"
)

// cannotRead is what a watch sees of a table that is there and cannot be read.
const cannotRead = "cannot be read"

// tableNews is the news of the tables that a document names: the first that holds something
// else than was read and than was seen. One that cannot be read is looked at again once the
// time has passed that a program needs to write it anew.
func tableNews(ctx context.Context, tables []scenarios.Table, seen ui.Seen, passed func() bool) ui.News {
	known := make([]string, len(tables))
	copy(known, strings.Split(seen.Tables, "\n"))
	for i, table := range tables {
		now, err := table.Now(ctx)
		if err != nil && known[i] != wrongWith(err) && passed() {
			now, err = table.Now(ctx)
		}
		if err != nil {
			now = wrongWith(err)
		}
		switch {
		case ctx.Err() != nil || now == scenarios.EmptyPrint: // called off, or being written
		case now != table.Print() && now != known[i]:
			known[i] = now
			seen.Tables = strings.Join(known, "\n")
			found := ui.News{Seen: seen, Table: scenarios.Escaped(filepath.Base(table.Path)), Gone: now == ui.FileGone}
			if now == cannotRead {
				found.Unread = disk.Reason(err)
			}
			return found
		}
	}
	return ui.News{Seen: seen}
}

// wrongWith is what a watch sees of a table that cannot be read.
func wrongWith(err error) string {
	if errors.Is(err, fs.ErrNotExist) {
		return ui.FileGone
	}
	return cannotRead
}
