// What is said when two people, or two windows, saved the same part.

export const texts = {
  title: (/** @type {string} */ who) => who
    ? `Mentre scrivevi, ${who} ha salvato questa stessa parte`
    : 'Mentre scrivevi, un’altra persona ha salvato questa stessa parte',
  own: 'Questa stessa parte è stata salvata anche da un’altra finestra, con le tue credenziali',
  intro: 'Per ogni risposta diversa scegli quale tenere. Niente è stato ancora sovrascritto.',
  none: 'Le modifiche riguardano risposte diverse: si possono tenere tutte. Controllale e salva.',
  theirOnly: 'Già salvate, e restano',
  mineOnly: 'Scritte da te, e si aggiungono',
  mine: 'Tu',
  theirs: (/** @type {string} */ who) => who || 'L’altra persona',
  thisWindow: 'In questa finestra',
  otherWindow: 'Nell’altra finestra',
  save: 'Salva con queste scelte',
  saveAll: 'Salva tutte le modifiche',
};
