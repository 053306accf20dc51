package workbook

import (
	"archive/zip"
	"bytes"
	"cmp"
	"encoding/xml"
	"io"
	"maps"
	"slices"
	"time"
)

// parts are the parts of a workbook's file. They are written in the order of their names and
// with one time, so that the same plan makes the same bytes.
type parts struct {
	*zip.Writer
	held map[string]*bytes.Buffer
}

func newParts(out io.Writer) *parts { return &parts{zip.NewWriter(out), map[string]*bytes.Buffer{}} }

// Create begins a part.
func (p *parts) Create(name string) (io.Writer, error) {
	part := new(bytes.Buffer)
	p.held[name] = part
	return part, nil
}

// typesPart lists the types of the others. Readers may expect it first, as sorting has it.
const typesPart = "[Content_Types].xml"

// partTime is the time of all parts, the earliest that an archive can say.
var partTime = time.Date(1980, 1, 1, 0, 0, 0, 0, time.UTC)

// Close writes all parts.
func (p *parts) Close() error {
	for _, name := range slices.Sorted(maps.Keys(p.held)) {
		content, err := p.held[name].Bytes(), error(nil)
		if name == typesPart {
			content, err = sortedTypes(content)
		}
		if err != nil {
			return err
		}
		part, err := p.CreateHeader(&zip.FileHeader{Name: name, Method: zip.Deflate, Modified: partTime})
		if err != nil {
			return err
		}
		if _, err := part.Write(content); err != nil {
			return err
		}
	}
	return p.Writer.Close()
}

// contentTypes says what the parts are: by the ending of their names, or one by one.
type contentTypes struct {
	XMLName   xml.Name      `xml:"http://schemas.openxmlformats.org/package/2006/content-types Types"`
	Defaults  []contentType `xml:"Default"`
	Overrides []contentType `xml:"Override"`
}

type contentType struct {
	Extension   string `xml:",attr,omitempty"`
	PartName    string `xml:",attr,omitempty"`
	ContentType string `xml:",attr"`
}

// sortedTypes puts the types in the order of what they are the types of.
func sortedTypes(text []byte) ([]byte, error) {
	var types contentTypes
	if err := xml.Unmarshal(text, &types); err != nil {
		return nil, err
	}
	for _, list := range [][]contentType{types.Defaults, types.Overrides} {
		slices.SortFunc(list, func(a, b contentType) int {
			return cmp.Or(cmp.Compare(a.Extension, b.Extension), cmp.Compare(a.PartName, b.PartName))
		})
	}
	sorted, err := xml.Marshal(types)
	return append([]byte(xml.Header), sorted...), err
}
