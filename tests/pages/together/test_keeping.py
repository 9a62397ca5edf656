"""What was added stays: after a reload, in another tab, where two write at once, and where a browser lacks something."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from tests.support.driver import Quiz
from tests.support.round_reference import counts_of
from tests.support.together import Together, counts_in

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import BrowserContext, Page, Route

NOT_KEPT = "This browser does not keep what you add"
FORBID = "IDBFactory.prototype.open = () => { throw new DOMException('forbidden', 'SecurityError'); };"
FILL = "() => { IDBObjectStore.prototype.add = () => { throw new DOMException('full', 'QuotaExceededError'); }; }"
NO_WORKER = "delete window.Worker;"
NO_CHANNEL = "delete window.BroadcastChannel;"


@pytest.fixture
def reference(bank: dict[str, Any], people: list[dict[str, Any]]) -> dict[tuple[str, str, str], int]:
    """What another program counts of the twelve."""
    return counts_in(counts_of(bank, people, is_open=False))


def has(together: Together, people: int) -> None:
    """Wait until a page has so many results."""
    together.page.locator(f'[data-people="{people}"]').wait_for()


def test_a_reload_and_a_new_tab_lose_nothing(together: Together, codes: list[str]) -> None:
    together.name("Leadership team, spring").add(*codes)
    together.reload()
    assert together.people == 12
    assert together.page.get_by_label("Name of the team").input_value() == "Leadership team, spring"
    together.show()
    before = together.counts
    together.reload()
    assert together.counts == before
    assert "Leadership team, spring" in together.page.locator("#together-seen").inner_text()
    tab = Together(together.page.context.new_page(), together.address)
    together.page.close()
    tab.visit()
    assert tab.counts == before
    assert tab.people == 12


def test_two_tabs_at_the_same_time_lose_nothing(together: Together, codes: list[str]) -> None:
    other = Together(together.page.context.new_page(), together.address).visit()
    for at in range(0, 12, 4):  # each adds two at a time, and waits for nothing
        for tab, lines in ((together, codes[at : at + 2]), (other, codes[at + 2 : at + 4])):
            tab.page.locator("textarea[name=codes]").fill("\n".join(lines))
        for tab in (together, other):
            tab.page.evaluate("document.querySelector('[data-act=add]').click()")
    has(together, 12)
    has(other, 12)
    together.reload()
    assert together.people == 12
    together.show()
    other.page.locator("#together-seen").wait_for()
    assert other.counts == together.counts
    assert other.reload().counts == together.counts


def test_what_is_shown_stays_whatever_a_tab_added_that_was_not_heard(
    new_context: Callable[..., BrowserContext], address: str, codes: list[str]
) -> None:
    # Where tabs do not hear each other, or not in time, one shows what it knows and what another has added.
    context = new_context()
    context.add_init_script(NO_CHANNEL + NO_WORKER)
    one, other = (Together(context.new_page(), address) for _ in range(2))
    one.visit().add(*codes[:5])
    other.visit().add(codes[5])
    one.show()
    before = one.counts
    shown = one.people
    other.add(codes[6])
    one.reload()
    assert one.counts == before, "one more in it would tell what that one answered"
    assert one.people == shown
    assert "One result came later" in one.waiting
    other.reload()
    assert other.counts == before


def test_a_round_is_gone_with_everything_else_that_is_deleted(
    together: Together, saved: dict[str, Any], codes: list[str]
) -> None:
    together.add(*codes[:6]).show()
    quiz = Quiz(together.page.context.new_page(), together.address).visit().open_saved(saved)
    quiz.press("Delete all my data")
    has(together, 0)
    assert not together.page.locator("#together-seen").is_visible()
    together.reload()
    assert together.people == 0
    together.add(*codes[6:])
    assert together.reload().people == 6, "and it takes results again"


def test_starting_again_in_one_tab_empties_the_other(together: Together, codes: list[str]) -> None:
    other = Together(together.page.context.new_page(), together.address).visit()
    together.add(*codes).show()
    other.page.locator("#together-seen").wait_for()
    together.tells("Start again")
    has(other, 0)
    assert not other.page.locator("#together-seen").is_visible()
    other.add(*codes[:3])
    has(together, 3)


def test_whoever_has_given_no_answer_can_delete_a_round_as_well(together: Together, codes: list[str]) -> None:
    together.add(*codes[:6])
    quiz = Quiz(together.page, together.address).visit()
    quiz.unfold().press("Delete all my data")
    together.visit()
    assert together.people == 0


def test_nothing_is_kept_where_nothing_is_to_be(together: Together, codes: list[str]) -> None:
    Quiz(together.page, together.address).visit().unfold().page.get_by_label(
        "Keep nothing on this device"
    ).check()
    together.visit().add(*codes[:6])
    assert NOT_KEPT in together.told
    together.reload()
    assert together.people == 0


def forbid(route: Route) -> None:
    """Load a script that finds storage forbidden."""
    answer = route.fetch()
    route.fulfill(response=answer, body=FORBID + answer.text())


def forbidden(context: BrowserContext) -> Page:
    """A page in which the browser refuses its database, also to a worker."""
    context.add_init_script(FORBID)
    context.route("**/together/worker.*", forbid)
    return context.new_page()


def without_worker(context: BrowserContext) -> Page:
    """A page that has no workers."""
    context.add_init_script(NO_WORKER)
    return context.new_page()


def forbidden_without_worker(context: BrowserContext) -> Page:
    """A page that has neither."""
    context.add_init_script(FORBID + NO_WORKER)
    return context.new_page()


@pytest.mark.parametrize("page_of", [forbidden, forbidden_without_worker])
def test_where_storage_is_forbidden_it_says_that_nothing_is_kept(
    new_context: Callable[..., BrowserContext],
    address: str,
    codes: list[str],
    reference: dict[tuple[str, str, str], int],
    page_of: Callable[[BrowserContext], Page],
) -> None:
    together = Together(page_of(new_context()), address).visit()
    together.add(*codes)
    assert NOT_KEPT in together.told
    together.show()
    assert together.counts == reference
    together.tells("Start again")
    assert together.people == 0
    together.add(*codes[:3])
    assert together.people == 3
    assert NOT_KEPT in together.told


def test_where_storage_is_full_from_some_time_on_it_says_so(
    new_context: Callable[..., BrowserContext], address: str, codes: list[str]
) -> None:
    together = Together(without_worker(new_context()), address).visit()
    together.add(*codes[:5])
    assert NOT_KEPT not in together.told
    together.page.evaluate(FILL)
    together.add(*codes[5:])
    assert together.people == 12
    assert NOT_KEPT in together.told, "seven of the twelve would be gone"
    together.show()
    assert together.counts


def test_where_there_are_no_workers_everything_is_the_same(
    new_context: Callable[..., BrowserContext],
    address: str,
    codes: list[str],
    reference: dict[tuple[str, str, str], int],
) -> None:
    together = Together(without_worker(new_context()), address).visit()
    together.add(*codes)
    assert NOT_KEPT not in together.told
    together.add(*codes)
    assert "12 were there already" in together.told
    together.show()
    assert together.counts == reference
    assert together.reload().counts == reference
    together.tells("Start again")
    assert together.reload().people == 0


def test_a_worker_that_does_not_start_is_done_without(
    new_context: Callable[..., BrowserContext], address: str, codes: list[str]
) -> None:
    context = new_context()
    context.route("**/together/worker.*", lambda route: route.fulfill(body="", content_type="text/plain"))
    # A browser may report that it has no such script, which is what is tried here.
    together = Together(context.new_page(), address).visit()
    together.add(*codes).show()
    assert together.people == 12
    assert together.counts
