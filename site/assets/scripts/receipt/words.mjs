// What scripts say of receipts.

/** @import { Party, SignedState } from '../api.d.ts' */

export const words = {
  party: (/** @type {Party} */ { name, fiscal_code: code }) => `${name} (codice fiscale ${code})`,
  file: 'File',
  earlierCups: (/** @type {string[]} */ cups) => `${cups.length === 1 ? 'Codice precedente, revocato: non usarlo più' : 'Codici precedenti, revocati: non usarli più'} (${cups.join(', ')}).`,
  signedBy: 'Firmato da',
  digest: 'Impronta SHA-256',
  signature: 'Firma',
  note: 'Da sapere',
  download: (/** @type {string} */ label) => `Scarica di nuovo: ${label}`,
  pdf: 'PDF della domanda',
  pdfNote: 'Il documento preparato alla validazione: è dentro il file firmato.',
  notLoaded: 'La domanda è inviata, ma in questo momento non riusciamo a mostrare tutta la ricevuta: ricarica la pagina tra poco.',

  /** @type {Record<SignedState, string>} */
  states: {
    good: 'verificata: tutti i controlli sono passati',
    to_be_judged: 'da verificare: non sappiamo ancora se il certificato era revocato o sospeso quando il file è stato caricato. Continuiamo a chiederlo a chi lo ha rilasciato, e l’esito arriva per e-mail all’indirizzo dell’utente principale. L’invio e il numero restano; non devi fare nulla',
    noted: 'accettata con un’annotazione: non si è potuto sapere se il certificato era revocato o sospeso, e il bando accetta il file lo stesso',
    unknowable: 'non accertabile: il certificato è scaduto da più di un anno e chi lo ha rilasciato non dice più se era revocato o sospeso quando il file è stato caricato. L’invio e il numero restano; non devi fare nulla',
    revoked: 'certificato revocato o sospeso: lo era già quando il file è stato caricato, e il file vale come non firmato. Scrivi all’ufficio indicato sotto per sapere che cosa puoi fare',
  },

  // Checking a receipt
  missing: { protocol: 'Scrivi il numero di protocollo.', sha256: 'Scrivi l’impronta del file, oppure scegli il file.' },
  protocolShape: 'Il numero di protocollo ha tre parti separate da «/», come ORD6-2014/2026/0000123: copialo dalla ricevuta.',
  digestShape: (/** @type {number} */ length) =>
    `L’impronta SHA-256 è fatta di 64 cifre e lettere dalla a alla f: qui ci sono ${length} caratteri. Copiala per intero dalla ricevuta, oppure scegli il file.`,
  digesting: (/** @type {string} */ name) => `Calcolo dell’impronta di «${name}»…`,
  digested: (/** @type {string} */ name) => `L’impronta di «${name}» è nel campo qui sopra. Il file non è stato caricato.`,
  unreadable: (/** @type {string} */ name) => `Il file «${name}» non si riesce a leggere: sceglilo di nuovo, oppure copia l’impronta dalla ricevuta.`,
  checking: 'Verifica in corso…',
  sent: (/** @type {string} */ protocol) => `Sì: un file con questa impronta è stato inviato con il protocollo ${protocol}.`,
  notSent: (/** @type {string} */ protocol) =>
    `No: con il protocollo ${protocol} non risulta inviato un file con questa impronta. Controlla di aver copiato bene il numero e di avere proprio il file che è stato inviato. Se hai scelto la ricevuta è normale: non è un file inviato.`,
};
