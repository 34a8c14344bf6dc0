/** 工作总结: a quarterly summary as a Word draft, from the built-in template or the unit's own. */
import { Button, Field, Select } from "@fluentui/react-components";
import { useEffect, useMemo, useRef, useState } from "react";
import { partsOf } from "../../core/calendar/localDate";
import type { LocalDate } from "../../core/calendar/localDate";
import type { Quarter } from "../../documents/summary";
import { summaryDates } from "../../sheets/calendar";
import { ExportIcon } from "../look/icons";
import { useLayout } from "../look/layout";
import { Section } from "../look/section";
import { Busy } from "../parts/busy";
import { DayField } from "../parts/dayField";
import { FaultList } from "../parts/faultList";
import type { AnyFault } from "../parts/faultList";
import { breathe } from "../../hosts/drive";
import { Notice } from "../parts/notice";
import { PlaceLink } from "../parts/placeLink";
import { useSession } from "../session/session";
import { useContents, useDay } from "../session/useContents";
import { useWords } from "../words/words";
import { makeSummary } from "./makeSummary";
import type { SavedSummary } from "./makeSummary";
import { quarterAt, quartersOf } from "./period";
import { keepTemplate, keptTemplate } from "./ownTemplate";
import { TemplateSection } from "./templateSection";

export function SummaryRoom() {
  const layout = useLayout();
  const { say, day: inWords, shortDay } = useWords();
  const session = useSession();
  const { day } = useDay();
  const contents = useContents();
  const [begin] = useState(() => quarterAt(day, (each) => summaryDates(contents, each)));
  const [year, setYear] = useState(begin.year);
  const [quarter, setQuarter] = useState<Quarter>(begin.quarter);
  const [picked, setPicked] = useState<LocalDate | null>(null);
  const [choice, setChoice] = useState(() => keptTemplate(session));
  const [working, setWorking] = useState<{ readonly share: number | null } | null>(null);
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);
  const [saved, setSaved] = useState<SavedSummary | null>(null);
  const [faults, setFaults] = useState<readonly AnyFault[]>([]);
  const own = useMemo(() => summaryDates(contents, year), [contents, year]);
  const all = quartersOf(year, own);
  const chosen = all[quarter - 1];
  const begun = chosen.first <= day;
  const until = picked ?? (day < chosen.last ? day : chosen.last);
  const within = until >= chosen.first && until <= chosen.last;
  const ready = choice.kind === "builtIn" || (choice.own !== null && choice.faults.length === 0);
  const forget = () => {
    setSaved(null);
    setFaults([]);
  };
  const make = async () => {
    forget();
    const control = new AbortController();
    running.current = control;
    setWorking({ share: 0 });
    await breathe();
    const template = choice.kind === "own" ? choice.own : null;
    const made = await makeSummary(
      session,
      { year, quarter, until, template },
      { signal: control.signal, onShare: (share) => setWorking({ share }) },
    ).finally(() => setWorking(null));
    if (made === null) return;
    if (made.ok) setSaved(made.value);
    else setFaults(made.error);
  };
  const thisYear = partsOf(day).year;
  return (
    <div className={layout.stack}>
      <Section title={say("summary.title")}>
        <div className={layout.stack}>
          <p className={layout.text}>{say("summary.what")}</p>
          <div className={layout.fields}>
            <Field label={say("summary.year")}>
              <Select
                value={String(year)}
                onChange={(_, { value }) => {
                  forget();
                  setPicked(null);
                  setYear(Number(value));
                }}
              >
                {[thisYear, thisYear - 1].map((each) => (
                  <option key={each} value={each}>
                    {each}
                  </option>
                ))}
              </Select>
            </Field>
            <Field label={say("summary.quarter")}>
              <Select
                value={String(quarter)}
                onChange={(_, { value }) => {
                  forget();
                  setPicked(null);
                  setQuarter(all.find((each) => String(each.quarter) === value)?.quarter ?? 1);
                }}
              >
                {all.map((each) => (
                  <option key={each.quarter} value={each.quarter}>
                    {say("summary.quarter.option", {
                      name: say(`summary.quarter.${each.quarter}`),
                      day: shortDay(each.due),
                    })}
                  </option>
                ))}
              </Select>
            </Field>
          </div>
          {chosen.at !== null && (
            <p className={layout.quiet}>
              {say("summary.due.own")} <PlaceLink address={chosen.at} />
            </p>
          )}
          {begun ? (
            <DayField
              label={say("summary.until")}
              value={until}
              onPick={(next) => {
                forget();
                setPicked(next);
              }}
            />
          ) : (
            <Notice tone="watch">{say("summary.notYet")}</Notice>
          )}
          {begun && !within && (
            <Notice tone="late">
              {say("summary.until.wrong", { from: inWords(chosen.first), to: inWords(chosen.last) })}
            </Notice>
          )}
        </div>
      </Section>
      <TemplateSection
        choice={choice}
        onChange={(next) => {
          forget();
          keepTemplate(session, next);
          setChoice(next);
        }}
      />
      <Section title={say("summary.file")}>
        <div className={layout.stack}>
          {working && (
            <Busy
              label={say(working.share === null ? "summary.working" : "summary.counting")}
              share={working.share}
              onCancel={() => running.current?.abort()}
            />
          )}
          {faults.length > 0 && <FaultList faults={faults} />}
          {saved && (
            <Notice tone="good">{say("summary.saved", { name: saved.name, n: saved.blanks })}</Notice>
          )}
          <div className={layout.buttons}>
            <Button
              appearance="primary"
              icon={<ExportIcon />}
              disabled={working !== null || !begun || !within || !ready}
              onClick={() => void make()}
            >
              {say("summary.make")}
            </Button>
            {!ready && choice.own === null && (
              <span className={layout.quiet}>{say("summary.template.needs")}</span>
            )}
          </div>
        </div>
      </Section>
    </div>
  );
}
