package scenarios

import (
	"bytes"
	"path/filepath"

	"brim/scenarios/disk"
)

// SchemaFile is the name of the schema beside a scenario that [SchemaLine] leads editors to.
const SchemaFile = "brim.schema.json"

// SchemaLine is the line at the top of a scenario by which editors find its schema, as Taplo and
// what is built on it read it.
const SchemaLine = "#:schema " + SchemaFile

// putSchema puts the schema beside a file that names it; one that is there stays. Editors complain
// of a schema that they do not find. Where it cannot be written the file is as good without it.
func putSchema(file *File) {
	if !bytes.HasPrefix(file.Source, []byte(SchemaLine+"\n")) {
		return
	}
	if schema, err := Schema(); err == nil {
		_ = disk.Put(filepath.Join(filepath.Dir(file.Path), SchemaFile), schema, disk.Options{})
	}
}
