"""An invitation to a round: what its link presets, what it tells, and how the code goes to the host."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qs, urlencode, urlsplit

import pytest

from tests.support.axe import faults
from tests.support.driver import KEY, Quiz
from tests.support.servers import LostHandler

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from playwright.sync_api import BrowserContext, Page

INVITED = {"team": "Ward 7", "form": "full", "see": "one", "host": "Ada Lovelace"}
OPEN = "The whole team sees how everyone answered, as dots without names, in small groups too."
ONE = "a group of fewer than five is joined with another, or covered"
UNKNOWN = "The link doesn't say. Ask the host before you send anything"
DAMAGED = "Something in this link is missing, too long or can't be read, and was left out."
# Shares nothing, and notes what it was asked to.
SHARE = "navigator.share = given => { window.shared = given; return Promise.resolve(); }"
# In the place of the picture: whatever it is made of, it has this text and this name.
QR = """export function qrPicture(text, label) {
    const picture = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    picture.setAttribute('role', 'img');
    picture.setAttribute('aria-label', label);
    picture.setAttribute('data-test', text);
    return picture;
}"""


def link(**changed: str) -> str:
    """The address of an invitation, after the site's."""
    return f"quiz/#{urlencode({**INVITED, **changed})}"


def invited(page: Page, address: str, fragment: str = "") -> Quiz:
    """The quiz after an invitation was opened."""
    page.goto("about:blank")
    page.goto(address + (fragment or link()))
    return Quiz(page, address).ready()


def card(quiz: Quiz) -> str:
    """What the card on the opening says."""
    return quiz.page.get_by_role("region", name="You are invited to a round.").inner_text()


def kept(quiz: Quiz) -> dict[str, Any]:
    """The values in the record."""
    key = quiz.page.evaluate("Object.keys(localStorage).find(key => /^readiness:.*\\/$/.test(key))")
    record = json.loads(quiz.page.evaluate("key => localStorage.getItem(key)", key))
    return {name: value for name, (value, _) in record.items() if value is not None}


@pytest.mark.parametrize(("see", "told", "other"), [("open", OPEN, ONE), ("one", ONE, OPEN)])
def test_it_presets_team_and_form_and_says_who_invites_and_what_others_will_see(
    page: Page, address: str, see: str, told: str, other: str
) -> None:
    loaded: list[str] = []
    page.on("request", lambda request: loaded.append(request.url))
    quiz = invited(page, address, link(see=see))
    text = card(quiz)
    assert "Your host, says the link: Ada Lovelace." in text
    assert told in text
    assert other not in text
    assert "whoever holds a code can read every answer in it" in text
    assert "nobody has to take part, and nothing is sent before you send it" in text
    assert "The team's name is filled in: Ward 7. It isn't in the code." in text
    assert "The full form is chosen for you." in text
    assert quiz.radio("form", "full").is_checked()
    assert quiz.unfold().page.get_by_label("Which team or organisation").input_value() == "Ward 7"
    assert not quiz.shows("Go on with my answers")
    assert not page.locator("[data-part=notice]").is_visible()
    assert page.url == f"{address}quiz/"
    assert kept(quiz) == {"unit": "Ward 7", "form": "full", "invited": ["Ada Lovelace", see]}
    page.wait_for_load_state("networkidle")
    assert not [
        path for path in loaded if "/offline/" in path
    ]  # who only looks has no use for the site without a network
    assert not faults(page)


def test_a_reload_shows_it_again_and_does_not_take_it_in_again(page: Page, address: str) -> None:
    quiz = invited(page, address)
    quiz.choose("form", "short").unfold().page.get_by_label("Which team or organisation").fill("Ours")
    page.reload()
    quiz.ready()
    text = card(quiz)
    assert ONE in text
    assert "Ward 7" not in text  # which is no longer so
    assert "is chosen for you" not in text
    assert kept(quiz) == {"unit": "Ours", "form": "short", "invited": ["Ada Lovelace", "one"]}


