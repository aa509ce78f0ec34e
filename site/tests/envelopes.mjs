// Signed files as OpenSSL makes them, for tests of what reads them.

import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const folder = mkdtempSync(path.join(tmpdir(), 'ristoro-envelopes-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
const at = (/** @type {string} */ name) => path.join(folder, name);
const openssl = (/** @type {string[]} */ ...args) => execFileSync('openssl', args, { stdio: 'pipe' });

openssl('req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-noenc', '-subj', '/CN=Mario Rossi',
  '-days', '30', '-keyout', at('key.pem'), '-out', at('certificate.pem'));
const SIGNER = ['-signer', at('certificate.pem'), '-inkey', at('key.pem')];

/**
 * @param {Uint8Array} content
 * @param {string[]} options
 */
function cms(content, ...options) {
  writeFileSync(at('in'), content);
  openssl('cms', ...options, '-binary', '-in', at('in'), '-out', at('out'));
  return new Uint8Array(readFileSync(at('out')));
}

/** @param {Uint8Array} content */
export const der = (content) => cms(content, '-sign', '-cades', '-nodetach', '-outform', 'DER', ...SIGNER);
/** @param {Uint8Array} content */
export const inPieces = (content) => cms(content, '-sign', '-cades', '-nodetach', '-stream', '-outform', 'DER', ...SIGNER);
/** @param {Uint8Array} content */
export const pem = (content) => cms(content, '-sign', '-cades', '-nodetach', '-outform', 'PEM', ...SIGNER);
/** @param {Uint8Array} content */
export const detached = (content) => cms(content, '-sign', '-cades', '-outform', 'DER', ...SIGNER);
/** @param {Uint8Array} content */
export const mail = (content) => cms(content, '-sign', '-nodetach', '-outform', 'SMIME', ...SIGNER);
/** @param {Uint8Array} content */
export const encrypted = (content) => cms(content, '-encrypt', '-aes-256-cbc', '-outform', 'DER', '-recip', at('certificate.pem'));

/** What a time-stamping authority answers, and the time-stamp in it. */
export function timeStampReply() {
  writeFileSync(at('tsa.cnf'), [
    '[tsa]', 'default_tsa = it', '[it]', `serial = ${at('serial')}`, 'signer_digest = sha256', 'default_policy = 1.2.3.4',
    'digests = sha256', '[extensions]', 'extendedKeyUsage = critical,timeStamping', 'keyUsage = critical,digitalSignature',
    '[req]', 'distinguished_name = subject', '[subject]',
  ].join('\n'));
  writeFileSync(at('in'), 'x');
  openssl('req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-noenc', '-subj', '/CN=TSA', '-config',
    at('tsa.cnf'), '-extensions', 'extensions', '-keyout', at('tsa.key'), '-out', at('tsa.pem'));
  openssl('ts', '-query', '-data', at('in'), '-sha256', '-cert', '-out', at('query'));
  const reply = (/** @type {string[]} */ ...more) => {
    openssl('ts', '-reply', '-config', at('tsa.cnf'), '-section', 'it', '-queryfile', at('query'), '-signer', at('tsa.pem'),
      '-inkey', at('tsa.key'), '-out', at('reply'), ...more);
    return new Uint8Array(readFileSync(at('reply')));
  };
  return { reply: reply(), token: reply('-token_out') };
}

/** @param {string} digits */
export const hex = (digits) => new Uint8Array(Buffer.from(digits.replaceAll(/\s/g, ''), 'hex'));
/** @param {string} text */
export const bytes = (text) => new Uint8Array(Buffer.from(text, 'latin1'));
/** @param {readonly Uint8Array[]} parts */
export const joined = (...parts) => new Uint8Array(Buffer.concat(parts));
