//go:build unix && !linux

package ptytest

// waitingRequest asks how much can be read: FIONREAD, which the BSDs share.
const waitingRequest = 0x4004667f
