"""The page in a browser, as a reader has it: page_in_browser.py SUAR FOLDER

Pages in both languages, wide and narrow, and on paper: no error, no request, every chart drawn,
nothing wider than the window. Screenshots and PDF files are left in FOLDER for people to look at.
"""

import os
import pathlib
import re
import shutil
import subprocess
import sys

from browser import Browser

HOSTILE = ("<img src=x onerror=alert(1)>\"'&{policy}</script><script>alert(2)</script> "
           "url(http://127.0.0.1:9/)")

CHARTS = """[...document.querySelectorAll('[data-chart]')].map((box) => ({
  id: box.dataset.chart, drawn: box.dataset.drawn === 'yes', role: box.getAttribute('role'),
  label: box.getAttribute('aria-label') ?? '',
  shapes: box.querySelectorAll('svg path, svg text, svg polygon, svg rect').length,
  wide: [...box.querySelectorAll('svg')].some((svg) =>
    svg.getBoundingClientRect().right > document.documentElement.clientWidth + 1),
  table: box.parentElement.querySelectorAll('details table tbody tr').length}))"""

# Arcs that are no findings: how many the data has, and how many are drawn thin, grey and dashed.
ARCS = """[JSON.parse(document.getElementById('charts').textContent).charts
  .filter(({type}) => type === 'flows').flatMap(({flows}) => flows).filter(({told}) => told !== true).length,
  [...document.querySelectorAll('[data-chart=where-harm-moved] svg path')].filter((path) =>
    path.getAttribute('fill') === 'none' && path.getAttribute('stroke') === '#595959'
    && +(path.getAttribute('stroke-width') ?? 1) === 1 && path.getAttribute('stroke-dasharray'))
    .length]"""

# Texts of charts that reach beyond their picture, where they are cut. On maps, names of places.
CUT = """[...document.querySelectorAll('[data-chart] svg')].flatMap((svg) => {
  const all = svg.getBoundingClientRect();
  return [...svg.querySelectorAll('text')].filter((text) => {
    const one = text.getBoundingClientRect();
    return one.width && (one.left < all.left - 1 || one.right > all.right + 1
      || one.bottom > all.bottom + 1 || one.top < all.top - 1);
  }).map((text) => text.textContent); })"""

# Names of countries on the map of flows that stand on each other.
CROSSED = """(() => {
  const texts = [...document.querySelectorAll('[data-chart=where-harm-moved] svg text')]
    .map((text) => ({ text: text.textContent, box: text.getBoundingClientRect() }));
  return texts.flatMap((one, i) => texts.slice(i + 1)
    .filter((two) => Math.min(one.box.right, two.box.right) - Math.max(one.box.left, two.box.left) > 2
      && Math.min(one.box.bottom, two.box.bottom) - Math.max(one.box.top, two.box.top) > 5)
    .map((two) => [one.text, two.text])); })()"""

# Charts with a line at zero and no number 0 at it.
NO_ZERO = """JSON.parse(document.getElementById('charts').textContent).charts
  .filter(({type}) => type === 'forest' || type === 'bars' || type === 'plane').map(({id}) => id)
  .filter((id) => ![...document.querySelectorAll(`[data-chart=${id}] svg text`)]
    .some((text) => text.textContent === '0' && text.getBoundingClientRect().width))"""

# Provinces that reach beyond their map, where they are cut.
PROVINCES_CUT = """['spared-by-province', 'where-harm-moved'].flatMap((id) => {
  const svg = document.querySelector(`[data-chart=${id}] > div svg`);
  const all = svg.getBoundingClientRect();
  return [...svg.querySelectorAll('path[stroke="#666666"], path[fill="#bcbcbc"]')]
    .map((path) => path.getBoundingClientRect())
    .filter((one) => one.left < all.left - 1 || one.right > all.right + 1
      || one.top < all.top - 1 || one.bottom > all.bottom + 1).map(() => id); })"""

# Names of tables, of what unfolds them and of commands that are said twice, or not at all.
UNNAMED = """['summary', '[role=region]', 'pre[tabindex]'].flatMap((what) => {
  const names = [...document.querySelectorAll(what)]
    .map((each) => each.getAttribute('aria-label') ?? (what === 'summary' ? each.textContent : ''));
  return what.startsWith('pre') ? names.filter((name) => !name)
    : names.filter((name, i) => !name || names.indexOf(name) !== i); })"""

# Texts that are larger than those around them though they matter less.
LARGE = """[...document.querySelectorAll('.remark, .key, summary')].filter((text) =>
  parseFloat(getComputedStyle(text).fontSize) > parseFloat(getComputedStyle(document.body).fontSize))
  .length"""


def check(holds, what):
    if not holds:
        raise AssertionError(what)


def run(program, *arguments):
    subprocess.run([program, *map(str, arguments)], check=True, stdout=subprocess.DEVNULL)


def make_pages(program, folder):
    """A comparison of two policies, one of which has a title that means harm, as pages."""
    base = pathlib.Path("scenarios/small.toml").resolve()
    policies = []
    for name, title, title_id, coverage in (
            ("checks", "Checks at ferries", "Pemeriksaan di feri", 0.9),
            ("hostile", HOSTILE, HOSTILE, 0.5)):
        text = "".join(f"{key} = '''{value}'''\n"
                       for key, value in (("title", title), ("title_id", title_id)))
        text += ("[[intervention]]\ntype = \"exit_check\"\nname = \"checks\"\nstart = 2022-03-01\n"
                 f"end = 2022-12-31\ncoverage = {{ ferry = {coverage} }}\n"
                 "cost = { fixed = \"1 billion IDR/year\" }\n")
        file = folder / f"{name}.toml"
        file.write_text(f"extends = \"{base}\"\n{text}")
        policies.append(file)
    comparison = folder / "comparison.h5"
    run(program, "compare", base, *policies, "--replicates", 5, "--quiet", "--force", "-o",
        comparison)
    pages = {}
    for language in ("en", "id"):
        pages[language] = folder / f"{language}.html"
        run(program, "report", comparison, "--fit", "scenarios/indonesia.json", "--lang", language,
            "--force", "--quiet", "-o", pages[language])
    return pages


