// Days as people write them in Italy, `24/11/2026`, and as machines exchange them, `2026-11-24`.

/** The day that a text writes; `null` if there is none such. */
export function day(text) {
  const parts = text.trim().match(/^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/);
  if (!parts) return null;
  const [date, month, year] = parts.slice(1).map(Number);
  const found = new Date(Date.UTC(year, month - 1, date));
  const real = found.getUTCFullYear() === year && found.getUTCMonth() === month - 1 && found.getUTCDate() === date;
  return real ? found.toISOString().slice(0, 10) : null;
}

/** The same day as people read it. */
export const written = (iso) => (iso ?? '').split('T')[0].split('-').reverse().join('/');
