/** 应报单位: who should send. Read from the workbook, edited here line by line, kept in its own sheet. */
import { Button, Field, Textarea } from "@fluentui/react-components";
import { useState } from "react";
import type { ReportingUnit } from "../../core/rollup";
import { cityCounties, cityDepartments } from "../../core/rollup";
import { foldName } from "../../core/registry/departmentName";
import { onceEach, unitListEdits } from "../../sheets/rollup";
import { useLayout } from "../look/layout";
import { Section } from "../look/section";
import { EditPreview } from "../parts/editPreview";
import { Fold } from "../parts/fold";
import { usePane, useSession } from "../session/session";
import type { PaneState } from "../session/state";
import { useContents } from "../session/useContents";
import { useWords } from "../words/words";
import type { Rollup } from "./useRollup";

const writingNow = (s: PaneState) => s.writing;
const gridsOf = (s: PaneState) => s.grids;

export function ListSection({ rollup }: { rollup: Rollup }) {
  const layout = useLayout();
  const session = useSession();
  const { departments } = useContents();
  const writing = usePane(session, writingNow);
  const grids = usePane(session, gridsOf);
  const { say, count } = useWords();
  const { list, units, change } = rollup;
  const [text, setText] = useState<string | null>(null);
  const edits = unitListEdits(grids, units);
  const changed = edits.length > 0 && (list.source === "list" || rollup.state.list !== null);
  const take = (names: readonly string[]) => {
    setText(null);
    change({ list: onceEach(names.map((unit) => known(units, unit))) });
  };
  const save = async () => {
    const written = await session.write(
      "rollup",
      edits,
      say("rollup.list.saved", { n: count(units.length) }),
    );
    if (written.ok) change({ list: null });
  };
  const city = [
    ...cityCounties,
    ...(departments.length > 0 ? departments.map(({ name }) => name) : cityDepartments),
  ];
  return (
    <Section
      title={say("rollup.list.title")}
      aside={say(`rollup.list.${rollup.state.list ? "edited" : list.source}`, { n: count(units.length) })}
    >
      <div className={layout.stack}>
        {units.length === 0 && <p className={layout.quiet}>{say("rollup.list.why")}</p>}
        <Fold label={say("rollup.list.edit")} flush>
          <div className={layout.stack}>
            <Field label={say("rollup.list.names")} hint={say("rollup.list.hint")}>
              <Textarea
                rows={8}
                value={text ?? units.map(({ unit }) => unit).join("\n")}
                onChange={(_, { value }) => setText(value)}
                onBlur={() => text !== null && take(text.split(/[\r\n、,，;；]+/).map((line) => line.trim()))}
              />
            </Field>
            <div className={layout.buttons}>
              <Button size="small" onClick={() => take([...units.map(({ unit }) => unit), ...city])}>
                {say("rollup.list.city")}
              </Button>
              {rollup.state.list && (
                <Button
                  size="small"
                  appearance="subtle"
                  onClick={() => {
                    setText(null);
                    change({ list: null });
                  }}
                >
                  {say("rollup.list.reset")}
                </Button>
              )}
            </div>
          </div>
        </Fold>
        {changed && (
          <>
            <Fold label={say("preview.what")}>
              <EditPreview edits={edits} />
            </Fold>
            <div className={layout.buttons}>
              <Button disabled={writing} onClick={() => void save()}>
                {say("rollup.list.save")}
              </Button>
            </div>
          </>
        )}
      </div>
    </Section>
  );
}

/** A name that stays keeps what was answered about it. */
function known(units: readonly ReportingUnit[], unit: string): ReportingUnit {
  return units.find((each) => foldName(each.unit) === foldName(unit)) ?? { unit, writings: [] };
}
