// What the server tells about signing, in the shape that the page shows: the one place that knows where it stands in the
// API. What an older server leaves out is missing here too, and the page says less.

import { instant } from '../dom.mjs';

/** @import { ApplicationDetail, Instant, Refusal, Signed, Signer } from '../api.d.ts' */
/** @import { Known } from '../envelope/mistakes.mjs' */

/** @typedef {{ name?: string | null, fiscal_code?: string | null }} Person */

/** @typedef {'passed' | 'failed' | 'pending' | 'not_reached'} Outcome */

/**
 * One thing that was checked, in words that hold whatever came of it: «il certificato non è scaduto».
 * @typedef {{ id: string, outcome: Outcome, sentence: string }} Check
 */

/**
 * Who answers questions about the call.
 * @typedef {object} Contacts
 * @property {string} office
 * @property {{ number: string, note?: string | null }[]} [phones]
 * @property {string | null} [email]
 * @property {string | null} [certified_email]
 * @property {string | null} [hours]
 */

/**
 * What may stand in the application beyond what every server gives.
 * @typedef {object} MoreDetail
 * @property {Record<string, Person>} signatories who must sign each signed file, by its id in the form
 * @property {{ sha256: string, validated_at: Instant }[]} earlier the final PDFs of validations that were taken back
 * @property {{ sha256: string, application: string }[]} other_pdfs those of the organisation's other applications
 * @property {Contacts} contacts
 */

/**
 * What may stand in a signed file, or in a refusal of one.
 * @typedef {object} MoreVerdict
 * @property {number} size in bytes
 * @property {Signer[] | null} signers
 * @property {Check[] | null} checks
 * @property {'good' | 'pending' | null} revocation
 */

/** @typedef {ApplicationDetail & Partial<MoreDetail>} Detail */
/** @typedef {Partial<Refusal> & Partial<Pick<MoreVerdict, 'checks'>>} SignedRefusal */

/**
 * What the checks came to, for a file that was accepted or refused.
 * @typedef {object} Verdict
 * @property {Signer[]} signers
 * @property {string} signedBy who signed in one line, where there are no signers to tell apart
 * @property {Check[]} checks
 * @property {string[]} reasons what is wrong
 * @property {boolean} pending whether it is still to be known if a certificate is revoked
 */

/**
 * The file that counts.
 * @typedef {{ name: string, size: number | null, uploaded: string, verdict: Verdict }} Standing
 */

/** @type {Verdict} */
const NOTHING = { signers: [], signedBy: '', checks: [], reasons: [], pending: false };

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
  /** @type {Signed & Partial<MoreVerdict> | null} */
  const file = byId(signed, which);
  if (!file) return null;
  const { signers, checks, revocation, signer } = file;
  const verdict = { ...NOTHING, signers: signers ?? [], signedBy: signer, checks: checks ?? [], pending: revocation === 'pending' };
  return { name: file.file_name, size: file.size ?? null, uploaded: instant(file.uploaded_at), verdict };
}

/**
 * @param {SignedRefusal} refusal
 * @returns {Verdict}
 */
export const verdictOf = ({ signers, checks, reasons }) =>
  ({ ...NOTHING, signers: signers ?? [], checks: checks ?? [], reasons: reasons ?? [] });

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
  earlier: earlier?.map(({ sha256 }) => sha256) ?? [],
  others: others?.map(({ sha256 }) => sha256) ?? [],
  accepted: Object.fromEntries(Object.entries(signed).map(([which, { sha256 }]) => [which, sha256])),
});

/** @param {Detail} detail */
export const contactsOf = ({ contacts }) => contacts ?? null;
