/** An address that can be clicked: the cell is shown in the sheet. */
import { Fragment } from "react";
import type { ReactNode } from "react";
import { usePane, useSession } from "../session/session";
import { TextButton } from "./textButton";
import { addressesIn, placeOf } from "./place";

export function PlaceLink(props: { address: string; children?: ReactNode }) {
  const session = useSession();
  const place = placeOf(props.address);
  // A cell of a file that is only being read is no place in this workbook.
  const here = usePane(session, (s) => place !== null && s.grids.some(({ sheet }) => sheet === place.sheet));
  if (!place || !here) return <>{props.children ?? props.address}</>;
  return <TextButton onClick={() => void session.show(place)}>{props.children ?? props.address}</TextButton>;
}

/** A sentence with every address in it made a link. */
export function Sentence(props: { text: string }) {
  const parts: ReactNode[] = [];
  let rest = props.text;
  for (const address of addressesIn(props.text)) {
    const at = rest.indexOf(address);
    parts.push(rest.slice(0, at), <PlaceLink key={parts.length} address={address} />);
    rest = rest.slice(at + address.length);
  }
  return (
    <>
      {[...parts, rest].map((part, i) => (
        <Fragment key={i}>{part}</Fragment>
      ))}
    </>
  );
}
