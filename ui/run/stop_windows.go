package run

import "os"

// canStop is false: there is no job control.
func canStop() bool { return false }

func notifyStop(chan<- os.Signal) {}

func isStop(os.Signal) bool { return false }

func notifyResize(chan<- os.Signal) {}

func stopAndWait(int) {}
