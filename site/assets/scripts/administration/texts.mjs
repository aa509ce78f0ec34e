// What the scripts of the administration's pages say.

export const texts = {
  change: 'Cambia i termini',
  noCall: 'Questo bando non c’è, oppure lo gestisce un’altra amministrazione.',
  arrivedOf: (/** @type {number} */ arrived, /** @type {number} */ most) => `${arrived} su ${most}`,
  actMissing: 'Scrivi l’atto che lo decide.',
  dayMissing: 'Scrivi il nuovo ultimo giorno.',
  mostMissing: 'Scrivi il numero massimo.',
  mostShape: 'Scrivi un numero intero da 1 in su, per esempio 500.',
  daysMissing: 'Scrivi almeno uno dei due giorni.',
  checking: 'Controllo in corso…',
  question: (/** @type {string} */ sentence) => `Chi presenta domanda leggerà: «${sentence}» Pubblicare?`,
  yes: 'Sì, pubblica',
  no: 'No, non ancora',
  changed: (/** @type {string} */ sentence) => `Fatto. Adesso le persone leggono: «${sentence}»`,
};
