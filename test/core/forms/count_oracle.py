"""A slow and simple count of the ledger, written from docs/forms.md and not from the program.

Reads from stdin a JSON list of cases {ledger, departments, results, rules, until, unit, form} and writes
the figures of each as {key: [tasks, households, problems, rows, unclear]}. `departments` says of every name
in the ledger which department it is (truth, not the product's own reading), `results` of every wording
whether it is a problem (null: unknown). For every figure the whole ledger is walked again, and for every
row its whole task.
"""

import itertools
import json
import sys

ROWS = {
    "annex1": {
        "provincial": ["total", "market.internal", "market.joint", "internal", "joint", "enterprise", "credit"],
        "other": ["total", "internal", "joint", "enterprise", "credit"],
    },
    "annex2": {
        "provincial": ["total", "internal", "joint", "enterprise", "credit"],
        "other": ["total", "internal", "joint", "enterprise", "credit"],
    },
}


class Count:
    def __init__(self, case):
        self.__dict__.update(case)
        self.ledger = [dict(row, index=i) for i, row in enumerate(self.ledger)]

    # what a row is

    def drawn(self, row):
        return not row["replaced"] and not row.get("notByLot") and row["task"] != ""

    def task_rows(self, task):
        return [row for row in self.ledger if self.drawn(row) and row["task"] == task]

    def day(self, row):
        if self.rules["date"] == "completion":
            return row["taskDoneOn"]
        return row["inspectedOn"] or row["taskDoneOn"]

    def object(self, row):
        if row["id"]:
            return row["id"]
        for other in self.task_rows(row["task"]):
            if other["id"] and other["name"] == row["name"]:
                return other["id"]
        return ("name", row["name"]) if row["name"] else None

    def counts(self, row):
        day = self.day(row)
        return (
            self.drawn(row)
            and self.object(row) is not None
            and day is not None
            and self.until[:4] + "-01-01" <= day <= self.until
            and row["result"] != ""
            and row["platform"] is not None
            and self.in_scope(row)
        )

    def enterprise(self, row):
        kind = row["entityType"]
        if kind:
            return {"公司": True, "个体工商户": False, "农民专业合作社": self.rules["cooperativesAreEnterprises"]}[kind]
        if len(row["id"]) != 18:
            return False
        return row["id"][:2] == "91" or row["id"][:2] == "93" and self.rules["cooperativesAreEnterprises"]

    def problem(self, row):
        verdict = self.results[row["result"]]
        return row["problem"] is True if verdict is None else verdict

    # what a task is

    def leads(self, task):
        return {self.departments[row["lead"]]["name"]: self.departments[row["lead"]]
                for row in self.task_rows(task) if row["lead"]}

    def partners(self, task):
        return {self.departments[p]["name"]: self.departments[p] for row in self.task_rows(task) for p in row["partners"]}

    def joint(self, task):
        leads, partners = self.leads(task), self.partners(task)
        said = {row["kind"] for row in self.task_rows(task)} - {None}
        if said and not (leads and partners):
            return said == {"joint"}
        everyone = {**leads, **partners}
        return any(self.different(a, b) for a, b in itertools.combinations(everyone.values(), 2))

    def different(self, a, b):
        if self.rules["levelsAreJoint"] or not a["system"]:
            return True
        return a["system"] != b["system"] or a["level"] == b["level"]

    def market(self, task):
        leads = self.leads(task)
        flagged = any(row["marketSystem"] for row in self.task_rows(task))
        inside = any(d["market"] for d in leads.values()) if leads else flagged
        if self.rules["marketTakesPart"]:
            inside = inside or flagged or any(d["market"] for d in {**leads, **self.partners(task)}.values())
        return inside

    def by_credit(self, task):
        return any(row["byCredit"] for row in self.task_rows(task))

    def finished(self, task):
        return all(
            row["result"] != "" and self.day(row) is not None and self.day(row) <= self.until
            for row in self.task_rows(task)
            if self.object(row) is not None
        )

    # whose rows

    def in_scope(self, row):
        if self.form == "annex1":
            if not self.rules["higherLevelCounts"] and row["level"] in ("province", "city"):
                return False
            return not self.unit or row["county"] in ("", self.unit)
        if not self.unit:
            return True
        unit = self.departments[self.unit]
        if self.rules["cityOwnLevelOnly"] and unit["level"] == "city" and row["level"] == "county":
            return False
        if unit["name"] in self.leads(row["task"]):
            return True
        if self.rules["unitTasks"] == "leads":
            return False
        return unit["name"] in self.partners(row["task"]) or self.inspected(row)

    def inspected(self, row):
        return any(self.departments[d]["name"] == self.departments[self.unit]["name"] for d in row["inspectors"])

    # figures

    def belongs(self, row, figure, enterprises):
        task = row["task"]
        tests = {
            "total": lambda: True,
            "market": lambda: self.market(task),
            "internal": lambda: not self.joint(task),
            "joint": lambda: self.joint(task),
            "enterprise": lambda: (task, row["platform"], self.object(row)) in enterprises,
            "credit": lambda: (task, row["platform"], self.object(row)) in enterprises and self.by_credit(task),
        }
        return all(tests[part]() for part in figure.split("."))

    def figure(self, counting, platform, name, enterprises):
        rows = [r for r in counting if r["platform"] == platform and self.belongs(r, name, enterprises)]
        tasks = {r["task"] for r in rows}
        if self.rules["taskCounts"] == "finished":
            tasks = {task for task in tasks if self.finished(task)}
        yearly = self.rules["households"] == "perYear"
        whom = lambda r: self.object(r) if yearly else (r["task"], self.object(r))
        problems = [r for r in rows if self.problem(r)]
        asked_unit = self.form == "annex2" and self.unit
        found = [r for r in problems if not asked_unit or self.inspected(r)]
        settled = {(r["task"], self.object(r)) for r in found}
        unclear = asked_unit and any(
            not r["inspectors"] and (r["task"], self.object(r)) not in settled for r in problems
        )
        return [
            len(tasks),
            len({whom(r) for r in rows}),
            len({whom(r) for r in found}),
            [r["index"] for r in rows],
            bool(unclear),
        ]

    def figures(self):
        counting = [row for row in self.ledger if self.counts(row)]
        enterprises = {(r["task"], r["platform"], self.object(r)) for r in counting if self.enterprise(r)}
        return {
            f"{platform}.{name}": self.figure(counting, platform, name, enterprises)
            for platform, names in ROWS[self.form].items()
            for name in names
        }


json.dump([Count(case).figures() for case in json.load(sys.stdin)], sys.stdout)
