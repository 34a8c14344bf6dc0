/** One cell of the form: where it is, what stands there now, what will. */
import { makeStyles, tokens } from "@fluentui/react-components";
import type { HeadingPlacement, Placement } from "../../sheets";
import { signal } from "../look/theme";
import { shownText } from "../parts/editWords";
import { PlaceLink } from "../parts/placeLink";
import { useWords } from "../words/words";

const useStyles = makeStyles({
  where: { color: signal.quiet, overflowWrap: "anywhere" },
  before: { textDecorationLine: "line-through" },
  after: { color: tokens.colorNeutralForeground1 },
});

export function PlacedLine({ placement }: { placement: Placement | HeadingPlacement }) {
  const styles = useStyles();
  const { say } = useWords();
  const before = shownText(placement.before);
  const after = shownText(placement.value);
  return (
    <div className={styles.where}>
      <PlaceLink address={placement.at} />{" "}
      {before === after ? (
        <>
          <span className={styles.after}>{after}</span> {say("report.unchanged")}
        </>
      ) : (
        <>
          {before === "" ? say("preview.blank") : <span className={styles.before}>{before}</span>} →{" "}
          <span className={styles.after}>{after}</span>
        </>
      )}
    </div>
  );
}
