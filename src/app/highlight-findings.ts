import { SEVERITIES, type Finding } from '../core/finding';
import { formatRef } from '../core/grid/ref';
import type { Highlighter, HighlightResult, Mark } from './ports';

/** One mark a cell: where several findings meet, the worst of them shows. */
function marksOf(findings: readonly Finding[]): readonly Mark[] {
  const marks = new Map<string, Mark>();
  for (const { at, severity } of findings) {
    const key = `${at.sheet}!${formatRef(at)}`;
    const before = marks.get(key);
    if (!before || SEVERITIES.indexOf(severity) < SEVERITIES.indexOf(before.severity))
      marks.set(key, { at, severity });
  }
  return [...marks.values()];
}

/** Highlights the cells of findings, in place of all earlier highlights. */
export function highlightFindings(
  highlighter: Highlighter,
  findings: readonly Finding[],
): Promise<HighlightResult> {
  return highlighter.highlight(marksOf(findings));
}
