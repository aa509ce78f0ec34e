// Days as people write them in Italy, `24/11/2026`.

/**
 * The day that a text writes, as machines exchange it (`2026-11-24`); `null` if there is none such.
 * @param {string} text
 */
export function day(text) {
  const parts = text.trim().match(/^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/);
  if (!parts) return null;
  const [date = 0, month = 0, year = 0] = parts.slice(1).map(Number);
  const found = new Date(Date.UTC(year, month - 1, date));
  const real = found.getUTCFullYear() === year && found.getUTCMonth() === month - 1 && found.getUTCDate() === date;
  return real ? found.toISOString().slice(0, 10) : null;
}
