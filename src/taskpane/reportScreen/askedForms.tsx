/**
 * A form that was not found for certain: its score and grounds, and each doubt as a question with its cell. The
 * answers are kept in 字段对应, so that each is asked once; nothing is written into the form before.
 */
import { Button, Field, Radio, RadioGroup, Select } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { formIds } from "../../core/forms";
import { formAnswerEdits, formQuestions, likelyAnswer } from "../../sheets";
import type { FormAnswer, FormMatch, FormQuestion } from "../../sheets";
import { useLayout } from "../look/layout";
import { Section } from "../look/section";
import { EditPreview } from "../parts/editPreview";
import { FaultList } from "../parts/faultList";
import { Fold } from "../parts/fold";
import { Notice } from "../parts/notice";
import { PlaceLink, Sentence } from "../parts/placeLink";
import { UndoBar, WriteFault } from "../parts/undoBar";
import { usePane, useSession } from "../session/session";
import type { PaneState } from "../session/state";
import { useWords } from "../words/words";
import { answerOf, choicesOf } from "./answerChoices";
import type { Choice } from "./answerChoices";
import { matchAddress } from "./useReport";
import type { Report } from "./useReport";
import { WhyForm } from "./whyForm";

const gridsOf = (s: PaneState) => s.grids;
const writingOf = (s: PaneState) => s.writing;

export function AskedForms({ report }: { report: Report }) {
  return (
    <>
      {report.asked.map((match) => (
        <AskedForm key={matchAddress(match)} match={match} />
      ))}
      <UndoBar slot="answers" />
      <WriteFault slot="answers" />
    </>
  );
}

function AskedForm({ match }: { match: FormMatch }) {
  const layout = useLayout();
  const { say, term } = useWords();
  const session = useSession();
  const grids = usePane(session, gridsOf);
  const writing = usePane(session, writingOf);
  const questions = useMemo(() => formQuestions(match), [match]);
  const [given, setGiven] = useState<ReadonlyMap<FormQuestion, Choice>>(new Map());
  const answers = useMemo(
    () =>
      questions.flatMap((question): readonly FormAnswer[] => {
        const choice = given.get(question);
        return choice ? [answerOf(question, choice)].filter((each) => each !== null) : [];
      }),
    [questions, given],
  );
  const edits = useMemo(() => formAnswerEdits(grids, ...answers), [grids, answers]);
  return (
    <Section title={say("report.asked")}>
      <div className={layout.stack}>
        <Notice tone="watch">
          {say("report.asked.what", { form: term(`form.${match.form}`) })}{" "}
          <PlaceLink address={matchAddress(match)} />
        </Notice>
        <WhyForm match={match} open />
        {questions.map((question) => (
          <Question
            key={`${question.kind} ${question.at}`}
            question={question}
            choice={given.get(question) ?? null}
            onChoose={(choice) => setGiven((before) => new Map(before).set(question, choice))}
          />
        ))}
        <Fold label={say("report.asked.doubts", { n: match.faults.length })}>
          <FaultList faults={match.faults} />
        </Fold>
        {questions.length === 0 && <p className={layout.text}>{say("report.asked.noQuestion")}</p>}
        {answers.length > 0 && (
          <Fold label={say("preview.what")}>
            <EditPreview edits={edits} />
          </Fold>
        )}
        {questions.length > 0 && (
          <div className={layout.buttons}>
            <Button
              appearance="primary"
              disabled={writing || answers.length === 0}
              onClick={() =>
                void session.write("answers", edits, say("report.asked.kept", { n: answers.length }))
              }
            >
              {say("report.asked.keep")}
            </Button>
          </div>
        )}
      </div>
    </Section>
  );
}

/** Yes or no where one answer is likely; else, or after a no, which it is. */
function Question(props: {
  question: FormQuestion;
  choice: Choice | null;
  onChoose: (choice: Choice) => void;
}) {
  const layout = useLayout();
  const words = useWords();
  const { say, term } = words;
  const { question, choice, onChoose } = props;
  const likely = likelyAnswer(question) !== null;
  const [open, setOpen] = useState(false);
  const asks =
    question.kind === "platforms"
      ? say("report.ask.platforms", { at: question.at })
      : question.kind === "form"
        ? say(likely ? "report.ask.thisForm" : "report.ask.form", {
            at: question.at,
            text: question.text,
            form: question.likely ? term(`form.${question.likely}`) : "",
          })
        : say(likely ? "report.ask.thisRow" : "report.ask.row", {
            at: question.at,
            text: question.text,
            label: question.label,
          });
  const listed = question.kind !== "platforms" && (!likely || open);
  const choices = choicesOf(question, formIds);
  return (
    <div className={layout.tight} role="group" aria-label={asks}>
      <p className={layout.text}>
        <Sentence text={asks} />
      </p>
      {likely && (
        <RadioGroup
          layout="horizontal"
          aria-label={asks}
          value={choice === null ? "" : choice === "yes" ? "yes" : "no"}
          onChange={(_, { value }) => {
            setOpen(value === "no");
            onChoose(value === "yes" ? "yes" : "no");
          }}
        >
          <Radio value="yes" label={say("report.ask.yes")} />
          <Radio value="no" label={say("report.ask.no")} />
        </RadioGroup>
      )}
      {listed && (
        <Field label={say("report.ask.which")}>
          <Select
            value={choice === null || choice === "yes" ? "no" : choice}
            onChange={(_, { value }) => {
              const picked = choices.find((each) => each === value);
              if (picked) onChoose(picked);
            }}
          >
            {choices.map((each) => (
              <option key={each} value={each}>
                {each === "no" || each === "yes" ? say("report.ask.none") : term(each)}
              </option>
            ))}
          </Select>
        </Field>
      )}
    </div>
  );
}
