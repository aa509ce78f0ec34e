// What the items of a list are called where they are not seen beside their row: no two alike, none without a name.

/** Nothing was answered: the server's mark, and the page's own. */
const BLANKS = new Set(['', '—', '–']);

/** @param {readonly string[]} names */
const repeated = (names) => new Set(names.filter((name, index) => names.indexOf(name) !== index));

/**
 * The name of each item, from what its row says: as much of it as tells it from the others, and its number in the list
 * where nothing else does.
 * @param {string} kind what an item is, in the singular
 * @param {readonly (readonly (string | null | undefined)[])[]} rows what is said of each item, what names it best first
 */
export function namesOf(kind, rows) {
  const said = rows.map((row) => row.filter((cell) => cell !== null && cell !== undefined && !BLANKS.has(cell)));
  let names = said.map(([first]) => (first === undefined ? `${kind} senza nome` : `${kind} ${first}`));
  const most = Math.max(0, ...said.map(({ length }) => length));
  for (let cells = 2; cells <= most; cells += 1) {
    const alike = repeated(names);
    names = names.map((name, index) => {
      const more = said[index]?.[cells - 1];
      return alike.has(name) && more !== undefined ? `${name}, ${more}` : name;
    });
  }
  const alike = repeated(names);
  return names.map((name, index) => {
    const told = alike.has(name) || said[index]?.length === 0;
    return told ? `${name} (n. ${index + 1} dell’elenco)` : name;
  });
}
