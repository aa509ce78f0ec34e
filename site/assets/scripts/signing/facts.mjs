// What the server tells about signing, in the shape that the page shows: the one place that knows where it stands in the
// API.

import { instant } from '../dom.mjs';

/** @import { ApplicationDetail, Refusal, SignatureCheck, SignatureCheckOutcome, Signed, Signer } from '../api.d.ts' */
/** @import { Known } from '../envelope/mistakes.mjs' */

/** @typedef {{ name?: string | null, fiscal_code?: string | null }} Person */
/** @typedef {SignatureCheckOutcome} Outcome */
/** @typedef {SignatureCheck} Check */
/** @typedef {ApplicationDetail} Detail */

/**
 * What the checks came to, for a file that was accepted or refused.
 * @typedef {object} Verdict
 * @property {Signer[]} signers
 * @property {string} signedBy who signed in one line, where there are no signers to tell apart
 * @property {Check[]} checks
 * @property {string[]} reasons what is wrong
 * @property {string[]} steps what to do about it
 * @property {string[]} notes what should be known although nothing is wrong
 * @property {boolean} pending whether it is still to be known if a certificate is revoked
 * @property {boolean} revoked whether a certificate turned out to be: the file counts as not signed
 */

/**
 * The file that counts.
 * @typedef {{ name: string, size: number, uploaded: string, verdict: Verdict }} Standing
 */

/** @type {Verdict} */
const NOTHING = { signers: [], signedBy: '', checks: [], reasons: [], steps: [], notes: [], pending: false, revoked: false };

/**
 * A value by its id: ids are a call's own words, and may be those of any object too.
 * @template T
 * @param {Record<string, T> | undefined} values
 * @param {string} id
 */
const byId = (values, id) => (values && Object.hasOwn(values, id) ? values[id] : undefined) ?? null;

/**
 * The file that counts as one of the signed files.
 * @param {Detail} detail
 * @param {string} which
 * @returns {Standing | null}
 */
export function standingOf({ signed }, which) {
  const file = byId(signed, which);
  return file && acceptedOf(file);
}

/**
 * A signed file that was accepted.
 * @param {Signed} file
 * @returns {Standing}
 */
export function acceptedOf(file) {
  const { signers, checks, state, signer, notes } = file;
  const verdict = { ...NOTHING, signers, signedBy: signer, checks, notes, pending: state === 'to_be_judged', revoked: state === 'revoked' };
  return { name: file.file_name, size: file.size, uploaded: instant(file.uploaded_at), verdict };
}

/**
 * @param {Partial<Refusal>} refusal
 * @returns {Verdict}
 */
export const verdictOf = ({ signers, checks, reasons, steps }) =>
  ({ ...NOTHING, signers: signers ?? [], checks: checks ?? [], reasons: reasons ?? [], steps: steps ?? [] });

/**
 * Who must sign one of the signed files; `null` if the server does not say.
 * @param {Detail} detail
 * @param {string} which
 */
export function signatoryOf({ signatories }, which) {
  const person = byId(signatories, which);
  return person?.name || person?.fiscal_code ? person : null;
}

/**
 * What a chosen file is compared with.
 * @param {Detail} detail
 * @returns {Known}
 */
export const knownOf = ({ id, final_pdf: final, validated_at: validated, earlier, other_pdfs: others, signed }) => ({
  application: id,
  final: final ?? null,
  validated: validated?.iso ?? '',
  earlier: earlier.map(({ sha256 }) => sha256),
  others: others.map(({ sha256 }) => sha256),
  accepted: Object.fromEntries(Object.entries(signed).map(([which, { sha256 }]) => [which, sha256])),
});
