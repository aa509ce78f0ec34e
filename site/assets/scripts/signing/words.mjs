// What scripts say about signing and about signed files.

import { fileSize, instant } from '../dom.mjs';

/** @import { Signer } from '../api.d.ts' */
/** @import { Outcome, Person, Standing, Verdict } from './facts.mjs' */

/** @param {Person | Signer} person */
const person = ({ name, fiscal_code: code }) => name && code ? `${name} (codice fiscale ${code})` : name || code || 'firmatario senza nome';

/**
 * Who signed, in one line.
 * @param {Verdict} verdict
 */
const signedBy = ({ signers, signedBy: line }) => signers.map(person).join(', ') || line;

export const words = {
  person,
  signedBy,

  // Who must sign
  mustSign: (/** @type {Person} */ who) => `Deve firmare ${person(who)}, con il proprio certificato di firma: un file firmato da un’altra persona non viene accettato.`,
  mustSignOne: (/** @type {string} */ label, /** @type {Person} */ who) => `${label}: deve firmare ${person(who)}.`,
  mustSignOthers: 'Ognuno firma con il proprio certificato: un file firmato da un’altra persona non viene accettato.',
  willSign: (/** @type {Person} */ who) => `Dopo la validazione dovrà firmare ${person(who)}: se non è la persona giusta, correggi la domanda adesso.`,
  boxSignatory: (/** @type {Person} */ who) => `Deve firmarlo ${person(who)}.`,

  // The file that counts
  counts: 'File accettato: è quello che conta.',
  revoked: 'Il certificato era revocato o sospeso quando hai caricato il file: vale come non firmato. Firma di nuovo con un certificato valido e carica il nuovo file.',
  acceptedNow: (/** @type {string} */ name) => `«${name}» è stato accettato: partirà con la domanda.`,
  replace: 'Se non è quello giusto, scegline un altro: lo sostituisce solo se viene accettato.',
  file: 'File',
  uploaded: 'Caricato il',
  signer: 'Firmato da',
  certificate: 'Certificato',
  certificateOf: (/** @type {Signer} */ { issuer, not_after: until }) =>
    [issuer && `rilasciato da ${issuer}`, until && `valido fino al ${instant(until)}`].filter(Boolean).join(', '),
  notes: 'Da sapere sulla firma',
  pending: 'Non sappiamo ancora se il certificato è stato revocato o sospeso: continuiamo a chiederlo a chi lo ha rilasciato. Non devi fare nulla; se qualcosa non va ti scriviamo all’indirizzo dell’utente principale.',

  // A file that was not accepted
  refused: (/** @type {string} */ name) => `«${name}» non è stato accettato.`,
  notUploaded: (/** @type {string} */ name) => `«${name}» non è stato caricato.`,
  stands: (/** @type {string} */ name) => `Il file accettato prima resta quello che conta: «${name}».`,
  nothingStands: (/** @type {string} */ label) => `Per «${label}» non c’è ancora un file accettato.`,
  smallApplication: (/** @type {number | null} */ size) => `Questo non è il file giusto, o contiene altro${size ? `: il PDF di questa domanda, firmato, pesa circa ${fileSize(size)}` : ''}. Scegli il file .p7m uscito dal programma di firma.`,
  smallDocument: 'Scansiona di nuovo il documento in PDF, a 200 punti per pollice, firma quel file e carica il nuovo .p7m.',
  wrong: 'Che cosa non va',
  todo: 'Che cosa fare',
  checked: 'Che cosa abbiamo controllato',
  who: 'Chi ha firmato',
  goTo: (/** @type {string} */ label) => `Vai al riquadro «${label}»`,
  insist: 'Sei sicuro che sia il file giusto?',
  insistButton: 'Caricalo lo stesso',
  ask: 'A chi chiedere aiuto',
  next: 'Quando hai il nuovo file, sceglilo qui sotto: puoi provare quante volte vuoi, e le risposte della domanda non cambiano.',

  /** @type {Record<Outcome, string>} */
  outcomes: { passed: 'Sì', failed: 'No', pending: 'Da verificare', not_reached: 'Non controllato' },

  // Sending
  lineCounts: (/** @type {string} */ label, /** @type {Standing} */ { name, uploaded, verdict }, /** @type {string} */ size) =>
    `${label}: conta «${name}»${size && ` (${size})`}, caricato il ${uploaded}${signedBy(verdict) && `, firmato da ${signedBy(verdict)}`}.`,
  lineMissing: (/** @type {string} */ label) => `${label}: manca ancora.`,
  lineRefused: 'L’ultimo file scelto non è stato accettato.',

  // Whom to ask
};
