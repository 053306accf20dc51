package scenarios

import (
	"context"
	"errors"
	"fmt"
	"hash"
	"hash/maphash"
	"io"
	"path/filepath"
	"time"

	"brim/model"
	"brim/scenarios/accounts"
	"brim/scenarios/actuals"
	"brim/scenarios/disk"
)

// Table is a file of accounts, bands or actuals that a scenario names, as it was when it was read.
type Table struct {
	Path string

	print    string
	size     int64
	modified time.Time
}

// Print is what tells the content of a table from another one, for as long as the program
// runs; empty where nobody asked for it, see [LoadFor].
func (t Table) Print() string { return t.print }

// EmptyPrint is the print of a file without a byte.
var EmptyPrint = printOf(nil)

// Now is the [Table.Print] of what the file holds by now. A file that was only touched is read,
// and has the same. The error says why it cannot be read, or that ctx has ended.
func (t Table) Now(ctx context.Context) (string, error) {
	file, info, err := disk.OpenRegular(t.Path, accounts.MaxFile)
	if err != nil {
		return "", err
	}
	defer file.Close() // nothing was written: there is nothing to lose
	if info.Size() == t.size && info.ModTime().Equal(t.modified) {
		return t.print, nil
	}
	noted := newNoted(ctx, file, info.Size(), nil)
	if _, err := io.Copy(io.Discard, noted); err != nil {
		return "", err
	}
	return noted.print(), nil
}

// noted is a table while it is read by somebody who waits for it.
type noted struct {
	ctx  context.Context
	in   io.Reader
	come func(share float64) // nil: nobody asks how far it is
	size int64
	read int64
	hash hash.Hash64
}

// printSeed is that of all prints.
var printSeed = maphash.MakeSeed()

func newNoted(ctx context.Context, in io.Reader, size int64, come func(share float64)) *noted {
	h := new(maphash.Hash)
	h.SetSeed(printSeed)
	return &noted{ctx: ctx, in: io.LimitReader(in, size), come: come, size: size, hash: h}
}

// Read implements [io.Reader].
func (n *noted) Read(to []byte) (int, error) {
	if err := n.ctx.Err(); err != nil {
		return 0, err
	}
	count, err := n.in.Read(to)
	_, _ = n.hash.Write(to[:count]) // it takes everything
	if n.read += int64(count); n.come != nil && n.size > 0 {
		n.come(float64(n.read) / float64(n.size))
	}
	return count, err
}

func (n *noted) print() string { return fmt.Sprintf("%d-%016x", n.read, n.hash.Sum64()) }

// printOf is the print of a text.
func printOf(data []byte) string {
	return fmt.Sprintf("%d-%016x", len(data), maphash.Bytes(printSeed, data))
}

// folder is where a scenario finds the files that it names. It notes those that were read.
type folder struct {
	dir    string // empty where it may name none
	tables []Table

	unfilled bool // the file of what has happened is not read

	ctx  context.Context // that ends the reading; nil: nobody waits for it
	come func(share float64)
}

// accounts reads the accounts file of a scenario as the scenario has it read.
func (d *folder) accounts(s *model.Scenario) (*model.Accounts, error) {
	return d.accountsAs(s.Book.File, accountsOptions(s))
}

// accountsAs reads a file of accounts.
func (d *folder) accountsAs(name string, options accounts.Options) (read *model.Accounts, err error) {
	err = d.table(name, accounts.MaxFile, func(path string, in io.Reader, size int64) (err error) {
		read, err = accounts.Read(path, in, size, options)
		return err
	})
	return read, err
}

// bands reads a file of bands.
func (d *folder) bands(name string) (*Bands, error) {
	return wholeTable(d, name, maxBandsFile, ParseBands)
}

// actuals reads the file of what has happened under a scenario; nil where it is not to be read.
func (d *folder) actuals(s *model.Scenario) (*model.Record, error) {
	if d.unfilled {
		return nil, nil
	}
	return wholeTable(d, s.Actuals.File, actuals.MaxFile, func(path string, data []byte) (*model.Record, error) {
		return actuals.Read(path, data, actuals.OptionsOf(s))
	})
}

// wholeTable reads a file that is small enough to be read at once.
func wholeTable[T any](d *folder, name string, most int64, read func(path string, data []byte) (T, error)) (made T, err error) {
	err = d.table(name, most, func(path string, in io.Reader, _ int64) error {
		data, err := io.ReadAll(in)
		if err == nil {
			made, err = read(path, data)
		}
		return err
	})
	return made, err
}

// table reads a file of so many bytes at most that a scenario names, and notes it.
func (d *folder) table(name string, most int64, read func(path string, in io.Reader, size int64) error) error {
	if d.dir == "" {
		return errors.New("no folder to find it in")
	}
	path := d.path(name)
	file, info, err := disk.OpenRegular(path, most)
	if err != nil {
		return err
	}
	defer file.Close() // nothing was written: there is nothing to lose
	table := Table{Path: path, size: info.Size(), modified: info.ModTime()}
	if d.ctx == nil {
		err = read(path, io.LimitReader(file, table.size), table.size)
	} else {
		noted := newNoted(d.ctx, file, table.size, d.come)
		err = read(path, noted, table.size)
		table.print = noted.print()
	}
	if err == nil {
		d.tables = append(d.tables, table)
	}
	return err
}

// tableNow is a file that a scenario names, as it is now.
func (d *folder) tableNow(name string) Table {
	table := Table{Path: d.path(name)}
	if file, info, err := disk.OpenRegular(table.Path, accounts.MaxFile); err == nil {
		_ = file.Close() // nothing was written
		table.size, table.modified = info.Size(), info.ModTime()
	}
	return table
}

// tablesOf are the files that a scenario names, as they are now.
func (d *folder) tablesOf(s *model.Scenario) (tables []Table) {
	for _, name := range []string{s.Book.File, s.Book.BandsFile, s.Actuals.File} {
		if name != "" {
			tables = append(tables, d.tableNow(name))
		}
	}
	return tables
}

// path is where a file is that a scenario names.
func (d *folder) path(name string) string {
	if filepath.IsAbs(name) {
		return name
	}
	return disk.InFolder(d.dir, name)
}
