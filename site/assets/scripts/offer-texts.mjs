// What is said of answers that were given elsewhere already.

export const texts = {
  replace: (/** @type {string[]} */ labels) => labels.length === 1
    ? `La risposta che c’è già a «${labels[0]}» sarà sostituita. Continuare?`
    : `Le risposte che ci sono già a queste domande saranno sostituite: ${labels.join(', ')}. Continuare?`,
  replaceYes: 'Sì, sostituisci',
  replaceNo: 'No, lascia com’è',
  lookAt: 'Vai alla prima risposta inserita',
  taken: (/** @type {string} */ label) => `${label}: le risposte sono state inserite. Controllale, e cambia quello che è diverso.`,
};
