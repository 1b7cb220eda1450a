"""An act that nobody does is kept with its reason, and costs its article no other row."""

from flows.normalise import normalise
from flows.relate import relate
from tests.relate.cases import article_of


def test_an_act_without_an_actor_is_refused() -> None:
    text = "Peru expelled two Chilean diplomats. That was in Nairobi on Friday, late, that Chad and Sudan said so."
    article = article_of(text, "en", {})
    events = [e for e in relate(article, normalise(article)) if e.table == "diplomatic_events"]
    idle = [e.refused for e in events if not e.fields.get("actors")]
    assert idle == ["below_threshold"]
    assert [e.fields["actors"] for e in events if e.refused is None and e.fields["event_type"] == "expulsion"] == [
        ["PER"]
    ]
