/**
 * Choices of one scenario. Every choice has a name and its own stream of chance, so that holding one at its plainest
 * option leaves the others as they fell: a scenario that fails can be reduced choice by choice.
 */
export interface Dice {
  readonly seed: number;
  /** One of the options; the first is the plainest and the one taken when the choice is held. */
  choose<T>(name: string, options: readonly T[]): T;
  /** True once in so many times; false when held. */
  once(name: string, inSoMany: number): boolean;
  /** A stream of numbers from 0 to 1 of its own. */
  stream(name: string): () => number;
  /** Names of the choices that did not fall on their plainest option. */
  readonly made: ReadonlyMap<string, string>;
}

/** Creates the choices of a seed; those held take their plainest option. */
export function createDice(seed: number, held: ReadonlySet<string> = new Set()): Dice {
  const made = new Map<string, string>();
  const indexOf = (name: string, count: number): number =>
    held.has(name) ? 0 : Math.floor(mulberry32(hash(seed, name))() * count);
  return {
    seed,
    made,
    choose(name, options) {
      const index = indexOf(name, options.length);
      if (index > 0) made.set(name, nameOf(options[index]));
      return options[index] as (typeof options)[number];
    },
    once(name, inSoMany) {
      const chosen = !held.has(name) && indexOf(name, inSoMany) === inSoMany - 1;
      if (chosen) made.set(name, 'yes');
      return chosen;
    },
    stream: (name) => mulberry32(hash(seed, name)),
  };
}

/** An option as a failure shows it. */
function nameOf(option: unknown): string {
  return typeof option === 'string' ? JSON.stringify(option).slice(1, -1) : JSON.stringify(option);
}

/** One of several by a stream of chance. */
export function pick<T>(chance: () => number, options: readonly T[]): T {
  return options[Math.floor(chance() * options.length)] as T;
}

/** A whole number from low to high, both included. */
export function between(chance: () => number, low: number, high: number): number {
  return low + Math.floor(chance() * (high - low + 1));
}

function hash(seed: number, name: string): number {
  let value = (seed ^ 0x9e3779b9) >>> 0;
  for (let index = 0; index < name.length; index += 1) {
    value = Math.imul(value ^ name.charCodeAt(index), 0x01000193) >>> 0;
  }
  return Math.imul(value ^ (value >>> 15), 0x85ebca6b) >>> 0;
}

/** Pseudo-random numbers from 0 to 1 by a 32-bit seed (mulberry32). */
function mulberry32(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
