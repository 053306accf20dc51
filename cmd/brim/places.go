package main

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"brim/scenarios"
	"brim/scenarios/disk"
	"brim/ui"
)

// maxRead is how many entries of a folder are looked at, maxListed how many are listed.
const (
	maxRead   = 5000
	maxListed = 200
)

// Browse implements [ui.Store].
func (st *store) Browse(folder string) (ui.Shelf, error) {
	folder = asTyped(folder)
	here, cut, err := placesIn(orHere(folder))
	if err != nil && folder != "" {
		return ui.Shelf{}, fmt.Errorf("%s: %w", scenarios.Escaped(folder), plainCause(err))
	}
	shelf := ui.Shelf{Folder: scenarios.Escaped(homely(canonical(orHere(folder)))), Walked: folder != "", Here: here}
	if cut {
		shelf.Folder += fmt.Sprintf(" (the first %d)", len(here))
	}
	for _, builtin := range scenarios.Builtins() {
		shelf.Builtin = append(shelf.Builtin, ui.Place{Name: builtin.Name, Label: builtin.Name, Title: builtin.Title,
			About: builtin.About})
	}
	for _, path := range st.recent.list() {
		if _, err := os.Lstat(path); err == nil {
			shelf.Recent = append(shelf.Recent, ui.Place{Name: fromHere(path), Label: endOf(path), Title: titleIn(path),
				About: homely(path)})
		}
	}
	shelf.Recent = without(shelf.Recent, shelf.Here)
	return shelf, nil
}

// without leaves out the files that others hold too, whatever their paths look like: a
// file is listed where people look for it, in its folder, and only once.
func without(places, others []ui.Place) []ui.Place {
	known := map[string]bool{}
	for _, place := range others {
		if !place.Folder {
			known[canonical(place.Name)] = true
		}
	}
	return slices.DeleteFunc(places, func(place ui.Place) bool { return !place.Folder && known[canonical(place.Name)] })
}

// placesIn lists the way up, the folders, the scenario files and the tables of a folder; cut says
// that there are more.
func placesIn(folder string) (places []ui.Place, cut bool, err error) {
	entries, err := disk.ReadFolder(folder, maxRead)
	if err != nil {
		return nil, false, err
	}
	base := canonical(folder)
	places = []ui.Place{{Name: filepath.Dir(base), Label: "../", About: "the folder above", Folder: true}}
	var files []ui.Place
	for _, entry := range entries {
		path := filepath.Join(base, entry.Name())
		switch {
		case strings.HasPrefix(entry.Name(), "."):
		case isFolder(entry, path):
			places = append(places, ui.Place{Name: path, Label: entry.Name() + "/", About: homely(path), Folder: true})
		case strings.HasSuffix(entry.Name(), scenarioEnding):
			files = append(files, ui.Place{Name: fromHere(path), Label: entry.Name(), Title: titleIn(path),
				About: homely(path)})
		case scenarios.IsTable(path):
			files = append(files, ui.Place{Name: fromHere(path), Label: entry.Name(), Title: tableTitle, About: homely(path)})
		}
	}
	places = append(places, files...)
	kept := min(len(places), maxListed)
	return places[:kept], len(entries) == maxRead || kept < len(places), nil
}

// tableTitle says in the place of a title what becomes of a table that is opened.
const tableTitle = "a table: its accounts make a new plan"

// isFolder follows a symbolic link.
func isFolder(entry os.DirEntry, path string) bool {
	if entry.Type()&os.ModeSymlink == 0 {
		return entry.IsDir()
	}
	info, err := os.Stat(path)
	return err == nil && info.IsDir()
}

// fromHere is a path as people would type it in the working directory.
func fromHere(path string) string {
	here, err := os.Getwd()
	if err != nil {
		return path
	}
	relative, err := filepath.Rel(canonical(here), path)
	if err != nil || strings.HasPrefix(relative, "..") {
		return path
	}
	return relative
}

// endOf is a path in the working directory, or the end of one elsewhere: what tells files
// apart stands there.
func endOf(path string) string {
	if relative := fromHere(path); relative != path {
		return relative
	}
	return filepath.Join(filepath.Base(filepath.Dir(path)), filepath.Base(path))
}

// homely writes the home folder in a path as people do.
func homely(path string) string {
	home := home()
	if rest, ok := strings.CutPrefix(path, home+string(filepath.Separator)); ok && home != "" {
		return "~/" + rest
	}
	return path
}

// titleLine finds a title in the plain form that nearly every file has.
var titleLine = regexp.MustCompile(`(?m)^[ \t]*title[ \t]*=[ \t]*("[^"\\\n]*")`)

// titleIn reads a file's title without reading the scenario: a list is shown at once.
// It is empty where that is not possible.
func titleIn(path string) string {
	found := titleLine.FindSubmatch(startOf(path, 2048))
	if found == nil {
		return ""
	}
	title, err := strconv.Unquote(string(found[1]))
	if err != nil {
		return ""
	}
	return title
}

// startOf is the beginning of a regular file, empty where there is none.
func startOf(path string, most int64) []byte {
	start, _ := disk.ReadStart(path, most)
	return start
}

// plainCause is an error without the path, which stands before it.
func plainCause(err error) error {
	var wrong *os.PathError
	if errors.As(err, &wrong) {
		return wrong.Err
	}
	return err
}
