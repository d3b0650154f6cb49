from citeflow.bundle import Bundle

from .making import List, found, make_bundle, places, works

LIST = (List("Литература", works(1)),)
CLAIM = "В 2019 г. торговля выросла."


def test_an_uncited_claim_is_a_note() -> None:
    bundle = make_bundle(f"Рынки велики [1]. {CLAIM}", lists=LIST, uncited=(CLAIM,))
    [problem] = found("claim-without-source", bundle)
    assert (problem.severity, problem.message) == ("note", f"no source stands in or near “{CLAIM}” (year)")
    assert places("claim-without-source", bundle) == [CLAIM]


def test_silent_where_no_callout_was_read() -> None:
    assert found("claim-without-source", make_bundle(CLAIM, lists=LIST, uncited=(CLAIM,))) == []
    assert found("claim-without-source", Bundle(id="a")) == []
