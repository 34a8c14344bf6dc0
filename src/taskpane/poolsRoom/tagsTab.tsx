/** 按规则标注: rules in plain fields, kept in 标签规则; what they would add, counted and shown, before it is written. */
import { Button, Field, Input, Select, makeStyles } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import type { WorkbookContents } from "../../sheets";
import { headerKey, parseList } from "../../sheets";
import type { TagPreview, TagRule, TagTest } from "../../sheets/pools";
import { readTagRules, tagEdits, tagPreviewInSlices, tagRuleEdits, tagTests } from "../../sheets/pools";
import { useLayout } from "../look/layout";
import { Section } from "../look/section";
import { signal } from "../look/theme";
import { Busy } from "../parts/busy";
import { FaultList } from "../parts/faultList";
import { Notice } from "../parts/notice";
import { PlaceLink } from "../parts/placeLink";
import { usePane, useSession } from "../session/session";
import { useContents } from "../session/useContents";
import { useWords } from "../words/words";
import { shown } from "./masked";
import { useJob } from "../parts/useJob";

const useStyles = makeStyles({
  rule: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(min(100%, 110px), 1fr))",
    gap: "6px 10px",
    border: 0,
    borderTop: `1px solid ${signal.line}`,
    margin: 0,
    padding: "8px 0 0",
    minWidth: 0,
    "& input, & select": { minWidth: 0 },
  },
  examples: { listStyleType: "none", margin: 0, padding: 0, overflowWrap: "anywhere" },
});

interface TypedRule {
  readonly header: string;
  readonly test: TagTest;
  readonly words: string;
  readonly tag: string;
}

const typed = ({ header, test, words, tag }: TagRule): TypedRule => ({
  header,
  test,
  words: words.join("、"),
  tag,
});
const blankRule: TypedRule = { header: "行业", test: "contains", words: "", tag: "" };

function ruleOf({ header, test, words, tag }: TypedRule): TagRule | null {
  const list = parseList(words);
  const tags = parseList(tag);
  return header !== "" && list.length > 0 && tags.length === 1
    ? { header, test, words: list, tag: tags[0] }
    : null;
}

const examples = 3;

