// Words as a value in a note's properties.

const plainWords = /^\p{L}[\p{L}\p{N} .'-]*$/u;

/** A YAML value: bare when nothing in it could be read as anything but words. `words` are one line. */
export function yamlText(words: string): string {
  const bare = plainWords.test(words) && !/^(?:true|false|null|yes|no|on|off)$/i.test(words);
  return bare ? words.trim() : `'${words.replace(/'/g, "''")}'`;
}
