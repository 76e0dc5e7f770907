import type { Severity } from '../core/finding';

const PATHS = {
  error:
    'M10 2a8 8 0 1 0 0 16 8 8 0 0 0 0-16Zm3.5 10.1-1.4 1.4L10 11.4l-2.1 2.1-1.4-1.4L8.6 10 6.5 7.9l1.4-1.4L10 8.6l2.1-2.1 1.4 1.4-2.1 2.1 2.1 2.1Z',
  warning:
    'M10 2.2 1.2 17.5h17.6L10 2.2Zm-.9 5.6h1.8v5H9.1v-5ZM10 16a1.2 1.2 0 1 1 0-2.4 1.2 1.2 0 0 1 0 2.4Z',
  info: 'M10 2a8 8 0 1 0 0 16 8 8 0 0 0 0-16Zm.9 12.5H9.1V9h1.8v5.5ZM10 7.6a1.15 1.15 0 1 1 0-2.3 1.15 1.15 0 0 1 0 2.3Z',
  check: 'm8 14.6-4.3-4.3 1.3-1.3 3 3 7-7 1.3 1.3L8 14.6Z',
  more: 'M5 11.5a1.5 1.5 0 1 1 0-3 1.5 1.5 0 0 1 0 3Zm5 0a1.5 1.5 0 1 1 0-3 1.5 1.5 0 0 1 0 3Zm5 0a1.5 1.5 0 1 1 0-3 1.5 1.5 0 0 1 0 3Z',
  right: 'm7.5 15.5-1.1-1.1L10.8 10 6.4 5.6l1.1-1.1L13 10l-5.5 5.5Z',
  down: 'M10 13.5 4.5 8l1.1-1.1L10 11.3l4.4-4.4L15.5 8 10 13.5Z',
  up: 'M10 6.5 4.5 12l1.1 1.1L10 8.7l4.4 4.4 1.1-1.1L10 6.5Z',
  close:
    'M15.5 5.6 11.1 10l4.4 4.4-1.1 1.1L10 11.1l-4.4 4.4-1.1-1.1L8.9 10 4.5 5.6l1.1-1.1L10 8.9l4.4-4.4 1.1 1.1Z',
  search:
    'M8.5 3a5.5 5.5 0 0 1 4.4 8.8l3.8 3.7-1.2 1.2-3.7-3.8A5.5 5.5 0 1 1 8.5 3Zm0 1.6a3.9 3.9 0 1 0 0 7.8 3.9 3.9 0 0 0 0-7.8Z',
  again: 'M15.8 4v4.8H11l1.9-1.9A4.4 4.4 0 1 0 14.3 11h1.6A6 6 0 1 1 14 5.8L15.8 4Z',
  settings:
    'M3 5h7v1.6H3V5Zm10.2 0H17v1.6h-3.8V5ZM11 3.5h1.6v4.6H11V3.5ZM3 9.2h3v1.6H3V9.2Zm6.2 0H17v1.6H9.2V9.2ZM7 7.7h1.6v4.6H7V7.7ZM3 13.4h7V15H3v-1.6Zm10.2 0H17V15h-3.8v-1.6Zm-2.2-1.5h1.6v4.6H11v-4.6Z',
  group: 'M3 4h14v1.6H3V4Zm3 5h11v1.6H6V9Zm0 5h11v1.6H6V14Z',
  sheet:
    'M3 3h14v14H3V3Zm1.6 1.6v2.6h10.8V4.6H4.6Zm0 4.1v2.6h4.6V8.7H4.6Zm6.2 0v2.6h4.6V8.7h-4.6Zm-6.2 4.1v2.6h4.6v-2.6H4.6Zm6.2 0v2.6h4.6v-2.6h-4.6Z',
} as const;

/** Name of a drawn icon. */
export type IconName = keyof typeof PATHS;

/** An icon in the colour of its text; it never stands for a word that is not there too. */
export function Icon({ name, className }: { name: IconName; className?: string }) {
  return (
    <svg
      className={className}
      width="1.25em"
      height="1.25em"
      viewBox="0 0 20 20"
      fill="currentColor"
      aria-hidden="true"
      focusable="false"
    >
      <path d={PATHS[name]} />
    </svg>
  );
}

/** The sign of a severity: each its own shape, so that colour alone never tells. */
export function SeverityIcon({ severity }: { severity: Severity }) {
  return <Icon name={severity} className={`severity severity-${severity}`} />;
}
