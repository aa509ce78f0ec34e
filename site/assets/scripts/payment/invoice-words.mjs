// What is said of electronic invoices, and of the proofs that pay several expenses.

export const words = {
  title: (/** @type {string} */ name) => `Fattura elettronica letta da «${name}»`,
  unread: (/** @type {string} */ why) => `Il file resta tra i documenti, ma non si è potuto leggere: ${why}`,
  more: (/** @type {number} */ more) => `Nel file ci sono altre ${more} fatture, che qui non sono mostrate.`,
  withTotal: (/** @type {string} */ title, /** @type {string} */ total) => `${title}: ${total}`,
  allWell: 'I conti della fattura tornano.',
  take: 'Riporta questi dati nel giustificativo',
  whole: 'Leggi tutta la fattura',
  stops: 'Non si può rendicontare. ',
  warns: 'Da guardare. ',
  copyNone: 'Non ci sono altri giustificativi con quietanze.',
  copyChoose: 'Scegli il giustificativo',
  copyDone: (/** @type {number} */ count) => count === 0
    ? 'Non c’era niente da copiare: le quietanze di quel giustificativo sono già qui, sono esaurite o non servono più.'
    : count === 1 ? 'Una quietanza è stata copiata: controlla l’importo.' : `${count} quietanze sono state copiate: controlla gli importi.`,
};
