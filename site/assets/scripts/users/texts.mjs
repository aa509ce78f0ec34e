// What the pages of users say.

/** @import { MailReturnCause, Right, UserState } from '../api.d.ts' */

/** @type {Record<UserState, string>} */
const states = {
  active: 'Attivo', new: 'Mai entrato', suspended: 'Sospeso', dormant: 'Bloccato: non entra da più di 180 giorni',
};

/** @type {Record<Right, string>} */
const rights = {
  calls: 'cambiare i termini dei bandi', read: 'leggere le domande', cup: 'chiedere i codici CUP', users: 'gestire gli utenti e aiutare quelli di chi fa domanda',
};

/** @type {Record<MailReturnCause, (at: string) => string>} */
const whyReturned = {
  undeliverable: (at) => `La posta torna indietro (${at}): la casella non esiste o non riceve. Controlla l’indirizzo e correggilo.`,
  not_in_time: (at) => `La posta non è stata consegnata in tempo (${at}): la casella può essere piena. Controlla che riceva, o cambia indirizzo.`,
  complaint: (at) => `La posta del portale è stata segnalata come indesiderata (${at}): toglila dallo spam, o cambia indirizzo.`,
};

export const texts = {
  states,
  whyReturned,
  returned: 'la posta torna indietro',
  awaited: (/** @type {string} */ email, /** @type {string} */ until) =>
    `in attesa di conferma: ${email}, fino al ${until}. Finché non è confermato, i messaggi arrivano ancora al primo.`,
  awaitedInList: (/** @type {string} */ email) => `indirizzo da confermare: ${email}`,
  asked: (/** @type {string} */ name, /** @type {string} */ email) =>
    `${name}: abbiamo mandato a ${email} un messaggio con il collegamento per confermare l’indirizzo.`,
  rights,
  printedHistory: (/** @type {string} */ name, /** @type {string} */ code, /** @type {string} */ when) => `${name} (${code}) – cronologia delle utenze, stampata il ${when}.`,
  reason: (/** @type {string} */ why) => `Motivo: ${why}`,
  noRights: 'nulla, per ora',
  principal: 'utente principale',
  never: 'mai',
  all: 'Tutte',
  some: (/** @type {number} */ count, /** @type {string} */ until) =>
    `${count === 1 ? 'Una domanda' : `${count} domande`}, fino al ${until} compreso`,
  detail: 'Dettaglio',
  suspend: 'Sospendi',
  activate: 'Attiva',
  suspendYes: 'Sì, sospendi',
  suspendNo: 'No, lascia attiva',
  confirmSuspend: (/** @type {string} */ name) => `Sospendere l’utenza di ${name}? Non potrà più accedere, e se sta usando il portale ne esce subito.`,
  suspended: (/** @type {string} */ name) => `${name}: utenza sospesa.`,
  activated: (/** @type {string} */ name) => `${name}: utenza di nuovo attiva.`,
  noUser: 'Questo utente non c’è: sceglilo dall’elenco.',
  working: 'Registrazione in corso…',
  changed: (/** @type {string} */ name) => `${name}: modifiche registrate.`,
  made: (/** @type {string} */ name, /** @type {string} */ email) => `L’utenza di ${name} è pronta. Le credenziali sono in viaggio verso ${email}.`,
  application: (/** @type {string} */ title, /** @type {string} */ created, /** @type {string} */ state, /** @type {string | null} */ beneficiary) =>
    `${beneficiary ?? 'Beneficiario non ancora indicato'}: ${title}, creata il ${created} (${state})`,
  missing: {
    name: 'Scrivi il nome.',
    surname: 'Scrivi il cognome.',
    fiscal_code: 'Scrivi il codice fiscale.',
    email: 'Scrivi l’indirizzo e-mail.',
    username: 'Scrivi il nome utente.',
    rights: 'Scegli almeno una cosa che potrà fare.',
  },
};
