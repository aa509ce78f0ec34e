// What a file is, by its content: its name says little, least of all when somebody renamed it.

import { holds, latin } from './bytes.mjs';

/**
 * `pades`: a PDF signed within itself; `asic`: a zip of documents and signatures; `xades`: a signature in XML;
 * `timestamped`: envelope and time-stamp in one message (.m7m); `office`: of a word processor or spreadsheet.
 * @typedef {'empty' | 'pdf' | 'pades' | 'zip' | 'asic' | 'archive' | 'office' | 'xml' | 'xades' | 'web' | 'image'
 *   | 'mail' | 'timestamped' | 'unknown'} Kind
 */

/** How far into a file a PDF may begin. */
const PDF_WITHIN = 1024;
/** How much of a file tells what its text is about. */
const HEAD = 4096;
/** Where the names of what is in a zip end. */
const TAIL = 65_536;

/** @type {[string, Kind][]} */
const BEGINNINGS = [
  ['Rar!', 'archive'], ['7z\xbc\xaf', 'archive'], ['\x1f\x8b', 'archive'],
  ['\xff\xd8\xff', 'image'], ['\x89PNG', 'image'], ['GIF8', 'image'], ['II\x2a\0', 'image'], ['MM\0\x2a', 'image'],
  ['\xd0\xcf\x11\xe0', 'office'], ['{\\rtf', 'office'],
];
/** Images of telephones say what they are a little further on. */
const IMAGE_WITHIN = /^(?:[^]{4}ftyp(?:hei|mif|avif)|RIFF[^]{4}WEBP)/;

/**
 * What a file, or the document in an envelope, is.
 * @param {Uint8Array} bytes
 * @returns {Kind}
 */
export function kindOf(bytes) {
  if (bytes.length === 0) return 'empty';
  const head = latin(bytes.subarray(0, HEAD));
  const known = BEGINNINGS.find(([beginning]) => head.startsWith(beginning));
  if (known) return known[1];
  if (IMAGE_WITHIN.test(head)) return 'image';
  if (head.startsWith('PK\x03\x04') || head.startsWith('PK\x05\x06')) return inZip(bytes);
  if (head.slice(0, PDF_WITHIN).includes('%PDF-')) return inPdf(bytes);
  return inText(bytes, head.replace(/^\xef\xbb\xbf/, '').trimStart());
}

/** @param {Uint8Array} bytes */
function inPdf(bytes) {
  const signed = holds(bytes, '/ByteRange') && holds(bytes, 'ETSI.CAdES.detached', 'adbe.pkcs7', 'adbe.x509', 'ETSI.RFC3161');
  return signed ? 'pades' : 'pdf';
}

/** @param {Uint8Array} bytes */
function inZip(bytes) {
  const names = bytes.subarray(-TAIL);
  if (holds(bytes.subarray(0, HEAD), 'application/vnd.etsi.asic') || isAsic(latin(names))) return 'asic';
  return holds(names, '[Content_Types].xml', 'META-INF/manifest.xml') ? 'office' : 'zip';
}

/** @param {string} names */
const isAsic = (names) => /META-INF\/[^/]{0,60}signature[^/]{0,60}\.(?:p7s|xml)/i.test(names);

/**
 * @param {Uint8Array} bytes
 * @param {string} text
 */
function inText(bytes, text) {
  if (/^(?:<!doctype html|<html)/i.test(text)) return 'web';
  if (/^<[?!a-z]/i.test(text)) return holds(bytes, 'http://www.w3.org/2000/09/xmldsig#') ? 'xades' : 'xml';
  if (!/^(?:mime-version|content-type|received|return-path|from|date|subject|message-id): /i.test(text)) return 'unknown';
  return /multipart\//i.test(text) && holds(bytes, 'timestamp', 'time-stamp') ? 'timestamped' : 'mail';
}
