// What is wrong with a file, and what to do, for somebody who does not know what an envelope is.

/** @import { Mistake, MistakeKind, Wanted } from './mistakes.mjs' */

/**
 * @typedef {object} Told
 * @property {string} what
 * @property {string} todo
 */

/**
 * What the sentences need.
 * @typedef {Pick<Mistake, 'other' | 'program'> & { name: string, wanted: Wanted }} Around
 */

const CADES = 'Apri il programma di firma, scegli il formato CAdES (si chiama anche «busta P7M» o «.p7m»)';
const signAgain = (/** @type {Around} */ { wanted }) => wanted.isFinal
  ? `${CADES} e firma il PDF della domanda scaricato qui, al passo 1. Poi carica il file .p7m che ne esce.`
  : `${CADES} e firma il documento. Poi carica il file .p7m che ne esce.`;
const downloadAgain = 'Scarica di nuovo il PDF della domanda, al passo 1, e firmalo subito, senza aprirlo e salvarlo con un altro programma. Poi carica il nuovo file .p7m.';
/** Manual 5.3, where that is what is wrong. */
const notIdentical = (/** @type {Around} */ { wanted }) => `${wanted.subject} non è identico a quello generato dal sistema`;

/** «Stampa in PDF» makes another document of it (manual 5.3). */
const anotherDocument = 'dentro la busta c’è un documento diverso dal PDF preparato qui: un altro documento, oppure il PDF della domanda stampato o salvato di nuovo in PDF.';

