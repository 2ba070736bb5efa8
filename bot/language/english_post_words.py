"""The words that English posts are made of, in lower case but for those that they end in."""

HEADS = tuple(
    "Secretary Leader Mayor Director Governor Magistrate Chairman Chairwoman Chairperson Chair Minister President Premier Chancellor King"
    " Queen Prince Head Chief Commissioner Member Spokesman Spokeswoman Spokesperson Ambassador Principal Dean Captain Inspector General"
    " Manager Engineer Representative Commander Professor Academician Commissar Senator".split()
)
"""What posts end in."""

HEAD = rf"(?:{'|'.join(HEADS)})"
"""Any of them, as a pattern."""

LEVELS = tuple("county city district municipal provincial town township village".split())
"""Of which place a post is."""

RANKS = tuple("deputy vice executive standing acting party committee".split())
"""What stands before the head of a post besides."""

BODIES_ALIKE = tuple("bureau commission department committee administration authority ministry".split())
"""What one body is called by one translator or another: 卫健委 is the Health Commission, Committee or Bureau."""

BODY = rf"(?:{'|'.join(BODIES_ALIKE)}|office|procuratorate)"
"""What any body of government is called, as a pattern."""
