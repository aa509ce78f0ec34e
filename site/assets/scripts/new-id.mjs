// Ids that this browser draws, for what it is about to make: a request that is sent again, because its answer was lost,
// names the same thing and makes no second one.

/**
 * A UUID of version 7 (RFC 9562): the instant first, so that ids sort by age, then random bits.
 * @param {number} now in milliseconds since the beginning of 1970
 * @param {Uint8Array} random ten bytes
 */
export function newId(now = Date.now(), random = crypto.getRandomValues(new Uint8Array(10))) {
  const bytes = new Uint8Array(16);
  for (let at = 0; at < 6; at += 1) bytes[at] = Math.floor(now / 256 ** (5 - at)) % 256;
  bytes.set(random, 6);
  bytes[6] = 0x70 + (Number(bytes[6]) % 0x10);
  bytes[8] = 0x80 + (Number(bytes[8]) % 0x40);
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
