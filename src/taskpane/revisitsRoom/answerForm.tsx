/** The answers of one object, asked by telephone or questionnaire. */
import { Button, Field, Input, Radio, RadioGroup, Select, Textarea } from "@fluentui/react-components";
import { useEffect, useMemo, useState } from "react";
import { parseIsoDate } from "../../core/calendar/localDate";
import {
  misconductIn,
  questions,
  readAnswer,
  revisitAnswers,
  revisitMethods,
} from "../../core/followUp/revisit";
import type { RevisitQuestion } from "../../core/followUp/revisit";
import type { Edit } from "../../sheets/edit";
import type { StandingDraw } from "../../sheets/draw";
import { addRevisit } from "../../sheets/revisits";
import type { NewRevisit } from "../../sheets/revisits";
import { useLayout } from "../look/layout";
import { Notice } from "../parts/notice";
import { PreviewBar } from "../resultsRoom/previewBar";
import { today } from "../session/services";
import { useSession } from "../session/session";
import { useContents } from "../session/useContents";
import { useWords } from "../words/words";

type Answers = Readonly<Record<RevisitQuestion, string>>;
const unanswered: Answers = { showedCertificate: "", twoOfficers: "", favours: "", truthful: "" };

/** Who asks is mostly the same person from one call to the next. */
const lastVisitor = new WeakMap<object, string>();

export function AnswerForm(props: { draw: StandingDraw; waiting: StandingDraw["lots"] }) {
  const layout = useLayout();
  const { say, find } = useWords();
  const session = useSession();
  const contents = useContents();
  const { draw, waiting } = props;
  const [id, setId] = useState(waiting[0].id);
  const [method, setMethod] = useState<string>(revisitMethods[0]);
  const [answers, setAnswers] = useState(unanswered);
  const [opinion, setOpinion] = useState("");
  const [visitedOn, setVisitedOn] = useState<string>(() => today(session.services.now()));
  const [visitor, setVisitor] = useState(() => lastVisitor.get(session) ?? "");
  const [planned, setPlanned] = useState<readonly Edit[] | null>(null);
  const lot = waiting.find((each) => each.id === id) ?? waiting[0];
  const tasks = useMemo(
    () => [
      ...new Set(contents.ledger.filter((row) => row.id === lot.id && row.result).map(({ task }) => task)),
    ],
    [contents, lot],
  );
  useEffect(() => setPlanned(null), [id, method, answers, opinion, visitedOn, visitor]);
  const complete =
    questions.every((question) => answers[question] !== "") && parseIsoDate(visitedOn) !== null;
  const raised = misconductIn({
    answers: {
      showedCertificate: readAnswer(answers.showedCertificate),
      twoOfficers: readAnswer(answers.twoOfficers),
      favours: readAnswer(answers.favours),
      truthful: readAnswer(answers.truthful),
    },
  });
  const plan = () => {
    const revisit: NewRevisit = {
      draw: draw.label,
      task: tasks.join("、"),
      id: lot.id,
      name: lot.name,
      method,
      ...answers,
      opinion: opinion.trim(),
      visitedOn,
      visitor: visitor.trim(),
    };
    setPlanned(addRevisit(session.store.get().grids, revisit));
  };
  const write = async () => {
    if (!planned) return;
    lastVisitor.set(session, visitor.trim());
    const told = say("revisits.written", { name: lot.name || lot.id });
    await session.write("revisits", planned, told);
  };
  return (
    <form
      className={layout.stack}
      onSubmit={(event) => {
        event.preventDefault();
        if (complete) plan();
      }}
    >
      <Field label={say("revisits.object")}>
        <Select value={lot.id} onChange={(_, { value }) => setId(value)}>
          {waiting.map((each) => (
            <option key={each.id} value={each.id}>
              {[each.name, each.id].filter(Boolean).join(" ")}
            </option>
          ))}
        </Select>
      </Field>
      <p className={layout.quiet}>{say("revisits.object.tasks", { tasks: tasks.join("、") || "—" })}</p>
      <Field label={say("revisits.method")}>
        <RadioGroup layout="horizontal" value={method} onChange={(_, { value }) => setMethod(value)}>
          {revisitMethods.map((each) => (
            <Radio key={each} value={each} label={find(`revisits.method.${each}`, undefined, each)} />
          ))}
        </RadioGroup>
      </Field>
      <div className={layout.stack}>
        {questions.map((question) => (
          <Field key={question} label={say(`revisits.ask.${question}`)} required>
            <RadioGroup
              layout="horizontal"
              value={answers[question]}
              onChange={(_, { value }) => setAnswers((before) => ({ ...before, [question]: value }))}
            >
              {revisitAnswers.map((each) => (
                <Radio key={each} value={each} label={find(`revisits.answer.${each}`, undefined, each)} />
              ))}
            </RadioGroup>
          </Field>
        ))}
      </div>
      <Field label={say("revisits.opinion")}>
        <Textarea value={opinion} onChange={(_, { value }) => setOpinion(value)} resize="vertical" />
      </Field>
      <div className={layout.fields}>
        <Field label={say("revisits.day")} required>
          <Input type="date" value={visitedOn} onChange={(_, { value }) => setVisitedOn(value)} />
        </Field>
        <Field label={say("revisits.visitor")}>
          <Input value={visitor} onChange={(_, { value }) => setVisitor(value)} />
        </Field>
      </div>
      {raised.length > 0 && <Notice tone="watch">{say("revisits.raised")}</Notice>}
      {planned ? (
        <PreviewBar
          edits={planned}
          label={say("revisits.write")}
          onWrite={() => void write()}
          onCancel={() => setPlanned(null)}
        />
      ) : (
        <div>
          <Button appearance="primary" type="submit" disabled={!complete}>
            {say("revisits.preview")}
          </Button>
        </div>
      )}
    </form>
  );
}
