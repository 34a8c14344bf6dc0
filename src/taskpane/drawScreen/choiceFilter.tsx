/** One filter of the scope: the values that the pool holds with their counts; none chosen means all. */
import { Button, Checkbox, makeStyles } from "@fluentui/react-components";
import { Fold } from "../parts/fold";
import { useWords } from "../words/words";

const useStyles = makeStyles({
  list: { display: "grid", maxHeight: "190px", overflowY: "auto", gap: 0 },
});

export function ChoiceFilter(props: {
  label: string;
  choices: readonly { value: string; count: number }[];
  chosen: readonly string[];
  onChange: (chosen: readonly string[]) => void;
}) {
  const styles = useStyles();
  const { say, count, colon } = useWords();
  if (props.choices.length === 0) return null;
  const summary =
    props.chosen.length === 0
      ? say("draw.filter.all")
      : props.chosen.length <= 2
        ? props.chosen.join("、")
        : say("draw.filter.some", { n: props.chosen.length });
  return (
    <Fold
      label={
        <>
          {colon(props.label)}
          {summary}
        </>
      }
    >
      <div role="group" aria-label={props.label} className={styles.list} tabIndex={-1}>
        {props.choices.map(({ value, count: n }) => (
          <Checkbox
            key={value}
            label={say("draw.filter.choice", { value, n: count(n) })}
            checked={props.chosen.includes(value)}
            onChange={(_, { checked }) =>
              props.onChange(
                checked === true ? [...props.chosen, value] : props.chosen.filter((each) => each !== value),
              )
            }
          />
        ))}
      </div>
      {props.chosen.length > 0 && (
        <Button size="small" appearance="subtle" onClick={() => props.onChange([])}>
          {say("draw.filter.clear")}
        </Button>
      )}
    </Fold>
  );
}
