/** 文件格式: .xlsx, PDF, or the package for the archive; and what only paper carries, off until it is switched on. */
import { Checkbox, Radio, RadioGroup } from "@fluentui/react-components";
import { useLayout } from "../look/layout";
import { Section } from "../look/section";
import { useWords } from "../words/words";
import type { ExportFormat, ExportState } from "./exportState";

const formats: readonly ExportFormat[] = ["xlsx", "pdf", "archive"];

interface Props {
  readonly state: ExportState;
  readonly digestInFooter: boolean;
  readonly onChange: (part: Partial<ExportState>) => void;
}

export function FormatFields({ state, digestInFooter, onChange }: Props) {
  const layout = useLayout();
  const { say } = useWords();
  const { format } = state;
  return (
    <Section title={say("export.format")}>
      <div className={layout.stack}>
        <RadioGroup
          aria-label={say("export.format")}
          value={format}
          onChange={(_, { value }) => onChange({ format: formats.find((each) => each === value) ?? "xlsx" })}
        >
          {formats.map((each) => (
            <Radio key={each} value={each} label={say(`export.format.${each}`)} />
          ))}
        </RadioGroup>
        <p className={layout.quiet}>{say(`export.format.${format}.what`)}</p>
        <div className={layout.tight}>
          <Checkbox
            label={say("export.digests")}
            checked={digestInFooter}
            onChange={(_, { checked }) => onChange({ digestInFooter: checked === true })}
          />
          {format !== "xlsx" && (
            <>
              <Checkbox
                label={say("export.pageNumbers")}
                checked={state.pageNumbers}
                onChange={(_, { checked }) => onChange({ pageNumbers: checked === true })}
              />
              <Checkbox
                label={say("export.qrCode")}
                checked={state.qrCode}
                onChange={(_, { checked }) => onChange({ qrCode: checked === true })}
              />
            </>
          )}
        </div>
      </div>
    </Section>
  );
}
