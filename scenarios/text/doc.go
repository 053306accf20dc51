// Package text shows pieces of a file's text in messages: visible, quoted and cut.
package text
