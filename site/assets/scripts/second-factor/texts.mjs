// What the pages of the second factor say.

export const texts = {
  qr: 'Codice QR da inquadrare con l’app di autenticazione',
  since: (/** @type {string} */ instant) => `Impostata il ${instant}.`,
  left: (/** @type {number} */ count) => (count === 0
    ? 'Non resta nessun codice di recupero: creane di nuovi.'
    : count === 1 ? 'Resta un solo codice di recupero: creane di nuovi.' : `Restano ${count} codici di recupero.`),
  copied: 'Copiati.',
  notCopied: 'Il browser non permette di copiarli: stampali o ricopiali a mano.',
};
