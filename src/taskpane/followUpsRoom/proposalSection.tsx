/** 列入后续处置: each problem of the task with a measure to confirm and a receiving body with its reason. */
import { Button, Checkbox, Field, Input, Select } from "@fluentui/react-components";
import { useState } from "react";
import { followUpDue } from "../../core/followUp/followUp";
import { closesItself, goesToOthers, measures } from "../../core/followUp/measures";
import type { FollowUpMeasure } from "../../core/followUp/measures";
import type { ProposedFollowUp } from "../../core/followUp/proposal";
import { newFollowUps } from "../../sheets/followUps";
import type { Edit } from "../../sheets/edit";
import { useLayout } from "../look/layout";
import { Section } from "../look/section";
import { PlaceLink } from "../parts/placeLink";
import { holidaysOf } from "../session/holidays";
import { PreviewBar } from "../resultsRoom/previewBar";
import { useSession } from "../session/session";
import { chineseWords, useWords } from "../words/words";
import type { FollowUpsInHand } from "./useFollowUps";

interface Choice {
  readonly taken: boolean;
  readonly measure: FollowUpMeasure | null;
  /** What the person typed; null: as proposed. */
  readonly receiver: string | null;
}

const keyOf = (each: ProposedFollowUp) => `${each.at} ${each.problem}`;

export function ProposalSection({ room }: { room: FollowUpsInHand }) {
  const layout = useLayout();
  const { say, count } = useWords();
  const session = useSession();
  const { proposals, receiverOf, contents, now } = room;
  const [choices, setChoices] = useState<ReadonlyMap<string, Choice>>(new Map());
  const [planned, setPlanned] = useState<readonly Edit[] | null>(null);
  const choiceOf = (each: ProposedFollowUp): Choice =>
    choices.get(keyOf(each)) ?? { taken: true, measure: each.measure, receiver: null };
  const change = (each: ProposedFollowUp, part: Partial<Choice>) => {
    setPlanned(null);
    setChoices((before) => new Map(before).set(keyOf(each), { ...choiceOf(each), ...part }));
  };
  const taken = proposals.filter((each) => choiceOf(each).taken);
  const undecided = taken.filter((each) => choiceOf(each).measure === null).length;
  const plan = () => {
    const rows = taken.map((each) => {
      const { measure, receiver } = choiceOf(each);
      const body = receiverOf(each, measure);
      const itself = measure !== null && closesItself([measure]);
      return {
        task: each.task,
        id: each.id,
        name: each.name,
        finder: each.finder,
        problem: each.problem,
        measure: measure ?? "",
        // What stands in the workbook is Chinese, whatever the pane speaks.
        basis:
          body.reason === "notSent" ? "" : chineseWords.say(`followUps.why.${body.reason}`, { at: body.at }),
        due: itself
          ? null
          : followUpDue(each.foundOn ?? now, contents.settings.followUpDays, holidaysOf(contents)),
        receiver: receiver ?? body.name,
        status: itself ? "已完结" : "处置中",
      };
    });
    setPlanned(newFollowUps(session.store.get().grids, rows));
  };
  const write = async () => {
    if (!planned) return;
    const told = say("followUps.added", { n: count(taken.length) });
    const written = await session.write("followUps", planned, told);
    if (written.ok) setPlanned(null);
  };
  if (proposals.length === 0)
    return (
      <Section title={say("followUps.propose")}>
        <p className={layout.quiet}>{say("followUps.propose.none")}</p>
      </Section>
    );
  return (
    <Section
      title={say("followUps.propose")}
      aside={say("followUps.propose.count", { n: count(proposals.length) })}
    >
      <div className={layout.stack}>
        <p className={layout.quiet}>
          {say("followUps.propose.what", { days: contents.settings.followUpDays })}
        </p>
        {proposals.map((each) => {
          const { measure, receiver, taken: isTaken } = choiceOf(each);
          const body = receiverOf(each, measure);
          const needsReceiver =
            measure !== null && (goesToOthers([measure]) || measure === "列入经营异常名录");
          return (
            <fieldset key={keyOf(each)} style={{ border: "none", margin: 0, padding: 0, minWidth: 0 }}>
              <legend style={{ padding: 0, overflowWrap: "anywhere" }}>
                <Checkbox
                  checked={isTaken}
                  onChange={(_, { checked }) => change(each, { taken: checked === true })}
                  label={[each.name || each.id, each.problem].join(" · ")}
                />
              </legend>
              <div className={layout.tight} style={{ paddingInlineStart: 8 }}>
                <PlaceLink address={each.at} />
                <Field label={say("followUps.measure")}>
                  <Select
                    value={measure ?? ""}
                    disabled={!isTaken}
                    onChange={(_, { value }) =>
                      change(each, { measure: measures.find((m) => m === value) ?? null, receiver: null })
                    }
                  >
                    <option value="">{say("followUps.measure.none")}</option>
                    {measures.map((m) => (
                      <option key={m} value={m}>
                        {m}
                      </option>
                    ))}
                  </Select>
                </Field>
                {needsReceiver && (
                  <Field
                    label={say("followUps.receiver")}
                    hint={say(`followUps.why.${body.reason}`, { at: body.at })}
                  >
                    <Input
                      value={receiver ?? body.name}
                      disabled={!isTaken}
                      onChange={(_, { value }) => change(each, { receiver: value })}
                    />
                  </Field>
                )}
              </div>
            </fieldset>
          );
        })}
        {undecided > 0 && (
          <p className={layout.quiet}>{say("followUps.undecided", { n: count(undecided) })}</p>
        )}
        {planned ? (
          <PreviewBar
            edits={planned}
            label={say("followUps.write")}
            onWrite={() => void write()}
            onCancel={() => setPlanned(null)}
          />
        ) : (
          <div>
            <Button appearance="primary" disabled={taken.length === 0} onClick={plan}>
              {say("followUps.preview")}
            </Button>
          </div>
        )}
      </div>
    </Section>
  );
}
