"""A second count of the ledger: both monthly forms, by SQL, sharing no code with the product.

    python3 count.py LEDGER.csv DEPARTMENTS.csv --until 2024-05-31 [--unit UNIT] [--rules JSON]

Reads the two sheets as UTF-8 CSV and prints {"annex1": {...}, "annex2": {...}} in the shape of
`sr check --json`. Standard library only. It was first written from the specification alone; where that
leaves a question open the two readings differed, and these five follow what docs/forms.md decides, so that
on them the agreement is a shared reading and no proof: rows to be checked (待核) count as their departments
say; an object without a code counts by its name; an unknown result follows the row's own 是否发现问题; 市本级
matters to city departments only; a task with neither 抽查类型 nor 配合部门 is internal.
"""

import argparse
import csv
import datetime
import json
import re
import sqlite3
import unicodedata

DEFAULTS = {
    "date": "inspection",
    "taskCounts": "started",
    "households": "perTask",
    "levelsAreJoint": False,
    "cooperativesAreEnterprises": False,
    "marketTakesPart": False,
    "higherLevelCounts": True,
    "unitTasks": "leadsOrTakesPart",
    "cityOwnLevelOnly": True,
}

# "Which results are problems is a table (default yes: ...; no: ...)"
PROBLEM = [
    r"^未按规定公示",
    r"^公示信息隐瞒真实情况",
    r"^通过登记的住所.*无法联系$",
    r"^发现问题已责令改正$",
    r"^不配合检查情节严重$",
    r"^发现问题待后续处理$",
]
NO_PROBLEM = [r"^未发现问题$", r"^未发现开展本次抽查涉及的经营活动$", r"^(已?注销|迁出|停业)"]
NOT_DRAWN = re.compile(r"专项检查|投诉举报|举报核查|日常检查|专项整治")


def clean(text):
    return unicodedata.normalize("NFKC", text or "").strip()


def bare(text):
    return re.sub(r"\s+", "", clean(text))


def parts(text):
    return [p for p in (bare(p) for p in re.split(r"[、，,;；\n]", text or "")) if p]


def date_of(text):
    found = re.fullmatch(r"(\d{4})[-./年](\d{1,2})[-./月](\d{1,2})日?", bare(text))
    if not found:
        return None
    try:
        return datetime.date(*map(int, found.groups())).isoformat()
    except ValueError:
        return None


def code_of(text):
    return re.sub(r"\s+", "", unicodedata.normalize("NFKC", text or "")).upper()


def usable_code(text):
    """A row without a code is known by its 名称: as the object of that name in its task, where there is one."""
    code = code_of(text)
    return code != "" and not any(unicodedata.category(c) in ("Cc", "Cf") for c in code)


def yes(text):
    return {"是": 1, "否": 0}.get(bare(text))


def level_of(text):
    for mark, level in (("省", "province"), ("市", "city"), ("县", "county"), ("区", "county")):
        if mark in bare(text):
            return level
    return None


def platform_of(text):
    name = bare(text)
    if not name:
        return None
    if name in ("省平台", "河北双随机执法监管平台"):
        return "provincial"
    return "other" if name in ("其他", "其他平台") else None


def kind_of(text):
    return {"部门内部": "internal", "部门联合": "joint", "内部": "internal", "联合": "joint"}.get(bare(text))


class Directory:
    """部门名录: every way of writing a department leads to its full name."""

    def __init__(self, path):
        self.names, self.system, self.market, self.level = {}, {}, {}, {}
        with open(path, encoding="utf-8-sig", newline="") as file:
            for row in csv.DictReader(file):
                name = bare(row["规范名称"])
                self.system[name] = bare(row["系统"])
                self.market[name] = yes(row["是否市场监管系统"]) == 1
                self.level[name] = bare(row["层级"])
                for way in [name, *parts(row["别名"])]:
                    self.names[way] = name

    def full(self, text):
        name = bare(text)
        if name in self.names:
            return self.names[name]
        # A 所, 股 or 队 of a bureau is that bureau.
        if re.search(r"(所|股|队|科|室|中心)$", name):
            heads = [way for way in self.names if name.startswith(way)]
            if heads:
                return self.names[max(heads, key=len)]
        return name

    def identity(self, text, levels_are_joint):
        """What counts as one department: city and county bureaus of one 系统 are one unless they are told apart."""
        name = self.full(text)
        system = self.system.get(name, "")
        return name if levels_are_joint or not system else "系统:" + system


def enterprise(entity, code, cooperatives):
    kind = bare(entity)
    if kind:
        if "合作社" in kind:
            return int(cooperatives)
        if "个体" in kind or "非企业" in kind:
            return 0
        return int(bool(re.search(r"公司|企业|合伙|个人独资|分公司", kind)))
    if code[:2] == "93":
        return int(cooperatives)
    return int(code[:2] == "91")


