package theme

import "strings"

// spelled are signs of words and formulas as ASCII has them. The first of each pair that
// stand in tables take one cell, as do those for them; the others stand in sentences.
var spelled = strings.NewReplacer(
	"→", ">", "←", "<", "↑", "^", "↓", "v", "×", "x", "▲", "^", "▽", "v", "✓", "y", "✗", "x", "…", "~", "•", "*", "●", "*", "▸", ">", "◇", "o",
	"–", "-", "—", "-", "−", "-", "÷", "/", "·", "*", "’", "'", "‘", "'", "“", `"`, "”", `"`, "─", "-", "│", "|",
	"≤", "<=", "≥", ">=", "≠", "!=", "≈", "~=", "≉", "!~", "±", "+-", "²", "^2", "∞", "inf", "⌈", "ceil(", "⌉", ")", "⌊", "floor(", "⌋", ")",
	"Σ", "sum ", "Π", "product ", "Φ", "Phi", "φ", "phi", "λ", "lambda", "μ", "mu", "σ", "sigma", "τ", "tau", "χ", "chi", "ω", "omega",
	"€", "EUR ", "£", "GBP ", "¥", "JPY ", "₹", "INR ", "₩", "KRW ",
	"α", "alpha", "β", "beta", "γ", "gamma", "δ", "delta", "Δ", "Delta", "ε", "epsilon", "ρ", "rho", "π", "pi", "θ", "theta", "κ", "kappa",
)

// Spelled is a text with the signs of the program in ASCII, for what is printed: currencies
// by their codes, "EUR 252.5K". Letters, as those of names, stay as they are.
func Spelled(text string) string { return spelled.Replace(text) }