/** @type {Record<MistakeKind, { what: (around: Around) => string, todo: (around: Around) => string }>} */
const WORDS = {
  empty: {
    what: ({ name }) => `Il file «${name}» è vuoto.`,
    todo: () => 'Guarda nella cartella in cui il programma di firma salva i file e scegli quello che finisce per .p7m. Se è vuoto anche quello, firma di nuovo.',
  },
  pdf: {
    what: ({ name }) => isRenamed(name)
      ? `Il nome «${name}» finisce per .p7m, ma dentro c’è un PDF non firmato: cambiare il nome non firma il file.`
      : `«${name}» è un PDF, e non è firmato.`,
    todo: signAgain,
  },
  pades: {
    what: ({ name }) => `«${name}» è un PDF firmato al suo interno (firma PAdES): qui serve l’altra firma, quella in busta.`,
    todo: signAgain,
  },
  asic: {
    what: ({ name }) => `«${name}» è un contenitore di firma (ASiC): qui serve la busta P7M.`,
    todo: signAgain,
  },
  zip: {
    what: ({ name }) => `«${name}» è un archivio compresso (zip).`,
    todo: () => 'Aprilo, tira fuori il file firmato che finisce per .p7m e carica quello.',
  },
  archive: {
    what: ({ name }) => `«${name}» è un archivio compresso.`,
    todo: () => 'Aprilo, tira fuori il file firmato che finisce per .p7m e carica quello.',
  },
  office: {
    what: ({ name }) => `«${name}» è un documento di un programma di scrittura o di calcolo, e non è firmato.`,
    todo: signAgain,
  },
  xml: {
    what: ({ name }) => `«${name}» è un file XML, e non è firmato in busta.`,
    todo: signAgain,
  },
  xades: {
    what: ({ name }) => `«${name}» è una firma in formato XML (XAdES): qui serve la busta P7M.`,
    todo: signAgain,
  },
  web: {
    what: ({ name }) => `«${name}» è una pagina web salvata, non un file firmato: forse è quello che è rimasto di uno scaricamento.`,
    todo: signAgain,
  },
  image: {
    what: ({ name }) => `«${name}» è un’immagine, e non è firmata.`,
    todo: signAgain,
  },
  mail: {
    what: ({ name }) => `«${name}» è un messaggio di posta, non un file firmato.`,
    todo: (around) => `Apri il messaggio, salva l’allegato che finisce per .p7m e carica quello. Se non c’è, firma il documento. ${signAgain(around)}`,
  },
  timestamped: {
    what: ({ name }) => `«${name}» è un file firmato con intorno una marca temporale: qui la marca non serve, e il file così non si può leggere.`,
    todo: () => 'Carica il file .p7m com’era prima della marca; se non l’hai più, firma di nuovo in formato CAdES («busta P7M») senza chiedere la marca temporale.',
  },
  timestamp: {
    what: ({ name }) => `«${name}» contiene solo una marca temporale: non c’è né il documento né la firma.`,
    todo: signAgain,
  },
  detached: {
    what: ({ name }) => `«${name}» contiene solo la firma, separata dal documento: il documento dentro non c’è.`,
    todo: (around) => `${signAgain(around)} Se il programma lo chiede, non scegliere «firma separata» o «detached».`,
  },
  encrypted: {
    what: ({ name }) => `«${name}» è cifrato, non firmato: non possiamo aprirlo.`,
    todo: () => 'Nel programma di firma scegli «Firma», non «Cifra», con il formato CAdES («busta P7M»), e carica il file .p7m che ne esce.',
  },
  'empty-inside': {
    what: ({ name }) => `La busta «${name}» è firmata, ma il documento dentro è vuoto.`,
    todo: signAgain,
  },
  facsimile: {
    what: (around) => `${notIdentical(around)}: dentro la busta c’è il fac-simile, la bozza che si può scaricare mentre si compila.`,
    todo: () => 'Il fac-simile non si firma. Scarica il PDF definitivo, al passo 1, firma quello e carica il nuovo file .p7m.',
  },
  earlier: {
    what: (around) => `${notIdentical(around)}: dentro la busta c’è questa domanda com’era in una validazione precedente.`,
    todo: () => 'Da allora la domanda è stata validata di nuovo, e quella firma non vale più. Scarica il PDF di adesso, al passo 1, firma quello e carica il nuovo file .p7m.',
  },
  'other-application': {
    what: (around) => `${notIdentical(around)}: dentro la busta c’è il PDF di un’altra domanda.`,
    todo: () => 'Scegli il file firmato di questa domanda. Se non l’hai ancora firmata, scarica il suo PDF al passo 1. L’altro file caricalo nella pagina della sua domanda.',
  },
  changed: {
    what: (around) => `${notIdentical(around)}: il PDF dentro la busta è di questa domanda, ma non è più identico: dopo averlo scaricato ${around.program ? `è stato salvato di nuovo con un altro programma («${around.program}»)` : 'è stato salvato di nuovo, o il file si è rovinato'}.`,
    todo: () => downloadAgain,
  },
  'signed-within': {
    what: (around) => `${notIdentical(around)}: il PDF dentro la busta è stato prima firmato anche al suo interno (firma PAdES), e così è cambiato.`,
    todo: () => downloadAgain,
  },
  portals: {
    what: (around) => `${notIdentical(around)}: dentro la busta c’è un altro PDF di questo portale. Forse è il fac-simile, una versione precedente o un’altra domanda.`,
    todo: () => downloadAgain,
  },
  'document-here': {
    what: (around) => `${notIdentical(around)}: ${anotherDocument}`,
    todo: ({ other }) => `Scarica di nuovo il PDF al passo 1 e firma proprio quel file. Se invece è quello per «${other?.label ?? ''}», caricalo nel suo riquadro.`,
  },
  'not-the-application': {
    what: (around) => `${notIdentical(around)}: ${anotherDocument}`,
    todo: () => downloadAgain,
  },
  'application-here': {
    what: ({ name, other }) => `Dentro la busta «${name}» c’è ${other ? 'il PDF della domanda' : 'un PDF fatto da questo portale'}, non il documento per questo riquadro.`,
    todo: ({ other, wanted }) => `Qui va un altro file, quello per «${wanted.label}».${other ? ` Il PDF della domanda firmato va nel riquadro «${other.label}».` : ''}`,
  },
  'same-file': {
    what: ({ name, other }) => `«${name}» è lo stesso file che hai già caricato per «${other?.label ?? ''}».`,
    todo: ({ wanted }) => `Scegli il file firmato per «${wanted.label}».`,
  },
};

/** @param {string} name */
const isRenamed = (name) => name.toLowerCase().endsWith('.p7m');

/** What cannot be guessed from a name: that renaming does not sign. `pdf` says it itself. */
const BY_NAME = new Set(['pades', 'asic', 'zip', 'archive', 'office', 'xml', 'xades', 'web', 'image', 'mail']);

/**
 * What to say of a mistake.
 * @param {Omit<Mistake, 'sure'>} mistake
 * @param {{ name: string, wanted: Wanted }} file
 * @returns {Told}
 */
export function mistakeWords({ kind, other, program }, { name, wanted }) {
  const around = { other, program, name, wanted };
  const { what, todo } = WORDS[kind];
  const renamed = BY_NAME.has(kind) && isRenamed(name) ? ' Il nome finisce per .p7m, ma cambiare il nome non firma un file.' : '';
  return { what: what(around) + renamed, todo: todo(around) };
}
