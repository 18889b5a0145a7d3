"""Which single changes can be planted in a C++ file of this project, and which of them a sample takes.

No compiler stands behind it: it reads tokens and trusts clang-format for the rest (a binary operator
has blanks around it, a template bracket has none; functions begin at the left). What it takes for a
change and is none does not compile, and does not count.
"""
import random
import re
from dataclasses import dataclass

ROOMS = ("core", "rules", "engine")

# Not mutated. Their numbers are made by a program and held by the self-test, bit for bit.
LEFT_OUT = ("sim/core/exact_tables.h",)


@dataclass(frozen=True)
class Change:
    file: str       # "sim/rules/answer_offer.cpp"
    function: str   # the line that opens it, or "" outside of functions
    line: int       # from 1; only to be shown
    text: str       # the line without indentation, with the change undone
    what: str       # "`<` to `<=`", with its number when it stands more than once on the line
    begin: int      # in the text of the file
    end: int
    instead: str

    @property
    def key(self):
        """Without numbers of lines, which other changes of the file would move."""
        return (self.file, self.function, self.text, self.what)


TOKEN = re.compile(
    r'//[^\n]*|/\*.*?\*/|^[ \t]*#[^\n]*(?:\\\n[^\n]*)*|"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])+\'',
    re.S | re.M)
# Messages and claims: what stands in their brackets is no behaviour.
SAID = re.compile(r"\b(static_assert|assert|format|BrokenLaw|must_hold|INFO)\s*[({]")


def blanked(text):
    """The text with comments, strings, directives, claims and messages blanked out."""
    signs = list(text)

    def blank(begin, end):
        for at in range(begin, end):
            if signs[at] != "\n":
                signs[at] = " "

    for token in TOKEN.finditer(text):
        quotes = token.group()[0] == '"' or (token.group()[0] == "'" and len(token.group()) > 2)
        if token.group()[0] == "'" and token.start() > 0 and text[token.start() - 1].isdigit():
            continue  # 1'000: the quote divides digits
        keep = 1 if quotes else 0
        blank(token.start() + keep, token.end() - keep)
    code = "".join(signs)
    for said in SAID.finditer(code):
        blank(said.start(), closing(code, said.end() - 1))
    return "".join(signs)


def closing(code, opening):
    """Just after the bracket that closes the one at `opening`."""
    depth = 0
    for at in range(opening, len(code)):
        if code[at] in "([{":
            depth += 1
        elif code[at] in ")]}":
            depth -= 1
            if depth == 0:
                return at + 1
    return len(code)


def functions(code):
    """For each line the line that opened the function it stands in, or ""."""
    names, name, margin = [], "", None
    for line in code.split("\n"):
        indent = len(line) - len(line.lstrip())
        opens = re.match(r"\s*[\w:~<].*\(", line) and not re.match(
            r"\s*(if|for|while|switch|return|else|struct|class|enum|namespace|case|constexpr \w+ \w+ =)\b", line)
        if margin is None and opens and indent in (0, 4) and not line.rstrip().endswith(";"):
            name, margin = line.strip(), indent
        names.append(name if margin is not None else "")
        if margin is not None and (line.rstrip() == " " * margin + "}" or
                                   (line.startswith(" " * margin) and indent == margin and
                                    line.rstrip().endswith("}"))):
            margin = None
    return names


BINARY = {"<": "<=", "<=": "<", ">": ">=", ">=": ">", "==": "!=", "!=": "==", "+": "-", "-": "+",
          "*": "/", "/": "*", "&&": "||", "||": "&&", "+=": "-=", "-=": "+=", "*=": "/=", "/=": "*="}
OPERATOR = re.compile(r"(?<= )(<=|>=|==|!=|\+=|-=|\*=|/=|&&|\|\||[-<>+*/])(?= |\n)")
MINUS = re.compile(r"(?<=[(,=?:{] )-(?=[\w(])|(?<=[({])-(?=[\w(])|(?<=return )-(?=[\w(])")
NOT = re.compile(r"(?<![\w)\]])!(?=[\w(])")
WORD = re.compile(r"\b(true|false)\b|\bstd::(min|max)\b")
NUMBER = re.compile(r"(?<![\w.'])(?<!p-)(0x[0-9A-Fa-f']+|\d[\d']*(?:\.\d+)?(?:e-?\d+)?)([uUlLf]*)(?![\w.'])")
IF = re.compile(r"\bif (?:constexpr )?\(")
STATEMENT = re.compile(r"^(\s*)((?=[\w*(])(?:[\w.:\[\]>*]|->|\((?=\w+\)))+)(\(.*\)| (?:[-+*/|&^]?|<<|>>)= .*|\+\+);$")
NO_STATEMENT = re.compile(r"^\s*(return|using|throw|break|continue|case|default|delete|co_)\b")
# A place kept free in advance changes the time it takes and nothing else.
CAPACITY = re.compile(r"(\.|->)(reserve|shrink_to_fit)\(")
CALL = re.compile(r"\b(\w+(?:::\w+)*)\((\w+(?:[.:]+\w+)*), (\w+(?:[.:]+\w+)*)([,)])")
EITHER_WAY = {"std::min", "std::max", "std::pair", "std::tuple", "if", "while", "for", "switch"}
OWN_TYPE = {"state", "state.key", "run", "world"}  # nothing else is of their type: no exchange compiles


