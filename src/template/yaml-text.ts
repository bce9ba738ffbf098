// Words as a value in a note's properties.

/** A YAML value: bare when nothing in it could be read as anything but words. `words` are one line. */
export function yamlText(words: string): string {
  const bare =
    /^\p{L}[\p{L}\p{N} .'-]*$/u.test(words) && !/^(?:true|false|null|yes|no|on|off)$/i.test(words);
  return bare ? words.trim() : `'${words.replace(/'/g, "''")}'`;
}