def test_whoever_has_answers_keeps_them_and_is_told(result: Quiz) -> None:
    page, before = result.page, kept(result)
    result.press("Change answers")
    page.evaluate(f"location.hash = '{urlencode({**INVITED, 'form': 'short'})}'")  # in the page that is open
    page.get_by_role("region", name="You are invited").wait_for()
    told = result.notice
    assert "The 39 answers you have here stay as they are." in told
    assert "You have answered in the full form, so it stays. The invitation asks for the short form." in told
    assert "The team's name is filled in: Ward 7." in card(result)
    after = kept(result)
    assert {**after, "step": 0} == {**before, "step": 0, "unit": "Ward 7", "invited": ["Ada Lovelace", "one"]}

    # Another one, for another team: the name stays, and the later invitation holds.
    quiz = invited(page, result.address, link(team="Ward 8", see="open", host=""))
    told = quiz.notice
    assert "The team's name here stays “Ward 7”. In the invitation it is “Ward 8”." in told
    assert "This invitation takes the place of the one you opened before." in told
    assert "The link doesn't say who the host is." in card(quiz)
    assert kept(quiz)["unit"] == "Ward 7"
    assert kept(quiz)["invited"] == ["", "open"]
    quiz.press("Go on with my answers")
    assert quiz.heading == "Commit from the top"
    assert {**kept(quiz), **before} == {**kept(quiz), "step": before["step"]}


LONG = "x" * 100
# What somebody may put into a link; what is kept of it as team and host; what others will see; and the form.
HOSTILE: dict[str, tuple[str, tuple[str | None, str], str, str | None]] = {
    "tags": (
        urlencode({**INVITED, "host": "<script>alert(1)</script>", "team": "<img src=x onerror=alert(1)>"}),
        ("<img src=x onerror=alert(1)>", "<script>alert(1)</script>"),
        "one",
        "full",
    ),
    "a megabyte": (urlencode({**INVITED, "team": "y" * 1_000_000}), ("y" * 80, ""), "", None),
    "long names": (urlencode({**INVITED, "team": LONG, "host": LONG}), ("x" * 80, "x" * 80), "one", "full"),
    "half a percent": ("team=50%&form=full&see=one&host=%E4%zz", ("50%", "%zz"), "one", "full"),
    "no such form": (urlencode({**INVITED, "form": "endless"}), ("Ward 7", "Ada Lovelace"), "one", None),
    "no such way of seeing": (
        urlencode({**INVITED, "see": "nobody"}),
        ("Ward 7", "Ada Lovelace"),
        "",
        "full",
    ),
    "twice": (
        f"{urlencode(INVITED)}&see=open&host=Eve&form=short",
        ("Ward 7", "Ada Lovelace"),
        "one",
        "full",
    ),
    "more than there is": (
        f"{urlencode(INVITED)}&role=executive&__proto__=x",
        ("Ward 7", "Ada Lovelace"),
        "one",
        "full",
    ),
    "turned around": (
        urlencode({**INVITED, "host": "\u202eevE\u0007\nAda"}),
        ("Ward 7", "evE Ada"),
        "one",
        "full",
    ),
    "nothing": ("team=", (None, ""), "", None),
}


@pytest.mark.parametrize("way", HOSTILE)
def test_what_is_wrong_in_a_link_is_left_out_or_cut_and_said(page: Page, address: str, way: str) -> None:
    fragment, (team, host), see, form = HOSTILE[way]
    quiz = invited(page, address, f"quiz/#{fragment}")
    values = kept(quiz)
    assert (values.get("unit"), values["invited"], values.get("form")) == (team, [host, see], form)
    assert (DAMAGED in quiz.notice) if way != "tags" else not page.locator("[data-part=notice]").is_visible()
    text = card(quiz)
    assert {"one": ONE, "": UNKNOWN}[see] in text
    assert host in text
    assert page.locator("readiness-quiz :is(img, script)").count() == 1  # the page's own
    assert page.url == f"{address}quiz/"
    quiz.start("manager", "short")  # whatever was in it, the quiz goes on
    assert quiz.heading == "Commit from the top"


