// What is said from the finished application to its receipt.

export const texts = {
  ready: (/** @type {string} */ called, /** @type {boolean} */ looked) => looked ? `La ${called} è completa` : `Nella ${called} non manca nulla`,
  checking: 'Controllo in corso…',
  missingTitle: 'Che cosa manca',
  validating: 'Validazione in corso…',
  /** @type {(called: string) => string} */
  confirmValidate: (called) => `Validare la ${called}? I dati si bloccano: per cambiarli, prima dell’invio, dovrai riaprirla e validarla di nuovo.`,
  missingIntro: (/** @type {number} */ count) => count === 1
    ? 'C’è una cosa da sistemare prima di validare. Ogni voce porta al punto giusto.'
    : `Ci sono ${count} cose da sistemare prima di validare. Ogni voce porta al punto giusto.`,
  warningsOnly: 'Ci sono avvertimenti: leggili, poi puoi validare lo stesso.',
  confirmReopen: (/** @type {string} */ called, /** @type {string} */ closes, /** @type {string} */ frozen) => `Riaprire la ${called}? Il PDF di adesso e i file firmati già caricati non valgono più: dovrai validarla di nuovo, `
    + `scaricare il nuovo PDF, firmarlo, caricare di nuovo tutti i file firmati e inviare. ${closes}: dopo non sarà più possibile.${frozen && ` Le risposte della sezione «${frozen}» restano come sono: riaprendo non si possono cambiare.`}`,
  reopenYes: 'Sì, riapri',
  reopenNo: 'No, lasciala com’è',
  reopening: 'Riapertura in corso…',
  reopened: (/** @type {string} */ validated, /** @type {string} */ closes) =>
    `La domanda è stata riaperta: il PDF della validazione del ${validated} e i file firmati di allora non valgono più. `
    + `Correggi quello che serve, poi valida, firma e carica di nuovo. ${closes}.`,
  sending: 'Invio in corso…',
  validateNo: 'No, non validarla ora',
  validateYes: (/** @type {string} */ called) => `Sì, valida la ${called}`,
  called: { application: 'domanda', payment: 'domanda di pagamento' },
  reopenedAbove: 'La domanda di contributo è stata riaperta: questa domanda di pagamento resta com’è e aspetta. Potrai validarla quando la domanda di contributo sarà validata di nuovo.',
  paymentWaits: 'C’è anche una domanda di pagamento in lavorazione: resta com’è e aspetta che questa domanda sia validata di nuovo.',
  sendYes: 'Sì, invia la domanda',
  sendNo: 'No, non inviarla ora',
  confirmSend: 'Inviare la domanda? Dopo l’invio non si può più cambiare.',
  digest: (/** @type {string} */ sha256) => `Impronta SHA-256 del file: ${sha256}`,
  receiptTitle: 'Ricevuta della domanda inviata',
  stepsLeft: 'Mancano questi passi.',
  onlySending: 'I file firmati ci sono tutti: manca solo l’invio.',
  sendReady: 'Tutto ciò che andava firmato è stato accettato: puoi inviare.',
};
