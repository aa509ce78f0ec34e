// Amounts as people write them in Italy. The server judges; this only spares a round trip.

const SHAPE = /^(?:\d{1,3}(?:\.\d{3})+|\d+)(?:,\d{1,2})?$|^\d+\.\d{1,2}$/;

/**
 * The cents of an amount in euro; `null` if it is none.
 * @param {string} text
 */
export function cents(text) {
  const written = text.trim().replace(/^€\s*|\s*€$/g, '');
  if (!SHAPE.test(written)) return null;
  // A lone dot near the end is how numeric keypads write the comma.
  const keypad = /^\d+\.\d{1,2}$/.test(written);
  const [whole = '', decimals = ''] = written.split(keypad ? '.' : ',');
  return Number(whole.replaceAll('.', '')) * 100 + Number(decimals.padEnd(2, '0'));
}
