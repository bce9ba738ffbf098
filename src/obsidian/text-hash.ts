// The fingerprint by which a text is known again. The browser's own, so that it costs no code; it is
// asynchronous, and whoever writes compares the text itself once more.

/** The SHA-256 of `text` in UTF-8, as 64 hexadecimal digits. A BOM and line endings count. */
export async function textHash(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
