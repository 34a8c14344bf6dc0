/** 导入名单: a list as it is, its columns, what it brings, and one write that can be taken back as one. */
import { Field, Select } from "@fluentui/react-components";
import { useState } from "react";
import type { TextEncoding } from "../../hosts/file";
import { readMapping } from "../../sheets";
import { areaAddress } from "../../sheets/grid";
import type { HeaderMapping, RecognisedTable, WorkbookContents } from "../../sheets";
import type {
  ColumnUse,
  ListMerge,
  ListProposal,
  NewPool,
  PoolKind,
  PoolListReading,
} from "../../sheets/pools";
import {
  listMergeInSlices,
  newPool,
  poolListInSlices,
  proposeList,
  proposedTable,
  useColumn as putColumn,
} from "../../sheets/pools";
import { useLayout } from "../look/layout";
import { Section } from "../look/section";
import { Busy } from "../parts/busy";
import { FaultList } from "../parts/faultList";
import type { AnyFault } from "../parts/faultList";
import type { PickedList } from "../parts/listPick";
import { Notice } from "../parts/notice";
import { usePane, useSession } from "../session/session";
import { useContents } from "../session/useContents";
import { useWords } from "../words/words";
import type { ListSource } from "./listSource";
import { sourceOfFile, sourceOfPaste, sourceOfSheet } from "./listSource";
import { MappingStep } from "./mappingStep";
import { firstChoice } from "./mergeChoice";
import type { MergeChoice } from "./mergeChoice";
import { MergeStep } from "./mergeStep";
import { SourceStep } from "./sourceStep";
import { useJob } from "../parts/useJob";
import { WriteMerge } from "./writeMerge";

interface Mapped {
  readonly proposal: ListProposal;
  readonly table: RecognisedTable;
  /** Null until all of it was looked at. */
  readonly reading: PoolListReading | null;
}

interface Compared {
  readonly merge: ListMerge;
  readonly made: NewPool | null;
  /** What the workbook held then; later it may hold something else. */
  readonly contents: WorkbookContents;
}

