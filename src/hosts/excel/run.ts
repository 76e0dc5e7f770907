import { HostError } from '../../app/ports';
import { codeOf, hostErrorOf } from './excel-error';

/** True when this Excel has a requirement set beyond the one the add-in demands. */
export function supports(version: string): boolean {
  return Office.context.requirements.isSetSupported('ExcelApi', version);
}

async function isReadOnly(): Promise<boolean> {
  try {
    return await Excel.run(async (context) => {
      const { workbook } = context;
      workbook.load('readOnly');
      await context.sync();
      return workbook.readOnly;
    });
  } catch {
    // The question comes after a refusal; when it is refused too, the first refusal stands.
    return false;
  }
}

/** Runs one batch of work; whatever Excel refuses arrives as a HostError. */
export async function inExcel<T>(
  work: (context: Excel.RequestContext) => Promise<T>,
  names: Readonly<Record<string, string>> = {},
): Promise<T> {
  try {
    return await Excel.run(work);
  } catch (error) {
    // Excel gives the same code for a protected sheet and for a workbook opened for reading only.
    if (codeOf(error) === 'AccessDenied' && (await isReadOnly()))
      throw new HostError('read-only', names, error);
    throw hostErrorOf(error, names) ?? error;
  }
}

/** Does one thing after another, waiting for each. */
export async function inTurn<T, R>(items: Iterable<T>, act: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  for (const item of items) results.push(await act(item));
  return results;
}

/** Keeps screen and formulas still until the batch is sent; Excel itself takes both up again after it. */
export function suspendUntilSync(context: Excel.RequestContext): void {
  const { application } = context.workbook;
  application.suspendScreenUpdatingUntilNextSync();
  application.suspendApiCalculationUntilNextSync();
}
