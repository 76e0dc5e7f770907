import type { Targets } from './targets';

/** An object of the emulated API: what kind it is, and the part of the workbook it stands for. */
export interface Handle {
  readonly type: keyof Targets;
  readonly target: unknown;
}

/** A handle to an object of the API. */
export function handle<Name extends keyof Targets>(type: Name, target: Targets[Name]): Handle {
  return { type, target };
}

/** Tells handles from plain data. */
export function isHandle(value: unknown): value is Handle {
  return typeof value === 'object' && value !== null && 'type' in value && 'target' in value;
}
