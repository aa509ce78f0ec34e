// What is said in the list of one's own applications.

/** @import { Application } from '../api.d.ts' */

export const texts = {
  progress: (/** @type {NonNullable<Application['progress']>} */ { percent, done, asked }) =>
    `Compilata al ${percent} %: ${done === 1 ? '1 sezione completa' : `${done} sezioni complete`} su ${asked}.`,
  changed: (/** @type {string} */ when, /** @type {string} */ who) => `${when}, di ${who}`,
  nameIt: 'Dai un nome',
  rename: 'Cambia nome',
  nameLabel: 'Nome della domanda',
  nameHint: 'Serve solo a te e alla tua organizzazione, per distinguerla dalle altre: non fa parte della domanda. Al massimo 60 caratteri; lascialo vuoto per togliere il nome.',
  saveName: 'Salva il nome',
  named: (/** @type {string | null | undefined} */ name) => name ? `Ora la domanda si chiama «${name}».` : 'La domanda non ha più un nome.',
  discard: 'Elimina',
  confirmDiscard: (/** @type {string} */ name) =>
    `Eliminare ${name}? Per 30 giorni la trovi tra le domande eliminate e puoi ripristinarla com’è adesso; dopo non si può più recuperare.`,
  discardYes: 'Sì, elimina',
  discardNo: 'No, tienila',
  discarded: (/** @type {string} */ until) => `La domanda è stata eliminata. Puoi ripristinarla fino al ${until}.`,
  restorable: (/** @type {string} */ until) => `Si può ripristinare fino al ${until}.`,
  restore: 'Ripristina',
  restored: 'La domanda è stata ripristinata: la trovi di nuovo tra le tue domande.',
  theDraft: (/** @type {string} */ created) => `la domanda creata il ${created}`,
  theNamed: (/** @type {string} */ name) => `la domanda «${name}»`,
};
