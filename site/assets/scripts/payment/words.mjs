// What is said of a payment request, beside its application.

/** @import { Payment } from '../api.d.ts' */

export const words = {
  creating: 'Creo la domanda di pagamento…',
  deleting: 'Elimino la domanda di pagamento…',
  deleted: 'La domanda di pagamento è stata eliminata. Puoi proseguire con la sola domanda di contributo, oppure crearne un’altra.',
  confirmDelete: 'Eliminare la domanda di pagamento? Tutti i dati inseriti relativi ai pagamenti vengono cancellati e non si possono recuperare. La domanda di contributo resta com’è.',
  deleteYes: 'Sì, elimina',
  deleteNo: 'No, tienila',
  state: (/** @type {Payment} */ { state_label: label }) => `${label}.`,
  /** @type {Record<Payment['state'], string>} */
  next: {
    draft: 'Così non si può inviare nulla. Hai due strade: completala e validala, e le invii insieme; oppure eliminala, e invii la sola domanda di contributo.',
    validated: 'Parte insieme alla domanda di contributo. Prima firma il suo PDF e carica il file firmato, dalla sua pagina.',
    submitted: 'È partita insieme alla domanda di contributo.',
    discarded: '',
  },
  ready: 'È validata e il suo file firmato è stato accettato: parte insieme alla domanda di contributo.',
  waitingOwn: 'Il pulsante si attiva quando avremo accettato anche i file firmati della domanda di contributo.',
  waiting: 'Il pulsante per inviare si attiva quando la domanda di pagamento è validata e il suo file firmato è stato accettato. Se non ti serve, eliminala: puoi inviare la sola domanda di contributo.',
  thenSend: 'La domanda di pagamento è firmata. Vai alla domanda di contributo: si inviano insieme, quando anche i suoi file sono firmati.',
  onlyTogether: 'Il suo file firmato è stato accettato: parte insieme alla domanda di contributo, dalla pagina di quella.',
  confirmSend: 'Inviare la domanda di contributo e, insieme, la domanda di pagamento? Dopo l’invio non si possono più cambiare.',
  noAmount: '—',
  line: 'Domanda di pagamento',
  open: 'Vai alla domanda di pagamento',
  sign: 'Valida e firma la domanda di pagamento',
  erase: 'Elimina la domanda di pagamento',
};
