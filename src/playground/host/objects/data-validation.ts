import { MAX_LIST, MAX_FORMULA } from '../limits';
import { checkFormattable } from '../model/edit';
import { clearValidation, validateCells, validationOf, type ValidationModel } from '../model/validation';
import type { ObjectType } from '../object-type';
import { invalidArgument } from '../refusal';
import type { CellsTarget } from '../targets';
import type { Json } from '../wire';

/** Names of `DataValidationType` by the kind of rule. */
const TYPES: Readonly<Record<string, string>> = {
  wholeNumber: 'WholeNumber',
  decimal: 'Decimal',
  list: 'List',
  date: 'Date',
  time: 'Time',
  textLength: 'TextLength',
  custom: 'Custom',
};

function record(value: Json | undefined): { readonly [name: string]: Json } {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw invalidArgument('a rule');
  return value as { readonly [name: string]: Json };
}

/** The rule, refused when it is of no kind, of several, or a list that is too long to be written out. */
function ruleOf(value: Json): ValidationModel['rule'] {
  const rule = record(value);
  const kinds = Object.keys(rule).filter((kind) => rule[kind] !== null);
  const [kind = ''] = kinds;
  if (kinds.length !== 1 || !(kind in TYPES)) throw invalidArgument(`the rule ${JSON.stringify(value)}`);
  const detail = record(rule[kind]);
  if (kind === 'list') {
    const { source } = detail;
    if (typeof source !== 'string' || source === '') throw invalidArgument('a list without a source');
    if (source.length > (source.startsWith('=') ? MAX_FORMULA : MAX_LIST)) {
      throw invalidArgument(`a list of ${source.length} characters`);
    }
  } else if (kind !== 'custom' && (detail.formula1 === undefined || typeof detail.operator !== 'string')) {
    throw invalidArgument(`the rule ${JSON.stringify(value)}`);
  }
  return rule;
}

/** `Excel.DataValidation`: what may be typed is kept, and told; nobody types into a sheet here who would be stopped. */
export const dataValidationType: ObjectType<CellsTarget> = {
  since: '1.8',
  properties: {
    rule: {
      get: ({ sheet, areas }) => validationOf(sheet, areas)?.rule ?? null,
      set: ({ sheet, areas }, value) => {
        checkFormattable(sheet);
        validateCells(sheet, areas, ruleOf(value));
      },
    },
    type: {
      get: ({ sheet, areas }) => {
        const found = validationOf(sheet, areas);
        if (found === null) return 'MixedCriteria';
        return TYPES[Object.keys(found?.rule ?? {})[0] ?? ''] ?? 'None';
      },
    },
  },
  methods: {
    clear: ({ sheet, areas }) => {
      checkFormattable(sheet);
      clearValidation(sheet, areas);
      return undefined;
    },
  },
};
