/** What the matching is asked for, what stands in its way, how much each department will have to carry; never a name. */
import { Button, Checkbox, Field, Input, Radio, RadioGroup } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { parseIsoDate } from "../../core/calendar/localDate";
import type { PlannedTask } from "../../core/plan/plannedTask";
import { address, teamRequest } from "../../sheets";
import type { StandingDraw, StandingLot } from "../../sheets/draw";
import { wholeNumber } from "../drawScreen/plan";
import type { KeptDraw, KeptTeamsAsk } from "../keptDraws/keptDraw";
import { useLayout } from "../look/layout";
import { Section } from "../look/section";
import { FaultList } from "../parts/faultList";
import type { AnyFault } from "../parts/faultList";
import { Notice } from "../parts/notice";
import { WriteFault } from "../parts/undoBar";
import { usePane, useSession } from "../session/session";
import { useContents } from "../session/useContents";
import { useWords } from "../words/words";
import { assignAndRecord } from "./assignAndRecord";
import { LoadTable } from "./loadTable";
import { TrainedNotice } from "./trainedNotice";

export function AskTeams(props: {
  draw: StandingDraw;
  kept: KeptDraw | null;
  task: PlannedTask | null;
  first: KeptTeamsAsk;
  /** Objects without a team. */
  waiting: readonly StandingLot[];
  turn: number;
}) {
  const layout = useLayout();
  const { say, count } = useWords();
  const session = useSession();
  const contents = useContents();
  const writing = usePane(session, (s) => s.writing);
  const { draw, kept, task, waiting, turn } = props;
  const [ask, setAsk] = useState(props.first);
  const [typedSize, setTypedSize] = useState(String(props.first.size));
  const [typedExperts, setTypedExperts] = useState(String(props.first.experts));
  const [acceptGaps, setAcceptGaps] = useState(false);
  const [refused, setRefused] = useState<readonly AnyFault[]>([]);
  const set = (part: Partial<KeptTeamsAsk>) => {
    setAsk((before) => ({ ...before, ...part }));
    setRefused([]);
    setAcceptGaps(false);
  };
  const size = wholeNumber(typedSize);
  const experts = wholeNumber(typedExperts);
  const choices = useMemo(
    () => [
      ...new Set([
        ...props.first.departments,
        ...contents.officers.map((officer) => officer.department).filter(Boolean),
      ]),
    ],
    [contents, props.first],
  );
  const request = useMemo(
    () =>
      teamRequest({
        contents,
        drawn: waiting.map((lot) => ({
          id: lot.id,
          at: address(draw.sheet, lot.row, draw.table.fields.get("id") ?? 0),
        })),
        task,
        ...(ask.departments.length > 0 ? { departments: ask.departments } : {}),
        on: ask.on,
        size: size ?? 2,
        sameDistrict: ask.sameDistrict,
      }),
    [contents, draw, task, waiting, ask, size],
  );
  const errors = request.faults.filter((fault) => fault.severity === "error");
  const warnings = request.faults.filter((fault) => fault.severity !== "error");
  const gaps = [...request.obstacles, ...refused];
  const ready = errors.length === 0 && size !== null && experts !== null && waiting.length > 0;
  const assign = async () => {
    const faults = await assignAndRecord(session, {
      draw,
      kept,
      request,
      ask: { ...ask, size: size ?? 2, experts: experts ?? 0, departments: request.departments },
      acceptGaps,
      turn,
    });
    setRefused(faults);
  };
  return (
    <Section
      title={say(turn === 1 ? "teams.ask" : "teams.askMore")}
      aside={say("teams.objects", { n: count(waiting.length) })}
    >
      <div className={layout.stack}>
        <div className={layout.fields}>
          <Field label={say("teams.day")}>
            <Input
              type="date"
              value={ask.on}
              onChange={(_, { value }) => {
                const on = parseIsoDate(value);
                if (on) set({ on });
              }}
            />
          </Field>
          <Field
            label={say("teams.size")}
            validationState={size === null ? "error" : "none"}
            validationMessage={size === null ? say("number.whole") : undefined}
          >
            <Input
              inputMode="numeric"
              value={typedSize}
              onChange={(_, { value }) => {
                setTypedSize(value.trim());
                set({});
              }}
            />
          </Field>
          <Field
            label={say("teams.experts")}
            hint={say("teams.experts.hint")}
            validationState={experts === null ? "error" : "none"}
            validationMessage={experts === null ? say("number.whole") : undefined}
          >
            <Input
              inputMode="numeric"
              value={typedExperts}
              onChange={(_, { value }) => {
                setTypedExperts(value.trim());
                set({});
              }}
            />
          </Field>
        </div>
        <div role="group" aria-label={say("teams.departments")} className={layout.tight}>
          <span>{say("teams.departments")}</span>
          {choices.map((name) => (
            <Checkbox
              key={name}
              label={name}
              checked={ask.departments.includes(name)}
              onChange={(_, { checked }) =>
                set({
                  departments:
                    checked === true
                      ? [...ask.departments, name]
                      : ask.departments.filter((each) => each !== name),
                })
              }
            />
          ))}
          <span className={layout.quiet}>{say("teams.departments.hint")}</span>
        </div>
        <Field label={say("teams.way")}>
          <RadioGroup
            value={ask.fixed ? "fixed" : "each"}
            onChange={(_, { value }) => set({ fixed: value === "fixed" })}
          >
            <Radio value="each" label={say("teams.way.each")} />
            <Radio value="fixed" label={say("teams.way.fixed")} />
          </RadioGroup>
        </Field>
        <Checkbox
          label={say("teams.sameDistrict")}
          checked={ask.sameDistrict}
          onChange={(_, { checked }) => set({ sameDistrict: checked === true })}
        />
        {errors.length > 0 && (
          <Notice tone="late">
            <p style={{ margin: "0 0 6px" }}>{say("teams.errors")}</p>
            <FaultList faults={errors} />
          </Notice>
        )}
        {gaps.length > 0 && (
          <Notice tone="watch">
            <p style={{ margin: "0 0 6px" }}>{say("teams.gaps")}</p>
            <FaultList faults={gaps} />
            <Checkbox
              label={say("teams.acceptGaps")}
              checked={acceptGaps}
              onChange={(_, { checked }) => setAcceptGaps(checked === true)}
            />
          </Notice>
        )}
        <FaultList faults={warnings} />
        <TrainedNotice request={request} on={ask.on} />
        <LoadTable request={request} size={size ?? 2} />
        <p className={layout.quiet}>{say("teams.lot")}</p>
        <WriteFault slot="draw" />
        <div>
          <Button
            appearance="primary"
            disabled={!ready || writing || (gaps.length > 0 && !acceptGaps)}
            onClick={() => void assign()}
          >
            {say("teams.assign")}
          </Button>
        </div>
      </div>
    </Section>
  );
}
