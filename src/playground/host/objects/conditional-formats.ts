import { contains, intersectionOf } from '../model/area';
import { checkFormattable } from '../model/edit';
import type { ConditionalFormat, ConditionalLook } from '../model/conditional-format';
import { nextRuleId } from '../model/workbook';
import { handle, type Handle, type ObjectType, type Property } from '../object-type';
import { apiNotFound, invalidArgument, itemNotFound } from '../refusal';
import type { RulesTarget, RuleTarget } from '../targets';
import type { Json } from '../wire';
import { colorOf } from './range-format';
import { textOf } from './arguments';

function rulesOf({ cells }: RulesTarget): ConditionalFormat[] {
  return cells.sheet.conditionalFormats.filter((rule) =>
    rule.areas.some((area) => cells.areas.some((asked) => intersectionOf(area, asked))),
  );
}

function ruleHandle({ cells }: RulesTarget, rule: ConditionalFormat): Handle {
  return handle('ConditionalFormat', { sheet: cells.sheet, rule });
}

function find(target: RulesTarget, id: string): Handle | null {
  const rule = rulesOf(target).find((one) => one.id === id);
  return rule ? ruleHandle(target, rule) : null;
}

/** `Excel.ConditionalFormatCollection`: the rules that touch some cells. A new one comes on top of all others. */
export const conditionalFormatCollectionType: ObjectType<RulesTarget> = {
  since: '1.6',
  newer: { getItemOrNullObject: '1.14' },
  properties: {},
  methods: {
    add: (target, [type], session) => {
      const { cells } = target;
      checkFormattable(cells.sheet);
      // Custom rules are what this host draws; the other kinds are kept as the file has them.
      if (type !== 'Custom') throw apiNotFound(`ConditionalFormatCollection.add of type ${textOf(type)}`);
      const rule: ConditionalFormat = {
        id: nextRuleId(session.workbook),
        type,
        areas: [...cells.areas],
        formula: '',
        look: {},
        stopIfTrue: false,
        detail: null,
      };
      cells.sheet.conditionalFormats.unshift(rule);
      return ruleHandle(target, rule);
    },
    clearAll: (target) => {
      checkFormattable(target.cells.sheet);
      const gone = new Set(
        rulesOf(target).filter((rule) =>
          rule.areas.every((area) => target.cells.areas.some((asked) => contains(asked, area))),
        ),
      );
      target.cells.sheet.conditionalFormats = target.cells.sheet.conditionalFormats.filter(
        (rule) => !gone.has(rule),
      );
      return undefined;
    },
    getCount: (target) => rulesOf(target).length,
    getItemAt: (target, [index]) => {
      const rule = rulesOf(target)[Number(index)];
      if (!rule) throw itemNotFound(`conditional format ${textOf(index)}`);
      return ruleHandle(target, rule);
    },
    getItemOrNullObject: (target, [id]) => find(target, textOf(id)),
  },
  items: (target) => rulesOf(target).map((rule) => ruleHandle(target, rule)),
  item: (target, id) => {
    const found = find(target, id);
    if (!found) throw itemNotFound(`conditional format ${id}`);
    return found;
  },
};

function custom(target: RuleTarget): Handle | null {
  return target.rule.type === 'Custom' ? handle('CustomConditionalFormat', target) : null;
}

