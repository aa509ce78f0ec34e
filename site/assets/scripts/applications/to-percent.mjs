// How much of something is done, with the preposition that the number wants.

/**
 * «al 50%», «allo 0%», «all’8%»: the word goes with how the number is spoken.
 * @param {number} percent from 0 to 100
 */
export function toPercent(percent) {
  if (percent === 0) return `allo ${percent}%`;
  const vowel = percent === 1 || percent === 8 || percent === 11 || (percent >= 80 && percent < 90);
  return vowel ? `all’${percent}%` : `al ${percent}%`;
}
