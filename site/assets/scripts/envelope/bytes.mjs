// Looking for words in bytes.

/** As many arguments as every browser takes. */
const AT_ONCE = 4096;

/**
 * Bytes as text, one character each. (`TextDecoder` cannot: what it calls latin1 is another alphabet from 0x80 on.)
 * @param {Uint8Array} bytes
 */
export function latin(bytes) {
  let text = '';
  for (let at = 0; at < bytes.length; at += AT_ONCE) text += String.fromCharCode(...bytes.subarray(at, at + AT_ONCE));
  return text;
}

/**
 * Where a word of ASCII stands, place after place.
 * @param {Uint8Array} bytes
 * @param {string} word
 */
export function* places(bytes, word) {
  const first = word.charCodeAt(0);
  for (let at = bytes.indexOf(first); at !== -1; at = bytes.indexOf(first, at + 1)) {
    if (standsAt(bytes, at, word)) yield at;
  }
}

/**
 * @param {Uint8Array} bytes
 * @param {number} at
 * @param {string} word
 */
function standsAt(bytes, at, word) {
  for (let index = 1; index < word.length; index += 1) {
    if (bytes[at + index] !== word.charCodeAt(index)) return false;
  }
  return true;
}

/**
 * Whether any of the words stands somewhere.
 * @param {Uint8Array} bytes
 * @param {readonly string[]} words
 */
export const holds = (bytes, ...words) => words.some((word) => places(bytes, word).next().done === false);
