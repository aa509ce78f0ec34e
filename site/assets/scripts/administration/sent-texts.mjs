// What the page of the applications that were sent says.

export const texts = {
  waiting: 'in attesa del numero',
  open: 'Leggi',
  title: (/** @type {string} */ protocol) => `Domanda ${protocol}`,
  pdf: 'Il PDF della domanda',
  noCall: 'Questo bando non c’è, oppure lo gestisce un’altra amministrazione.',
  noApplication: 'Questa domanda non c’è, non è stata inviata, oppure è di un bando che gestisce un’altra amministrazione.',
};