def check_page(tab, language, width):
    charts = tab.evaluate(CHARTS)
    check(len(charts) >= 5, f"only {len(charts)} charts")
    for chart in charts:
        check(chart["drawn"] and chart["shapes"] > 2, f"not drawn: {chart}")
        check(chart["role"] == "img" and len(chart["label"]) > 20, f"no text for: {chart}")
        check(chart["table"] > 0, f"no table for: {chart}")
        check(not chart["wide"], f"wider than the window: {chart}")
    check(not tab.evaluate(CUT), f"cut off: {tab.evaluate(CUT)}")
    check(not tab.evaluate(CROSSED), f"on each other: {tab.evaluate(CROSSED)}")
    check(not tab.evaluate(NO_ZERO), f"no 0 at the line of zero: {tab.evaluate(NO_ZERO)}")
    check(not tab.evaluate(PROVINCES_CUT), f"provinces are cut: {tab.evaluate(PROVINCES_CUT)}")
    check(not tab.evaluate(UNNAMED), f"no name of its own: {tab.evaluate(UNNAMED)}")
    said, drawn = tab.evaluate(ARCS)
    check(said > 0 and said == drawn, f"of {said} arcs that are no findings {drawn} look like it")
    check(tab.evaluate("document.documentElement.lang") == language, "another language")
    check(tab.evaluate("document.documentElement.scrollWidth") <= width,
          f"the page is wider than {width}")
    check(tab.evaluate("document.querySelectorAll('main img, main script, main iframe').length") == 0,
          "a title became an element")
    check(HOSTILE in tab.evaluate("document.querySelector('main').innerText"), "the title is not shown as it is")
    tab.press_tab()
    check(tab.evaluate("document.activeElement.className") == "skip", "the keyboard does not start")
    tab.press_tab()
    check(tab.evaluate("document.activeElement.closest('nav') !== null"), "no way to the contents")
    check(not tab.complaints(), f"the console says: {tab.complaints()}")
    check(not tab.requests(), f"the page asks for: {tab.requests()}")


def check_print(tab, file):
    tab.send("Emulation.setEmulatedMedia", {"media": "print"})
    check(not tab.evaluate(LARGE), "remarks are larger than the text on paper")
    tab.send("Emulation.setEmulatedMedia", {"media": ""})
    check(tab.evaluate("document.querySelector('#fit details[data-print]') !== null"),
          "the table that the text on the fit speaks of stays folded on paper")
    tab.pdf(file)
    data = file.read_bytes()
    check(data.startswith(b"%PDF"), "no PDF")
    boxes = {tuple(round(float(value)) for value in box.split())
             for box in re.findall(rb"/MediaBox\s*\[([^\]]*)\]", data)}
    check(boxes and all(abs(box[2] - 595) <= 1 and abs(box[3] - 842) <= 1 for box in boxes),
          f"not A4: {boxes}")
    # After printing the charts fit the window again.
    check(not any(chart["wide"] for chart in tab.evaluate(CHARTS)), "still as wide as paper")


def check_that_faults_are_seen(browser, page, folder):
    """What this test would say of a page that is broken: else it could not fail."""
    whole = page.read_text()
    faults = {
        "asks for something": whole.replace("<main>", "<main><img src='http://127.0.0.1:9/x'>"),
        "another script": whole.replace("</body>", "<script>document.title = 'x'</script></body>"),
        "a chart without data": whole.replace('"type":"forest"', '"type":"unknown"'),
        "a text that is cut": whole.replace('"along":"', '"along":"' + "m" * 300),
        "a province that is cut": re.sub('("provinces_from":)[0-9]+', r"\g<1>355", whole),
        "two tables of one name": re.sub('<summary aria-label="[^"]*"', "<summary", whole),
        "a name on another": re.sub('"country":"[A-Z]{3}"', '"country":"MMR"', whole),
        "arcs drawn as findings": whole.replace('"told":false', '"told":"yes"'),
        "another policy": re.sub(r"script-src 'sha256-.", "script-src 'sha256-!", whole),
    }
    for name, text in faults.items():
        file = folder / "fault.html"
        file.write_text(text)
        check(text != whole, f"{name}: the fault is not in the page")
        tab = browser.open(file.as_uri(), 1280)
        try:
            check_page(tab, "en", 1280)
        except AssertionError:
            continue
        finally:
            tab.close()
        raise SystemExit(f"{name}: the test does not notice it")


def main():
    program, folder = os.path.abspath(sys.argv[1]), pathlib.Path(sys.argv[2]).resolve()
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    pages = make_pages(program, folder)
    with Browser() as browser:
        for language, page in pages.items():
            for width in (1280, 360):
                tab = browser.open(page.as_uri(), width)
                check_page(tab, language, width)
                tab.screenshot(folder / f"{language}-{width}.png")
                if width == 1280:
                    check_print(tab, folder / f"{language}.pdf")
                tab.close()
        check_that_faults_are_seen(browser, pages["en"], folder)
    print(f"pages, pictures and prints in {folder}")


if __name__ == "__main__":
    main()
