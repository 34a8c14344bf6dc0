/** 后续处置: rectification and referral, to the end. */
import { Section } from "../look/section";
import { useWords } from "../words/words";

export function FollowUpsRoom() {
  const { say } = useWords();
  return <Section title={say("followUps.title")}>{null}</Section>;
}
