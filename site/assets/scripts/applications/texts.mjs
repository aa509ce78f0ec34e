// What is said in the list of one's own applications.

import { toPercent } from './to-percent.mjs';

/** @import { Application } from '../api.d.ts' */

/** What an application says to its copy, once drafts are over: one that is to be the only one lets no other beside it. @type {Record<Application['state'], string>} */
const beside = {
  draft: '',
  discarded: '',
  validated: ' Attenzione: se in questa hai scritto che è l’unica domanda, la nuova si potrà validare solo dopo che avrai riaperto questa e corretto la risposta.',
  submitted: ' Attenzione: se questa è stata inviata come unica domanda, la nuova non si potrà validare.',
};

export const texts = {
  progress: (/** @type {NonNullable<Application['progress']>} */ { percent, done, asked }) =>
    `Compilata ${toPercent(percent)}: ${done === 1 ? '1 sezione completa' : `${done} sezioni complete`} su ${asked}.`,
  changed: (/** @type {string} */ when, /** @type {string} */ who) => `${when}, di ${who}`,
  nameIt: 'Dai un nome',
  rename: 'Cambia nome',
  nameLabel: 'Nome della domanda',
  nameHint: (/** @type {number} */ longest) => 'Serve solo a te e alla tua organizzazione, per distinguerla dalle altre: non fa parte della domanda. '
    + `Al massimo ${longest} caratteri; lascialo vuoto per togliere il nome.`,
  saveName: 'Salva il nome',
  named: (/** @type {string | null | undefined} */ name) => name ? `Ora la domanda si chiama «${name}».` : 'La domanda non ha più un nome.',
  copy: 'Copia in una nuova domanda',
  confirmCopy: (/** @type {string} */ name, /** @type {Application['state']} */ state) =>
    `Copiare ${name} in una nuova domanda? Nella nuova trovi le stesse risposte, ma non i documenti: quelli li carichi di nuovo. L’altra resta com’è.${beside[state]}`,
  copyYes: 'Sì, copia',
  copyNo: 'No, torna all’elenco',
  copied: (/** @type {number} */ sections, /** @type {number} */ items) =>
    `La nuova domanda è una bozza, con le risposte di ${sections === 1 ? 'una sezione' : `${sections} sezioni`}${items === 0 ? '' : items === 1 ? ' e una voce di elenco' : ` e ${items} voci di elenchi`}. `
    + 'Rileggi tutto, cambia quello che è diverso e valida di nuovo ciò che va validato.',
  whyLeft: (/** @type {string} */ sentence) => sentence.charAt(0).toUpperCase() + sentence.slice(1),
  discard: 'Elimina',
  confirmDiscard: (/** @type {string} */ name, /** @type {number} */ days) =>
    `Eliminare ${name}? Per ${days} giorni la trovi tra le domande eliminate e puoi ripristinarla com’è adesso; dopo non si può più recuperare.`,
  discardYes: 'Sì, elimina',
  discardNo: 'No, tienila',
  discarded: (/** @type {string} */ until) => `La domanda è stata eliminata. Puoi ripristinarla fino al ${until}.`,
  restorable: (/** @type {string} */ until) => `Si può ripristinare fino al ${until}.`,
  restore: 'Ripristina',
  restored: 'La domanda è stata ripristinata: la trovi di nuovo tra le tue domande.',
  theDraft: (/** @type {string} */ created) => `la domanda creata il ${created}`,
  theNamed: (/** @type {string} */ name) => `la domanda «${name}»`,
};
