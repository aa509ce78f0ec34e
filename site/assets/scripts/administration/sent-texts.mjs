// What the page of the applications that were sent says.

export const texts = {
  waiting: 'in attesa del numero',
  open: 'Leggi',
  loading: (/** @type {number} */ count) => `Carico l’elenco: finora ${count}…`,
  found: (/** @type {number} */ count, /** @type {number} */ all) => (count === 0 ? `Nessuna delle ${all} corrisponde.` : `${count} su ${all}`),
  title: (/** @type {string} */ protocol) => `Domanda ${protocol}`,
  unknown: '–',
  theSame: 'il beneficiario',
  pdf: 'Il PDF della domanda',
  noCall: 'Questo bando non c’è, oppure lo gestisce un’altra amministrazione.',
  noApplication: 'Questa domanda non c’è, non è stata inviata, oppure è di un bando che gestisce un’altra amministrazione.',
};
