import type { FunctionSpec, FunctionTable } from '../function-spec';
import { ARITHMETIC } from './arithmetic';
import { CONDITIONAL } from './conditional';
import { DATES } from './dates';
import { INFORMATION } from './information';
import { LIBRARY } from './library';
import { LOGICAL } from './logical';
import { LOOKUP } from './lookup';
import { SELARAS } from './selaras';
import { STATISTICS } from './statistics';
import { SUBTOTALS } from './subtotals';
import { TEXT } from './text';

const BY_NAME: ReadonlyMap<string, FunctionSpec> = new Map(
  [
    LIBRARY,
    ARITHMETIC,
    CONDITIONAL,
    DATES,
    INFORMATION,
    LOGICAL,
    LOOKUP,
    SELARAS,
    STATISTICS,
    SUBTOTALS,
    TEXT,
  ].flatMap((table: FunctionTable) => Object.entries(table)),
);

/** The function of a name in capital letters, or undefined when it is none of ours. */
export function functionNamed(name: string): FunctionSpec | undefined {
  return BY_NAME.get(name);
}

/** Names of every function known, sorted. */
export function functionNames(): string[] {
  return [...BY_NAME.keys()].sort();
}
