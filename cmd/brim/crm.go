package main

import (
	"fmt"
	"os"
	"sync"

	"brim/model"
	"brim/scenarios"
)

// crm is the accounts file that was read last for a new plan: while other answers change, it need
// not be read again.
type crm struct {
	mu       sync.Mutex
	key      string
	accounts *model.Accounts
}

func (c *crm) known(key string) *model.Accounts {
	c.mu.Lock()
	defer c.mu.Unlock()
	if key == "" || key != c.key {
		return nil
	}
	return c.accounts
}

func (c *crm) keep(key string, accounts *model.Accounts) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.key, c.accounts = key, accounts
}

// crmKey tells accounts files apart, as they are now and as they are to be read; empty where there
// is none.
func crmKey(exports *scenarios.Exports, currency string) string {
	info, err := os.Stat(exports.Accounts)
	if err != nil {
		return ""
	}
	return fmt.Sprint(canonical(exports.Accounts), info.Size(), info.ModTime().UnixNano(), currency,
		exports.Columns, exports.Rates, exports.Repeated)
}
