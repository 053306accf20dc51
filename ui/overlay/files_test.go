package overlay

import (
	"strings"
	"testing"

	"brim/ui/canvas"
	"brim/ui/theme"
)

func openFiles() *Files {
	return NewFiles([]Shelf{
		{Title: "Built in", Entries: []Entry{
			{Name: "one-team", Text: "One team", Action: Open{"one-team"}, Detail: "a first plan"},
			{Name: "pod-breach", Text: "Pods in trouble", Action: Open{"pod-breach"}},
		}},
		{Title: "Recent", Entries: []Entry{{Name: "team.toml", Text: "Our team", Action: Open{"/home/me/team.toml"}}}},
		{Title: "Folders", Entries: []Entry{{Name: "plans/", Text: "folder", Action: Browse{"/home/me/plans"}}}},
	}, func(c *canvas.Canvas) { c.Text(0, 0, theme.Text, "previewed") })
}

// listed is the list's lines: titles in brackets.
func (f *Files) listed() string {
	var lines []string
	for i, row := range f.rows {
		switch {
		case row.entry == nil:
			lines = append(lines, "["+row.title+"]")
		case i == f.chosen:
			lines = append(lines, ">"+row.entry.Name)
		default:
			lines = append(lines, row.entry.Name)
		}
	}
	return strings.Join(lines, " ")
}

// TestFilesFilter keeps every group's title above what matches of it, and no other; a
// title is never chosen.
func TestFilesFilter(t *testing.T) {
	for typed, want := range map[string]string{
		"":         "[Built in] >one-team pod-breach [Recent] team.toml [Folders] plans/",
		"team":     "[Built in] >one-team [Recent] team.toml",
		"our TEAM": "[Recent] >team.toml",
		"folder":   "[Folders] >plans/",
		"built in": "",
	} {
		f := openFiles()
		if keys(f, typed); f.listed() != want {
			t.Errorf("%q lists %q, want %q", typed, f.listed(), want)
		}
	}
}

// TestFilesScroll passes over titles and stops at both ends.
func TestFilesScroll(t *testing.T) {
	f := openFiles()
	for _, step := range []struct{ key, want string }{
		{"up", "one-team"}, {"down", "pod-breach"}, {"down", "team.toml"}, {"tab", "plans/"}, {"down", "plans/"},
		{"ctrl+p", "team.toml"}, {"pgup", "pod-breach"},
	} {
		keys(f, step.key)
		if got := f.rows[f.chosen].entry.Name; got != step.want {
			t.Fatalf("%s leads to %s, want %s", step.key, got, step.want)
		}
	}
	none := NewFiles(nil, func(*canvas.Canvas) {})
	if keys(none, "down", "up", "pgdown"); none.Chosen() != "" {
		t.Error("something is chosen of nothing")
	}
}

// TestFilesTake opens what is chosen, looks into a folder, and opens the path typed where
// nothing matches it.
func TestFilesTake(t *testing.T) {
	for _, test := range []struct {
		keys   []string
		chosen string // what would be opened, and so previewed
		want   Action
	}{
		{[]string{"down"}, "pod-breach", Open{"pod-breach"}},
		{[]string{"plans"}, "", Browse{"/home/me/plans"}},
		{[]string{" ../q3.toml "}, "../q3.toml", Typed{"../q3.toml"}},
	} {
		f := openFiles()
		keys(f, test.keys...)
		if got := f.Chosen(); got != test.chosen {
			t.Errorf("%q: %q is chosen, want %q", test.keys, got, test.chosen)
		}
		if shown := strings.Contains(drawn(f, 60, 20), "previewed"); shown != (test.chosen != "") {
			t.Errorf("%q: previewed %v", test.keys, shown)
		}
		if got := keys(f, "enter"); got != test.want {
			t.Errorf("%q: %v, want %v", test.keys, got, test.want)
		}
	}
	if got := keys(NewFiles(nil, func(*canvas.Canvas) {}), " ", "enter"); got != nil {
		t.Errorf("nothing typed: %v", got)
	}
}

// TestFilesClick chooses the entry drawn there, which shows what it comes to, and takes it with
// a second click; on a title, the input and the preview a click does nothing, and on a key what the key does. At any height the choice and its title are in sight.
func TestFilesClick(t *testing.T) {
	for _, height := range []int{12, 14, 24} {
		f := openFiles()
		keys(f, "down", "down", "down")
		view := drawn(f, 60, height)
		if !strings.Contains(view, "▸ plans/") || !strings.Contains(view, "Folders") {
			t.Errorf("the choice is out of sight:\n%s", view)
		}
		taken := 0
		for y, line := range strings.Split(view, "\n") {
			chosen := f.chosen
			action := f.Click(3, y)
			if f.chosen != chosen && action != nil {
				t.Errorf("a click on %q takes it before it is looked at", line)
			}
			if action == nil && f.chosen != chosen {
				action = f.Click(3, y)
			}
			if strings.Contains(line, "enter opens it") { // which does what the key does
				continue
			}
			if run, begins := action.(Run); begins && run.Command == "new" && strings.Contains(line, "a plan of your own") {
				continue
			}
			if action == nil {
				continue
			}
			taken++
			if name := f.rows[f.chosen].entry.Name; !strings.Contains(line, name) {
				t.Errorf("a click on %q takes %s", line, name)
			}
			f.chosen = chosen
		}
		if want := strings.Count(view, "-team ") + strings.Count(view, "pod-breach") + strings.Count(view, "team.toml") + strings.Count(view, "plans/"); taken != want {
			t.Errorf("%d of %d entries can be clicked:\n%s", taken, want, view)
		}
	}
}
