// Looking for words in bytes.

const LATIN = new TextDecoder('latin1');

/**
 * Bytes as text, one character each.
 * @param {Uint8Array} bytes
 */
export const latin = (bytes) => LATIN.decode(bytes);

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
