/** 电子签名: the unit's certificate file and its password, which is typed anew for each signature and kept nowhere. */
import { Button, Field, Input } from "@fluentui/react-components";
import { useRef, useState } from "react";
import { useLayout } from "../look/layout";
import { Section } from "../look/section";
import { Notice } from "../parts/notice";
import { useWords } from "../words/words";
import type { Certificate } from "./exportFile";

interface Props {
  readonly certificate: Certificate | null;
  readonly onChange: (certificate: Certificate | null) => void;
}

/** Beyond this a file is no certificate with its key. */
const largest = 1_000_000;

export function SignFields({ certificate, onChange }: Props) {
  const layout = useLayout();
  const { say } = useWords();
  const input = useRef<HTMLInputElement>(null);
  const [refused, setRefused] = useState<string | null>(null);
  const pick = async (file: File | undefined) => {
    if (!file) return;
    if (file.size > largest) {
      setRefused(say("export.sign.large", { name: file.name }));
      return;
    }
    setRefused(null);
    onChange({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()), password: "" });
  };
  return (
    <Section title={say("export.sign")} aside={say(certificate ? "export.sign.on" : "export.sign.off")}>
      <div className={layout.stack}>
        <p className={layout.quiet}>{say("export.sign.what")}</p>
        <div className={layout.buttons}>
          <input
            ref={input}
            type="file"
            accept=".p12,.pfx,application/x-pkcs12"
            aria-label={say("export.sign.pick")}
            tabIndex={-1}
            style={{ display: "none" }}
            onChange={(event) => {
              void pick(event.target.files?.[0]);
              event.target.value = "";
            }}
          />
          <Button onClick={() => input.current?.click()}>{say("export.sign.pick")}</Button>
          {certificate && (
            <Button appearance="subtle" onClick={() => onChange(null)}>
              {say("export.sign.off")}
            </Button>
          )}
        </div>
        {refused && <Notice tone="late">{refused}</Notice>}
        {certificate && (
          <>
            <p className={layout.text}>{certificate.name}</p>
            <Field label={say("export.sign.password")} hint={say("export.sign.password.what")} required>
              <Input
                type="password"
                autoComplete="off"
                value={certificate.password}
                onChange={(_, { value }) => onChange({ ...certificate, password: value })}
              />
            </Field>
          </>
        )}
      </div>
    </Section>
  );
}
