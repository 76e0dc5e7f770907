/** What the pane remembers of its user on this computer. */
export type Preference = 'language' | 'name';

/** A remembered preference, or null; browsers that keep nothing remember nothing. */
export function recall(preference: Preference): string | null {
  try {
    return localStorage.getItem(`selaras.${preference}`);
  } catch {
    return null;
  }
}

/** Remembers a preference where the browser lets it. */
export function remember(preference: Preference, value: string): void {
  try {
    localStorage.setItem(`selaras.${preference}`, value);
  } catch {
    // Storage may be switched off by the office; the pane works without.
  }
}