@pytest.mark.parametrize(
    "rewritten",
    ["quiz/%23{}", "quiz/%2523{}", "quiz#{}", "quiz/#{}"],
)
@pytest.mark.parametrize("signs", ["plain", "encoded"])
def test_the_address_leads_to_it_however_it_was_rewritten(
    page: Page, site: Path, serve: Callable[..., str], rewritten: str, signs: str
) -> None:
    fragment = urlencode(INVITED)
    if signs == "encoded":
        fragment = fragment.replace("=", "%3D").replace("&", "%26")
    quiz = invited(page, serve(site, LostHandler), rewritten.format(fragment))
    assert kept(quiz) == {"unit": "Ward 7", "form": "full", "invited": ["Ada Lovelace", "one"]}


def test_deleting_everything_forgets_it_too_and_it_can_come_back(page: Page, address: str) -> None:
    quiz = invited(page, address)
    page.get_by_text("What is kept on this device").click()
    quiz.choose("role", "manager").press("Delete all my data")
    page.get_by_role("region", name="You are invited").wait_for(state="detached")
    assert page.evaluate(f"localStorage.getItem('{KEY}')") is None
    page.reload()
    assert "You are invited" not in quiz.ready().page.locator("main").inner_text()


def test_deleting_in_another_tab_takes_the_card_away(page: Page, address: str) -> None:
    quiz = invited(page, address)
    other = Quiz(page.context.new_page(), address).visit()
    assert ONE in card(other)
    other.page.get_by_text("What is kept on this device").click()
    other.press("Delete all my data")
    quiz.page.get_by_role("region", name="You are invited").wait_for(state="detached")


def test_whoever_keeps_nothing_is_invited_until_the_page_is_left(page: Page, address: str) -> None:
    quiz = invited(page, address).unfold()
    page.get_by_label("Keep nothing on this device").check()
    assert ONE in card(quiz)
    assert page.evaluate("localStorage.length") == 0
    quiz.start("manager", "short").answer({"part-in-the-last-change": 2})
    assert to_host(quiz).is_visible()


def to_host(quiz: Quiz) -> Any:
    """The box on the result."""
    return quiz.page.get_by_role("region", name="Send my code to the host.")


def answered(page: Page, address: str, see: str = "one") -> Quiz:
    """The result of somebody who was invited."""
    quiz = invited(page, address, link(see=see)).start("manager", "short")
    quiz.answer({"part-in-the-last-change": 2})
    to_host(quiz).wait_for()
    return quiz


@pytest.mark.parametrize(("see", "told"), [("open", OPEN), ("one", ONE)])
def test_the_box_on_the_result_says_what_is_sent_and_what_others_will_see(
    page: Page, address: str, see: str, told: str
) -> None:
    quiz = answered(page, address, see)
    text = to_host(quiz).inner_text()
    assert "Your host, says the link: Ada Lovelace." in text
    assert told in text
    assert "This code contains every answer you gave." in text
    assert "Nothing is sent before you send it." in text
    assert not faults(page)


def test_the_code_in_the_address_is_copied_mailed_and_shared(
    new_context: Callable[..., BrowserContext], address: str
) -> None:
    context = new_context(permissions=["clipboard-read", "clipboard-write"])
    context.add_init_script(SHARE)
    page = context.new_page()
    quiz = answered(page, address)
    codes = [quiz.code]
    box = to_host(quiz)
    for _ in range(2):
        quiz.press("Copy my code")
        box.get_by_text("Copied.").wait_for()
        assert page.evaluate("navigator.clipboard.readText()") == codes[-1]
        mail = urlsplit(box.get_by_role("link", name="Mail my code").get_attribute("href") or "")
        sent = parse_qs(mail.query, strict_parsing=True)
        assert (mail.scheme, mail.path) == ("mailto", "")
        assert sent["body"] == [f"Here is my result code for the round: {codes[-1]}"]
        assert not any(name in str(sent) for name in ("Ward", "Ada"))
        quiz.press("Share my code")
        assert page.evaluate("window.shared.text") == sent["body"][0]
        page.locator("input[name=matters_most][value=care-for-the-team]").check()  # which the code tells, too
        codes.append(quiz.code)
    assert codes[0] != codes[1]


