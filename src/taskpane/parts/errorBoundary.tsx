/** A bug in one screen must not take the pane away: it says so, and offers to draw the screen again. */
import { Button } from "@fluentui/react-components";
import { Component } from "react";
import type { ReactNode } from "react";
import { useWords } from "../words/words";
import { Section } from "../look/section";

interface Props {
  readonly children: ReactNode;
}

export class ErrorBoundary extends Component<Props, { error: Error | null }> {
  override state = { error: null as Error | null };

  static getDerivedStateFromError(error: Error) {
    return { error };
  }

  override render() {
    if (!this.state.error) return this.props.children;
    return <Broken detail={this.state.error.message} onAgain={() => this.setState({ error: null })} />;
  }
}

function Broken(props: { detail: string; onAgain: () => void }) {
  const { say } = useWords();
  return (
    <Section title={say("broken.title")}>
      <div role="alert">
        <p style={{ marginTop: 0 }}>{say("broken.body")}</p>
        <p style={{ overflowWrap: "anywhere" }}>{props.detail}</p>
      </div>
      <Button onClick={props.onAgain}>{say("broken.again")}</Button>
    </Section>
  );
}
