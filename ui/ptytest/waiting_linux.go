package ptytest

import "golang.org/x/sys/unix"

// waitingRequest asks how much can be read.
const waitingRequest = unix.TIOCINQ