def test_a_browser_that_does_not_copy_or_share_has_another_way(
    new_context: Callable[..., BrowserContext], address: str
) -> None:
    context = new_context()
    context.add_init_script("delete Navigator.prototype.share; delete window.Clipboard?.prototype.writeText")
    quiz = answered(context.new_page(), address)
    assert not quiz.shows("Share my code")
    quiz.press("Copy my code")
    line = quiz.page.get_by_role("textbox", name="My code")
    assert line.input_value() == quiz.code
    assert line.evaluate("line => line.value.slice(line.selectionStart, line.selectionEnd)") == quiz.code


def test_what_came_of_sharing_is_told_unless_one_chose_not_to(
    new_context: Callable[..., BrowserContext], address: str
) -> None:
    for error, told in (("AbortError", ""), ("NotAllowedError", "This browser couldn't share it.")):
        context = new_context()
        context.add_init_script(f"navigator.share = () => Promise.reject(new DOMException('', '{error}'))")
        quiz = answered(context.new_page(), address)
        quiz.press("Share my code")
        said = to_host(quiz).get_by_role("status", include_hidden=True)
        quiz.page.wait_for_function("() => true")
        assert said.inner_text().startswith(told)
        assert bool(said.inner_text()) is bool(told)


def test_the_qr_code_leads_to_the_round_with_the_code(page: Page, address: str) -> None:
    page.route("**/page/qr.*.js", lambda route: route.fulfill(body=QR, content_type="text/javascript"))
    quiz = answered(page, address).press("Show as QR code")
    picture = to_host(quiz).get_by_role("img", name="QR code with a link to the round")
    assert picture.get_attribute("data-test") == f"{address}together/#r={quiz.code}"
    page.locator("input[name=matters_most][value=care-for-the-team]").check()
    page.wait_for_function(
        "code => document.querySelector('[data-test]').dataset.test.endsWith(code)", arg=quiz.code
    )
    quiz.press("Show as QR code")
    assert picture.count() == 0


def test_a_qr_code_that_does_not_load_is_told(page: Page, address: str) -> None:
    page.route(
        "**/page/qr.*.js", lambda route: route.fulfill(body="no script", content_type="text/javascript")
    )
    quiz = answered(page, address).press("Show as QR code")
    to_host(quiz).get_by_text("Part of this page couldn't be loaded").wait_for()
    assert "No overall level" in quiz.heading


def test_a_code_that_is_too_long_for_a_picture_is_told(page: Page, address: str) -> None:
    refusing = "export function qrPicture() { throw new RangeError(); }"
    page.route("**/page/qr.*.js", lambda route: route.fulfill(body=refusing, content_type="text/javascript"))
    quiz = answered(page, address).press("Show as QR code")
    to_host(quiz).get_by_text("This code is too long for a QR code.").wait_for()


def test_without_the_box_there_is_still_the_result(page: Page, address: str) -> None:
    page.route("**/invited/host.*.js", lambda route: route.fulfill(body="no", content_type="text/javascript"))
    quiz = invited(page, address).start("manager", "short").answer({"part-in-the-last-change": 2})
    assert "No overall level" in quiz.heading
    page.locator("[data-trouble=missing]").wait_for()


def test_without_the_card_there_is_still_the_quiz(page: Page, address: str) -> None:
    page.route(
        "**/invited/invited.*.js", lambda route: route.fulfill(body="no", content_type="text/javascript")
    )
    quiz = invited(page, address)
    assert "Part of this page couldn't be loaded." in quiz.notice
    assert "#team=" in page.url  # so that a reload can try again
    quiz.start("manager", "short")
    assert quiz.heading == "Commit from the top"


