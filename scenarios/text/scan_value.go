package text

import "fmt"

// value passes one value and returns the elements of an array.
func (s *scanner) value(path string) []span {
	if s.values++; s.values > MaxValues {
		s.halt(fmt.Sprintf("more than %d values", MaxValues), fmt.Sprintf("at most %d values in a file", MaxValues))
		return nil
	}
	switch c := s.peek(); c {
	case '"', '\'':
		s.quotedText(c)
	case '[':
		return s.array(path)
	case '{':
		s.inlineTable(path)
	default:
		s.scalar()
	}
	return nil
}

// enter goes one bracket deeper; leave must follow.
func (s *scanner) enter() {
	s.pos++
	if s.depth++; s.depth > MaxDepth {
		s.halt(fmt.Sprintf("brackets more than %d deep", MaxDepth), fmt.Sprintf("at most %d", MaxDepth))
	}
}

func (s *scanner) leave() {
	s.pos++
	s.depth--
}

func (s *scanner) array(path string) []span {
	var items []span
	for s.enter(); s.stop == nil; {
		s.skipBlank()
		if s.peek() == ']' {
			s.leave()
			return items
		}
		from := s.pos
		s.value(Element(path, len(items)+1))
		items = append(items, span{from, s.pos})
		s.separator(']')
	}
	return items
}

func (s *scanner) inlineTable(path string) {
	from := s.pos
	index := s.addTable(table{path: path, inline: true})
	for s.enter(); s.stop == nil; {
		s.skipBlank()
		if s.peek() == '}' {
			s.leave()
			s.doc.tables[index].head = span{from, s.pos}
			return
		}
		s.keyValue(index)
		s.separator('}')
	}
}

// separator passes the comma behind an element, or stands before the closing bracket.
func (s *scanner) separator(closing byte) {
	if s.stop != nil {
		return
	}
	s.skipBlank()
	switch s.peek() {
	case ',':
		s.pos++
	case closing:
	default:
		s.unexpected()
	}
}

// scalar passes a number, a date or a word; a date and its time may have one space
// between them.
func (s *scanner) scalar() {
	from := s.pos
	for isScalarChar(s.peek()) {
		s.pos++
	}
	if s.pos == from {
		s.unexpected()
		return
	}
	if s.pos-from == len("2027-01-01") && s.peek() == ' ' && s.pos+1 < len(s.doc.source) {
		if next := s.doc.source[s.pos+1]; next >= '0' && next <= '9' {
			s.pos++
			s.scalar()
		}
	}
}

func isScalarChar(c byte) bool { return isBareChar(c) || c == '+' || c == '.' || c == ':' }

// quotedText passes a string, of one line or of several.
func (s *scanner) quotedText(quote byte) {
	triple := string([]byte{quote, quote, quote})
	if !s.looking(triple) {
		s.quotedLine(quote)
		return
	}
	for s.pos += 3; s.more(); {
		switch {
		case s.looking(triple):
			s.pos += 3
			for range 2 { // up to two quotes may stand before the closing three
				if s.peek() == quote {
					s.pos++
				}
			}
			return
		case quote == '"' && s.peek() == '\\':
			s.pos += 2
		default:
			s.pos++
		}
	}
	s.unexpected()
}

func (s *scanner) quotedLine(quote byte) {
	for s.pos++; s.more(); s.pos++ {
		switch c := s.peek(); {
		case c == quote:
			s.pos++
			return
		case c == '\n':
			s.unexpected()
			return
		case c == '\\' && quote == '"':
			s.pos++
		}
	}
	s.unexpected()
}
