// Untrusted HTML made safe to put on the page.
import DOMPurify from 'dompurify';

export function sanitizeHTMLToDom(html: string): DocumentFragment {
  return DOMPurify.sanitize(html, {
    RETURN_DOM_FRAGMENT: true,
    ADD_ATTR: ['target', 'data-line', 'src'],
  });
}