def load(db, ledger, directory, rules):
    db.execute(
        """CREATE TABLE entry (task, object, day, result, problem, platform, kind, market, enterprise,
           byclass, level, lead, inspectors, involved)"""
    )
    with open(ledger, encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
        called = {
            (bare(row["任务编号"]), bare(row["名称"])): code_of(row["统一社会信用代码"])
            for row in rows
            if usable_code(row["统一社会信用代码"])
        }
        for row in rows:
            if "替换" in bare(row.get("状态", "")) or NOT_DRAWN.search(bare(row["抽查类型"])):
                continue
            inspected, done = date_of(row["检查日期"]), date_of(row["任务完成日期"])
            day = done if rules["date"] == "completion" else (inspected or done)
            lead, partners = row["牵头部门"], parts(row["配合部门"])
            # Departments decide; where 配合部门 is blank, 抽查类型. Where the two disagree the row is listed
            # for checking (待核) and stays where its departments put it.
            bodies = {directory.identity(d, rules["levelsAreJoint"]) for d in [lead, *partners] if bare(d)}
            by_bodies = "joint" if len(bodies) > 1 else "internal"
            counted = by_bodies if partners else kind_of(row["抽查类型"]) or by_bodies
            result = bare(row["检查结果"])
            problem = any(re.search(p, result) for p in PROBLEM)
            if not problem and not any(re.search(p, result) for p in NO_PROBLEM):
                # An unknown wording is asked about; the row's own answer stands meanwhile.
                problem = yes(row["是否发现问题"]) == 1
            inside = directory.market.get(directory.full(lead), yes(row["是否市场监管系统"]) == 1)
            if rules["marketTakesPart"]:
                inside = inside or any(directory.market.get(directory.full(p), False) for p in partners)
            inspectors = [directory.full(d) for d in parts(row["检查部门"])]
            involved = {directory.full(d) for d in [lead, *partners] if bare(d)} | set(inspectors)
            task, code, name = bare(row["任务编号"]), code_of(row["统一社会信用代码"]), bare(row["名称"])
            db.execute(
                "INSERT INTO entry VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?)",
                (
                    task,
                    code if usable_code(code) else called.get((task, name), "名称:" + name),
                    day,
                    result,
                    int(problem),
                    platform_of(row["平台"]),
                    counted,
                    int(inside),
                    enterprise(row["主体类型"], code, rules["cooperativesAreEnterprises"]),
                    yes(row["运用信用风险分类"]) or 0,
                    level_of(row["发起层级"]),
                    directory.full(lead),
                    "|".join(["", *inspectors, ""]),
                    "|".join(["", *sorted(involved), ""]),
                ),
            )


def counts(db, where, rules, problem_where="1"):
    """次数, 户数, 发现问题户数 of the counting rows that a condition picks."""
    unit = "task || char(9) || object" if rules["households"] == "perTask" else "object"
    task = "task"
    if rules["taskCounts"] == "finished":
        task = "CASE WHEN task NOT IN (SELECT task FROM unfinished) THEN task END"
    return dict(
        zip(
            ("tasks", "households", "problems"),
            db.execute(
                f"""SELECT COUNT(DISTINCT {task}), COUNT(DISTINCT {unit}),
                           COUNT(DISTINCT CASE WHEN problem = 1 AND {problem_where} THEN {unit} END)
                    FROM counting WHERE {where}"""
            ).fetchone(),
        )
    )


def form(db, scope, rules, split_market, problem_where="1"):
    figures = {}
    for platform in ("provincial", "other"):
        rows = {"total": "1", "enterprise": "enterprise = 1", "credit": "enterprise = 1 AND byclass = 1"}
        if platform == "provincial":
            rows |= {"internal": "kind = 'internal'", "joint": "kind = 'joint'"}
            if split_market:
                figures["provincial.market"] = {
                    part: counts(
                        db,
                        f"{scope} AND platform = 'provincial' AND market = 1 AND kind = '{part}'",
                        rules,
                        problem_where,
                    )
                    for part in ("internal", "joint")
                }
        for row, condition in rows.items():
            where = f"{scope} AND platform = '{platform}' AND {condition}"
            figures[f"{platform}.{row}"] = counts(db, where, rules, problem_where)
    return figures


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("ledger")
    arguments.add_argument("departments")
    arguments.add_argument("--until", required=True)
    arguments.add_argument("--unit", default="")
    arguments.add_argument("--rules", default="{}")
    asked = arguments.parse_args()
    rules = DEFAULTS | json.loads(asked.rules)
    directory = Directory(asked.departments)
    db = sqlite3.connect(":memory:")
    load(db, asked.ledger, directory, rules)
    db.execute(
        """CREATE VIEW counting AS SELECT * FROM entry
           WHERE platform IS NOT NULL AND object <> '名称:' AND task <> '' AND result <> ''
             AND day >= '%s' AND day <= '%s'"""
        % (asked.until[:4] + "-01-01", asked.until)
    )
    db.execute(
        """CREATE VIEW unfinished AS SELECT DISTINCT task FROM entry
           WHERE result = '' OR day IS NULL OR day > '%s'""" % asked.until
    )
    district = "1" if rules["higherLevelCounts"] else "(level IS NULL OR level = 'county')"
    scope, problems = "1", "1"
    if asked.unit:
        unit = directory.full(asked.unit).replace("'", "''")
        # "a city department counts 市本级 only": a county's own bureau is none.
        if rules["cityOwnLevelOnly"] and directory.level.get(unit, "市级") == "市级":
            scope = "(level IS NULL OR level <> 'county')"
        mine = f"lead = '{unit}'" if rules["unitTasks"] == "leads" else f"instr(involved, '|{unit}|') > 0"
        scope += f" AND ({mine})"
        problems = f"instr(inspectors, '|{unit}|') > 0"
    print(
        json.dumps(
            {
                "annex1": form(db, district, rules, True),
                "annex2": form(db, scope, rules, False, problems),
            },
            ensure_ascii=False,
        )
    )


main()
