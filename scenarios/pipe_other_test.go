//go:build !unix

package scenarios

import "errors"

// makePipe fails: folders hold no pipes here.
func makePipe(string) error { return errors.ErrUnsupported }
