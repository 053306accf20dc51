package disk

import (
	"os"
	"path/filepath"
	"regexp"
	"time"
)

const strayAge = 24 * time.Hour

var strayName = regexp.MustCompile(`^\.brim-[0-9]+\.tmp$`)

// removeStray removes temporary files that killed runs of this user left in a folder
// more than a day ago. What cannot be removed stays.
func removeStray(folder string, now time.Time) {
	if now.IsZero() {
		return
	}
	entries, err := os.ReadDir(folder)
	if err != nil {
		return
	}
	for _, entry := range entries {
		if !strayName.MatchString(entry.Name()) {
			continue
		}
		info, err := entry.Info()
		if err != nil || !info.Mode().IsRegular() || now.Sub(info.ModTime()) < strayAge {
			continue
		}
		if isOwn(info) {
			_ = os.Remove(filepath.Join(folder, entry.Name()))
		}
	}
}
