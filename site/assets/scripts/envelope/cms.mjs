// What an envelope holds (CMS, RFC 5652, and the kinds that are taken for it), as far as one must know to name a mistake.

import { INTEGER, Level, SEQUENCE, SET, WRAPPED } from './ber.mjs';

/**
 * What stands in an envelope. Only in a signed one is there a document to look at.
 * @typedef {{ kind: 'signed', content: Uint8Array } | { kind: 'detached' | 'encrypted' | 'timestamped' | 'timestamp' }} Opened
 */

/** Object identifiers, as they are written. */
const SIGNED_DATA = '2a864886f70d010702';
const TIME_STAMP = '2a864886f70d0109100104';
/** @type {Record<string, 'encrypted' | 'timestamped'>} */
const OTHERS = {
  '2a864886f70d010703': 'encrypted',
  '2a864886f70d010704': 'encrypted',
  '2a864886f70d010706': 'encrypted',
  '2a864886f70d0109100117': 'encrypted',
  // RFC 5544: what programs of signature write as .tsd.
  '2a864886f70d010910011f': 'timestamped',
};

/**
 * Opens an envelope; `null` for what is none, or is not understood.
 * @param {Uint8Array} bytes
 * @returns {Opened | null}
 */
export function opened(bytes) {
  const envelope = new Level(bytes).within(SEQUENCE);
  const kind = envelope?.objectId();
  if (!envelope || !kind) return timeStampReply(envelope);
  if (kind === SIGNED_DATA) return signed(envelope.within(WRAPPED)?.within(SEQUENCE) ?? null);
  const other = Object.hasOwn(OTHERS, kind) ? OTHERS[kind] : undefined;
  return other ? { kind: other } : null;
}

/**
 * @param {Level | null} data
 * @returns {Opened | null}
 */
function signed(data) {
  if (!data?.pass(INTEGER) || !data.pass(SET)) return null;
  const document = data.within(SEQUENCE);
  const kind = document?.objectId();
  if (!document || !kind) return null;
  if (kind === TIME_STAMP) return { kind: 'timestamp' };
  if (document.isOver()) return { kind: 'detached' };
  const content = document.within(WRAPPED)?.octets();
  return content ? { kind: 'signed', content } : null;
}

/**
 * What a time-stamping authority answers (RFC 3161, .tsr): a status, then a signed time-stamp.
 * @param {Level | null} reply
 * @returns {Opened | null}
 */
function timeStampReply(reply) {
  if (!reply?.within(SEQUENCE)?.pass(INTEGER) || !reply.pass(SEQUENCE)) return null;
  const token = reply.within(SEQUENCE);
  const found = token?.objectId() === SIGNED_DATA && signed(token.within(WRAPPED)?.within(SEQUENCE) ?? null);
  return found && found.kind === 'timestamp' ? found : null;
}
