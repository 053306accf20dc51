package disk

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"brim/scenarios/text"
)

// maxLinks is how many symbolic links in a row are followed, as the kernel does.
const maxLinks = 40

// FollowLinks is the file behind a chain of symbolic links; a path that is none, or that
// nothing has yet, is its own answer. A link that leads nowhere is an error.
func FollowLinks(path string) (string, error) {
	target := path
	for range maxLinks {
		info, err := os.Lstat(target)
		if errors.Is(err, fs.ErrNotExist) && target != path {
			return "", fmt.Errorf("the symbolic link leads to %s, which does not exist", text.Visible(strconv.Quote(target)))
		}
		if errors.Is(err, fs.ErrNotExist) {
			return target, nil
		}
		if err != nil {
			return "", err
		}
		if info.Mode()&fs.ModeSymlink == 0 {
			return target, nil
		}
		next, err := os.Readlink(target)
		if err != nil {
			return "", err
		}
		if !filepath.IsAbs(next) {
			next = InFolder(FolderOf(target), next)
		}
		target = next
	}
	return "", errors.New("symbolic links in a circle")
}

// SameFile reports whether two paths lead to one file that is there, through links too.
func SameFile(a, b string) bool {
	one, err := os.Stat(a)
	if err != nil {
		return false
	}
	other, err := os.Stat(b)
	return err == nil && os.SameFile(one, other)
}

// brokenLink words the failure to open a file as a save does where symbolic links lead
// nowhere: "no such file" would be denied by whoever sees the link.
func brokenLink(path string, err error) error {
	for _, why := range linkTrouble {
		if !errors.Is(err, why) {
			continue
		}
		if _, broken := FollowLinks(path); broken != nil {
			return worded{reason(broken), why}
		}
	}
	return err
}

// FolderOf is the folder of a file. Unlike filepath.Dir it does not drop ".." from the
// path, which leads elsewhere behind a symbolic link.
func FolderOf(path string) string {
	folder, _ := filepath.Split(path)
	if folder == "" {
		return "."
	}
	return folder
}

// RealFolder is the absolute path of a folder without symbolic links, from which relative
// paths lead where the system follows them. A folder that is not there has no links.
func RealFolder(path string) (string, error) {
	if real, err := filepath.EvalSymlinks(path); err == nil {
		path = real
	}
	return filepath.Abs(path)
}

// InFolder is a path seen from a folder, with its ".." too.
func InFolder(folder, path string) string {
	if folder == "." {
		return path // as messages have it
	}
	return strings.TrimRight(folder, string(filepath.Separator)) + string(filepath.Separator) + path
}