/** `Excel.ConditionalFormat`. */
export const conditionalFormatType: ObjectType<RuleTarget> = {
  since: '1.6',
  newer: { getRanges: '1.9' },
  identity: ({ rule }) => ({ Id: rule.id }),
  properties: {
    id: { get: ({ rule }) => rule.id },
    type: { get: ({ rule }) => rule.type },
    priority: {
      get: ({ sheet, rule }) => sheet.conditionalFormats.indexOf(rule),
      set: ({ sheet, rule }, value) => {
        checkFormattable(sheet);
        sheet.conditionalFormats = sheet.conditionalFormats.filter((one) => one !== rule);
        sheet.conditionalFormats.splice(Number(value), 0, rule);
      },
    },
    stopIfTrue: {
      get: ({ rule }) => rule.stopIfTrue,
      set: ({ sheet, rule }, value) => {
        checkFormattable(sheet);
        rule.stopIfTrue = value === true;
      },
    },
    custom: {
      get: (target) => {
        const found = custom(target);
        if (!found) throw itemNotFound('a custom rule: the conditional format is of another type');
        return found;
      },
    },
    customOrNullObject: { get: (target) => custom(target) },
  },
  methods: {
    delete: ({ sheet, rule }) => {
      checkFormattable(sheet);
      if (!sheet.conditionalFormats.includes(rule)) throw itemNotFound(`conditional format ${rule.id}`);
      sheet.conditionalFormats = sheet.conditionalFormats.filter((one) => one !== rule);
      return undefined;
    },
    getRange: ({ sheet, rule }) => {
      if (rule.areas.length !== 1) throw itemNotFound('one range: the conditional format has several');
      return handle('Range', { sheet, areas: rule.areas });
    },
    getRangeOrNullObject: ({ sheet, rule }) =>
      rule.areas.length === 1 ? handle('Range', { sheet, areas: rule.areas }) : null,
    getRanges: ({ sheet, rule }) => handle('RangeAreas', { sheet, areas: rule.areas }),
  },
};

/** `Excel.CustomConditionalFormat`. */
export const customConditionalFormatType: ObjectType<RuleTarget> = {
  since: '1.6',
  properties: {
    rule: { get: (target) => handle('ConditionalFormatRule', target) },
    format: { get: (target) => handle('ConditionalRangeFormat', target) },
  },
  methods: {},
};

const formula: Property<RuleTarget> = {
  get: ({ rule }) => rule.formula,
  set: ({ sheet, rule }, value, session) => {
    checkFormattable(sheet);
    if (typeof value !== 'string') throw invalidArgument('a formula is missing');
    const text = value.startsWith('=') ? value : `=${value}`;
    if (session.workbook.calculator?.isFormula(text) === false) throw invalidArgument(`the formula ${value}`);
    rule.formula = text;
  },
};

/** `Excel.ConditionalFormatRule`. */
export const conditionalFormatRuleType: ObjectType<RuleTarget> = {
  since: '1.6',
  properties: { formula, formulaLocal: formula },
  methods: {},
};

function look(
  name: keyof ConditionalLook,
  read: (value: Json) => Json = (value) => value,
): Property<RuleTarget> {
  return {
    get: ({ rule }) => rule.look[name] ?? null,
    set: ({ sheet, rule }, value) => {
      checkFormattable(sheet);
      rule.look = { ...rule.look, [name]: read(value) };
    },
  };
}

function forget(target: RuleTarget, names: readonly (keyof ConditionalLook)[]): undefined {
  checkFormattable(target.sheet);
  target.rule.look = Object.fromEntries(
    Object.entries(target.rule.look).filter(([name]) => !(names as readonly string[]).includes(name)),
  );
  return undefined;
}

/** `Excel.ConditionalRangeFormat`. */
export const conditionalRangeFormatType: ObjectType<RuleTarget> = {
  since: '1.6',
  properties: {
    numberFormat: look('numberFormat'),
    fill: { get: (target) => handle('ConditionalRangeFill', target) },
    font: { get: (target) => handle('ConditionalRangeFont', target) },
  },
  methods: {},
};

/** `Excel.ConditionalRangeFill`. */
export const conditionalRangeFillType: ObjectType<RuleTarget> = {
  since: '1.6',
  properties: { color: look('fillColor', colorOf) },
  methods: { clear: (target) => forget(target, ['fillColor']) },
};

/** `Excel.ConditionalRangeFont`. */
export const conditionalRangeFontType: ObjectType<RuleTarget> = {
  since: '1.6',
  properties: {
    color: look('fontColor', colorOf),
    bold: look('bold'),
    italic: look('italic'),
    strikethrough: look('strikethrough'),
    underline: look('underline'),
  },
  methods: {
    clear: (target) => forget(target, ['fontColor', 'bold', 'italic', 'strikethrough', 'underline']),
  },
};
