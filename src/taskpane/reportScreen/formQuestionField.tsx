/** One doubt about a form as a person answers it: its cell, both texts, yes or no; or which row, platform or form it is. */
import { Field, Radio, RadioGroup, Select } from "@fluentui/react-components";
import { useState } from "react";
import { formIds } from "../../core/forms";
import { likelyAnswer } from "../../sheets";
import type { FormQuestion } from "../../sheets";
import { useLayout } from "../look/layout";
import { Sentence } from "../parts/placeLink";
import { useWords } from "../words/words";
import { choicesOf } from "./answerChoices";
import type { Choice } from "./answerChoices";

/** Yes or no where one answer is likely; else, or after a no, which it is. */
export function FormQuestionField(props: {
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
