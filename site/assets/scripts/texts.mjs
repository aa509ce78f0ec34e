// Every sentence that scripts say, but for those of one theme, which lie beside what says them (sending-texts.mjs, signing/words.mjs, overview/texts.mjs). Pages have theirs in their own sources, and how things stand is said
// by the server.

/**
 * Something with what it is called before it. A question that ends with its own mark needs no colon.
 * @param {string} label
 * @param {string} words
 */
export const labelled = (label, words) => (/[?!:.]$/.test(label) ? `${label} ${words}` : `${label}: ${words}`);

export const texts = {
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
  saveFailed: 'Non è stato salvato. Quello che hai scritto è ancora qui: riprova tra poco.',
  lastSaved: (/** @type {string} */ when, /** @type {string} */ who) => who ? `Ultimo salvataggio: ${when}, di ${who}.` : `Ultimo salvataggio: ${when}.`,
  neverSaved: 'Non ancora salvato.',
  createdBy: (/** @type {string} */ when, /** @type {string} */ who) => who ? `Creata il ${when}, da ${who}. Non ancora compilata.` : `Creata il ${when}. Non ancora compilata.`,

  // History
  edited: (/** @type {string} */ question, /** @type {string | null} */ before, /** @type {string | null} */ after) => {
    if (before === null) return labelled(question, `«${after}» (prima era vuota)`);
    return labelled(question, after === null ? `vuota (prima era «${before}»)` : `«${after}» (prima era «${before}»)`);
  },
  eventsAdded: (/** @type {number} */ count) => (count === 1 ? 'Mostrato un altro evento.' : `Mostrati altri ${count} eventi.`),

  // Problems
  errorPrefix: 'Errore: ',
  summaryErrors: (/** @type {number} */ count) => count === 1 ? 'C’è una cosa da sistemare' : `Ci sono ${count} cose da sistemare`,
  summarySavedErrors: (/** @type {number} */ count) => count === 1
    ? 'Salvato, ma una risposta è da correggere'
    : `Salvato, ma ${count} risposte sono da correggere`,
  warningPrefix: 'Attenzione: ',
  toDoPrefix: 'Da completare. ',
  warningsTitle: 'Avvertimenti',
  missing: 'Manca la risposta.',
  missingChoice: 'Manca la risposta: scegli una delle voci.',
  missingText: 'Manca la risposta: scrivila.',
  missingPlace: 'Manca la risposta: scegli prima la provincia, poi il comune.',
  firstGap: 'Vai alla prima risposta che manca',
  somethingWrong: 'Qualcosa non ha funzionato. Riprova tra qualche minuto.',
  requestNumber: (/** @type {string} */ id) => `Se chiedi assistenza, indica questo numero: ${id}.`,
  noNetwork: 'La connessione non funziona: riprova quando torna. Fino ad allora non chiudere questa pagina.',
  busy: 'In questo momento ci sono molte richieste. Riprova tra qualche minuto.',
  notFound: 'Questa domanda non c’è, oppure non è della tua organizzazione. Controlla le credenziali con cui hai fatto l’accesso.',
  notGranted: 'Questa domanda non c’è, oppure non è tra quelle che puoi vedere: non ti è stata affidata, o il tempo per lavorarci è finito. Per averla rivolgiti all’utente principale.',
  goToApplications: 'Vai alle tue domande',
  noApplication: 'Manca l’indicazione della domanda. Aprila dall’elenco delle tue domande.',

  // Sign-in
  sessionEnded: 'L’accesso è scaduto. Quello che hai scritto è conservato in questo browser: accedi di nuovo e lo ritrovi.',
  sessionOver: 'L’accesso è scaduto. Accedi di nuovo: poi torni su questa pagina.',
  signInAgain: 'Accedi di nuovo',
  otherAccount: 'In un’altra finestra di questo browser sei entrato con un’altra utenza: da qui non si può più salvare. Quello che hai scritto è conservato '
    + 'in questo browser, per l’utenza con cui l’hai scritto: lo ritrovi quando accedi di nuovo con quella.',
  withdrawnTitle: 'Questa finestra è chiusa',
  signedOutElsewhere: 'Sei uscito in un’altra finestra di questo browser. Qui non resta nulla di quello che stavi facendo; quello che era già salvato è sul portale.',
  reload: 'Ricarica la pagina',
  cookiesBlocked: 'L’accesso è riuscito, ma il tuo browser non conserva i cookie di questo sito: senza, il portale non può riconoscerti sulla pagina seguente. '
    + 'Consenti i cookie per questo sito nelle impostazioni del browser, poi accedi di nuovo.',
  sessionEnding: 'Tra due minuti l’accesso scade perché non stai usando il sito.',
  stayIn: 'Resta collegato',
  signingIn: 'Accesso in corso…',
  signInMissing: {
    organisation: 'Scrivi il codice utente principale.',
    username: 'Scrivi il nome utente.',
    password: 'Scrivi la password.',
  },
  recoveryMissing: {
    by: 'Scegli che cosa ricordi.',
    organisation: 'Scrivi il codice utente principale.',
    username: 'Scrivi il nome utente.',
    email: 'Scrivi l’indirizzo e-mail dell’utenza.',
  },
  recoveryWorking: 'Un momento…',
  enterWith: (/** @type {string} */ name) => `Entra con ${name}`,
  registerWith: (/** @type {string} */ name) => `Registrati con ${name}`,
  enterFor: 'Entra',
  asUser: (/** @type {string} */ username) => `come «${username}»`,
  userSuspended: 'Utenza sospesa: rivolgiti all’utente principale.',
  identityOutcomes: /** @type {Record<string, string>} */ ({
    annullato: 'Hai annullato, oppure non hai acconsentito a comunicare i tuoi dati. Se vuoi accedere, riprova e conferma fino in fondo.',
    scaduto: 'È passato troppo tempo, oppure questa conferma è già stata usata: per sicurezza vale una volta sola. Ricomincia dalla pagina di accesso.',
    'altro-browser': 'La conferma è cominciata in un altro browser, oppure i cookie sono bloccati. Ricomincia da qui e resta in questo browser fino alla fine.',
    'non-risponde': 'Il gestore della tua identità non risponde. Non dipende da te: riprova tra qualche minuto.',
    'non-valido': 'La risposta del gestore della tua identità non è valida, e per sicurezza non è stata accettata. Riprova; se si ripete, scrivi all’assistenza.',
    'senza-codice-fiscale': 'Il gestore della tua identità non ha comunicato un codice fiscale italiano di persona: senza, qui non si può accedere. Controlla di aver acconsentito, o usa un’altra identità.',
    livello: 'Hai confermato la tua identità con un livello di sicurezza più basso di quello richiesto (serve almeno il livello 2, con un codice temporaneo o un’app). Riprova con quello.',
  }),
  passwordMissing: {
    current: 'Scrivi la password attuale.',
    new: 'Scrivi la nuova password.',
    repeat: 'Ripeti la nuova password.',
  },

  // One's own sessions
  thisSession: (/** @type {string} */ browser) => `Questo accesso: ${browser}`,
  otherSession: (/** @type {string} */ browser, /** @type {string} */ opened) => `${browser}, entrato il ${opened}`,
  sessionOpened: 'Accesso del',
  sessionUsed: 'Ultimo uso',
  closeSession: 'Chiudi',
  sessionClosed: (/** @type {string} */ name) => `L’accesso «${name}» è stato chiuso.`,
  othersClosed: 'Tutti gli altri accessi sono stati chiusi. Resta solo questo.',

  // Registration
  challengeWorking: 'Verifica di sicurezza in corso: ci vuole qualche secondo…',
  challengeFailed: 'La verifica di sicurezza non è riuscita o è scaduta. Quello che hai scritto è ancora qui: premi di nuovo il pulsante.',
  registering: 'Registrazione in corso…',
  resending: 'Un momento…',
  resent: (/** @type {string} */ email) => `Rispedite a ${email}, con un’altra password provvisoria: usa quella dell’ultimo messaggio. Il codice e il nome utente restano gli stessi.`,
  correcting: 'Correggi l’indirizzo e premi di nuovo «Registrati»: riceverai credenziali nuove, anche un altro codice utente principale. Quelle di prima non varranno più.',
  halfFilled: 'Abbiamo rimesso quello che avevi scritto in questa scheda del browser. Controllalo, poi continua.',

  // Lists
  toFillIn: 'da compilare',

  // Drafts kept in the browser
  draftFound: (/** @type {string} */ when) => `In questo browser ci sono risposte che hai scritto il ${when} e non hai salvato.`,
  draftOlder: 'Nel frattempo questa parte è stata salvata: se riprendi le tue risposte, controllale prima di salvare.',
  draftTake: 'Riprendi le mie risposte',
  draftDrop: 'Scartale',
  draftTaken: 'Le risposte sono state riprese. Controllale e salva.',

  conflictGone: 'Questa voce è stata eliminata da un’altra persona.',
  blank: '(vuoto)',
  notComputed: '—',
  yes: 'Sì',

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
  choose: 'Scegli…',
  provinceFirst: 'Scegli prima la provincia',
  loadingPlaces: 'Caricamento dei comuni…',
  placesFailed: 'L’elenco dei comuni non si è caricato. Scegli di nuovo la provincia.',
  ceased: (/** @type {string} */ name) => `${name} (non più esistente)`,
  ibanParts: (/** @type {{ cin: string, abi: string, cab: string, account: string }} */ { cin, abi, cab, account }) =>
    `CIN ${cin}, ABI ${abi}, CAB ${cab}, conto ${account}`,
  activities: 'Attività trovate',
  activitiesFailed: 'L’elenco delle attività non si è caricato: scrivi il codice, con i punti.',
  activitiesFound: (/** @type {number} */ count, /** @type {number} */ most) => {
    if (count === 0) return 'Nessuna attività con queste parole: provane altre.';
    if (count > most) return `${count} attività: ecco le prime ${most}. Aggiungi una parola per restringere.`;
    return count === 1 ? 'Un’attività: sceglila con le frecce e Invio, o toccala.' : `${count} attività: scegli con le frecce e Invio, o tocca.`;
  },
  activityChosen: (/** @type {string} */ activity) => `Hai scelto ${activity}.`,
  nothingToRefer: 'Non c’è ancora nulla da scegliere: inseriscilo prima nella sua sezione',
  count: (/** @type {number} */ left) => left >= 0 ? `Ancora ${left} caratteri` : `${-left} caratteri di troppo`,

  // How things stand
  withProtocol: (/** @type {string} */ state, /** @type {string} */ protocol) => `${state}: protocollo ${protocol}`,
  granted: (/** @type {string} */ until) => `Qui trovi solo le domande che l’utente principale ti ha affidato, fino al ${until} compreso.`,
  beneficiary: (/** @type {string} */ party) => `Beneficiario: ${party}.`,
  party: (/** @type {string} */ name, /** @type {string} */ fiscalCode) => `${name} (${fiscalCode})`,
  notSaidYet: 'non ancora indicato',
  filledBy: (/** @type {string} */ organisation) => `Compila: ${organisation}.`,
  filledByThirdParty: (/** @type {string} */ organisation) => `Compila per suo conto: ${organisation}, soggetto terzo.`,
  closesAt: (/** @type {string} */ text) => `Si può inviare entro il ${text}`,
  closed: (/** @type {string} */ text) => `Il termine è scaduto il ${text}`,
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
  noCalls: 'In questo momento non ci sono bandi aperti.',
  create: 'Crea nuova domanda',
  createAnother: 'Crea un’altra domanda',
  goOnWithDraft: 'Continua la domanda che c’è già',
  confirmCreate: (/** @type {string} */ title) => `Creare una nuova domanda per «${title}»? La trovi poi in «Le mie domande»: la compili in più volte, e finché non la invii non è presentata.`,
  confirmCreateToo: (/** @type {string} */ title, /** @type {number} */ drafts) =>
    `${drafts === 1 ? 'C’è già una domanda non ancora inviata' : `Ci sono già ${drafts} domande non ancora inviate`} per «${title}». Crearne un’altra, da compilare da capo?`,
  createYes: 'Sì, crea la domanda',
  createNo: 'No, non ora',
  draftsThere: (/** @type {number} */ drafts) => drafts === 1 ? 'Hai già una domanda non ancora inviata per questo bando:' : `Hai già ${drafts} domande non ancora inviate per questo bando:`,
  createdOn: (/** @type {string} */ text) => `creata il ${text}`,
  onlyGranted: 'Puoi lavorare solo sulle domande che ti sono state affidate: una nuova la crea l’utente principale, e poi te la affida.',
  creating: 'Creazione della domanda…',
  signInToCreate: 'Accedi per creare una domanda',
  callOf: (/** @type {string} */ administration) => `Lo pubblica: ${administration}.`,
  callState: { open: 'Aperto', not_yet: 'Non ancora aperto', closed: 'Chiuso' },
  opensAt: (/** @type {string} */ text) => `Apre il ${text}`,
  limited: (/** @type {number} */ most) => most === 1
    ? 'Il bando accetta una sola domanda, la prima inviata.'
    : `Il bando accetta al massimo ${most.toLocaleString('it-IT')} domande, in ordine di invio.`,
  callFullState: 'Al completo',
  whomToAsk: 'A chi chiedere',
  callFull: 'Il bando ha già ricevuto tutte le domande che può accettare: non se ne possono inviare altre.',
  closesCall: (/** @type {string} */ text) => `Si può presentare domanda entro il ${text}`,
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
