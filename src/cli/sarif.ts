import { relative, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Log, Notification, PhysicalLocation, ReportingDescriptor, Result } from 'sarif';
import packageJson from '../../package.json';
import type { CheckJson, FindingJson } from '../app/check-json';
import type { CellPlace } from '../app/place';
import type { Severity } from '../core/finding';
import { RULES } from '../core/rules/index';
import { catalogueOf, type Language } from '../messages/format';

const LEVEL = { error: 'error', warning: 'warning', info: 'note' } as const satisfies Record<
  Severity,
  Result.level
>;

/** The findings of one file as results of SARIF 2.1.0. */
export function sarifResults(json: CheckJson): Result[] {
  const index = new Map<string, number>(RULES.map(({ id }, at) => [id, at]));
  const home = physicalLocationOf(json.file);
  const locationOf = (place: CellPlace) => ({
    physicalLocation: place.file === undefined ? home : physicalLocationOf(place.file),
    logicalLocations: [
      { name: place.cell, fullyQualifiedName: `${place.sheet}!${place.cell}`, kind: 'cell' },
    ],
  });
  const resultOf = (finding: FindingJson): Result => ({
    ruleId: finding.rule,
    ruleIndex: index.get(finding.rule) ?? -1,
    level: LEVEL[finding.severity],
    message: { text: finding.message },
    locations: [locationOf(finding)],
    relatedLocations: [
      ...finding.related.map((place, id) => ({ id, ...locationOf(place) })),
      ...(finding.consequences ?? []).map((own, index) => ({
        id: finding.related.length + index,
        ...locationOf(own),
        message: { text: own.message },
      })),
    ],
    fingerprints: { 'selaras/v1': finding.fingerprint },
  });
  const state = json.baseline ? { baselineState: 'new' as const } : {};
  return [
    ...json.findings.map((finding) => ({ ...resultOf(finding), ...state })),
    ...json.accepted.map((finding) => ({
      ...resultOf(finding),
      suppressions: [
        { kind: 'external' as const, status: 'accepted' as const, justification: finding.accepted.reason },
      ],
    })),
  ];
}

/** What the log says besides its results. */
export interface SarifRun {
  readonly files: readonly string[];
  readonly results: Result[];
  /** Reasons of the files that could not be read. */
  readonly unread: readonly { readonly file: string; readonly reason: string }[];
  readonly exitCode: number;
  readonly language: Language;
}

/** A log of one run over all files. */
export function sarifLog({ files, results, unread, exitCode, language }: SarifRun): Log {
  return {
    version: '2.1.0',
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    runs: [
      {
        tool: {
          driver: {
            name: 'selaras',
            version: packageJson.version,
            language,
            rules: ruleDescriptors(language),
          },
        },
        language,
        columnKind: 'utf16CodeUnits',
        artifacts: files.map((file) => ({
          location: physicalLocationOf(file).artifactLocation,
          roles: ['analysisTarget'],
        })),
        invocations: [
          {
            executionSuccessful: unread.length === 0,
            exitCode,
            toolExecutionNotifications: unread.map(notificationOf),
          },
        ],
        results,
      },
    ],
  };
}

function notificationOf({ file, reason }: SarifRun['unread'][number]): Notification {
  return {
    level: 'error',
    message: { text: reason },
    locations: [{ physicalLocation: physicalLocationOf(file) }],
  };
}

function ruleDescriptors(language: Language): ReportingDescriptor[] {
  const { rules } = catalogueOf(language);
  return RULES.map(({ id, severity }) => ({
    id,
    shortDescription: { text: rules[id].title },
    fullDescription: { text: rules[id].why },
    help: { text: rules[id].todo },
    defaultConfiguration: { level: LEVEL[severity] },
  }));
}

/** Relative to the working folder, so that a log names the same files on every machine. */
function physicalLocationOf(
  file: string,
): PhysicalLocation & Required<Pick<PhysicalLocation, 'artifactLocation'>> {
  const path = relative(process.cwd(), file);
  // On another drive there is no relative path.
  const uri = /^[A-Za-z]:/.test(path)
    ? pathToFileURL(path).href
    : path.split(sep).map(encodeURIComponent).join('/');
  return { artifactLocation: { uri } };
}
