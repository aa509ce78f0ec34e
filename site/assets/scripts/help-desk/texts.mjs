// What the page of the help desk says.

/** @import { HelpedUser } from '../api.d.ts' */

/**
 * What can be done for a user.
 * @typedef {'reset' | 'unlock' | 'email' | 'suspend' | 'reactivate'} Act
 */

/** What was done, as it is told. @type {Record<Act, (user: HelpedUser) => string>} */
const done = {
  reset: ({ full_name: name, email }) => `La password di ${name} non vale più: una nuova è in viaggio verso ${email}.`,
  unlock: ({ full_name: name }) => `${name} può riprovare subito.`,
  email: ({ full_name: name, email, awaited_email: awaited }) => (awaited
    ? `${name}: abbiamo mandato a ${awaited.email} il collegamento per confermare l’indirizzo. Fino ad allora i messaggi arrivano ancora a ${email}, che abbiamo avvisato.`
    : `A ${name} si scrive a ${email}. Se è un’altra casella, abbiamo avvisato anche quella di prima.`),
  suspend: ({ full_name: name }) => `${name}: utenza sospesa.`,
  reactivate: ({ full_name: name }) => `${name}: utenza di nuovo attiva.`,
};

export const texts = {
  done,
  open: 'Apri',
  help: 'Aiuta',
  helpWhom: (/** @type {string} */ name, /** @type {string} */ username) => `Che cosa serve a ${name} (${username})`,
  principal: 'utente principale',
  never: 'mai',
  suspended: 'Sospeso',
  dormant: 'Bloccato: non entra da più di 180 giorni',
  locked: (/** @type {string} */ until) => `Bloccato dopo password sbagliate, fino al ${until}`,
  passwordOver: 'La password inviata è scaduta',
  awaited: (/** @type {string} */ email, /** @type {string} */ until) => `Indirizzo da confermare: ${email}, fino al ${until}`,
  passwordSent: 'Una nuova password è stata inviata e non ancora usata',
  new: 'Mai entrato',
  active: 'Attivo',
  found: (/** @type {number} */ count, /** @type {boolean} */ all) => {
    if (count === 0) return 'Nessuna organizzazione che puoi aiutare corrisponde. Prova con il codice utente principale.';
    const words = count === 1 ? 'Un’organizzazione trovata.' : `${count} organizzazioni trovate.`;
    return all ? words : `${words} Potrebbero essercene altre: scrivi qualcosa di più preciso, o il codice.`;
  },
  searching: 'Ricerca in corso…',
  working: 'Registrazione in corso…',
  notThere: 'Questa organizzazione non c’è, oppure la aiuta chi gestisce il portale.',
  confirmSuspend: (/** @type {string} */ name) => `Sospendere ${name}? Non potrà più accedere, e se è collegato esce subito.`,
  suspendYes: 'Sì, sospendi',
  suspendNo: 'No, lascia attiva',
  confirmRelease: (/** @type {string} */ name) => `Liberare il codice fiscale di ${name}? I suoi utenti non potranno più entrare, e non si torna indietro.`,
  releaseYes: 'Sì, libera',
  releaseNo: 'No, non ora',
  released: (/** @type {string} */ name) => `Il codice fiscale di ${name} è libero: ci si può registrare di nuovo.`,
  missing: {
    text: 'Scrivi che cosa cerchi.',
    act: 'Scegli che cosa fai.',
    email: 'Scrivi il nuovo indirizzo e-mail.',
    reason: 'Scrivi il motivo: chi l’ha chiesto, e come l’hai riconosciuto.',
  },
};
