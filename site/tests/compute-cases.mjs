// Computes the cases of a file, for the test in Rust that compares them with its own: `node compute-cases.mjs cases.json`.

import { readFile } from 'node:fs/promises';
import { compute, written } from '../assets/scripts/computed.mjs';

/** @import { Entries } from '../assets/scripts/api.d.ts' */
/** @import { Expression, Unit } from '../assets/scripts/computed.mjs' */

/** @type {{ unit: Unit, value: Expression, entries: Entries, items?: Record<string, Entries[]> }[]} */
const cases = JSON.parse(await readFile(process.argv[2] ?? '', 'utf8'));

const values = cases.map(({ unit, value, entries, items = {} }) => {
  const found = compute(value, { lookUp: (path) => entries[path], items: (list) => items[list] ?? [] });
  return found === null ? null : written(found, unit);
});
process.stdout.write(JSON.stringify(values));
