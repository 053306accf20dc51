package main

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"brim/scenarios"
	"brim/scenarios/disk"
	"brim/ui"
)

// Tables implements [ui.Store].
func (st *store) Tables(folder string) (ui.Shelf, error) {
	folder = asTyped(folder)
	base := canonical(orHere(folder))
	entries, err := disk.ReadFolder(orHere(folder), maxRead)
	if err != nil {
		return ui.Shelf{}, fmt.Errorf("%s: %w", scenarios.Escaped(orHere(folder)), plainCause(err))
	}
	shelf := ui.Shelf{Folder: scenarios.Escaped(homely(base)), Walked: folder != ""}
	shelf.Here = []ui.Place{{Name: filepath.Dir(base), Label: "../", About: "the folder above", Folder: true}}
	for _, entry := range entries {
		path := filepath.Join(base, entry.Name())
		switch {
		case strings.HasPrefix(entry.Name(), "."):
		case isFolder(entry, path):
			shelf.Here = append(shelf.Here, ui.Place{Name: path, Label: entry.Name() + "/", About: homely(path), Folder: true})
		case scenarios.HasTableEnding(entry.Name()):
			shelf.Here = append(shelf.Here, ui.Place{Name: fromHere(path), Label: entry.Name(), Title: sizeAndDay(path), About: homely(path)})
		}
	}
	slices.SortStableFunc(shelf.Here[1:], func(a, b ui.Place) int { return fileFirst(a) - fileFirst(b) })
	if len(entries) == maxRead || len(shelf.Here) > maxListed {
		shelf.Here = shelf.Here[:min(len(shelf.Here), maxListed)]
		shelf.Folder += fmt.Sprintf(" (the first %d)", len(shelf.Here))
	}
	for _, name := range []string{"Downloads", "Desktop", "Documents"} {
		path := filepath.Join(home(), name)
		if info, err := os.Stat(path); err == nil && info.IsDir() && home() != "" && canonical(path) != base && filepath.Dir(path) != base {
			shelf.Recent = append(shelf.Recent, ui.Place{Name: path, Label: name + "/", About: homely(path), Folder: true})
		}
	}
	return shelf, nil
}

// fileFirst sorts files before folders.
func fileFirst(place ui.Place) int {
	if place.Folder {
		return 1
	}
	return 0
}

// sizeAndDay says how large a file is and when it was written last; empty where that is not known.
func sizeAndDay(path string) string {
	info, err := os.Stat(path)
	if err != nil {
		return ""
	}
	size := fmt.Sprintf("%d KB", (info.Size()+1023)/1024)
	if info.Size() > 1<<20 {
		size = fmt.Sprintf("%.1f MB", float64(info.Size())/(1<<20))
	}
	return size + ", " + info.ModTime().Format("2 Jan 2006")
}
