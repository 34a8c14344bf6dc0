/** 写入: the totals on the level's form, what goes with them, and the way back. */
import { Button, Checkbox, Field, Select } from "@fluentui/react-components";
import { useMemo } from "react";
import { sentence } from "../../locale/spoken";
import type { Edit } from "../../sheets/edit";
import { levelForm, reportedEdits, rollupSheets, unitListEdits } from "../../sheets/rollup";
import { appendAudit } from "../../sheets";
import { useLayout } from "../look/layout";
import { Section } from "../look/section";
import { EditPreview } from "../parts/editPreview";
import { FaultList } from "../parts/faultList";
import { Fold } from "../parts/fold";
import { Notice } from "../parts/notice";
import { WriteFault } from "../parts/undoBar";
import { timestamp } from "../session/services";
import { usePane, useSession } from "../session/session";
import type { PaneState } from "../session/state";
import { useContents } from "../session/useContents";
import { useWords } from "../words/words";
import { chineseNotes, placeOfMatch } from "./useRollup";
import type { Rollup } from "./useRollup";

const writingNow = (s: PaneState) => s.writing;
const gridsOf = (s: PaneState) => s.grids;
const writtenOf = (s: PaneState) => s.written.rollup;

export function WriteSection({ rollup }: { rollup: Rollup }) {
  const layout = useLayout();
  const session = useSession();
  const { settings, departments } = useContents();
  const writing = usePane(session, writingNow);
  const grids = usePane(session, gridsOf);
  const written = usePane(session, writtenOf);
  const { say, count } = useWords();
  const { state, rolled, sorted, matches, match, until, change } = rollup;
  const totalsOnly = rollup.sent.filter(({ ledger }) => ledger === null);
  const level = useMemo(() => {
    const { unit, contact, phone, mobile } = settings;
    const taken = grids.map(({ sheet }) => sheet);
    return levelForm(rolled, match, { unit, date: until, contact, phone, mobile }, taken);
  }, [rolled, match, settings, until, grids]);
  const edits = useMemo((): readonly Edit[] => {
    if (level.edits.length === 0) return [];
    const taken = [...grids.map(({ sheet }) => sheet), level.sheet];
    const say = (fault: { readonly code: string }) => sentence(fault, "zh-CN");
    const files = chineseNotes(rollup.notes);
    const own = grids.filter(({ sheet }) => sheet !== level.sheet);
    return [
      ...level.edits,
      ...(state.withReported ? reportedEdits(own, totalsOnly, until) : []),
      ...(sorted.units.length > 0 && state.answers.size > 0 ? unitListEdits(own, sorted.units) : []),
      ...(state.withSheets
        ? rollupSheets({ rolled, files, until, due: state.due, departments, say, taken })
        : []),
    ];
  }, [level, grids, rollup.notes, rolled, sorted, state, until, totalsOnly, departments]);
  const write = async () => {
    const sent = rolled.units.filter(({ submission }) => submission !== null).length;
    const entry = {
      time: timestamp(session.services.now()),
      action: "汇总",
      subject: level.sheet,
      detail: `截至${until}，汇总${sent}个单位，未报${rolled.units.length - sent}个，采用文件${rollup.sent.length}个`,
    };
    const told = say("rollup.written", { sheet: level.sheet, n: count(sent) });
    const done = await session.write("rollup", [...edits, ...appendAudit(grids, entry)], told);
    if (done.ok) change({ list: null });
  };
  return (
    <Section title={say("rollup.write")}>
      <div className={layout.stack}>
        <Field label={say("rollup.place")}>
          <Select
            value={match ? placeOfMatch(match) : "new"}
            onChange={(_, { value }) => change({ place: value })}
          >
            {matches.map((each) => (
              <option key={placeOfMatch(each)} value={placeOfMatch(each)}>
                {placeOfMatch(each)}
              </option>
            ))}
            <option value="new">{say("rollup.place.new")}</option>
          </Select>
        </Field>
        <Checkbox
          label={say("rollup.withSheets")}
          checked={state.withSheets}
          onChange={(_, { checked }) => change({ withSheets: checked === true })}
        />
        {totalsOnly.length > 0 && (
          <Checkbox
            label={say("rollup.withReported", { n: count(totalsOnly.length) })}
            checked={state.withReported}
            onChange={(_, { checked }) => change({ withReported: checked === true })}
          />
        )}
        <FaultList faults={level.faults} />
        {sorted.asked.length > 0 && (
          <Notice tone="watch">{say("rollup.stillAsked", { n: count(sorted.asked.length) })}</Notice>
        )}
        {edits.length > 0 && (
          <Fold label={say("preview.what")}>
            <EditPreview edits={edits} />
          </Fold>
        )}
        <WriteFault slot="rollup" />
        <div className={layout.buttons}>
          <Button
            appearance={written ? "secondary" : "primary"}
            disabled={edits.length === 0 || writing}
            onClick={() => void write()}
          >
            {say(match ? "rollup.fill" : "rollup.make")}
          </Button>
        </div>
      </div>
    </Section>
  );
}
