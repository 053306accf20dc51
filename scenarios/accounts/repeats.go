package accounts

import (
	"hash/maphash"
)

// table finds rows by a hash. An entry has half a hash above a row's number plus one.
type table struct {
	entries []uint64
	used    int
}

const half = 32

// grow makes room for so many rows.
func (t *table) grow(rows int) {
	size := 1 << 6
	for size < 2*rows {
		size *= 2
	}
	if size <= len(t.entries) {
		return
	}
	old := t.entries
	t.entries = make([]uint64, size)
	for _, entry := range old {
		if entry != 0 {
			t.put(entry)
		}
	}
}

func (t *table) put(entry uint64) {
	mask := uint64(len(t.entries) - 1)
	at := entry >> half & mask
	for t.entries[at] != 0 {
		at = (at + 1) & mask
	}
	t.entries[at] = entry
}

// find calls same with the rows of a hash until it returns true, and otherwise adds the row.
func (t *table) find(hash uint64, row int, same func(row uint32) bool) bool {
	if 2*t.used >= len(t.entries) {
		t.grow(max(t.used*2, 1))
	}
	mask := uint64(len(t.entries) - 1)
	at := hash >> half & mask
	for ; t.entries[at] != 0; at = (at + 1) & mask {
		if entry := t.entries[at]; entry>>half == hash>>half && same(uint32(entry-1)) {
			return true
		}
	}
	t.entries[at] = hash>>half<<half | uint64(row+1)
	t.used++
	return false
}

// repeats reports whether a row stands above word for word, and notes one with an id that
// stands above. Rows are found by their id, or by all their words where they have none; where
// the file has no ids and several rows of a name are to be put together, by their name.
func (r *Reader) repeats(row int, id, name []byte, whole uint64, a amount) bool {
	key, ids := whole, &r.id
	_, numbered := r.head.found[ID]
	switch {
	case len(id) > 0:
		key = maphash.Bytes(r.seed, id)
	case !numbered && r.options.Repeated != "":
		id, ids = name, &r.name
		key = maphash.Bytes(r.seed, name)
	}
	shown := shownText(id)
	first := -1
	again := r.seen.find(key, row, func(above uint32) bool {
		if r.hashes[above] == whole && r.columns.ACV[above] == a.value {
			return true
		}
		if first < 0 && len(id) > 0 && ids.at(above) == string(shown) {
			first = int(above)
		}
		return false
	})
	if !again && first >= 0 {
		r.twice = append(r.twice, pair{uint32(first), uint32(row)})
	}
	return again
}