export function TagsTab() {
  const layout = useLayout();
  const styles = useStyles();
  const session = useSession();
  const { say, count } = useWords();
  const contents = useContents();
  const writing = usePane(session, (s) => s.writing);
  const jobs = useJob();
  const kept = useMemo(() => readTagRules(contents.tables), [contents]);
  const [draft, setDraft] = useState<readonly TypedRule[] | null>(null);
  const [preview, setPreview] = useState<{
    of: readonly TypedRule[];
    contents: WorkbookContents;
    previews: readonly TagPreview[];
  } | null>(null);
  const rules = draft ?? (kept.rules.length > 0 ? kept.rules.map(typed) : [blankRule]);
  const complete = rules.flatMap((rule) => ruleOf(rule) ?? []);
  const pools = contents.tables.filter(({ kind }) => kind === "objects");
  const headers = useMemo(() => {
    const seen = new Map<string, string>();
    for (const { columns } of pools)
      for (const { header } of columns) if (!seen.has(headerKey(header))) seen.set(headerKey(header), header);
    return [...seen.values()];
  }, [pools]);
  const change = (index: number, next: TypedRule | null) =>
    setDraft(rules.flatMap((rule, i) => (i !== index ? [rule] : next ? [next] : [])));
  const look = async () => {
    const previews: TagPreview[] = [];
    for (const pool of pools) {
      const found = await jobs.run(say("pools.job.tags"), tagPreviewInSlices(pool, complete));
      if (!found) return;
      previews.push(found);
    }
    setPreview({ of: rules, contents, previews });
  };
  const ready = preview && preview.of === rules && preview.contents === contents ? preview.previews : null;
  const proposals = ready?.flatMap((each) => each.proposals) ?? [];
  const ruleEdits = () => tagRuleEdits(session.store.get().grids, complete);
  const write = () =>
    void session.write(
      "pools",
      [...ruleEdits(), ...tagEdits(proposals)],
      say("pools.told.tags", { n: count(proposals.length) }),
    );
  const save = () => {
    const edits = ruleEdits();
    if (edits.length > 0) void session.write("pools", edits, say("pools.told.rules"));
  };
  const unfinished = rules.length - complete.length;
  return (
    <Section title={say("pools.tags.title")}>
      <div className={layout.stack}>
        <p className={layout.quiet}>{pools.length > 0 ? say("pools.tags.what") : say("pools.tags.empty")}</p>
        {kept.faults.length > 0 && <FaultList faults={kept.faults} />}
        {rules.map((rule, index) => (
          <fieldset key={index} className={styles.rule} aria-label={say("pools.tags.rule", { n: index + 1 })}>
            <Field label={say("pools.tags.header")}>
              <Select
                value={headers.includes(rule.header) ? rule.header : `?${rule.header}`}
                onChange={(_, { value }) => change(index, { ...rule, header: value.replace(/^\?/, "") })}
              >
                {!headers.includes(rule.header) && <option value={`?${rule.header}`}>{rule.header}</option>}
                {headers.map((header) => (
                  <option key={header} value={header}>
                    {header}
                  </option>
                ))}
              </Select>
            </Field>
            <Field label={say("pools.tags.test")}>
              <Select
                value={rule.test}
                onChange={(_, { value }) => change(index, { ...rule, test: value as TagTest })}
              >
                {(Object.keys(tagTests) as TagTest[]).map((test) => (
                  <option key={test} value={test}>
                    {say(`pools.tags.test.${test}`)}
                  </option>
                ))}
              </Select>
            </Field>
            <Field label={say("pools.tags.words")}>
              <Input
                value={rule.words}
                placeholder={say("pools.tags.words.hint")}
                onChange={(_, { value }) => change(index, { ...rule, words: value })}
              />
            </Field>
            <Field label={say("pools.tags.tag")}>
              <Input
                value={rule.tag}
                placeholder={say("pools.tags.tag.hint")}
                onChange={(_, { value }) => change(index, { ...rule, tag: value })}
              />
            </Field>
            <div className={layout.buttons}>
              {ready && ruleOf(rule) && (
                <span className={layout.quiet}>
                  {say("pools.tags.hits", {
                    n: count(
                      ready.reduce(
                        (sum, { hits }) =>
                          sum + (hits[rules.slice(0, index).filter((each) => ruleOf(each)).length] ?? 0),
                        0,
                      ),
                    ),
                  })}
                </span>
              )}
              <Button
                size="small"
                appearance="subtle"
                aria-label={say("pools.tags.removeRule", { n: index + 1 })}
                onClick={() => change(index, null)}
              >
                {say("pools.tags.remove")}
              </Button>
            </div>
          </fieldset>
        ))}
        <div className={layout.buttons}>
          <Button onClick={() => setDraft([...rules, blankRule])}>{say("pools.tags.add")}</Button>
          <Button disabled={writing} onClick={save}>
            {say("pools.tags.save")}
          </Button>
          <Button
            appearance={ready ? "secondary" : "primary"}
            disabled={complete.length === 0 || pools.length === 0 || jobs.job !== null}
            onClick={() => void look()}
          >
            {say("pools.tags.preview")}
          </Button>
        </div>
        {unfinished > 0 && <p className={layout.quiet}>{say("pools.tags.unfinished", { n: unfinished })}</p>}
        {jobs.job && <Busy label={jobs.job.label} share={jobs.job.share} onCancel={jobs.stop} />}
        {ready && (
          <>
            <p className={layout.text} role="status">
              {say("pools.tags.adds", { n: count(proposals.length) })}
            </p>
            {complete.map((rule, index) => {
              const of = proposals.filter((each) => each.rules.includes(index));
              return of.length === 0 ? null : (
                <div key={index}>
                  <span className={layout.quiet}>
                    {say("pools.tags.examples", { tag: rule.tag, n: count(of.length) })}
                  </span>
                  <ul className={styles.examples}>
                    {of.slice(0, examples).map(({ at, before, after }) => (
                      <li key={at}>
                        <PlaceLink address={at} /> {shown(before) || say("preview.blank")} → {shown(after)}
                      </li>
                    ))}
                  </ul>
                </div>
              );
            })}
            {ready.some(({ faults }) => faults.length > 0) && (
              <Notice tone="watch">
                <FaultList faults={ready.flatMap(({ faults }) => faults)} masked={shown} />
              </Notice>
            )}
            <div>
              <Button appearance="primary" disabled={writing || proposals.length === 0} onClick={write}>
                {say("pools.tags.do", { n: count(proposals.length) })}
              </Button>
            </div>
          </>
        )}
      </div>
    </Section>
  );
}