def test_somebody_elses_result_goes_to_no_host(page: Page, address: str) -> None:
    quiz = answered(page, address)
    page.goto("about:blank")
    page.goto(f"{address}quiz/#r=L4H-aBpMvAAAAAd42Am-gAAAAAAAAAAAAAwA")
    quiz.ready().page.get_by_text("It came with a link").wait_for()
    assert to_host(quiz).count() == 0
    quiz.press("Go to my own quiz").opened("result")
    assert to_host(quiz).is_visible()


def test_it_all_goes_by_keyboard(new_context: Callable[..., BrowserContext], address: str) -> None:
    context = new_context(permissions=["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.route("**/page/qr.*.js", lambda route: route.fulfill(body=QR, content_type="text/javascript"))
    quiz = answered(page, address)
    page.locator("[data-step=result] h2").focus()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    to_host(quiz).get_by_text("Copied.").wait_for()
    assert page.evaluate("navigator.clipboard.readText()") == quiz.code
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Mail my code"
    while page.evaluate("document.activeElement.textContent") != "Show as QR code":
        page.keyboard.press("Tab")
    page.keyboard.press("Space")
    to_host(quiz).get_by_role("img").wait_for()
    assert page.evaluate("document.activeElement.getAttribute('aria-expanded')") == "true"
    assert not faults(page)


def test_a_printed_report_has_no_box(page: Page, address: str) -> None:
    quiz = answered(page, address)
    page.emulate_media(media="print")
    assert not to_host(quiz).is_visible()


def test_one_file_takes_it_to_another_device(
    page: Page, address: str, new_context: Callable[..., BrowserContext]
) -> None:
    quiz = answered(page, address)
    _, everything = quiz.saves("Download everything")
    other = Quiz(new_context().new_page(), address).visit().open_saved(everything)
    assert "The invitation to a round came along." in other.notice
    assert to_host(other).is_visible()
    third = invited(new_context().new_page(), address, link(host="Eve")).open_saved(everything)
    assert "The invitation to a round here stays. The file has another." in third.notice
    assert kept(third)["invited"] == ["Eve", "one"]


def test_who_is_not_invited_loads_and_sees_nothing_of_it(page: Page, address: str) -> None:
    loaded: list[str] = []
    page.on("request", lambda request: loaded.append(request.url.removeprefix(address)))
    quiz = Quiz(page, address).visit().start("manager", "short").answer({"part-in-the-last-change": 2})
    assert to_host(quiz).count() == 0
    assert not [path for path in loaded if "invit" in path or "qr." in path]
    quiz = invited(page, address)
    assert [path for path in loaded if "invit" in path]
    assert not [path for path in loaded if "host." in path or "qr." in path]


def test_the_archive_for_reading_without_a_network_does_without_it(site: Path) -> None:
    [archive] = (site / "assets/readiness/offline").glob("*.txt")
    paths = archive.read_text("utf-8").split("\0")[::3]
    assert any(path.startswith("assets/readiness/result/") for path in paths)
    assert not [path for path in paths if "invit" in path or "/qr." in path]


def test_the_quiz_in_one_file_takes_it_in_too_but_knows_no_round_to_lead_to(
    page: Page, site: Path, tmp_path: Path
) -> None:
    file = tmp_path / "readiness-quiz.html"
    file.write_bytes((site / file.name).read_bytes())
    quiz = invited(page, file.as_uri(), f"#{urlencode(INVITED)}").start("manager", "short")
    quiz.answer({"part-in-the-last-change": 2})
    assert to_host(quiz).get_by_role("button", name="Copy my code").is_visible()
    assert not quiz.shows("Show as QR code")
    assert page.url == f"{file.as_uri()}#r={quiz.code}"


def test_without_scripts_the_page_is_what_it_is_to_everybody(
    new_context: Callable[..., BrowserContext], address: str
) -> None:
    page = new_context(java_script_enabled=False).new_page()
    page.goto(address + link())
    assert "invited" not in page.locator("main").inner_text()
