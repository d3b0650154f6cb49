"""The report page of one document."""

from __future__ import annotations

from citeflow.bundle import Bundle
from citeflow.measures.attention import BY_WORDS
from citeflow.render.answers_view import answer_first
from citeflow.render.attention_view import view_attention
from citeflow.render.check_view import view_check
from citeflow.render.claims_view import view_claims
from citeflow.render.density import draw_density
from citeflow.render.entities_view import view_entities
from citeflow.render.findings_view import view_accepted, view_findings
from citeflow.render.head_view import view_head
from citeflow.render.page import SCRIPTS, STYLES, fill_page
from citeflow.render.picture import draw_picture
from citeflow.render.reading_order import order_reading
from citeflow.render.references_view import view_references
from citeflow.render.register_view import view_register
from citeflow.render.sheets_view import NO_PICTURES, Pictures, view_sheets


def render_report(bundle: Bundle, pictures: Pictures = NO_PICTURES) -> bytes:
    """One self-contained HTML page (UTF-8) about a document; equal bundles and pictures give equal bytes.

    pictures: of pages of the sources, by source and page.
    Needs the document layer and shows what other layers there are; a layer that was not made is named as such.
    Raises ArtefactError where the document layer is missing.
    """
    bundle.need("document")
    order = order_reading(bundle)
    made = {
        "references": bundle.references is not None,
        "claims": bundle.claims is not None,
        "entities": bundle.entities is not None,
    }
    check = view_check(bundle, order)
    return fill_page(
        "report.html.j2",
        STYLES,
        SCRIPTS,
        head=view_head(bundle),
        findings=view_findings(bundle, order),
        accepted=view_accepted(bundle, order),
        check=check,
        answers=answer_first(bundle, check),
        picture=draw_picture(bundle, order),
        density=draw_density(bundle, order),
        parts=view_claims(bundle, order, pictures),
        attention=view_attention(bundle, order),
        by_words=bundle.evidence is not None and bundle.evidence.search == BY_WORDS,
        sheets=view_sheets(pictures),
        references=view_references(bundle, order),
        register=view_register(bundle, order),
        entities=view_entities(bundle, order),
        made=made,
    )
