// Numbers as they are written in sentences.

/** @param {number} value */
export const number = (value) => value.toLocaleString('it-IT', { useGrouping: 'always' });

/** @param {number} value Whole euro. */
export const euro = (value) => `${number(value)} €`;

/** @type {(value: number, one: string, many: string) => string} */
export const counted = (value, one, many) => `${number(value)} ${value === 1 ? one : many}`;
