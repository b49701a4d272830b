"""Things to read and organisations, set in one language."""

from __future__ import annotations

from app.bundle.compiler import Compiler, Texts, progress_of
from app.bundle.write import Placed
from app.content.directory import SourceOrganisation
from app.content.forms import ArrowMatter, DeskMatter, LetterMatter, PageMatter, QuestionMatter, full_id
from app.content.pages import SourcePage
from app.language.isolate import isolate
from app.model import Arrow, Form, Letter, Minute, Organisation, Page, Phone, Question


def compile_page(compiler: Compiler, source: SourcePage) -> Placed:
    """One thing to read, and its place in lists."""
    texts = Texts(compiler, source.id)
    matter = source.matter
    behind = [compiler.edition.evidence[block.facts] for block in source.walk() if block.facts]
    standing = [evidence for evidence in behind if not evidence.withdrawn] or behind
    page = Page(
        id=source.id,
        group=source.group,
        title=texts.block(source.title),
        short_answer=texts.block(source.short_answer),
        blocks=tuple(texts.block(block) for block in source.blocks),
        steps=texts.block(source.steps) if source.steps else None,
        organisations=source.organisations,
        related=source.related,
        nation=source.nation,
        critical=source.critical,
        checked=compiler.typesetter.day(min(evidence.checked for evidence in standing)),
        check_again=compiler.typesetter.day(min(evidence.check_again for evidence in standing)),
        arrow=_arrow(source, texts),
        progress=progress_of(texts.count),
        form=source.form,
        minute=_minute(compiler, source),
        leads_to=matter.page if isinstance(matter, QuestionMatter | DeskMatter) else "",
        question=Question(matter.verdict, matter.first) if isinstance(matter, QuestionMatter) else None,
        letter=_letter(compiler, source),
    )
    compiler.total += texts.count
    return Placed(source.position, page)


def _minute(compiler: Compiler, source: SourcePage) -> Minute | None:
    """The sixty-second version; none where the organisation to call had to be left out."""
    minute = source.matter.minute if isinstance(source.matter, PageMatter) else None
    if minute is None or minute.call not in compiler.edition.library.organisations:
        return None
    return Minute(minute.step, minute.call)


def _arrow(source: SourcePage, texts: Texts) -> Arrow | None:
    if not isinstance(source.matter, ArrowMatter) or source.words is None:
        return None
    start, end = (full_id(Form.PLACE, name) for name in (source.matter.start, source.matter.end))
    return Arrow(start, end, texts.block(source.words))


def _letter(compiler: Compiler, source: SourcePage) -> Letter | None:
    matter = source.matter
    if not isinstance(matter, LetterMatter):
        return None
    standing = [(fact,) for fact in matter.basis if not compiler.edition.evidence[(fact,)].withdrawn]
    return Letter(matter.to, matter.risk, tuple(compiler.evidence(fact) for fact in standing), matter.answer_due)


def compile_organisation(compiler: Compiler, source: SourceOrganisation) -> Organisation:
    """One organisation."""
    texts = Texts(compiler, f"organisation/{source.id}")
    said = {name: texts.statement(name, english) for name, english in source.texts()}
    compiler.total += texts.count
    website = source.website or ""
    return Organisation(
        id=source.id,
        name=source.name,
        what=said["what"],
        area=said["area"],
        phones=tuple(Phone(isolate(phone.number), phone.free) for phone in source.phones),
        hours=said.get("hours"),
        languages=said.get("languages"),
        tells=said["tells"],
        asks=said.get("asks"),
        second_route=said.get("second_route"),
        website=compiler.edition.library.links.get(website, website),
        free=source.free,
        emergency=source.emergency,
        checked=compiler.typesetter.known(source.checked),
        tags=source.tags,
        nation=source.nation,
    )
