// Judges the forms of a file as their pages would, for the test in Rust that compares: `node judge-forms.mjs forms.json`.

import { readFile } from 'node:fs/promises';
import { compute, written } from '../assets/scripts/computed.mjs';
import { visibility } from '../assets/scripts/conditions.mjs';

/** @import { Entries, Entry } from '../assets/scripts/api.d.ts' */
/** @import { Expression } from '../assets/scripts/computed.mjs' */
/** @import { Condition, Looks, Part } from '../assets/scripts/conditions.mjs' */

/** @typedef {{ path: string, when: Condition[], entry: Entry, computed: Expression | null }} Question */

/** @type {{ parts: Question[], context: Entries, items: Record<string, Entries[]> }[]} */
const forms = JSON.parse(await readFile(process.argv[2] ?? '', 'utf8'));

/** @type {(question: Question) => Part} */
const partOf = ({ path, when, entry, computed }) => ({
  path, when, entry,
  ...(computed === null ? {} : {
    computed: (/** @type {Looks} */ looks) => {
      const found = compute(computed, looks);
      return found === null ? '' : written(found, 'money');
    },
  }),
});

const judged = forms.map(({ parts, context, items }) => {
  const { shown, looks } = visibility(parts.map(partOf), context, items);
  return parts.map(({ path, computed }, index) => (computed === null || shown[index] !== true ? shown[index] : looks.lookUp(path) || null));
});
process.stdout.write(JSON.stringify(judged));
