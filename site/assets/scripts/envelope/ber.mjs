// The elements of a signed file (ASN.1, BER and DER), read where they stand, as far as the document inside.
//
// No library does this within what a page may weigh (measured in November 2026, minified and gzipped): asn1js 4.0 is
// 17 kB, gives nothing at all for an octet string nested in others (a wrong digest, and no error), takes 525 MB for
// 6 MB in pieces of 16 bytes, and reads certificates that nobody asks for; pkijs 4.0 is 89 kB on top of it, jsrsasign
// 84 kB; node-forge 1.4 is 12 kB, but wants the file as one string. This one and all that rests on it is under 5 kB, reads
// what stands before the document and nothing behind it, in linear time, and never throws: `null` means that the file is
// not understood here, and that the server says what it is.

/**
 * Where an element stands.
 * @typedef {object} Element
 * @property {number} tag its first byte: class, whether it is made of others, number
 * @property {number} start where its contents begin
 * @property {number | null} end where they end; `null` if a mark tells (indefinite length)
 */

export const OBJECT_ID = 0x06;
export const OCTETS = 0x04;
export const OCTETS_IN_PIECES = 0x24;
export const SEQUENCE = 0x30;
export const SET = 0x31;
export const WRAPPED = 0xa0;
export const INTEGER = 0x02;

const LONG_TAG = 0x1f;
const MADE_OF_OTHERS = 0x20;
const INDEFINITE = 0x80;
/** As many as a number holds exactly. */
const MOST_LENGTH_BYTES = 6;
/** How deep elements without a length may lie in one another. */
const DEEPEST = 32;

/**
 * @param {Uint8Array} bytes
 * @param {number} at
 * @param {number} limit
 */
const isEndMark = (bytes, at, limit) => limit - at >= 2 && bytes[at] === 0 && bytes[at + 1] === 0;

/**
 * The element that begins at a place; `null` if none does that ends before the limit.
 * @param {Uint8Array} bytes
 * @param {number} at
 * @param {number} limit
 * @returns {Element | null}
 */
export function elementAt(bytes, at, limit) {
  const [tag, first] = [bytes[at], bytes[at + 1]];
  if (tag === undefined || first === undefined || limit - at < 2 || (tag & LONG_TAG) === LONG_TAG) return null;
  const start = at + 2;
  if (first === INDEFINITE) return tag & MADE_OF_OTHERS ? { tag, start, end: null } : null;
  if (first < INDEFINITE) return start + first <= limit ? { tag, start, end: start + first } : null;
  return withLongLength(bytes, tag, start, first & 0x7f, limit);
}

/**
 * @param {Uint8Array} bytes
 * @param {number} tag
 * @param {number} at
 * @param {number} count of the bytes of the length
 * @param {number} limit
 */
function withLongLength(bytes, tag, at, count, limit) {
  const start = at + count;
  if (count > MOST_LENGTH_BYTES || start > limit) return null;
  const length = bytes.subarray(at, start).reduce((sum, byte) => sum * 256 + byte, 0);
  return start + length <= limit ? { tag, start, end: start + length } : null;
}

/**
 * Where an element ends, with its mark.
 * @param {Uint8Array} bytes
 * @param {Element} element
 * @param {number} limit
 */
function behind(bytes, element, limit) {
  if (element.end !== null) return element.end;
  let at = element.start;
  for (let open = 1; open > 0;) {
    if (isEndMark(bytes, at, limit)) {
      at += 2;
      open -= 1;
      continue;
    }
    const inner = elementAt(bytes, at, limit);
    if (!inner) return null;
    if (inner.end === null) open += 1;
    if (open > DEEPEST) return null;
    at = inner.end ?? inner.start;
  }
  return at;
}

/** Reads the elements of one level, one after the other. What is not there as wanted gives `null`. */
export class Level {
  /**
   * @param {Uint8Array} bytes
   * @param {number} at
   * @param {number} limit
   */
  constructor(bytes, at = 0, limit = bytes.length) {
    this.bytes = bytes;
    this.at = at;
    this.limit = limit;
  }

  /** Whether nothing more stands on this level. */
  isOver() {
    return this.at >= this.limit || isEndMark(this.bytes, this.at, this.limit);
  }

  /** @param {readonly number[]} tags */
  next(...tags) {
    const element = elementAt(this.bytes, this.at, this.limit);
    return element && tags.includes(element.tag) ? element : null;
  }

  /**
   * Passes over an element; gives whether it was there.
   * @param {number} tag
   */
  pass(tag) {
    const element = this.next(tag);
    const end = element && behind(this.bytes, element, this.limit);
    if (end === null) return false;
    this.at = end;
    return true;
  }

  /**
   * The level within an element.
   * @param {number} tag
   */
  within(tag) {
    const element = this.next(tag);
    return element && new Level(this.bytes, element.start, element.end ?? this.limit);
  }

  /** The object identifier that stands next, in hexadecimal as it is written; passes over it. */
  objectId() {
    const element = this.next(OBJECT_ID);
    if (!element || element.end === null || element.end - element.start > 32) return null;
    this.at = element.end;
    return [...this.bytes.subarray(element.start, element.end)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  }

  /** The octet string that stands next: as it lies there if it is whole, else put together. */
  octets() {
    const element = this.next(OCTETS, OCTETS_IN_PIECES);
    if (!element) return null;
    if (element.tag === OCTETS) return this.bytes.subarray(element.start, element.end ?? element.start);
    return together(this.bytes, element, this.limit);
  }
}

/**
 * The pieces of an octet string, at any depth, in one.
 * @param {Uint8Array} bytes
 * @param {Element} whole
 * @param {number} limit
 */
function together(bytes, whole, limit) {
  const joined = new Uint8Array((whole.end ?? limit) - whole.start);
  const open = [{ end: whole.end, limit: whole.end ?? limit }];
  let [at, length] = [whole.start, 0];
  for (let level = open.at(-1); level; level = open.at(-1)) {
    if (level.end === null ? isEndMark(bytes, at, level.limit) : at === level.end) {
      open.pop();
      if (level.end === null) at += 2;
      continue;
    }
    const piece = elementAt(bytes, at, level.limit);
    if (piece?.tag === OCTETS && piece.end !== null) {
      joined.set(bytes.subarray(piece.start, piece.end), length);
      length += piece.end - piece.start;
      at = piece.end;
    } else if (piece?.tag === OCTETS_IN_PIECES && open.length < DEEPEST) {
      open.push({ end: piece.end, limit: piece.end ?? level.limit });
      at = piece.start;
    } else {
      return null;
    }
  }
  return joined.subarray(0, length);
}
