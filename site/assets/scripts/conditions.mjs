// The interpreter of conditions: the same tree that the server evaluates, over entries as typed.
// `shared/form/tests/conditions.json` holds the cases that both must agree on.

/** A number as written in Italian (`1.234,56`, `1234,5`, `1.234`, `12.50`), in hundredths; else `null`. */
export function hundredths(text) {
  let bare = String(text).trim().replace(/%$/, '').replace(/€/g, '').replace(/\s/g, '');
  let decimals = '';
  const comma = bare.match(/^(.*),(\d{1,2})$/);
  const point = bare.match(/^(\d+)\.(\d{1,2})$/);
  if (comma) [, bare, decimals] = comma;
  else if (point) [, bare, decimals] = point;
  if (!/^(\d+|\d{1,3}(\.\d{3})+)$/.test(bare)) return null;
  return Number(bare.replace(/\./g, '')) * 100 + Number(decimals.padEnd(2, '0') || 0);
}

const isEmpty = (entry) => entry === undefined || entry === null
  || (Array.isArray(entry) ? entry.length === 0 : String(entry).trim() === '');

const text = (entry) => (Array.isArray(entry) ? '' : String(entry));

const codes = (entry) => (Array.isArray(entry) ? entry : [String(entry)]);

/** Whether a condition holds. `lookUp` gives the entry that counts for a field's whole path. */
export function holds(condition, lookUp) {
  const [[name, value]] = Object.entries(condition);
  const entry = value.field === undefined ? undefined : lookUp(value.field);
  const answered = !isEmpty(entry);
  switch (name) {
    case 'is': return answered && text(entry) === value.value;
    case 'one_of': return answered && value.values.includes(text(entry));
    case 'includes': return answered && codes(entry).includes(value.value);
    case 'more_than': {
      const number = answered ? hundredths(text(entry)) : null;
      return number !== null && number > value.hundredths;
    }
    case 'answered': return answered;
    case 'all': return value.every((part) => holds(part, lookUp));
    case 'any': return value.some((part) => holds(part, lookUp));
    case 'not': return !holds(value, lookUp);
    default: throw new Error(`unknown condition «${name}»`);
  }
}

/**
 * What is asked for, in document order. `parts` are `{ when: [conditions], field?, path?, entry? }`:
 * a field that is itself not asked for counts as unanswered for whatever comes after it.
 * `context` holds the entries of fields outside, by whole path.
 * Gives one boolean a part, and the look-up to judge requirements with.
 */
export function visibility(parts, context) {
  const counted = new Map(Object.entries(context ?? {}));
  const lookUp = (path) => counted.get(path);
  for (const part of parts) if (part.path) counted.delete(part.path);
  const shown = parts.map((part) => {
    const asked = part.when.every((condition) => holds(condition, lookUp));
    if (part.path && asked) counted.set(part.path, part.entry);
    return asked;
  });
  return { shown, lookUp };
}
