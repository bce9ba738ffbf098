// A number by which writes to several notes are one change to a person, and taken back as one.

export function newTogether(): number {
  const [number = 0] = crypto.getRandomValues(new Uint32Array(1));
  return number;
}
