import type { Item } from '../../../core/plan/plan';

/** What a program stands under, as the sheet names it: its bidang, with the unit inside the office if any. */
export function groupLabel(group: Item | null): string {
  if (!group) return '–';
  return group.unit === null ? group.name.text : `${group.name.text} (${group.unit})`;
}