export function ImportTab() {
  const layout = useLayout();
  const session = useSession();
  const { say } = useWords();
  const contents = useContents();
  const writing = usePane(session, (s) => s.writing);
  const jobs = useJob();
  const [kind, setKind] = useState<PoolKind | null>(null);
  const [source, setSource] = useState<ListSource | null>(null);
  const [queue, setQueue] = useState<readonly PickedList[]>([]);
  const [proposals, setProposals] = useState<readonly ListProposal[]>([]);
  const [mapped, setMapped] = useState<Mapped | null>(null);
  const [remember, setRemember] = useState({ on: true, source: "" });
  const [target, setTarget] = useState("");
  const [compared, setCompared] = useState<Compared | null>(null);
  const [choice, setChoice] = useState<MergeChoice>(firstChoice);
  const [faults, setFaults] = useState<readonly AnyFault[]>([]);
  const busy = jobs.job !== null || writing;
  const sheetNames = () => session.store.get().grids.map(({ sheet }) => sheet);
  const known = (name: string): readonly HeaderMapping[] => {
    const { mapping, ofSources } = readMapping(session.store.get().grids);
    return [...mapping, ...ofSources.filter((each) => each.source === name)];
  };

  const map = async (proposal: ListProposal) => {
    const table = proposedTable(proposal);
    setCompared(null);
    setMapped({ proposal, table, reading: null });
    const reading = await jobs.run(say("pools.job.look"), poolListInSlices(table));
    if (reading) setMapped({ proposal, table, reading });
  };
  const begin = async (next: ListSource, wanted: PoolKind | null) => {
    const mapping = known(next.source);
    const found = next.grids.flatMap((grid) => proposeList(grid, mapping, wanted) ?? []);
    const best = found.reduce<ListProposal | null>(
      (most, each) => (most && fieldsOf(most) >= fieldsOf(each) ? most : each),
      null,
    );
    setSource(next);
    setRemember({ on: true, source: next.source });
    setProposals(found);
    setCompared(null);
    setFaults(best ? [] : [{ code: "pools.noHeader", at: next.name } as AnyFault]);
    if (best) await map(best);
    else setMapped(null);
  };
  const fileRoom = () => import("../../hosts/file");
  const open = async (
    name: string,
    bytes: Uint8Array,
    encoding?: TextEncoding,
    wanted: PoolKind | null = kind,
  ) => {
    setMapped(null);
    setCompared(null);
    const read = await jobs.run(
      say("pools.job.read", { name }),
      sourceOfFile(name, bytes, sheetNames(), await fileRoom(), encoding),
    );
    if (!read) return;
    if (read.ok) return begin(read.value, wanted);
    setSource(null);
    setFaults([read.error]);
  };
  const paste = async (text: string) => {
    const name = say("pools.src.pastedName");
    const work = sourceOfPaste(name, text, sheetNames(), await fileRoom());
    const read = await jobs.run(say("pools.job.read", { name }), work);
    if (read?.ok) await begin(read.value, kind);
    else if (read) setFaults([read.error]);
  };
  const pools = mapped
    ? contents.tables.filter(
        (table) => table.kind === mapped.proposal.kind && table.sheet !== mapped.proposal.grid.sheet,
      )
    : [];
  const pool = pools.find((table) => placeOf(table) === target) ?? largest(pools);
  const compare = async () => {
    if (!mapped) return;
    const into = target === "new" ? null : pool;
    const made = into ? null : newPool(session.store.get().grids, mapped.table);
    const table = into ?? made?.table;
    if (!table) return;
    const work = listMergeInSlices(table, mapped.table, mapped.reading ?? undefined);
    const merge = await jobs.run(say("pools.job.compare"), work);
    if (!merge) return;
    setChoice(firstChoice);
    setCompared({ merge, made, contents });
  };
  const stale = compared !== null && compared.contents !== contents;
  /** Other sheets of the file that hold a list, too: 一单两库 often come as one workbook. */
  const otherSheets = proposals.filter(
    (each) =>
      kind === null &&
      each !== mapped?.proposal &&
      each.columns.filter(({ use }) => use.field !== null).length > 1,
  );
  const next = [...otherSheets.map(({ grid }) => grid.sheet), ...queue.map(({ name }) => name)];
  /** What was written is done with; the next sheet or file comes by itself. */
  const goOn = () => {
    setCompared(null);
    setTarget("");
    if (otherSheets.length > 0) {
      setProposals(otherSheets);
      return void map(otherSheets[0]);
    }
    setSource(null);
    setProposals([]);
    setMapped(null);
    if (queue.length === 0) return;
    setQueue(queue.slice(1));
    // The kind that was chosen was the first list's.
    setKind(null);
    void open(queue[0].name, queue[0].bytes, undefined, null);
  };
  return (
    <>
      <Section title={say("pools.import.title")}>
        <SourceStep
          kind={kind}
          source={source}
          busy={busy}
          onKind={(next) => {
            setKind(next);
            if (source) void begin(source, next);
          }}
          next={next}
          onDropNext={() => {
            setQueue([]);
            setProposals(mapped ? [mapped.proposal] : []);
          }}
          onFile={({ name, bytes }, more) => {
            setQueue(more);
            void open(name, bytes);
          }}
          onEncoding={(encoding) => {
            if (source?.bytes) void open(source.name, source.bytes, encoding);
          }}
          onPaste={(text) => void paste(text)}
          onSheet={(sheet) => {
            const grid = session.store.get().grids.find((each) => each.sheet === sheet);
            if (grid) void begin(sourceOfSheet(grid), kind);
          }}
        />
      </Section>
      {faults.length > 0 && (
        <Notice tone="late">
          <FaultList faults={faults} />
        </Notice>
      )}
      {jobs.job && (
        <Section>
          <Busy label={jobs.job.label} share={jobs.job.share} onCancel={jobs.stop} />
        </Section>
      )}
      {mapped && (
        <Section title={say("pools.map.title")}>
          <div className={layout.stack}>
            {pools.length > 1 && (
              <Field label={say("pools.map.target")}>
                <Select
                  value={pool && target !== "new" ? placeOf(pool) : target}
                  onChange={(_, { value }) => {
                    setTarget(value);
                    setCompared(null);
                  }}
                >
                  {pools.map((table) => (
                    <option key={placeOf(table)} value={placeOf(table)}>
                      {placeOf(table)}
                    </option>
                  ))}
                  <option value="new">{say("pools.map.target.new")}</option>
                </Select>
              </Field>
            )}
            <p className={layout.quiet}>
              {pool && target !== "new"
                ? say("pools.map.into", { pool: placeOf(pool) })
                : say("pools.map.intoNew")}
            </p>
            <MappingStep
              proposals={proposals}
              proposal={mapped.proposal}
              rows={mapped.table.rows.length}
              left={mapped.table.issues}
              unread={mapped.reading ? mapped.reading.faults : null}
              remember={remember}
              busy={busy}
              onSheet={(sheet) => {
                const next = proposals.find(({ grid }) => grid.sheet === sheet);
                if (next) void map(next);
              }}
              onUse={(column: number, use: ColumnUse) => {
                const next = putColumn(mapped.proposal, column, use);
                setProposals(proposals.map((each) => (each === mapped.proposal ? next : each)));
                void map(next);
              }}
              onRemember={setRemember}
              onCompare={() => void compare()}
            />
          </div>
        </Section>
      )}
      {mapped && compared && (
        <Section title={say("pools.merge.title")}>
          <div className={layout.stack}>
            <MergeStep merge={compared.merge} choice={choice} onChoice={setChoice} />
            {stale ? (
              <Notice tone="watch">{say("pools.merge.stale")}</Notice>
            ) : (
              <WriteMerge
                merge={compared.merge}
                made={compared.made}
                choice={choice}
                proposal={mapped.proposal}
                known={known(remember.source)}
                remember={remember.on ? remember.source.trim() : ""}
                onWritten={goOn}
              />
            )}
          </div>
        </Section>
      )}
    </>
  );
}

const placeOf = (table: RecognisedTable) => areaAddress(table.sheet, table.area);
const fieldsOf = ({ columns, end }: ListProposal) =>
  columns.filter(({ use }) => use.field !== null).length + Math.min(0.9, end / 1e6);

function largest(tables: readonly RecognisedTable[]): RecognisedTable | null {
  return tables.reduce<RecognisedTable | null>(
    (most, each) => (most && most.rows.length >= each.rows.length ? most : each),
    null,
  );
}
