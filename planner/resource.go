package planner

// Short reports whether accounts and pods take more of the role than its heads.
func (r ResourceMonth) Short() bool { return above(r.Needed, r.Heads) }