def more(number, suffix):
    plain = number.replace("'", "")
    if plain.startswith("0x"):
        return f"0x{int(plain, 16) + 1:X}{suffix}"
    if "." in plain or "e" in plain:
        return f"{float(plain) + 1!r}{suffix}"
    return f"{int(plain) + 1}{suffix}"


def is_as_much(number, instead):
    return ("." in number or "e" in number.lower()[1:]) and not number.startswith("0x") and \
        float(number.replace("'", "")) == float(instead.rstrip("uUlLf"))


def found_on(line):
    """(begin, end, instead) within a line of code."""
    for match in OPERATOR.finditer(line):
        yield match.start(), match.end(), BINARY[match.group()]
    for match in MINUS.finditer(line):
        yield match.start(), match.end(), ""
    for match in NOT.finditer(line):
        yield match.start(), match.end(), ""
    for match in WORD.finditer(line):
        other = {"true": "false", "false": "true", "std::min": "std::max", "std::max": "std::min"}
        yield match.start(), match.end(), other[match.group()]
    for match in NUMBER.finditer(line):
        if not re.search(r"[<,] ?$|<[^<>()]*$", line[:match.start()]) or "(" in line[:match.start()]:
            instead = more(match.group(1), match.group(2))
            if not is_as_much(match.group(1), instead):  # 1e18 and one is 1e18
                yield match.start(), match.end(), instead
    for match in CALL.finditer(line):
        one, other = match.group(2), match.group(3)
        if match.group(1) not in EITHER_WAY and one != other and not {one, other} & OWN_TYPE:
            yield match.start(2), match.end(3), f"{other}, {one}"


def in_file(file, text):
    """Every change that can be planted in the file."""
    code = blanked(text)
    lines, names = code.split("\n"), functions(code)
    starts, at = [], 0
    for line in lines:
        starts.append(at)
        at += len(line) + 1
    changes = []

    def add(number, begin, end, instead, what):
        start = starts[number]
        written = text[start:start + len(lines[number])].strip()
        same = sum(1 for other in changes if other.line == number + 1 and
                   other.what.split(" (")[0] == what)
        if same:
            what += f" (number {same + 1})"
        changes.append(Change(file, names[number], number + 1, written, what, start + begin,
                              start + end, instead))

    before = ";"
    for number, line in enumerate(lines):
        bare = line.strip()
        outside = not names[number]
        if outside and "constexpr" not in line:
            before = bare or before
            continue  # a member's first value, nearly always set again before it is read
        if not bare or re.match(r"(template|using|namespace|#|friend|enum class \w+ : [\w:]+ \{\};)", bare):
            continue
        for begin, end, instead in found_on(line):
            was = text[starts[number] + begin:starts[number] + end]
            add(number, begin, end, instead, f"`{was}` to `{instead}`" if instead else f"without `{was}`")
        for match in IF.finditer(line):
            opening = starts[number] + match.end() - 1
            end = closing(code, opening)
            if "\n" in text[opening:end] and text[opening:end].count("\n") > 3:
                continue
            condition = text[opening + 1:end - 1]
            declares = re.match(r"(const |auto |std::)", condition)
            if not declares:
                add(number, opening - starts[number], end - starts[number], f"(!({condition}))",
                    "the condition negated")
        whole = STATEMENT.match(line)
        begins = before[-1] in ";{}:" or re.match(r"(if|for|while|else|\} else)\b.*\)$|else$", before)
        if (whole and names[number] and begins and not NO_STATEMENT.match(line) and
                not CAPACITY.search(line) and line.count("(") == line.count(")")):
            add(number, len(whole.group(1)), len(line), ";", "the statement deleted")
        before = bare
    return changes


def spread(changes, seed):
    """All changes in the order in which samples take them. Each function (and what stands outside of
    functions in a file) has one of its changes taken before any has two, and of each file as large a
    part is taken as of any other. So a larger sample holds a smaller one, and what is written in one
    file hardly moves the choice in others."""
    files = {}
    for change in changes:
        files.setdefault(change.file, {}).setdefault(change.function, []).append(change)
    ordered = []
    for file in files:
        chance = random.Random(f"{seed} {file}")
        names = sorted(files[file])
        chance.shuffle(names)
        offset = chance.random()
        for at, name in enumerate(names):
            group = sorted(files[file][name], key=lambda change: (change.text, change.what, change.begin))
            chance.shuffle(group)
            turn = (at + offset) / len(names)
            ordered += [(nth, turn, file, name, change) for nth, change in enumerate(group)]
    ordered.sort(key=lambda entry: entry[:4])
    return [entry[4] for entry in ordered]
