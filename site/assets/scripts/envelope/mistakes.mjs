// Which mistake somebody made with a file, before it is uploaded. What is not sure is none: the server judges.

/** @import { Finding, FinalPdf } from './inspection.mjs' */
/** @import { Kind } from './kinds.mjs' */

/**
 * What is known of the application's documents. Digests are of documents without their envelope.
 * @typedef {object} Known
 * @property {string} application its id
 * @property {FinalPdf | null} final
 * @property {string} validated the instant of the validation, for machines
 * @property {readonly string[]} earlier digests of final PDFs of earlier validations
 * @property {readonly string[]} others digests of final PDFs of the same organisation's other applications
 * @property {Record<string, string>} accepted digests of the signed files that were accepted, by their ids in the form
 */

/**
 * One of the signed files that the form asks for.
 * @typedef {object} Wanted
 * @property {string} which its id
 * @property {string} label
 * @property {string} subject `Il file della domanda`
 * @property {boolean} isFinal whether it is the final PDF, else a document of the applicant's
 */

/**
 * `changed`: this application's PDF, saved anew; `signed-within`: signed as PAdES before it was put in an envelope;
 * `portals`: some PDF of the portal's; `document-here`: what belongs in the other box, `application-here` the reverse.
 * @typedef {Exclude<Kind, 'unknown'> | 'detached' | 'encrypted' | 'timestamp' | 'empty-inside' | 'facsimile' | 'earlier'
 *   | 'other-application' | 'changed' | 'signed-within' | 'portals' | 'document-here' | 'application-here' | 'same-file'
 *   | 'not-the-application'} MistakeKind
 */

/**
 * `other` is the box that the file belongs in, if there is one; `sure`, whether this cannot be a misreading.
 * @typedef {{ kind: MistakeKind, other: Wanted | null, program: string | null, sure: boolean }} Mistake
 */

/**
 * The mistake in choosing a file for a box; `null` if there is none to be sure of.
 * @param {Finding} finding
 * @param {Wanted} wanted
 * @param {readonly Wanted[]} all the boxes of the page
 * @param {Known} known
 * @returns {Mistake | null}
 */
export function mistakeIn(finding, wanted, all, known) {
  const kind = kindOfMistake(finding, wanted, all, known);
  if (!kind) return null;
  return { kind, other: belongsTo(kind, finding, wanted, all, known), program: finding.writers.program, sure: isSure(kind, finding, known) };
}

/** What a document itself or its digest says: nothing is left to be read wrongly. */
const BY_DOCUMENT = new Set(['facsimile', 'earlier', 'other-application', 'same-file', 'signed-within']);

/**
 * Whether a mistake is sure: the file begins as no envelope does, or what came out of the envelope is a document that is
 * known. Anything else rests on how the envelope was read here, which may be wrong: the server may be asked.
 * @param {MistakeKind} kind
 * @param {Finding} finding
 * @param {Known} known
 */
function isSure(kind, { envelope, continues, mark, document }, known) {
  if (envelope === 'none' || BY_DOCUMENT.has(kind)) return true;
  if (kind === 'changed') return continues;
  return kind === 'application-here' && (mark !== null || [known.final?.sha256, ...known.earlier, ...known.others].includes(document));
}

/**
 * @param {Finding} finding
 * @param {Wanted} wanted
 * @param {readonly Wanted[]} all
 * @param {Known} known
 * @returns {MistakeKind | null}
 */
function kindOfMistake(finding, wanted, all, known) {
  switch (finding.envelope) {
    case 'unknown': return null;
    case 'none': return finding.kind === 'unknown' ? null : finding.kind;
    case 'detached': case 'encrypted': case 'timestamped': case 'timestamp': return finding.envelope;
    case 'signed': break;
  }
  if (finding.kind === 'empty') return 'empty-inside';
  if (acceptedElsewhere(finding, wanted, all, known)) return 'same-file';
  return wanted.isFinal ? insteadOfFinal(finding, wanted, all, known) : insteadOfDocument(finding, known);
}

/**
 * The box in which the very same file was accepted.
 * @param {Finding} finding
 * @param {Wanted} wanted
 * @param {readonly Wanted[]} all
 * @param {Known} known
 */
const acceptedElsewhere = (finding, wanted, all, { accepted }) =>
  all.find(({ which }) => which !== wanted.which && Object.hasOwn(accepted, which) && accepted[which] === finding.file) ?? null;

/**
 * What lies in an envelope that should hold the final PDF.
 * @param {Finding} finding
 * @param {Wanted} wanted
 * @param {readonly Wanted[]} all
 * @param {Known} known
 * @returns {MistakeKind | null}
 */
function insteadOfFinal(finding, wanted, all, known) {
  if (!known.final || finding.document === known.final.sha256) return null;
  if (finding.continues) return finding.kind === 'pades' ? 'signed-within' : 'changed';
  const portals = fromPortal(finding, known);
  if (portals) return portals;
  const isDocument = finding.kind === 'image' || finding.kind === 'pdf' || finding.kind === 'pades';
  return isDocument && all.some(({ isFinal }) => !isFinal) ? 'document-here' : 'not-the-application';
}

/**
 * Which of the portal's documents it is, other than the final PDF as it was made.
 * @param {Finding} finding
 * @param {Known} known
 * @returns {MistakeKind | null}
 */
function fromPortal({ document, mark, writers, kind }, known) {
  if (known.earlier.includes(document)) return 'earlier';
  if (known.others.includes(document)) return 'other-application';
  if (!mark) return writers.portals ? 'portals' : null;
  if (mark.state === 'draft') return 'facsimile';
  if (mark.application !== known.application) return 'other-application';
  if (!sameInstant(mark.validated, known.validated)) return 'earlier';
  return kind === 'pades' ? 'signed-within' : 'changed';
}

/**
 * Whether two instants are the same to the second; one that cannot be read tells nothing.
 * @param {string} one
 * @param {string} other
 */
function sameInstant(one, other) {
  const [first, second] = [Date.parse(one), Date.parse(other)];
  return Number.isNaN(first) || Number.isNaN(second) || Math.floor(first / 1000) === Math.floor(second / 1000);
}

/**
 * What lies in an envelope that should hold a document of the applicant's, such as the identity card.
 * @param {Finding} finding
 * @param {Known} known
 * @returns {MistakeKind | null}
 */
function insteadOfDocument(finding, known) {
  const { document, continues, mark, writers } = finding;
  const isApplication = document === known.final?.sha256 || continues || mark !== null || writers.portals
    || known.earlier.includes(document) || known.others.includes(document);
  return isApplication ? 'application-here' : null;
}

/**
 * The box that a file belongs in, if it is in the wrong one.
 * @param {MistakeKind} kind
 * @param {Finding} finding
 * @param {Wanted} wanted
 * @param {readonly Wanted[]} all
 * @param {Known} known
 */
function belongsTo(kind, finding, wanted, all, known) {
  if (kind === 'same-file') return acceptedElsewhere(finding, wanted, all, known);
  if (kind === 'document-here') return all.find(({ isFinal }) => !isFinal) ?? null;
  // Any other of the portal's documents would be refused there too.
  const isThisOne = kind === 'application-here' && finding.document === known.final?.sha256;
  return isThisOne ? all.find(({ isFinal }) => isFinal) ?? null : null;
}
