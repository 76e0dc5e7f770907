import type { Edit, Finding } from '../core/finding';
import { formatRef } from '../core/grid/ref';

/** The edits of findings, one a cell: the first finding that wants to change a cell decides. */
export function editsOf(findings: readonly Finding[]): readonly Edit[] {
  const edits = new Map<string, Edit>();
  for (const finding of findings) {
    for (const edit of finding.fix?.edits ?? []) {
      const key = `${edit.at.sheet}!${formatRef(edit.at)}`;
      if (!edits.has(key)) edits.set(key, edit);
    }
  }
  return [...edits.values()];
}

/** The findings whose fix does not alter what the cells mean. */
export function safelyFixable(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter(({ fix }) => fix?.kind === 'safe' && fix.edits.length > 0);
}
