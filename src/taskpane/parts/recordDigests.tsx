/**
 * 校验码 of a draw once it is made, to be published: one, or of a sealed draw two (docs/certificate.md). The first
 * binds the unit to what auditors will see; only the second binds the list of the drawn that the public sees.
 */
import { useMemo } from "react";
import { digestOf, sealedPublication } from "../../core/evidence";
import type { Certificate, Commitment } from "../../core/evidence";
import { useLayout } from "../look/layout";
import { useWords } from "../words/words";
import { CopyButton } from "./copyButton";

/** The digest of what is made public of a sealed draw; null for an open one, whose record itself is public. */
export function publicationDigest(certificate: Certificate, commitment: Commitment | null): string | null {
  const made = commitment?.disclosure === "sealed" ? sealedPublication(certificate, commitment) : null;
  return made && digestOf(made);
}

export function RecordDigests(props: { certificate: Certificate; commitment: Commitment | null }) {
  const layout = useLayout();
  const { say } = useWords();
  const { certificate, commitment } = props;
  const record = useMemo(() => digestOf(certificate), [certificate]);
  const published = useMemo(() => publicationDigest(certificate, commitment), [certificate, commitment]);
  return (
    <div className={layout.stack}>
      <div className={layout.tight}>
        <span className={layout.quiet}>{say("draw.done.digest")}</span>
        <p className={layout.digest} data-testid="certificate-digest">
          {record}
        </p>
        {published && <p className={layout.quiet}>{say("digest.record.what")}</p>}
        <CopyButton label={say(published ? "digest.record.copy" : "draw.copyDigest")} text={() => record} />
      </div>
      {published && (
        <div className={layout.tight}>
          <span className={layout.quiet}>{say("digest.publication")}</span>
          <p className={layout.digest} data-testid="publication-digest">
            {published}
          </p>
          <p className={layout.quiet}>{say("digest.publication.what")}</p>
          <CopyButton label={say("digest.publication.copy")} text={() => published} />
        </div>
      )}
    </div>
  );
}
