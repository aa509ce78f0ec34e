// What the scripts of the service say, but for what depends on what a request was made from (of-source.mjs).

import { counted, euro, number } from './counted.mjs';
import { ofSource } from './of-source.mjs';

/** @import { SourceKind } from './of-source.mjs' */
/** @import { AnswerCounts, Code, CupCall, CupFile, CupMeasure, CupMeasureDifference, CupProblem, CupStray, CupSummary, CupTwin, RegisterCounts, RegisterState, RegisterStep } from '../api.d.ts' */

/** @type {(parts: (string | null | false | undefined)[], between: string) => string} */
const joined = (parts, between) => parts.filter(Boolean).join(between);

/** @param {number} later */
const laterWords = (later) => later === 1 ? '1 codice è arrivato con una richiesta successiva.' : `${number(later)} codici sono arrivati con una richiesta successiva.`;

/** @param {number} revoked */
const revokedWords = (revoked) => `Il codice di ${counted(revoked, 'progetto', 'progetti')} è stato revocato: se serve, chiedine un altro con una nuova richiesta. Nel foglio con i codici leggi ${revoked === 1 ? 'qual è' : 'quali sono'}.`;

export const texts = {
  // The measure and its template
  measureOfSheet: 'Quella scritta nel foglio',
  measureAct: (/** @type {CupMeasure} */ { act, nature, year }) =>
    joined([act, `natura ${nature.code}, ${nature.label}`, `anno ${year}`], ' · '),
  noMeasures: 'Non c’è ancora nessuna misura: chiedi a chi gestisce il portale di pubblicarne una.',

  // Sending a workbook
  workbookMissing: 'Scegli il foglio Excel da convertire.',
  announcing: 'Preparazione del caricamento…',
  sending: (/** @type {number} */ percent) => `Caricamento del foglio: ${percent}%`,
  judging: 'Il foglio è arrivato. Adesso controlliamo le righe…',
  notSent: 'Il foglio non è stato caricato: non è cambiato nulla. Controlla la connessione e premi di nuovo «Carica e controlla».',
  sentNotJudged: 'Il foglio è arrivato, ma il controllo non è ancora finito. Apri la conversione tra poco.',

  // The history
  open: 'Apri',
  fromApplications: (/** @type {string} */ title) => `Domande del bando «${title}»`,
  outcomeWaiting: 'In attesa del foglio',
  outcomeUnreadable: 'Foglio non leggibile',
  outcomeAccepted: (/** @type {number} */ count) => `Convertito: ${counted(count, 'richiesta', 'richieste')}`,
  outcomeWithdrawn: 'Richiesta annullata',
  outcomeRefused: (/** @type {number} */ count) => `Non convertito: ${counted(count, 'problema', 'problemi')}`,
  codesNone: 'non ancora arrivati',
  codesCame: (/** @type {string} */ words) => `Codici arrivati: ${words}`,
  codesToCome: (/** @type {string} */ outcome) => `${outcome}, codici non ancora arrivati`,
  codesSome: (/** @type {number} */ coded, /** @type {number} */ all) => `${number(coded)} su ${number(all)}`,
  laterSome: (/** @type {number} */ count) => counted(count, 'codice arrivato dopo', 'codici arrivati dopo'),
  revokedSome: (/** @type {number} */ count) => counted(count, 'codice revocato', 'codici revocati'),
  sheetCounts: 'Il foglio «Misura» è diverso dalla misura del portale che ha lo stesso identificativo. Vale quello che è scritto nel foglio:',
  chosenCounts: 'La misura che hai scelto è diversa da quella scritta nel foglio. Vale quella che hai scelto:',
  toRevokeMark: 'da revocare',
  rejectedSome: (/** @type {number} */ count) => counted(count, 'scarto', 'scarti'),

  // One conversion
  noConversion: 'Questa conversione non c’è, oppure è di un’altra amministrazione.',
  toConversions: 'Vai alle conversioni',
  madeBy: (/** @type {string} */ when, /** @type {string} */ who, /** @type {string | undefined} */ measure) =>
    joined([when, who && `di ${who}`, measure && `misura «${measure}»`], ' · '),
  waitingTitle: 'Aspettiamo il foglio',
  waitingText: 'Il foglio non risulta ancora controllato: forse il caricamento si è interrotto. Premi «Controlla ora»; se il foglio non c’è, caricalo di nuovo.',
  checking: 'Controllo in corso…',
  notThere: 'Il foglio non è arrivato: caricalo di nuovo.',
  acceptedTitle: (/** @type {number} */ files) => files === 1 ? 'Il file XML è pronto' : `I ${number(files)} file XML sono pronti`,
  acceptedText: (/** @type {number} */ requests, /** @type {number} */ files) => `${counted(requests, 'richiesta', 'richieste')}${files > 1 ? ` in ${number(files)} file` : ''}, nessun problema. I codici non ci sono ancora: li dà il Sistema CUP.`,
  uploadedTitle: 'Caricata nel Sistema CUP: si aspettano i codici',
  uploadedText: (/** @type {number} */ requests) => `${counted(requests, 'richiesta', 'richieste')}. Quando il Sistema CUP dà il file di risposta, caricalo qui sotto.`,
  answeredTitle: (/** @type {AnswerCounts} */ { coded, rejected, waiting, coded_later: later, revoked }) => revoked > 0 ? `${counted(revoked, 'progetto', 'progetti')} senza più il codice: è stato revocato`
    : later > 0 && later >= rejected + waiting ? 'Ogni progetto ha il suo codice' : coded === 0 ? 'Non è arrivato nessun codice'
    : rejected + waiting === 0 ? 'Sono arrivati tutti i codici'
    : `${coded === 1 ? 'È arrivato 1 codice' : `Sono arrivati ${number(coded)} codici`} su ${number(coded + rejected + waiting)}`,
  answeredText: (/** @type {AnswerCounts} */ { rejected, waiting, coded_later: later, revoked }, /** @type {SourceKind} */ kind) => {
    // Codes that came later are first those of rejected rows, which were asked for again.
    const left = Math.max(0, rejected - later);
    const waits = Math.max(0, rejected + waiting - later - left);
    return joined([
      later > 0 && laterWords(later),
      revoked > 0 && revokedWords(revoked),
      left > 0 && ofSource[kind].rejected(left),
      waits > 0 && (waits === 1 ? '1 richiesta aspetta ancora la risposta.' : `${number(waits)} richieste aspettano ancora la risposta.`),
      revoked === 0 && rejected + waiting === 0 && ofSource[kind].allCoded,
    ], ' ');
  },
  confirmTitle: 'Nessun problema: controlla e conferma',
  confirmText: (/** @type {number} */ requests, /** @type {SourceKind} */ kind) => `${counted(requests, 'progetto pronto', 'progetti pronti')} da chiedere. Guarda il riepilogo qui sotto: il file XML si prepara quando confermi. Se qualcosa non va, ${ofSource[kind].toCorrect}.`,
  confirming: 'Conferma…',
  summaryTotals: (/** @type {number} */ requests, /** @type {CupSummary} */ { cost, granted, year }) =>
    `${counted(requests, 'progetto', 'progetti')} · costo totale ${euro(cost)} · finanziamento totale ${euro(granted)} · anno di decisione ${year}`,
  summaryYear: (/** @type {number} */ year, /** @type {SourceKind} */ kind) => `L’anno di decisione è ${year}, non quello in corso, e finisce in tutti i codici. Se il provvedimento è di un altro anno, ${ofSource[kind].otherYear}.`,
  difference: (/** @type {CupMeasureDifference} */ { label, sheet, chosen }) => `${label}: nel foglio «${sheet}», nella misura del portale «${chosen || 'niente'}»`,
  twinsTitle: (/** @type {number} */ count, /** @type {number} */ shown) => `${counted(count, 'progetto somiglia', 'progetti somigliano')} a un altro: controlla che non sia lo stesso chiesto due volte.${shown < count ? ` Qui ci sono i primi ${number(shown)}.` : ''}`,
  twin: (/** @type {CupTwin} */ { row, codifica_locale: code, name, sentence }) => `riga ${number(row)}, ${name} (pratica ${code}): ${sentence}`,
  paperTitle: 'Riepilogo',
  paperSource: 'Fatta da',
  paperDigest: (/** @type {string} */ name) => `SHA-256 di ${name}`,
  paperMeasure: 'Misura',
  paperMade: 'Preparata',
  paperState: 'A che punto',
  paperConfirmed: 'Confermata',
  paperUploaded: 'Segnata come caricata',
  paperWithdrawn: 'Annullata',
  paperNotYet: 'non ancora',
  paperNever: 'mai',
  paperNotNoted: 'nessuno l’ha segnato',
  toldBefore: (/** @type {number} */ count) => `${counted(count, 'avviso dato', 'avvisi dati')} quando la richiesta è stata preparata`,
  paperNothing: 'Questa richiesta non ha un riepilogo: non è stata accettata, o non è ancora arrivato quello da cui si fa.',
  notUploaded: 'Quando l’hai caricato nel Sistema CUP segnalo qui: questa pagina dice a tutti i colleghi quante ore mancano, e dopo 24 ore una e-mail lo ricorda a chi l’ha segnato.',
  uploadedAt: (/** @type {string} */ when, /** @type {string} */ who) => `Caricato il ${when}, segnato da ${who}.`,
  noteUpload: 'Segna come caricato',
  correctUpload: 'Correggi la data',
  answerUntil: (/** @type {string} */ until) => `La risposta è attesa entro il ${until}.`,
  hoursLeft: (/** @type {number} */ hours) => `La risposta è attesa entro ${counted(hours, 'ora', 'ore')}.`,
  late: 'Le 24 ore sono passate: scarica la risposta dal Sistema CUP e caricala qui. Se non c’è, chiedi all’assistenza del Sistema CUP.',
  correctUntil: (/** @type {string} */ until) => `Un dato sbagliato si corregge nel Sistema CUP con la stessa utenza fino al ${until}; gli importi che cambiano dopo non si aggiornano.`,
  correctNoMore: 'Le 72 ore per correggere i dati nel Sistema CUP sono passate: ora li corregge solo la sua assistenza.',
  outcomeToConfirm: (/** @type {number} */ count) => `Da confermare: ${counted(count, 'richiesta', 'richieste')}`,
  refusedTitle: (/** @type {number} */ count) => count === 1 ? 'Non convertito: c’è un problema' : `Non convertito: ci sono ${number(count)} problemi`,
  refusedText: 'Il foglio è arrivato ed è stato controllato, ma non abbiamo preparato nessun file XML. Correggi le celle indicate e caricalo di nuovo.',
  refusedElsewhere: 'Il foglio è arrivato ed è stato controllato, ma non abbiamo preparato nessun file XML: ci sono righe che non si leggono. Fai come è scritto qui sotto e carica di nuovo il file.',
  otherRows: (/** @type {number} */ rows) => (rows === 1 ? 'Una riga è già in un’altra richiesta:' : `${number(rows)} righe sono già in un’altra richiesta:`),
  otherRequest: (/** @type {string} */ words) => `apri la richiesta preparata ${words}`,
  refusedTooLong: 'Il foglio è arrivato ed è stato controllato, ma ha troppe righe per un solo file XML: non abbiamo preparato nulla.',
  howToDivide: 'Per avere più file, carica di nuovo lo stesso foglio e segna la casella «Se le righe sono più di 1.000, dividi in più file XML».',
  refusedApplications: 'Non abbiamo preparato nessun file XML. Correggi e prepara di nuovo la richiesta.',
  unreadableTitle: 'Il foglio è arrivato, ma non riusciamo a leggerlo',
  notConverted: (/** @type {string} */ why) => `Non è stato convertito. ${why}`,
  unreadableText: 'Non è stato convertito. Apri il file con Excel o LibreOffice e salvalo come «Cartella di lavoro di Excel (.xlsx)», senza password. Se non basta, scarica di nuovo il modello e copiaci dentro le righe.',
  correctRequest: 'Torna alle domande del bando',
  downloadRequest: (/** @type {CupFile['requests']} */ requests) => `Scarica il file XML${requests ? ` (${counted(requests, 'richiesta', 'richieste')})` : ''}`,
  digest: (/** @type {string} */ sha256) => `Impronta SHA-256: ${sha256}`,
  cut: (/** @type {number} */ shown, /** @type {number} */ all) => `Qui ci sono i primi ${number(shown)} su ${number(all)}: gli altri li trovi nel foglio con gli errori segnati.`,
  rowHeading: (/** @type {{ sheet: string, row: CupProblem['row'], problems: unknown[] }} */ { sheet, row, problems }, /** @type {SourceKind} */ kind) =>
    `${row ? `Riga ${number(row)}${sheet ? ' del foglio' : ''}` : ofSource[kind].whole}${sheet ? ` «${sheet}»` : ''}: ${counted(problems.length, 'problema', 'problemi')}`,
  notRead: 'non letto',
  wasNotRead: (/** @type {string} */ what) => `Non letto: ${what}`,
  wholeRow: (/** @type {CupProblem['row']} */ row, /** @type {SourceKind} */ kind) => row ? `riga ${number(row)}` : ofSource[kind].whole.toLowerCase(),
  emptyCell: '(vuota)',
  changesTitle: (/** @type {number} */ count, /** @type {boolean} */ done) => `${done ? 'Abbiamo adattato' : 'Adatteremo'} ${counted(count, 'cella', 'celle')} alla forma che vuole il Sistema CUP`,
  changesCut: (/** @type {number} */ shown, /** @type {number} */ all) => `Qui ci sono le prime ${number(shown)} su ${number(all)}.`,
  changesToCome: 'Quando il foglio sarà a posto, nel file XML queste celle saranno scritte così. Nel foglio non devi cambiarle.',
  changesToConfirm: 'Nel file XML queste celle saranno scritte così. Il tuo foglio non cambia.',
  leftOutColumn: (/** @type {string} */ column, /** @type {string} */ header) => header ? `colonna ${column}, «${header}»` : `colonna ${column}, senza intestazione`,
  withdrawText: {
    workbook: 'Se ti sei accorto di un errore e il file XML non è ancora stato caricato nel Sistema CUP, annulla la richiesta, correggi il foglio e caricalo di nuovo.',
    applications: 'Se ti sei accorto di un errore e il file XML non è ancora stato caricato nel Sistema CUP, annulla la richiesta: le domande che contiene si possono chiedere di nuovo.',
    uploaded: 'La richiesta risulta caricata nel Sistema CUP. Annullala solo se non è vero, o se il Sistema CUP ha rifiutato tutto il file: altrimenti i progetti potrebbero avere due codici.',
    answered: 'Alcune richieste non hanno avuto risposta. Annulla solo se sei sicuro che non avranno mai un codice: allora si possono chiedere di nuovo. I codici già arrivati restano.',
  },
  withdrawQuestion: {
    workbook: 'Annullare questa richiesta? Fallo solo se il file XML non è stato caricato nel Sistema CUP.',
    applications: 'Annullare questa richiesta? Fallo solo se il file XML non è stato caricato nel Sistema CUP.',
    uploaded: 'Annullare questa richiesta? Fallo solo se il file XML non è stato caricato davvero, o se il Sistema CUP lo ha rifiutato per intero.',
    answered: 'Annullare le richieste rimaste senza risposta? I codici già arrivati restano.',
  },
  noWithdraw: 'No, lascia tutto com’è',
  yesWithdraw: 'Sì, annulla la richiesta',
  withdrawing: 'Annullamento…',
  withdrawnTitle: 'Richiesta annullata',
  withdrawnText: (/** @type {string} */ when, /** @type {string} */ who) =>
    `Annullata il ${when} da ${who}. Non caricare questo file XML nel Sistema CUP: le righe senza codice si possono chiedere di nuovo. Se il file era già stato caricato, carica comunque qui la risposta.`,
  fileKind: {
    source: 'Il foglio caricato', request: 'Il file XML per il Sistema CUP', marked: 'Il foglio con gli errori segnati',
    response: 'La risposta del Sistema CUP', codes: 'Il foglio con i codici', rejected: 'Le righe scartate, da correggere',
  },
  download: 'Scarica',

  // Answers
  downloadCodes: 'Scarica il foglio con i codici',
  downloadRejected: 'Scarica le righe scartate da correggere',
  counts: (/** @type {AnswerCounts} */ { coded, rejected, waiting }) => [
    counted(coded, 'codice ricevuto', 'codici ricevuti'), counted(rejected, 'richiesta scartata', 'richieste scartate'),
    counted(waiting, 'richiesta senza risposta', 'richieste senza risposta'),
  ].join(', '),
  rowsCut: (/** @type {number} */ shown, /** @type {number} */ all) => `In questa pagina ci sono le prime ${number(shown)} righe su ${number(all)}: tutte le altre sono nel foglio con i codici, da scaricare in cima alla pagina.`,
  rowsShown: (/** @type {number} */ shown, /** @type {number} */ all) => all === 0 ? 'Nessuna riga trovata.' : shown < all ? `Le prime ${number(shown)} di ${number(all)} righe` : counted(all, 'riga', 'righe'),
  nextPart: (/** @type {number} */ count) => `Mostra ${count === 1 ? 'l’ultima riga' : `altre ${number(count)} righe`}`,
  allParts: (/** @type {number} */ count) => `Mostra tutte le ${number(count)} righe`,
  rejected: 'Scartata: ',
  waiting: 'Ancora senza risposta',
  revokedMark: '(revocato)',
  codedLater: (/** @type {string} */ cup) => `Arrivato dopo: ${cup}`,
  askedLater: 'Chiesto di nuovo',
  toLater: 'Vai alla richiesta successiva',
  contradicts: (/** @type {string} */ name) => `«${name}» contraddice i codici già registrati: non ne abbiamo preso nulla. Di solito è la risposta a una richiesta caricata due volte.`,
  unwanted: (/** @type {string[]} */ codes) => `Codici che non servono a nessuno, messi fra le revoche da fare: ${codes.join(', ')}.`,
  revoke: 'Segna da revocare',
  importCoded: (/** @type {number} */ count) => counted(count, 'codice', 'codici'),
  importRejected: (/** @type {number} */ count) => counted(count, 'scarto', 'scarti'),
  importStrays: (/** @type {number} */ count) => counted(count, 'risposta non presa', 'risposte non prese'),
  imported: (/** @type {string} */ name, /** @type {string} */ words) => `«${name}» letto: ${words}.`,
  importRefused: (/** @type {string} */ name) => `«${name}» non è stato preso.`,
  importLine: (/** @type {string} */ when, /** @type {string} */ who, /** @type {string} */ name) => `«${name}» · ${when} · di ${who}`,
  strayIntro: 'Risposte che non abbiamo preso:',
  nothingTaken: 'Di questo file non abbiamo preso nulla: controlla che sia la risposta a questa conversione e non a un’altra.',
  otherStrays: (/** @type {number} */ count) => `Mostra ${count === 1 ? 'l’altra' : `le altre ${number(count)}`}`,
  untoldStrays: (/** @type {number} */ count) => count === 1 ? 'Un’altra risposta non presa non è in elenco.' : `Altre ${number(count)} risposte non prese non sono in elenco.`,
  toOutcome: 'Vai ai fogli da scaricare, in cima alla pagina',
  stray: (/** @type {CupStray} */ { id_progetto: id, codifica_locale: code, sentence }) =>
    `${joined([id && `progetto ${id}`, code && `pratica ${code}`], ', ')}: ${sentence}`,

  // Applications of a call
  calls: (/** @type {CupCall} */ { submitted, coded, uncoded }) =>
    `${counted(submitted, 'domanda inviata', 'domande inviate')}: ${number(coded)} con il codice, ${number(uncoded)} senza.`,
  noMeasureForCall: 'Per questo bando non è stata pubblicata la misura del CUP: chiedi a chi gestisce il portale di aggiungerla.',
  openCall: 'Vedi le domande',
  applicationsComing: (/** @type {number} */ read, /** @type {number} */ all) => `Lettura delle domande: ${number(read)} su ${number(all)}…`,
  noCall: 'Questo bando non c’è.',
  ofMeasure: (/** @type {string} */ title) => `Misura: ${title}`,
  choose: (/** @type {string} */ name) => `Chiedi il codice per ${name}`,
  costOf: (/** @type {string} */ name) => `Costo ammesso per ${name}`,
  grantedOf: (/** @type {string} */ name) => `Contributo concesso a ${name}`,
  noneChosen: 'Segna almeno una domanda.',
  amountMissing: 'Scrivi l’importo.',
  amountShape: 'Scrivi l’importo in cifre, con la virgola prima dei centesimi. Esempio: 1.234,56.',
  somethingToCorrect: (/** @type {number} */ count) => count === 1 ? 'C’è una cosa da sistemare' : `Ci sono ${number(count)} cose da sistemare`,
  preparing: 'Preparazione della richiesta…',
  notPrepared: 'La richiesta non è stata preparata. Quello che hai scritto è ancora qui.',
  kept: 'Abbiamo ripreso gli importi che avevi scritto.',
  requested: 'Vedi la richiesta',

  // Letters
  writeLetters: 'Prepara le lettere ai beneficiari',
  lettersComing: (/** @type {number} */ read, /** @type {number} */ all) => `Preparazione delle lettere: ${number(read)} righe su ${number(all)}…`,
  lettersCut: (/** @type {number} */ read, /** @type {number} */ all) => `Le lettere sono solo quelle delle prime ${number(read)} righe su ${number(all)}: le altre non si sono caricate. Ricarica la pagina per averle tutte; i codici sono anche nel foglio della richiesta.`,
  letters: (/** @type {number} */ count) => count === 0 ? 'Non c’è ancora nessun codice: le lettere si preparano quando arriva la risposta.' : counted(count, 'lettera pronta', 'lettere pronte'),
  letterTo: (/** @type {string} */ name) => `A ${name}`,
  letterTitle: 'Il codice unico del tuo progetto (CUP)',
  letterText: (/** @type {string} */ code, /** @type {string} */ measure) => `Al progetto finanziato con la pratica ${code}${measure && ` (misura «${measure}»)`} è stato assegnato questo codice:`,
  letterUse: 'Il codice va scritto su tutte le fatture, sui bonifici e sugli altri documenti del progetto: le spese senza il CUP possono non essere riconosciute. Comunicalo anche a chi emette le fatture, perché compaia nella fattura elettronica.',

  // The register
  registerState: /** @type {Record<RegisterState, string>} */ ({
    to_confirm: 'Da confermare', asked: 'Chiesto', asked_again: 'Chiesto di nuovo', uploaded: 'Caricato nel Sistema CUP', coded: 'Con il codice', rejected: 'Scartato',
    given_up: 'Richiesta annullata', to_revoke: 'Da revocare', revoked: 'Revocato',
  }),
  printedRegister: (/** @type {string} */ administration, /** @type {string} */ when) => `${administration} – registro dei codici, stampato il ${when}.`,
  registerCounts: (/** @type {RegisterCounts} */ counts) => joined([
    counted(counts.coded, 'progetto con il codice', 'progetti con il codice'),
    `${number(counts.asked + counts.asked_again + counts.uploaded)} in attesa`,
    counts.to_confirm > 0 && `${number(counts.to_confirm)} da confermare`,
    counted(counts.rejected, 'scartato', 'scartati'), `${number(counts.to_revoke)} da revocare`,
    counted(counts.revoked, 'revocato', 'revocati'), counts.given_up > 0 && counted(counts.given_up, 'annullato', 'annullati'),
  ], ', '),
  registerShown: (/** @type {number} */ count, /** @type {boolean} */ more) => more ? `${counted(count, 'progetto trovato', 'progetti trovati')} finora: ce ne possono essere altri` : counted(count, 'progetto trovato', 'progetti trovati'),
  euro,
  ofApplication: 'domanda del portale',
  toApplication: 'Vai alla domanda',
  noSuchApplication: 'La domanda non è tra quelle inviate per questo bando.',
  historyOf: (/** @type {number} */ count) => counted(count, 'passo', 'passi'),
  toConversion: (/** @type {string} */ source) => `Vai alla richiesta «${source}»`,
  step: (/** @type {RegisterStep} */ { what, cup, reason }, /** @type {string} */ when, /** @type {string} */ who, /** @type {string} */ on) => {
    const told = {
      asked: 'chiesto', confirmed: 'richiesta confermata', uploaded: `segnato come caricato nel Sistema CUP${on && ` il ${on}`}`, coded: `assegnato ${cup}`, rejected: `scartato: ${reason ?? ''}`, given_up: 'richiesta annullata',
      revocation_noted: `segnato da revocare ${cup}`, revoked: `revocato ${cup}`,
    };
    return `${when}, ${told[what]} (${who})`;
  },
  wasRevoked: (/** @type {string[]} */ cups) => cups.length === 1 ? `Il CUP ${cups[0]} è stato revocato: se ne può chiedere un altro.` : `I CUP ${cups.join(', ')} sono stati revocati: se ne può chiedere un altro.`,

  // Revocations
  noDecision: 'nessun provvedimento: lo propone il portale',
  sheetReading: 'Lettura del foglio…',
  sheetRead: (/** @type {number} */ count, /** @type {string} */ sheet, /** @type {string} */ column) =>
    `${counted(count, 'codice letto', 'codici letti')} dal foglio «${sheet}», colonna ${column}.`,
  sheetUnread: (/** @type {string[]} */ sheets) => `Non letti, perché se ne legge uno solo: ${sheets.map((sheet) => `«${sheet}»`).join(', ')}.`,
  sheetTooLarge: 'Il file supera 375 KB: copia la sola colonna dei codici in un foglio nuovo e scegli quello.',
  ofRows: (/** @type {number[]} */ rows) => `${rows.length === 1 ? 'riga' : 'righe'} ${rows.join(', ')}`,
  manyMissing: 'Incolla almeno un codice.',
  manyNoted: (/** @type {number} */ noted, /** @type {number} */ refused) => joined([
    counted(noted, 'codice segnato', 'codici segnati'), refused > 0 && counted(refused, 'codice non preso, rimasto nella casella', 'codici non presi, rimasti nella casella'),
  ], '; '),
  confirmManyDone: (/** @type {number} */ count) => `${counted(count, 'codice è stato revocato', 'codici sono stati revocati')} nel Sistema CUP?`,
  revocationMissing: { cup: 'Scrivi il codice CUP.', reason: 'Scrivi il motivo.', date: 'Scrivi la data del provvedimento.' },
  cupShape: 'Un codice CUP ha 15 caratteri: una lettera, due cifre, una lettera, undici cifre. Esempio: E99J24000010001.',
  dayShape: 'Scrivi la data come giorno/mese/anno. Esempio: 24/11/2026.',
  noting: 'Salvataggio…',
  noted: (/** @type {string} */ code) => `${code} è nell’elenco. Non è ancora revocato: va fatto nel Sistema CUP.`,
  whose: (/** @type {Code} */ { name, local_code: code }) => `È il codice di ${joined([name, code && `pratica ${code}`], ', ')}.`,
  unknownCode: 'Questo codice non è arrivato da questo portale: controllalo bene.',
  markDone: 'Segna come fatta',
  confirmDone: (/** @type {string} */ code) => `Il codice ${code} è stato revocato nel Sistema CUP?`,
  yesDone: 'Sì, è stato revocato',
  noDone: 'No, non ancora',
  doneNoted: (/** @type {string} */ code) => `La revoca di ${code} è segnata come fatta.`,
  doneBy: (/** @type {string} */ when, /** @type {string} */ who) => joined([when, who && `da ${who}`], ', '),
};
