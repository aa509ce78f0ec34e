// What is said of an application as a whole: on its own page, and where its answers are read again.

export const texts = {
  // The overview
  whatIsMissing: (/** @type {number} */ count) => count === 1 ? 'Che cosa manca: una cosa' : `Che cosa manca: ${count} cose`,
  toLookAt: 'Da guardare',
  changed: (/** @type {string} */ when, /** @type {string} */ who) => who ? `Ultima modifica: ${when}, di ${who}` : `Ultima modifica: ${when}`,
  noAmount: '—',
  documents: (/** @type {number} */ there, /** @type {number} */ missing, /** @type {boolean} whether nothing is loaded any more */ done) => {
    const loaded = there > 1 ? `${there} file caricati` : `${there === 1 ? 'Un' : 'Nessun'} file caricato`;
    if (done) return `${loaded}.`;
    if (missing === 0) return `${loaded}. Nessun documento obbligatorio manca, per quello che hai risposto finora.`;
    return missing === 1 ? `${loaded}. Manca un documento obbligatorio.` : `${loaded}. Mancano ${missing} documenti obbligatori.`;
  },
  loaded: (/** @type {number} */ files) => files === 1 ? 'caricato' : `${files} file caricati`,
  toLoad: 'da caricare',
  optional: 'facoltativo',

  // The answers, to be read again
  missing: 'MANCA',
  none: '—',
  change: 'Cambia',
  see: 'Vedi',
  emptyList: 'Nessuna voce.',
  tooFew: 'Mancano voci in questo elenco',
  total: 'Totale',
  item: (/** @type {number} */ number) => `Voce ${number}`,
  actions: 'Azioni',
  notAsked: 'Per le risposte che hai dato questa sezione non serve.',
  nothingAsked: 'Qui non c’è niente da rispondere.',
  amounts: 'Importi',
  documentsTitle: 'Documenti',
  noFile: 'nessun file',
  printed: (/** @type {string} */ title, /** @type {string} */ when) => `${title} – riepilogo delle risposte, stampato il ${when}. Non è la domanda da firmare.`,
  allThere: 'Le risposte obbligatorie ci sono tutte. Rileggile con calma: dopo la validazione i dati si bloccano.',
  someMissing: (/** @type {number} */ count) => count === 1
    ? 'Resta una cosa da completare o correggere prima di validare.'
    : `Restano ${count} cose da completare o correggere prima di validare.`,
  untouched: (/** @type {number} */ count) => count === 1
    ? 'In questa sezione non hai ancora scritto nulla: aprila e guarda che quello che c’è già sia giusto.'
    : 'In queste sezioni non hai ancora scritto nulla: aprile e guarda che quello che c’è già sia giusto.',
  toMend: 'Che cosa manca o è da correggere',
  onwardReady: 'Se le risposte sono giuste, valida la domanda: prepariamo il PDF da firmare. La validazione non è ancora l’invio.',
  onwardMissing: 'Prima completa quello che manca. Puoi guardare già adesso come si valida, si firma e si invia.',
  onwardDone: 'La domanda è validata: le risposte sono queste e non cambiano. Firma e invia dalla pagina di invio.',
  onwardSent: 'La domanda è stata inviata con queste risposte.',
  onwardGone: 'Questa domanda è stata eliminata: si può ripristinare da «Le mie domande».',
  goValidate: 'Vai alla validazione',
  goLook: 'Vai alla pagina di validazione e invio',
  goSend: 'Firma e invia',
  goReceipt: 'Vedi la ricevuta',
};
