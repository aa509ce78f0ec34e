// Which activities some words, or the beginning of a code, mean.

/** @typedef {[code: string, label: string]} Activity */

/**
 * Words as they are compared: small letters without accents.
 * @param {string} text
 */
const folded = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/**
 * The activities that are meant, in the order of the list: by the beginning of the code, or with every word in the name. Nothing
 * while too little is typed to say.
 * @param {Activity[]} activities
 * @param {string} typed
 */
export function matching(activities, typed) {
  const bare = folded(typed).trim();
  if (/^[\d.\s]+$/.test(bare)) {
    const digits = bare.replace(/[.\s]/g, '');
    return digits.length < 2 ? null : activities.filter(([code]) => code.replaceAll('.', '').startsWith(digits));
  }
  const words = bare.split(/[^\p{L}\d]+/u).filter((word) => word.length > 1).map(stem);
  if (words.join('').length < 3) return null;
  return activities.filter(([, label]) => {
    const name = folded(label);
    return words.every((word) => name.includes(word));
  });
}

/**
 * A word without its last vowel, so that «geometra» finds the «geometri».
 * @param {string} word
 */
const stem = (word) => (word.length > 4 ? word.replace(/[aeiou]$/, '') : word);
