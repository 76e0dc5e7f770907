import { HostError, type HostErrorKind } from '../../app/ports';

/** What the codes of Office.js mean for the user; codes that are not here are mistakes of ours. */
const KINDS: Readonly<Record<string, HostErrorKind>> = {
  AccessDenied: 'protected',
  InvalidOperationInCellEditMode: 'editing',
  WriteNotSupportedWhenModalDialogOpen: 'editing',
  RequestPayloadSizeLimitExceeded: 'too-large',
  ResponsePayloadSizeLimitExceeded: 'too-large',
  RangeExceedsLimit: 'too-large',
  OperationCellsExceedLimit: 'too-large',
  ItemNotFound: 'gone',
  InvalidReference: 'gone',
  InactiveWorkbook: 'gone',
  Conflict: 'changed',
  ApiNotFound: 'unsupported',
  ApiNotAvailable: 'unsupported',
  NotImplemented: 'unsupported',
  UnsupportedFeature: 'unsupported',
  UnsupportedOperation: 'unsupported',
  UnsupportedSheet: 'unsupported',
};

/** The code of an error of Office.js, or undefined for every other error. */
export function codeOf(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}

/** The HostError an error of Office.js stands for, or null when it is none that the user could do anything about. */
export function hostErrorOf(error: unknown, names: Readonly<Record<string, string>>): HostError | null {
  if (error instanceof HostError) return error;
  const kind = KINDS[codeOf(error) ?? ''];
  return kind ? new HostError(kind, names, error) : null;
}
