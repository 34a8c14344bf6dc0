/** What was found of one form, in the words of `sr inspect`. */
import { useLayout } from "../look/layout";
import { shownText } from "../parts/editWords";
import { Fold } from "../parts/fold";
import { Notice } from "../parts/notice";
import { useWords } from "../words/words";
import type { ComparedForm } from "./examine";

export function FormFindings({ form: found }: { form: ComparedForm }) {
  const layout = useLayout();
  const { say, term } = useWords();
  const { stamp, changes, signature, ledger, head, differing } = found;
  const form = term(`form.${stamp.form}`);
  return (
    <div className={layout.stack}>
      <p className={layout.text}>
        {say("inspect.form", { form, unit: stamp.unit, until: stamp.until, product: stamp.product })}
      </p>
      {changes.length === 0 && <Notice tone="good">{say("inspect.unchanged")}</Notice>}
      {changes.map((change) => (
        <Notice key={change.part} tone={change.part === "appended" ? "watch" : "late"}>
          {say(`inspect.changed.${change.part}`, { ...change })}
        </Notice>
      ))}
      {signature ? (
        <Notice
          tone={signature.state === "intact" ? "good" : signature.state === "broken" ? "late" : "watch"}
        >
          <div>{say(`inspect.signature.${signature.state}`, { ...signature })}</div>
          {signature.state === "intact" && signature.signedAt && (
            <div>{say("inspect.signature.signedAt", { date: signature.signedAt })}</div>
          )}
          {signature.state !== "unknown" && (
            <div className={layout.quiet}>{say("inspect.signature.limits")}</div>
          )}
        </Notice>
      ) : (
        <p className={layout.quiet}>{say("inspect.unsigned")}</p>
      )}
      <LedgerNotice found={found} />
      {differing.length > 0 && (
        <div className={layout.tight}>
          <p className={layout.text}>{say("inspect.differs")}</p>
          {differing.map(({ at, before, value }) => (
            <p key={at} className={layout.text}>
              {say("inspect.cell", {
                at,
                found: shownText(before) || say("inspect.blank"),
                expected: shownText(value),
              })}
            </p>
          ))}
        </div>
      )}
      {head && (
        <Notice tone={head.here ? "good" : "watch"}>
          {say(head.here ? "inspect.head.here" : "inspect.head.other", { number: head.number })}
        </Notice>
      )}
      <Fold label={say("inspect.details")}>
        <p className={layout.digest}>
          {say("inspect.figures", { digest: stamp.figures })}
          <br />
          {stamp.ledger ? say("inspect.ledger", { digest: stamp.ledger }) : say("inspect.noLedger")}
          {stamp.head && (
            <>
              <br />
              {say("inspect.head", { head: stamp.head })}
            </>
          )}
        </p>
      </Fold>
      {ledger === null && <p className={layout.quiet}>{say("inspect.noLedgerHere")}</p>}
    </div>
  );
}

function LedgerNotice({ found: { stamp, ledger } }: { found: ComparedForm }) {
  const { say } = useWords();
  if (!stamp.ledger) return <Notice tone="watch">{say("inspect.noLedger")}</Notice>;
  if (ledger === null) return null;
  return ledger.same ? (
    <Notice tone="good">{say("inspect.sameLedger")}</Notice>
  ) : (
    <Notice tone="watch">{say("inspect.otherLedger", { digest: ledger.digest })}</Notice>
  );
}
