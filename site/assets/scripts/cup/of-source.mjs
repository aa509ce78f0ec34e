// What is said otherwise of a request made from the applications of the portal than of one made from a workbook: what to
// correct, and where.

import { number } from './counted.mjs';

/** @import { Conversion } from '../api.d.ts' */

/** @typedef {Conversion['source']['kind']} SourceKind */

const workbook = {
  rejected: (/** @type {number} */ rejected) => rejected === 1
    ? '1 richiesta è stata scartata: correggi la riga e convertila di nuovo.'
    : `${number(rejected)} richieste sono state scartate: correggi le righe e convertile di nuovo.`,
  allCoded: 'Ogni riga ha il suo codice: scarica il foglio qui sotto.',
  toCorrect: 'annulla la richiesta e correggi il foglio',
  otherYear: 'annulla e correggi il foglio «Misura»',
  changesDone: 'Nel file XML queste celle sono scritte in modo diverso da come stanno nel foglio. Il tuo foglio non è cambiato.',
  whole: 'Tutto il foglio',
};

/** @type {Record<SourceKind, typeof workbook>} */
export const ofSource = {
  workbook,
  applications: {
    rejected: (rejected) => rejected === 1
      ? '1 richiesta è stata scartata: leggi perché qui sotto, poi chiedila di nuovo da «Domande del portale».'
      : `${number(rejected)} richieste sono state scartate: leggi perché qui sotto, poi chiedile di nuovo da «Domande del portale».`,
    allCoded: 'Ogni domanda ha il suo codice: lo leggi qui sotto, e chi l’ha presentata lo trova tra le sue domande.',
    toCorrect: 'annulla la richiesta e preparala di nuovo da «Domande del portale»',
    otherYear: 'annulla, correggi la misura e prepara di nuovo la richiesta da «Domande del portale»',
    changesDone: 'Nel file XML questi dati sono scritti in modo diverso da come stanno nelle domande. Le domande non sono cambiate.',
    whole: 'Tutta la richiesta',
  },
};
