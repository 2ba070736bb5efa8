"""Of what the numbers of a paragraph are told: another town's, another school's answer nothing."""

from bot.language.questions import Question
from bot.language.scopes import counts_for_another
from bot.language.site_scopes import asked_sites, is_told_of_another_site
from bot.language.typed_spans import spans_of
from bot.search.evidence import support
from bot.search.rank import Ranked
from bot.search.searcher import Findings

_NEAR = 0.4
"""Numbers that stand less near to the words of a question than so much of the nearest do not answer it."""


def counts_for_the_place(one: Ranked, question: Question, _: Findings) -> bool:
    """Whether the numbers of the paragraph, if it has any that may answer, are not all of another place than the one asked about."""
    if question.wanted.kind != "number":
        return True
    paragraph = one.paragraph
    numbers = spans_of(question.wanted, paragraph.text)
    return not numbers or any(
        not counts_for_another(paragraph.folded, span, question.folded, paragraph.heading) for span in numbers
    )


def counts_for_the_site(one: Ranked, question: Question, findings: Findings) -> bool:
    """Whether the likeliest numbers of the paragraph are not all of another school, bridge, harbour … than the one asked about."""
    if question.wanted.kind != "number" or question.is_translated:
        return True
    asked = asked_sites(question.folded, one.article)
    if not asked:
        return True
    folded = one.paragraph.folded
    numbers = spans_of(question.wanted, one.paragraph.text)
    near = support(findings.subject, folded, numbers)
    least = _NEAR * max(near, default=0.0)
    likely = [span for span, by in zip(numbers, near, strict=True) if by >= least]
    return not likely or any(not is_told_of_another_site(folded, span, asked) for span in likely)
