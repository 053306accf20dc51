package accounts

import (
	"hash/maphash"
	"math/bits"
)

// notKeyed is the key of a row that has neither an id nor a name, and is like no other.
const notKeyed = 0

// key is the key of a row, by which rows of one account are found: the hash of its id, or of
// all its words where it has none; where the file has no ids and several rows of a name are to
// be put together, of its name.
func (r *Reader) key(id, name []byte, whole uint64) uint64 {
	switch {
	case len(id) > 0:
		return maphash.Bytes(r.seed, id) | 1
	case len(name) == 0:
		return notKeyed
	case r.at.id < 0 && r.options.Repeated != "":
		return maphash.Bytes(r.seed, name) | 1
	}
	return whole | 1
}

// hash is the hash of a row's cells, blank ones at its end left out.
func (r *Reader) hash(cells [][]byte) uint64 {
	if raw := r.scan.Plain; raw != nil && !padded(raw, cells) {
		return maphash.Bytes(r.seed, r.withoutBlanks(raw))
	}
	r.joined = r.joined[:0]
	for i, cell := range cells {
		if i > 0 {
			r.joined = append(r.joined, r.scan.Separator)
		}
		r.joined = append(r.joined, cell...)
	}
	return maphash.Bytes(r.seed, r.withoutBlanks(r.joined))
}

// withoutBlanks is a row without what says nothing at its end: blank cells, spaces, line ends.
func (r *Reader) withoutBlanks(row []byte) []byte {
	for n := len(row); n > 0; n-- {
		switch c := row[n-1]; c {
		case r.scan.Separator, ' ', '\t', '\r', '\n':
		default:
			return row[:n]
		}
	}
	return nil
}

// padded reports whether blanks stand around the cells of a row.
func padded(raw []byte, cells [][]byte) bool {
	length := len(cells) - 1
	for _, cell := range cells {
		length += len(cell)
	}
	end := len(raw)
	for end > 0 && (raw[end-1] == '\n' || raw[end-1] == '\r') {
		end--
	}
	return length != end
}

// perPart is how many rows are looked through at once, so that the table for them stays in
// the processor's fastest memory.
const perPart = 1 << 10

// findRepeats marks the rows that repeat one above word for word, and gives those with the
// key of another one, each with the first of them. Rows are put into parts by their keys, so
// that all with one key are in one part, in the file's order.
func (r *Reader) findRepeats(gone []bool) (twice []pair) {
	shift := 64 - bits.Len(uint(len(r.keys)/perPart))
	parts := make([]uint32, 1<<(64-shift)+1)
	part := func(key uint64) uint64 {
		if shift == 64 {
			return 0
		}
		return key >> shift
	}
	for _, key := range r.keys {
		parts[part(key)+1]++
	}
	for i := 1; i < len(parts); i++ {
		parts[i] += parts[i-1]
	}
	rows, next := make([]keyed, len(r.keys)), append([]uint32(nil), parts...)
	for row, key := range r.keys {
		place := &next[part(key)]
		rows[*place] = keyed{uint32(key), uint32(row)}
		*place++
	}
	var seen table
	for i := range len(parts) - 1 {
		seen.clear(int(parts[i+1] - parts[i]))
		for _, one := range rows[parts[i]:parts[i+1]] {
			if one.key == notKeyed {
				continue
			}
			if first, found := r.above(&seen, one, gone); found {
				twice = append(twice, pair{first, one.row})
			}
		}
	}
	for row, repeated := range gone {
		if repeated {
			r.left.Lines("repeated").Add(int(r.columns.Line[row]))
		}
	}
	return twice
}

// above looks for rows above with the key of a row: it is gone where one has all its words,
// and found where another one has its id.
func (r *Reader) above(seen *table, one keyed, gone []bool) (first uint32, found bool) {
	mask := uint32(len(seen.rows) - 1)
	place := one.key >> 1 & mask // the lowest bit is set in all
	for ; seen.rows[place].key != 0; place = (place + 1) & mask {
		other := seen.rows[place]
		switch {
		case other.key != one.key || r.keys[other.row] != r.keys[one.row]:
		case r.hashes[other.row] == r.hashes[one.row] && r.columns.ACV[other.row] == r.columns.ACV[one.row]:
			gone[one.row] = true
			return 0, false
		case !found && r.sameAccount(other.row, one.row):
			first, found = other.row, true
		}
	}
	seen.rows[place] = one
	return first, found
}

// sameAccount reports whether two rows with one key have one id, or one name where that counts.
func (r *Reader) sameAccount(a, b uint32) bool {
	if r.at.id >= 0 {
		return r.id.at(a) == r.id.at(b) && r.id.at(a) != ""
	}
	return r.options.Repeated != "" && r.name.at(a) == r.name.at(b)
}

// keyed is a row with the lower half of its key, which mostly tells it from the others of its
// part.
type keyed struct{ key, row uint32 }

// table finds rows by their keys.
type table struct{ rows []keyed }

// clear empties the table and makes room for so many.
func (t *table) clear(n int) {
	size := 1 << bits.Len(uint(2*n))
	if size > len(t.rows) {
		t.rows = make([]keyed, size)
		return
	}
	clear(t.rows)
}
