// The text that an envelope may be written as: PEM (RFC 7468) or bare base64.

import { latin } from './bytes.mjs';

/** How much of a text is looked at to know whether it is base64. */
const START = 96;
const SEQUENCE = 0x30;
const OTHER = 0xff;
const SPACE = 0xfe;
const PADDING = 0xfd;

const VALUES = new Uint8Array(256).fill(OTHER);
for (const [value, digit] of [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'].entries()) {
  VALUES[digit.charCodeAt(0)] = value;
}
for (const space of ' \t\r\n\f\v') VALUES[space.charCodeAt(0)] = SPACE;
VALUES['='.charCodeAt(0)] = PADDING;

/**
 * The bytes that a file holds as text, or the file itself if it is no such text.
 * @param {Uint8Array} file
 */
export function bare(file) {
  if (file[0] === SEQUENCE) return file;
  const body = withoutMark(file);
  const start = latin(body.subarray(0, START));
  const line = start.match(/^\s*-----BEGIN [A-Z0-9 #]{1,40}-----/)?.[0];
  if (!line && !looksLikeBase64(start)) return file;
  const decoded = line ? decode(body.subarray(line.length), '-') : decode(body, '');
  return decoded?.[0] === SEQUENCE ? decoded : file;
}

/** @param {Uint8Array} file */
const withoutMark = (file) => (file[0] === 0xef && file[1] === 0xbb && file[2] === 0xbf ? file.subarray(3) : file);

/** @param {string} start */
const looksLikeBase64 = (start) => /^\s*M[A-P][A-Za-z0-9+/=\s]+$/.test(start);

/**
 * Decodes base64 with white space between its digits, as far as `end`; `null` for what is something else.
 * @param {Uint8Array} digits
 * @param {string} end the character with which the line behind it begins
 */
function decode(digits, end) {
  const decoded = new Uint8Array(Math.floor((digits.length * 3) / 4));
  let [held, bits, length, padded] = [0, 0, 0, false];
  for (const digit of digits) {
    const value = VALUES[digit] ?? OTHER;
    if (value === SPACE) continue;
    if (value === OTHER) {
      if (String.fromCharCode(digit) === end) break;
      return null;
    }
    if (value === PADDING) padded = true;
    else if (padded) return null;
    else {
      held = ((held << 6) | value) & 0xffff;
      bits += 6;
    }
    if (bits >= 8) {
      bits -= 8;
      decoded[length] = held >> bits;
      length += 1;
    }
  }
  return decoded.subarray(0, length);
}
