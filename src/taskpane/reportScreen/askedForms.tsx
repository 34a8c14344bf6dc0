/**
 * A form that was not found for certain: its score and grounds, and each doubt as a question with its cell. The
 * answers are kept in 字段对应, so that each is asked once; nothing is written into the form before.
 */
import { Button, Checkbox, Field, Radio, RadioGroup, Select } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { formIds } from "../../core/forms";
import { formAnswerEdits, formQuestions, likelyAnswer, translatedForms } from "../../sheets";
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
import { useContents } from "../session/useContents";
import { useWords } from "../words/words";
import { answerOf, choicesOf } from "./answerChoices";
import type { Choice } from "./answerChoices";
import { matchAddress } from "./useReport";
import type { Report } from "./useReport";
import { WhyForm } from "./whyForm";

const gridsOf = (s: PaneState) => s.grids;
const writingOf = (s: PaneState) => s.writing;

export function AskedForms({ report }: { report: Report }) {
  const layout = useLayout();
  const { say, fault } = useWords();
  const session = useSession();
  const grids = usePane(session, gridsOf);
  const contents = useContents();
  // A sheet with a form or with a table of ours is no translated form.
  const translated = useMemo(
    () => translatedForms(grids, new Set([...contents.forms, ...contents.tables].map(({ sheet }) => sheet))),
    [grids, contents],
  );
  return (
    <>
      {report.asked.map((match) => (
        <AskedForm key={matchAddress(match)} match={match} />
      ))}
      {translated.map((form) => (
        <Section key={form.sheet} title={say("report.asked")}>
          <div className={layout.stack}>
            <Notice tone="watch">
              <Sentence text={fault(form.fault)} />
            </Notice>
            <Answers questions={form.questions} orderToo />
          </div>
        </Section>
      ))}
      <UndoBar slot="answers" />
      <WriteFault slot="answers" />
    </>
  );
}

function AskedForm({ match }: { match: FormMatch }) {
  const layout = useLayout();
  const { say, term } = useWords();
  const questions = useMemo(() => formQuestions(match), [match]);
  return (
    <Section title={say("report.asked")}>
      <div className={layout.stack}>
        <Notice tone="watch">
          {say("report.asked.what", { form: term(`form.${match.form}`) })}{" "}
          <PlaceLink address={matchAddress(match)} />
        </Notice>
        <WhyForm match={match} open />
        <Fold label={say("report.asked.doubts", { n: match.faults.length })}>
          <FaultList faults={match.faults} />
        </Fold>
        {questions.length === 0 ? (
          <p className={layout.text}>{say("report.asked.noQuestion")}</p>
        ) : (
          <Answers questions={questions} />
        )}
      </div>
    </Section>
  );
}

/** The questions about one form, and the button that keeps what was answered. */
function Answers(props: {
  questions: readonly FormQuestion[];
  /** Offers to take the platforms in their order. */
  orderToo?: boolean;
}) {
  const layout = useLayout();
  const { say } = useWords();
  const session = useSession();
  const grids = usePane(session, gridsOf);
  const writing = usePane(session, writingOf);
  const [given, setGiven] = useState<ReadonlyMap<FormQuestion, Choice>>(new Map());
  const [inOrder, setInOrder] = useState(false);
  const { questions, orderToo = false } = props;
  const answers = useMemo(
    () => [
      ...questions.flatMap((question): readonly FormAnswer[] => {
        const choice = given.get(question);
        return choice ? [answerOf(question, choice)].filter((each) => each !== null) : [];
      }),
      ...(inOrder ? [{ platformsInOrder: true }] : []),
    ],
    [questions, given, inOrder],
  );
  const edits = useMemo(() => formAnswerEdits(grids, ...answers), [grids, answers]);
  return (
    <>
      {questions.map((question) => (
        <Question
          key={`${question.kind} ${question.at}`}
          question={question}
          choice={given.get(question) ?? null}
          onChoose={(choice) => setGiven((before) => new Map(before).set(question, choice))}
        />
      ))}
      {orderToo && (
        <Checkbox
          label={say("report.ask.inOrder")}
          checked={inOrder}
          onChange={(_, { checked }) => setInOrder(checked === true)}
        />
      )}
      {answers.length > 0 && (
        <Fold label={say("preview.what")}>
          <EditPreview edits={edits} />
        </Fold>
      )}
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
    </>
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
            label:
              question.likely && question.label === question.likely
                ? term(`row.${question.likely}`)
                : question.label,
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
