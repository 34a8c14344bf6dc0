/**
 * A form that was not found for certain: its score and grounds, and each doubt as a question with its cell. The
 * answers are kept in 字段对应, so that each is asked once; nothing is written into the form before.
 */
import { Button, Checkbox } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { formAnswerEdits, formQuestions, translatedForms } from "../../sheets";
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
import { answerOf } from "./answerChoices";
import type { Choice } from "./answerChoices";
import { FormQuestionField } from "./formQuestionField";
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
        <FormQuestionField
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
