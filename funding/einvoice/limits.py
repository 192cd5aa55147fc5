"""How large and how deep a file may be, and the years that a date may be in."""

FILE = 10 * 1024 * 1024  # bytes
TEXT = 10_000_000  # characters in one text: the parser's own limit, whatever we say
ATTACHMENT = TEXT * 3 // 4  # bytes in an attachment, which base64 makes a third larger
MARKS = 150_000  # "<" and "=" signs: elements and attributes are dearer than the text they hold
REFERENCES = 50_000  # "&" signs: the engine of rules takes 100 000 and no more
ATTRIBUTES = 100  # of one element: the engine of rules takes 200
LINES = 1_000  # of the invoice; the rules take time that grows faster than their number
CHILDREN = 1_100  # of one element: the rules count siblings for every remark on one of them
FINDINGS = 200  # shown of one file
YEARS = range(2000, 2101)
