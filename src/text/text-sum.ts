// A number that tells texts apart, but for chance. Not for what must be safe from forgery.

/** From -2^31 below 2^31; the same for the same text behind what `sum` was made of. */
export function textSum(text: string, sum = 0): number {
  let all = sum;
  for (let at = 0; at < text.length; at += 1) all = (Math.imul(all, 31) + text.charCodeAt(at)) | 0;
  return all;
}
