/** The pane's own line icons: 20 × 20, drawn with the colour of the text beside them, silent to screen readers. */
import type { ReactNode, SVGProps } from "react";

function icon(paths: ReactNode) {
  return function Icon(props: SVGProps<SVGSVGElement>) {
    return (
      <svg
        width="20"
        height="20"
        viewBox="0 0 20 20"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
        strokeLinecap="round"
        strokeLinejoin="round"
        aria-hidden="true"
        focusable="false"
        {...props}
      >
        {paths}
      </svg>
    );
  };
}

export const HomeIcon = icon(<path d="M3.5 9 10 3.5 16.5 9v7.5h-4.5v-5h-4v5H3.5Z" />);
export const DrawIcon = icon(
  <>
    <rect x="3.5" y="3.5" width="13" height="13" rx="2.5" />
    <circle cx="7.2" cy="7.2" r=".9" fill="currentColor" stroke="none" />
    <circle cx="12.8" cy="12.8" r=".9" fill="currentColor" stroke="none" />
    <circle cx="10" cy="10" r=".9" fill="currentColor" stroke="none" />
    <circle cx="12.8" cy="7.2" r=".9" fill="currentColor" stroke="none" />
    <circle cx="7.2" cy="12.8" r=".9" fill="currentColor" stroke="none" />
  </>,
);
export const ReportIcon = icon(
  <>
    <rect x="4" y="3" width="12" height="14" rx="1.5" />
    <path d="M4 7.5h12M8.5 7.5V17M11 11h2.5M11 14h2.5" />
  </>,
);
export const ExportIcon = icon(
  <path d="M10 12.5v-9M6.8 6.5 10 3.3l3.2 3.2M4 11.5v4a1.2 1.2 0 0 0 1.2 1.2h9.6A1.2 1.2 0 0 0 16 15.5v-4" />,
);
export const WorkIcon = icon(
  <>
    <rect x="3" y="6.5" width="14" height="10" rx="1.5" />
    <path d="M7 6.5V5a1.5 1.5 0 0 1 1.5-1.5h3A1.5 1.5 0 0 1 13 5v1.5M3 11h14M10 10v2" />
  </>,
);
export const SettingsIcon = icon(
  <>
    <path d="M3.5 6h7M14.5 6h2M3.5 14h2M9.5 14h7" />
    <circle cx="12.5" cy="6" r="2" />
    <circle cx="7.5" cy="14" r="2" />
  </>,
);
export const RefreshIcon = icon(<path d="M16 10a6 6 0 1 1-1.8-4.3L16 7.5M16 3.8v3.7h-3.7" />);
export const CheckIcon = icon(<path d="m4.5 10.5 3.6 3.5 7.4-8" />);
export const AlertIcon = icon(<path d="M10 3.8 17 16H3ZM10 8.5v3.3M10 14v.1" />);
export const ClockIcon = icon(
  <>
    <circle cx="10" cy="10" r="6.5" />
    <path d="M10 6.3V10l2.6 1.6" />
  </>,
);
export const LockIcon = icon(
  <>
    <rect x="4.5" y="9" width="11" height="7.5" rx="1.5" />
    <path d="M7 9V6.8a3 3 0 0 1 6 0V9" />
  </>,
);
export const CopyIcon = icon(
  <>
    <rect x="7" y="7" width="9.5" height="9.5" rx="1.5" />
    <path d="M13 7V5a1.5 1.5 0 0 0-1.5-1.5H5A1.5 1.5 0 0 0 3.5 5v6.5A1.5 1.5 0 0 0 5 13h2" />
  </>,
);
export const UndoIcon = icon(<path d="M7 4.5 3.8 7.7 7 10.9M4 7.7h7.6a4.4 4.4 0 0 1 0 8.8H8" />);
export const ChevronIcon = icon(<path d="m7.5 4.8 5.2 5.2-5.2 5.2" />);
export const TableIcon = icon(
  <>
    <rect x="3" y="4" width="14" height="12" rx="1.5" />
    <path d="M3 8h14M3 12h14M8 8v8" />
  </>,
);
export const ShieldIcon = icon(
  <path d="M10 3 4.5 5v4.6c0 3.4 2.3 6 5.5 7.4 3.2-1.4 5.5-4 5.5-7.4V5ZM7.6 9.9l1.8 1.8 3.1-3.4" />,
);
export const SealIcon = icon(
  <>
    <circle cx="10" cy="10" r="6.8" />
    <path d="m10 6.2 1.1 2.5 2.7.2-2.1 1.7.7 2.7L10 11.8l-2.4 1.5.7-2.7-2.1-1.7 2.7-.2Z" />
  </>,
);
