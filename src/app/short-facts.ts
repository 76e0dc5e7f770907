import type { Fact, Finding } from '../core/finding';

/** Characters of one fact that a message quotes; a cell may hold 32,767. */
const LONGEST = 160;
/** Entries of one list that a message names. */
const MOST = 20;

/** The finding with long texts and lists cut, marked by `…`, so that its messages stay readable. */
export function withShortFacts(finding: Finding): Finding {
  const facts: Record<string, Fact> = {};
  for (const [name, fact] of Object.entries(finding.facts)) facts[name] = shorten(fact);
  return { ...finding, facts };
}

function shorten(fact: Fact): Fact {
  if (typeof fact === 'string') return shortText(fact);
  if (fact === null || typeof fact === 'number') return fact;
  const texts = fact.slice(0, MOST).map(shortText);
  return fact.length > MOST ? [...texts, '…'] : texts;
}

/** A text of at most 160 characters, cut with `…` where it is longer. */
function shortText(text: string): string {
  if (text.length <= LONGEST) return text;
  // Cutting between the halves of a surrogate pair would leave a broken character.
  return `${text.slice(0, LONGEST - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
