import type { Finding } from '../../core/finding';
import type { ReportContext } from './report-sheet';

/** The findings that nobody has accepted. */
export function openFindings({
  findings,
  acceptances,
}: Pick<ReportContext, 'findings' | 'acceptances'>): readonly Finding[] {
  const accepted = new Set(acceptances.map(({ fingerprint }) => fingerprint));
  return findings.filter(({ fingerprint }) => !accepted.has(fingerprint));
}
