// What people type of a receipt, as the server wants it.

const PROTOCOL = /^[A-Z0-9-]{1,20}\/\d{4}\/\d{7}$/;
const DIGEST = /^[0-9a-f]{64}$/;

/**
 * A protocol number as it was given: without spaces, in capitals.
 * @param {string} typed
 */
export const protocolOf = (typed) => typed.replaceAll(/\s/g, '').toUpperCase();

/**
 * A digest in its one form: programs print it in capitals, in groups, or with colons.
 * @param {string} typed
 */
export const digestOf = (typed) => typed.replaceAll(/[\s:]/g, '').toLowerCase();

/** @param {string} protocol */
export const isProtocol = (protocol) => PROTOCOL.test(protocol);

/** @param {string} sha256 */
export const isDigest = (sha256) => DIGEST.test(sha256);

/**
 * The digest of a file, computed here.
 * @param {Blob} file
 */
export async function digestOfFile(file) {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', await file.arrayBuffer()));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
