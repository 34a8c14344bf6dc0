/** One list for the public: its columns, how it will look, the files, and the record of its publication. */
import { Button, Checkbox, Field, Textarea } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { columnOrder, publicLists } from "../../core/publicity";
import type { BoardLine } from "../../core/publicity";
import type { LocalDate } from "../../core/calendar/localDate";
import {
  columnSetting,
  columnSettingEdits,
  publicFileName,
  publicTable,
  secretsOf,
} from "../../sheets/publicity";
import type { PublicTable, PublicTask } from "../../sheets/publicity";
import { useLayout } from "../look/layout";
import { Section } from "../look/section";
import { FaultList } from "../parts/faultList";
import type { AnyFault } from "../parts/faultList";
import { Fold } from "../parts/fold";
import { Notice } from "../parts/notice";
import { PlannedWrite } from "../parts/plannedWrite";
import { useSession } from "../session/session";
import { useContents } from "../session/useContents";
import { useWords } from "../words/words";
import { matterName } from "./boardList";
import { ListTable } from "./listTable";
import { RecordFields } from "./recordFields";

interface Props {
  readonly line: BoardLine;
  readonly task: PublicTask | null;
  readonly today: LocalDate;
  readonly onBack: () => void;
}

export function ListSection({ line, task, today, onBack }: Props) {
  const layout = useLayout();
  const words = useWords();
  const { say } = words;
  const session = useSession();
  const contents = useContents();
  const kept = columnSetting(contents, line.kind);
  const usual = usualOrder(line);
  const [order, setOrder] = useState(kept || usual);
  const [told, setTold] = useState(line.toldBeforehand);
  const [file, setFile] = useState("");
  const [faults, setFaults] = useState<readonly AnyFault[]>([]);
  const secrets = useMemo(() => secretsOf(contents), [contents]);
  const columns = columnOrder(line.kind, order);
  const made = columns.ok
    ? publicTable(contents, {
        kind: line.kind,
        task,
        columns: columns.value,
        today,
        toldBeforehand: told,
        secrets,
      })
    : columns;
  const save = async (table: PublicTable, as: "xlsx" | "html") => {
    const { publicHtml, publicWorkbook } = await import("../../documents/publicity");
    const made = as === "xlsx" ? publicWorkbook(table, today) : publicHtml(table, today);
    const name = publicFileName(line.kind, line.task, today) + made.ending;
    const done = await session.services.host.save(name, made.bytes, made.type);
    setFaults(done.ok ? [] : [done.error]);
    if (done.ok) setFile(name);
  };
  return (
    <>
      <Section
        title={matterName(words, line)}
        aside={
          <Button size="small" onClick={onBack}>
            {say("publicity.back")}
          </Button>
        }
      >
        <div className={layout.stack}>
          {line.kind === "drawn" && (
            <Checkbox
              label={say("publicity.told")}
              checked={told}
              onChange={(_, { checked }) => setTold(checked === true)}
            />
          )}
          {made.ok ? (
            <>
              <p className={layout.quiet}>{say("publicity.allowed")}</p>
              <ListTable table={made.value} />
              <FaultList faults={made.value.notes} />
              <div className={layout.buttons}>
                <Button appearance="primary" onClick={() => void save(made.value, "xlsx")}>
                  {say("publicity.saveXlsx")}
                </Button>
                <Button onClick={() => void save(made.value, "html")}>{say("publicity.saveHtml")}</Button>
              </div>
            </>
          ) : (
            <Notice tone="watch">{words.fault(made.error)}</Notice>
          )}
          <FaultList faults={faults} />
          {file !== "" && <Notice tone="good">{say("publicity.saved", { name: file })}</Notice>}
          <Fold label={say("publicity.columns")} flush>
            <div className={layout.stack}>
              <Field
                label={say("publicity.columns.order")}
                hint={say("publicity.columns.hint", {
                  all: publicLists[line.kind].columns.map(({ header }) => header).join("、"),
                })}
              >
                <Textarea value={order} resize="vertical" onChange={(_, { value }) => setOrder(value)} />
              </Field>
              {columns.ok && order.trim() !== (kept || usual) && (
                <PlannedWrite
                  slot="publicity"
                  write={say("publicity.write")}
                  label={say("publicity.columns.keep")}
                  told={say("publicity.columns.kept")}
                  plan={(grids) => columnSettingEdits(grids, contents, line.kind, order.trim())}
                />
              )}
            </div>
          </Fold>
        </div>
      </Section>
      {made.ok && (
        <RecordFields line={line} rows={made.value.rows.length} file={file} today={today} told={told} />
      )}
    </>
  );
}

function usualOrder({ kind }: BoardLine): string {
  const usual = columnOrder(kind, "");
  return usual.ok ? usual.value.map(({ header }) => header).join("、") : "";
}
