/** Views of one room side by side (WAI-ARIA tabs): one stop for the Tab key, the arrow keys go from one to the next. */
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useRef } from "react";
import type { KeyboardEvent } from "react";
import { signal } from "../look/theme";

const useStyles = makeStyles({
  list: { display: "flex", flexWrap: "wrap", gap: "4px", minWidth: 0 },
  tab: {
    font: "inherit",
    fontSize: "13px",
    lineHeight: "20px",
    padding: "5px 10px",
    border: "none",
    borderBottom: "2.5px solid transparent",
    backgroundColor: "transparent",
    color: signal.quiet,
    cursor: "pointer",
    ":hover": { color: tokens.colorBrandForeground1 },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, borderRadius: "6px" },
  },
  here: {
    color: tokens.colorBrandForeground1,
    fontWeight: tokens.fontWeightSemibold,
    borderBottomColor: tokens.colorBrandStroke1,
  },
});

interface Props<T extends string> {
  /** Its panels are `${id}-${tab}`, its tabs `${id}-tab-${tab}`. */
  readonly id: string;
  readonly label: string;
  readonly tabs: readonly { readonly id: T; readonly label: string }[];
  readonly here: T;
  readonly onGo: (tab: T) => void;
}

export function Tabs<T extends string>({ id, label, tabs, here, onGo }: Props<T>) {
  const styles = useStyles();
  const list = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    const at = tabs.findIndex((tab) => tab.id === here);
    const places: Readonly<Record<string, number>> = {
      ArrowRight: (at + 1) % tabs.length,
      ArrowLeft: (at + tabs.length - 1) % tabs.length,
      Home: 0,
      End: tabs.length - 1,
    };
    if (!(event.key in places)) return;
    event.preventDefault();
    const next = tabs[places[event.key]];
    onGo(next.id);
    list.current?.querySelector<HTMLElement>(`[id="${id}-tab-${next.id}"]`)?.focus();
  };
  return (
    <div ref={list} role="tablist" aria-label={label} className={styles.list} onKeyDown={onKeyDown}>
      {tabs.map((tab) => (
        <button
          key={tab.id}
          type="button"
          role="tab"
          id={`${id}-tab-${tab.id}`}
          aria-controls={`${id}-${tab.id}`}
          aria-selected={tab.id === here}
          tabIndex={tab.id === here ? 0 : -1}
          className={mergeClasses(styles.tab, tab.id === here && styles.here)}
          onClick={() => onGo(tab.id)}
        >
          {tab.label}
        </button>
      ))}
    </div>
  );
}
