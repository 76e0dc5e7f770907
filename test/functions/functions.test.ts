import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SHEET_FUNCTIONS } from '../../src/core/functions/index';
import type { CellValue } from '../../src/core/grid/grid';
import { functionsMetadata } from '../../src/functions/metadata';
import { registerFunctions, type CustomFunctionsRuntime } from '../../src/functions/register';
import { LANGUAGES, type Language } from '../../src/messages/format';
import { functionTextsOf } from '../../src/messages/functions';
import { assetsFolder } from '../support/icons';

class CellFault extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

/** Excel's side: what a cell shows for a call; after the arguments Excel passes an object about the call. */
function excel(language: Language) {
  const called = new Map<string, (...args: CellValue[]) => number | string>();
  const runtime: CustomFunctionsRuntime = {
    associate: (id, own) => void called.set(id, own),
    Error: CellFault,
    ErrorCode: { notAvailable: '#N/A' },
  };
  registerFunctions(runtime, SHEET_FUNCTIONS, () => language);
  return {
    names: [...called.keys()],
    cell: (name: string, ...args: CellValue[]) => {
      const own = SHEET_FUNCTIONS.find((one) => one.name === name)!;
      const given = [...args, ...Array<null>(own.parameters.length - args.length).fill(null)];
      const invocation = { functionName: name } as unknown as CellValue;
      return called.get(name)!(...given, invocation);
    },
  };
}

describe('registered with Excel', () => {
  test('a function answers with a number or a text', () => {
    const { cell } = excel('id');
    expect(cell('ANGKA', 'Rp. 914.290.172,-')).toBe(914290172);
    expect(cell('CAPAIAN', '3 dokumen', 4)).toBe(75);
    expect(cell('TRIWULAN', 'TW 1 : 5 paket', 1)).toBe(5);
  });

  test('without an answer the cell shows #N/A and says why, in the language of Excel', () => {
    const fault = (language: Language) => {
      try {
        return excel(language).cell('CAPAIAN', 3, 0);
      } catch (error) {
        return error as CellFault;
      }
    };
    expect(fault('id')).toMatchObject({
      code: '#N/A',
      message: 'Target nol, jadi capaian tidak dapat dihitung.',
    });
    expect(fault('en')).toMatchObject({
      code: '#N/A',
      message: 'The target is zero, so achievement cannot be computed.',
    });
  });
});

describe('what Excel is told', () => {
  const files: Record<Language, string> = { id: 'functions.json', en: 'functions-en.json' };

  test.each(LANGUAGES)('assets hold what the code gives, %s (npm run functions)', (language) => {
    const file = JSON.parse(readFileSync(join(assetsFolder, files[language]), 'utf8')) as unknown;
    expect(file).toEqual(functionsMetadata(language));
  });

  test('every function told is registered, and under a name that Excel takes', () => {
    const { functions } = functionsMetadata('id') as { functions: { id: string; name: string }[] };
    expect(excel('id').names).toEqual(functions.map(({ id }) => id));
    for (const { id, name } of functions) {
      expect(name).toBe(id);
      expect(id).toMatch(/^[A-Z][A-Z0-9._]{2,}$/);
    }
  });

  test.each(LANGUAGES)('every argument has its help, and no help lacks its argument, %s', (language) => {
    const texts = functionTextsOf(language).functions;
    for (const { name, parameters } of SHEET_FUNCTIONS)
      expect([name, Object.keys(texts[name].parameters)]).toEqual([name, [...parameters]]);
  });
});
