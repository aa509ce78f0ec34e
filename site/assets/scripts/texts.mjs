// Every sentence that scripts say on the pages in Italian alone, but for those of one theme, which lie beside what says them (sending-texts.mjs,
// signing/words.mjs, overview/texts.mjs); the pages around the form have theirs in the catalogue (portal-texts.mjs). Pages have theirs in their own
// sources, and how things stand is said by the server.

import { labelled, portalTexts } from './portal-texts.mjs';

export { labelled };

export const texts = {
  ...portalTexts,

  // Saving
  saving: 'Salvataggio in corso…',
  nothingToSave: 'Non hai ancora scritto nulla: non c’è niente da salvare.',
  saveDraft: (/** @type {string} */ time) => `Salvato alle ${time}. La domanda non è ancora inviata.`,
  saveComplete: (/** @type {string} */ time) => `Salvato alle ${time}. Questa parte è completa. La domanda non è ancora inviata.`,
  saveIncomplete: (/** @type {string} */ time, /** @type {number} */ count) => count === 1
    ? `Salvato alle ${time}. Per completare questa parte resta una cosa da fare. La domanda non è ancora inviata.`
    : `Salvato alle ${time}. Per completare questa parte restano ${count} cose da fare. La domanda non è ancora inviata.`,
  savedTypedSince: (/** @type {string} */ time) => `Salvato alle ${time}. Quello che hai scritto nel frattempo non è ancora salvato: premi di nuovo «Salva».`,
  savedTypedOn: (/** @type {string} */ time) => `Salvato alle ${time}. Quello che hai scritto nel frattempo si salva da solo tra un momento.`,
  autosavePending: 'Modifiche da salvare…',
  autosavedBut: (/** @type {string} */ time, /** @type {string} */ fields) =>
    `Salvato alle ${time}, tranne ${fields}: dopo il salvataggio non si può più cambiare, perciò si salva solo con «Salva». La domanda non è ancora inviata.`,
  autosaveFailed: (/** @type {string} */ why) => `Non ancora salvato: ${why}. Quello che hai scritto resta in questo browser; riproviamo da soli.`,
  autosaveNetwork: 'la connessione non funziona',
  autosaveServer: 'il portale non risponde',
  autosaveRefused: 'Non ancora salvato: c’è qualcosa da correggere. Quello che hai scritto resta in questo browser.',
  autosaveSession: 'Non ancora salvato: l’accesso è scaduto. Quello che hai scritto resta in questo browser.',
  draftResumed: (/** @type {string} */ when) => `Abbiamo ripreso quello che avevi scritto il ${when} e non era arrivato al portale.`,
  saveAndGoOn: 'Salva e continua',
  saveFailed: 'Non è stato salvato. Quello che hai scritto è ancora qui: riprova tra poco.',
  lastSaved: (/** @type {string} */ when, /** @type {string} */ who) => who ? `Ultimo salvataggio: ${when}, di ${who}.` : `Ultimo salvataggio: ${when}.`,
  neverSaved: 'Non ancora salvato.',
  createdBy: (/** @type {string} */ when, /** @type {string} */ who) => who ? `Creata il ${when}, da ${who}. Non ancora compilata.` : `Creata il ${when}. Non ancora compilata.`,

  // History
  edited: (/** @type {string} */ question, /** @type {string | null} */ before, /** @type {string | null} */ after) => {
    if (before === null) return labelled(question, `«${after}» (prima era vuota)`);
    return labelled(question, after === null ? `vuota (prima era «${before}»)` : `«${after}» (prima era «${before}»)`);
  },
  printedHistory: (/** @type {string} */ title, /** @type {string} */ id, /** @type {string} */ when) => `${title} – cronologia della domanda ${id}, stampata il ${when}.`,
  eventsAdded: (/** @type {number} */ count) => (count === 1 ? 'Mostrato un altro evento.' : `Mostrati altri ${count} eventi.`),

  // Problems
  summarySavedErrors: (/** @type {number} */ count) => count === 1
    ? 'Salvato, ma una risposta è da correggere'
    : `Salvato, ma ${count} risposte sono da correggere`,
  firstGap: 'Vai alla prima risposta che manca',
  notFound: 'Questa domanda non c’è, oppure non è della tua organizzazione. Controlla le credenziali con cui hai fatto l’accesso.',
  notGranted: 'Questa domanda non c’è, oppure non è tra quelle che puoi vedere: non ti è stata affidata, o il tempo per lavorarci è finito. Per averla rivolgiti all’utente principale.',
  noApplication: 'Manca l’indicazione della domanda. Aprila dall’elenco delle tue domande.',

  // One's own sessions
  thisSession: (/** @type {string} */ browser) => `Questo accesso: ${browser}`,
  otherSession: (/** @type {string} */ browser, /** @type {string} */ opened) => `${browser}, entrato il ${opened}`,
  sessionOpened: 'Accesso del',
  sessionUsed: 'Ultimo uso',
  closeSession: 'Chiudi',
  sessionClosed: (/** @type {string} */ name) => `L’accesso «${name}» è stato chiuso.`,
  othersClosed: 'Tutti gli altri accessi sono stati chiusi. Resta solo questo.',

  // Lists
  toFillIn: 'da compilare',
  rowGaps: (/** @type {string[]} */ labels, /** @type {number} */ more) => `Da completare: ${labels.join(', ')}${more > 0 ? ' e altro' : ''}`,

  // Drafts kept in the browser
  draftFound: (/** @type {string} */ when) => `In questo browser ci sono risposte che hai scritto il ${when} e non hai salvato.`,
  draftOlder: 'Nel frattempo questa parte è stata salvata: se riprendi le tue risposte, controllale prima di salvare.',
  draftTake: 'Riprendi le mie risposte',
  draftDrop: 'Scartale',
  draftTaken: 'Le risposte sono state riprese. Controllale e salva.',

  conflictGone: 'Questa voce è stata eliminata da un’altra persona.',

  // Lists and documents
  edit: 'Modifica',
  view: 'Apri',
  remove: 'Elimina',
  copyItem: 'Duplica',
  copiedItem: (/** @type {string} */ name) => `Duplicata la voce «${name}». Apri la copia e cambia quello che è diverso; i documenti vanno caricati di nuovo.`,
  removeYes: 'Sì, elimina',
  removeNo: 'No, tieni la voce',
  confirmRemove: (/** @type {string} */ name) => `Eliminare la voce «${name}»? L’operazione non si può annullare.`,
  removed: (/** @type {string} */ name) => `Eliminata la voce «${name}».`,
  mailTo: (/** @type {string} */ to, /** @type {string} */ when) => `A ${to}, ${when}`,
  download: 'Scarica',
  discard: 'Cancella',
  discardYes: 'Sì, cancella il file',
  discardNo: 'No, tieni il file',
  confirmDiscard: (/** @type {string} */ name) => `Cancellare il file «${name}»?`,
  discarded: (/** @type {string} */ name) => `Il file «${name}» è stato cancellato.`,
  uploading: (/** @type {string} */ name, /** @type {number} */ percent) => `Caricamento di «${name}»: ${percent}%`,
  uploadChecking: (/** @type {string} */ name) => `Controllo del file «${name}»…`,
  uploaded: (/** @type {string} */ name) => `Il file «${name}» è stato caricato.`,
  uploadFailed: (/** @type {string} */ name) => `Il file «${name}» non è stato caricato. Controlla la connessione e riprova.`,
  uploadsMissing: 'Il caricamento dei file non è pronto. Controlla la connessione e ricarica la pagina.',
  uploadTooBig: (/** @type {string} */ name, /** @type {string} */ size, /** @type {number} */ most) => `Il file «${name}» è troppo grande: al massimo ${most} MB, e ne pesa ${size.replace(/\s?MB$/, '')}.`,
  uploadReducePdf: ' Salvalo di nuovo con una qualità più bassa, o scansiona a 200 punti per pollice, e carica quello.',
  uploadReduceZip: ' Togli dall’archivio quello che non serve, o riduci le fotografie che contiene, e caricalo di nuovo.',
  uploadReduce: ' Riducilo e carica quello.',
  uploadEmpty: (/** @type {string} */ name) => `Il file «${name}» è vuoto: controlla di aver scelto quello giusto.`,
  uploadWrongType: (/** @type {string} */ name, /** @type {string} */ types) => `Il file «${name}» non è di un tipo ammesso (${types}).`,
  uploadText: ' Apri il documento, salvalo in PDF e carica quello.',
  uploadSheet: ' Apri il foglio, salvalo in formato Excel (.xlsx) e carica quello.',
  uploadArchive: ' Crea l’archivio in formato ZIP e carica quello.',
  uploadImage: ' Qui non va un’immagine: carica il documento in uno dei tipi ammessi.',

  cancel: 'Annulla',

  // Options filled in
  nothingToRefer: 'Non c’è ancora nulla da scegliere: inseriscilo prima nella sua sezione',

  // How things stand
  withProtocol: (/** @type {string} */ state, /** @type {string} */ protocol) => `${state}: protocollo ${protocol}`,
  granted: (/** @type {string} */ until) => `Qui trovi solo le domande che l’utente principale ti ha affidato, fino al ${until} compreso.`,
  beneficiary: (/** @type {string} */ party) => `Beneficiario: ${party}.`,
  party: (/** @type {string} */ name, /** @type {string} */ fiscalCode) => `${name} (${fiscalCode})`,
  notSaidYet: 'non ancora indicato',
  filledBy: (/** @type {string} */ organisation) => `Compila: ${organisation}.`,
  filledByThirdParty: (/** @type {string} */ organisation) => `Compila per suo conto: ${organisation}, soggetto terzo.`,
  closesAt: (/** @type {string} */ text) => `Si può inviare entro il ${text}`,
  sections: (/** @type {number} */ done, /** @type {number} */ all, /** @type {number} */ untouched) => {
    const words = `${done === 1 ? '1 sezione completa' : `${done} sezioni complete`} su ${all}`;
    return untouched > 0 ? `${words}; ${untouched} da controllare.` : `${words}.`;
  },
  missingCount: (/** @type {number} */ count) => count === 1 ? 'resta 1 cosa da completare' : `restano ${count} cose da completare`,
  lastCheck: 'controlla le risposte',
  nextGoOn: (/** @type {string} */ section) => `Prossimo passo: completa «${section}».`,
  nextBegin: (/** @type {string} */ section) => `Prossimo passo: compila «${section}».`,
  nextLookAt: (/** @type {string} */ section) => `Prossimo passo: apri e controlla «${section}».`,
  nextValidate: 'Prossimo passo: tutte le sezioni sono complete, controlla e valida la domanda.',
  nextSign: 'Prossimo passo: firma il PDF, carica i file firmati e invia. La domanda NON è ancora inviata.',
  discardedUntil: (/** @type {string} */ until) => `Questa domanda è stata eliminata: si può ripristinare fino al ${until}.`,
  toApplication: 'Vai alla domanda di contributo',
  toPayment: 'Vai alla domanda di pagamento',
  notStarted: 'da iniziare',
  untouched: 'Non ci hai ancora scritto nulla. Aprila e guarda che quello che c’è già sia giusto.',
  frozen: 'Questa sezione è stata validata: le risposte non si possono più cambiare.',
  /** @type {Record<'draft' | 'validated' | 'submitted' | 'discarded', string>} */
  notEditable: {
    draft: 'Adesso le risposte non si possono cambiare.',
    validated: 'La domanda è validata e le risposte sono bloccate. Finché non la invii puoi riaprirla dalla pagina «Validazione e invio».',
    submitted: 'La domanda è stata inviata: le risposte si possono leggere, non cambiare.',
    discarded: 'La domanda è stata eliminata: le risposte si possono leggere, non cambiare.',
  },
  lockedSection: (/** @type {string} */ gate) => `Prima compila e valida la sezione «${gate}»: dalle risposte dipende che cosa chiederemo qui.`,
  goToGate: (/** @type {string} */ gate) => `Vai a «${gate}»`,
  notRequiredSection: 'Sezione non prevista per la richiesta: non devi compilarla.',

  // Steps
  step: (/** @type {number} */ now, /** @type {number} */ all, /** @type {number} */ most) =>
    most > all ? `Domanda ${now} di ${all} (al massimo ${most}, secondo le risposte)` : `Domanda ${now} di ${all}`,
  back: 'Indietro',
  change: 'Modifica',
  freezing: 'Validazione in corso…',
  freezeNo: 'No, non ancora',
  freezeYes: (/** @type {string} */ section) => `Sì, valida «${section}»`,
  confirmFreeze: (/** @type {string} */ section) => `Validare la sezione «${section}»? Dopo non potrai più cambiarne le risposte.`,
  stepsIncomplete: 'Ci sono ancora risposte mancanti o da correggere: completale, poi potrai validare.',

  // Calls and applications
  compile: 'Compila domanda',
  look: 'Apri la domanda',
  facsimile: 'Scarica il fac-simile',
  checkAnswers: 'Controlla le risposte',
  signAndSend: 'Firma e invia',
  receipt: 'Ricevuta',
  created: 'Creata',
  validated: 'Validata',
  signatureUploaded: 'Firma caricata',
  submitted: 'Inviata',
  notYet: 'non ancora',
  protocol: 'Protocollo',
  cup: 'CUP',
  earlierCup: 'CUP precedente',
  cupRevoked: (/** @type {string} */ cup) => `${cup} (revocato: non usarlo più)`,
  lastChange: 'Ultima modifica',
};
