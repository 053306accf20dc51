package chart

import "strings"

// largeRows is how many dots high the letters of the large font are.
const largeRows = 5

// largeFont is the letters of [Large], a dot a column: capitals, digits and what stands
// in months and amounts. The rows of a letter are divided by bars and equally wide.
var largeFont = lettersOf(map[rune]string{
	'0': "###|# #|# #|# #|###", '1': "## | # | # | # |###", '2': "###|  #|###|#  |###", '3': "###|  #| ##|  #|###",
	'4': "# #|# #|###|  #|  #", '5': "###|#  |###|  #|###", '6': "###|#  |###|# #|###", '7': "###|  #|  #| # | # ",
	'8': "###|# #|###|# #|###", '9': "###|# #|###|  #|###",

	'A': " ## |#  #|####|#  #|#  #", 'B': "### |#  #|### |#  #|### ", 'C': "###|#  |#  |#  |###", 'D': "### |#  #|#  #|#  #|### ",
	'E': "###|#  |## |#  |###", 'F': "###|#  |## |#  |#  ", 'G': "####|#   |# ##|#  #|####", 'H': "# #|# #|###|# #|# #",
	'I': "#|#|#|#|#", 'J': "  #|  #|  #|# #|###", 'K': "#  #|# # |##  |# # |#  #", 'L': "#  |#  |#  |#  |###",
	'M': "#   #|## ##|# # #|#   #|#   #", 'N': "#  #|## #|# ##|#  #|#  #", 'O': "####|#  #|#  #|#  #|####",
	'P': "###|# #|###|#  |#  ", 'Q': "####|#  #|#  #|# ##|####", 'R': "### |#  #|### |# # |#  #", 'S': "###|#  |###|  #|###",
	'T': "###| # | # | # | # ", 'U': "# #|# #|# #|# #|###", 'V': "#   #|#   #| # # | # # |  #  ",
	'W': "#   #|#   #|# # #|## ##|#   #", 'X': "# #|# #| # |# #|# #", 'Y': "# #|# #| # | # | # ", 'Z': "###|  #| # |#  |###",

	'$': " # |###|## | ##|###", '€': " ##|#  |## |#  | ##", '£': " ##| # |###| # |###", '¥': "# #| # |###| # | # ",
	'%': "#  #|  # | #  | #  |#  #", '.': " | | | |#", ',': "  |  |  | #|# ", ':': " |#| |#| ", '-': "  |  |##|  |  ",
	'+': "   | # |###| # |   ", '/': "  #|  #| # |#  |#  ", '×': "   |# #| # |# #|   ", '→': "  #  |   # |#####|   # |  #  ",
	' ': "  |  |  |  |  ",
})

// lettersOf divides every letter into its rows.
func lettersOf(font map[rune]string) map[rune][]string {
	letters := make(map[rune][]string, len(font))
	for r, drawn := range font {
		letters[r] = strings.Split(drawn, "|")
	}
	return letters
}
