// What is said of files on their way into a slot.

import { labelled } from '../texts.mjs';

/** @import { State } from './transfer.mjs' */

/**
 * How the files that were chosen together stand.
 * @typedef {{ all: number, done: number, refused: number, cancelled: number, last: string }} Counted
 */

const NETWORK = 'La connessione manca. Il caricamento riprende da solo appena torna: non occorre scegliere di nuovo il file.';

export const words = {
  list: (/** @type {string} */ label) => labelled('File in caricamento', label),
  progress: (/** @type {string} */ name) => `Caricamento di «${name}»`,
  pagesName: 'Fotografie.pdf',
  nothing: 'Non c’è nessun file da caricare.',

  // What was done
  converted: (/** @type {string} */ name) => `«${name}» è stata convertita in JPEG.`,
  bound: (/** @type {number} */ pages) => (pages === 1 ? 'La fotografia è diventata un PDF di una pagina.'
    : `Le ${pages} fotografie sono diventate un solo PDF di ${pages} pagine.`),
  /** What was done with pictures, beside how the files stand: many are only counted. */
  done: (/** @type {string[]} */ notes) => (notes.length > 2 ? `${notes.length} immagini sono state convertite.` : notes.join(' ')),
  resumed: 'Questo caricamento si era interrotto: riprende adesso.',

  // What is asked
  ask: (/** @type {string} */ before, /** @type {string} */ after, /** @type {boolean} */ fits) =>
    `La fotografia è grande: ${before}. Si può ridurre a ${after}, e si vede bene lo stesso. ${fits
      ? 'Con la rete del telefono si carica molto prima.' : 'Così com’è supera il limite e non si può caricare.'}`,
  reduce: 'Riduci e carica',
  whole: 'Carica com’è',
  askAll: (/** @type {number} */ count) => `${count} fotografie sono grandi.`,

  // What is refused
  empty: (/** @type {string} */ name) => `Il file «${name}» è vuoto: controlla di aver scelto quello giusto.`,
  heic: (/** @type {string} */ name) => `Questo browser non legge la foto «${name}», che è in formato HEIC. Sull’iPhone: Impostazioni, `
    + 'Fotocamera, Formati, «Più compatibile», e rifai la foto; oppure carica questa direttamente dall’iPhone; oppure esportala come JPEG.',
  unread: (/** @type {string} */ name, /** @type {boolean} */ jpeg) =>
    `Questo browser non riesce a leggere l’immagine «${name}». Aprila, salvala come ${jpeg ? 'JPEG o PDF' : 'PDF'} e carica quella.`,
  onlyOne: 'Qui va un solo file: scegline uno alla volta.',
  full: 'Qui c’è già un file. Per cambiarlo, prima cancella quello che c’è.',

  // What can be done
  cancel: 'Annulla',
  dismiss: 'Togli dall’elenco',
  retry: 'Riprova',

  /**
   * How a file stands, for who looks at it.
   * @param {State} state
   * @param {number} percent
   */
  state: (state, percent) => {
    switch (state) {
      case 'waiting': return 'In attesa.';
      case 'preparing': return 'Preparo l’immagine…';
      case 'asking': return 'Aspetta una tua scelta.';
      case 'sending': return `Caricamento: ${percent} %`;
      case 'checking': return 'Arrivato: lo controllo…';
      case 'offline': return 'Interrotto: aspetta la connessione.';
      case 'later': return 'Interrotto: il portale non risponde.';
      case 'session': return 'Interrotto: aspetta che tu acceda di nuovo.';
      case 'failed': return 'Il caricamento si è interrotto più volte. Controlla la connessione e riprova.';
      case 'refused': return 'Non caricato.';
      case 'done': return 'Caricato.';
      case 'cancelled': return 'Annullato.';
    }
  },

  /**
   * How the files that were chosen together stand, whenever one of them has ended.
   * @param {Counted} counted
   */
  summary: ({ all, done, refused, cancelled, last }) => {
    const left = all - done - refused - cancelled;
    if (all === 1) {
      if (done === 1) return `Il file «${last}» è stato caricato.`;
      if (refused === 1) return `Il file «${last}» non è stato caricato: qui sopra c’è scritto perché.`;
      return cancelled === 1 ? `Il caricamento di «${last}» è stato annullato.` : '';
    }
    if (left > 0) return `${done === 1 ? 'Caricato 1 file' : `Caricati ${done} file`} su ${all}.`;
    if (done === all) return `Tutti i ${all} file sono stati caricati.`;
    const rest = [
      refused > 0 ? `${refused === 1 ? 'uno non è stato accettato' : `${refused} non sono stati accettati`}: qui sopra c’è scritto perché` : '',
      cancelled > 0 ? (cancelled === 1 ? 'uno è stato annullato' : `${cancelled} sono stati annullati`) : '',
    ].filter((part) => part !== '');
    return `${done === 1 ? 'Caricato un file' : `Caricati ${done} file`} su ${all}; ${rest.join('; ')}.`;
  },

  begun: (/** @type {string[]} */ names) => names.length === 1 ? `Caricamento di «${names[0]}» in corso…` : `Caricamento di ${names.length} file in corso…`,

  /**
   * What is told aloud of a file that does not just go on; nothing of the others.
   * @param {State} state
   * @param {string} name
   */
  aloud: (state, name) => {
    switch (state) {
      case 'asking': return `Per «${name}» serve una tua scelta: è qui sopra.`;
      case 'offline': return NETWORK;
      case 'later': return 'Il portale non risponde. Il caricamento riprova da solo tra poco.';
      case 'session': return 'La sessione è finita: il caricamento riprende dopo un nuovo accesso.';
      case 'failed': return `Il caricamento di «${name}» si è interrotto.`;
      case 'waiting': case 'preparing': case 'sending': case 'checking': case 'refused': case 'done': case 'cancelled': return '';
    }
  },
};
