package disk

import (
	"os"

	"golang.org/x/sys/unix"
)

// madeUp are the file systems whose files are the kernel's answers: reading one may wait
// for ever (/proc/kmsg), and none holds what somebody saved.
var madeUp = map[int64]bool{
	unix.PROC_SUPER_MAGIC: true, unix.SYSFS_MAGIC: true, unix.DEBUGFS_MAGIC: true, unix.TRACEFS_MAGIC: true,
	unix.SECURITYFS_MAGIC: true, unix.CGROUP_SUPER_MAGIC: true, unix.CGROUP2_SUPER_MAGIC: true, unix.PSTOREFS_MAGIC: true,
	unix.EFIVARFS_MAGIC: true, unix.BPF_FS_MAGIC: true, unix.SELINUX_MAGIC: true, unix.SMACK_MAGIC: true,
	unix.BINFMTFS_MAGIC: true, unix.NSFS_MAGIC: true, unix.DEVPTS_SUPER_MAGIC: true, unix.RDTGROUP_SUPER_MAGIC: true,
}

// isMadeUp reports whether a file is stored nowhere.
func isMadeUp(f *os.File) bool {
	var about unix.Statfs_t
	return unix.Fstatfs(int(f.Fd()), &about) == nil && madeUp[int64(about.Type)]
}
