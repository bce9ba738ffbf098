// A drawn timeline as a picture of its own: an SVG without style sheet, classes or variables, and a PNG of that. Every
// colour is the one on screen, in sRGB, because other programs know neither the theme nor newer notations.

const SVG = 'http://www.w3.org/2000/svg';
const MARGIN = 16;
/** The drawing leaves this at its sides for what sticks out. */
const INSET = 8;
const TITLE_ROOM = 28;
const FOOT_ROOM = 24;
/** Pixels of the PNG for each of the drawing. */
const SHARPNESS = 2;

const GEOMETRY = ['d', 'x', 'y', 'width', 'height', 'rx', 'viewBox', 'transform', 'text-anchor'];

export interface PictureWords {
  /** Above the drawing. */
  readonly title: string;
  /** Below it: which time it shows. */
  readonly foot: string;
}

/** The SVG on screen with the names that lie over it, as the text of a file. `holder` holds both. */
export function timelineSvg(svg: SVGSVGElement, holder: HTMLElement, words: PictureWords): string {
  const document = svg.ownerDocument;
  const paint = new Paint(document);
  const { width, height } = svg.getBoundingClientRect();
  const whole = { width: width + 2 * MARGIN, height: height + TITLE_ROOM + FOOT_ROOM + 2 * MARGIN };
  const picture = elementOf(document, 'svg', {
    width: whole.width,
    height: whole.height,
    viewBox: `0 0 ${whole.width} ${whole.height}`,
    'font-family': paint.styleOf(holder).fontFamily,
  });
  picture.append(
    elementOf(document, 'rect', { ...whole, ...paint.colour('fill', surfaceOf(paint, holder)) }),
    lineOf(paint, holder, {
      words: words.title,
      room: width - 2 * INSET,
      y: MARGIN + 12,
      size: 15,
      weight: 600,
    }),
    lineOf(paint, holder, {
      words: words.foot,
      room: width - 2 * INSET,
      y: whole.height - MARGIN,
      size: 11,
      weight: 400,
    }),
  );
  const inner = elementOf(document, 'g', {
    transform: `translate(${MARGIN} ${MARGIN + TITLE_ROOM})`,
  });
  inner.append(...copiesOf(svg, paint), ...namesOf(svg, holder, paint));
  picture.append(inner);
  return new XMLSerializer().serializeToString(picture);
}

/** The picture that the text of an SVG draws. Rejects when it cannot be drawn. */
export async function pngOf(text: string): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
  await image.decode();
  const canvas = new OffscreenCanvas(
    Math.ceil(image.width * SHARPNESS),
    Math.ceil(image.height * SHARPNESS),
  );
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return canvas.convertToBlob({ type: 'image/png' });
}

/** The children of `element` as they look, without what cannot be seen. */
function copiesOf(element: Element, paint: Paint): readonly Node[] {
  return [...element.children].flatMap((child): readonly Node[] => {
    const style = paint.styleOf(child);
    const isHolder = child.tagName === 'g' || child.tagName === 'svg';
    const isUnseen = style.fill === 'none' && style.stroke === 'none';
    if (child.classList.contains('execplans-hit') || (isUnseen && !isHolder)) return [];
    const attributes = GEOMETRY.flatMap((name) => {
      const value = child.getAttribute(name);
      return value === null ? [] : [[name, value] as const];
    });
    const copy = elementOf(child.ownerDocument, child.tagName, Object.fromEntries(attributes));
    if (isHolder) copy.append(...copiesOf(child, paint));
    else {
      paint.put(copy, style);
      if (child.tagName === 'text' || child.tagName === 'title') copy.append(child.textContent);
    }
    return [copy];
  });
}

/** The names of lanes and steps as texts, cut where they are cut on screen. */
function namesOf(svg: SVGSVGElement, holder: HTMLElement, paint: Paint): readonly Node[] {
  const corner = svg.getBoundingClientRect();
  const names = holder.querySelectorAll<HTMLElement>(
    '.execplans-lane-words, .execplans-line-words',
  );
  return [...names].map((name) => {
    const style = paint.styleOf(name);
    const box = name.getBoundingClientRect();
    const isRtl = style.direction === 'rtl';
    const size = Number.parseFloat(style.fontSize);
    const text = elementOf(name.ownerDocument, 'text', {
      x: (isRtl ? box.right : box.left) - corner.left,
      y: (box.top + box.bottom) / 2 - corner.top + size * 0.35,
      direction: style.direction,
      'font-size': size,
      ...paint.colour('fill', style.color),
    });
    text.append(paint.cut(name.textContent, box.width, style));
    return text;
  });
}

interface Line {
  readonly words: string;
  /** px; what is longer is cut. */
  readonly room: number;
  readonly y: number;
  readonly size: number;
  readonly weight: number;
}

function lineOf(paint: Paint, holder: HTMLElement, line: Line): Element {
  const { words, room, y, size, weight } = line;
  const { color, fontFamily } = paint.styleOf(holder);
  const text = elementOf(holder.ownerDocument, 'text', {
    x: MARGIN + INSET,
    y,
    'font-size': size,
    'font-weight': weight,
    ...paint.colour('fill', color),
  });
  const looks = { fontFamily, fontSize: `${size}px`, fontWeight: String(weight) };
  text.append(paint.cut(words, room, looks));
  return text;
}

/** The colour behind the drawing: of the nearest element that has one. */
function surfaceOf(paint: Paint, holder: HTMLElement): string {
  for (let element: Element | null = holder; element !== null; element = element.parentElement) {
    const { backgroundColor } = paint.styleOf(element);
    if (!/^(transparent|rgba\(.*, 0\))$/.test(backgroundColor)) return backgroundColor;
  }
  return 'white';
}

function elementOf(
  document: Document,
  name: string,
  attributes: Readonly<Record<string, string | number>>,
): SVGElement {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  return element;
}

type Font = Pick<CSSStyleDeclaration, 'fontFamily' | 'fontSize' | 'fontWeight'>;

/** Reads computed styles and puts them into words that every program knows. */
class Paint {
  private readonly context = new OffscreenCanvas(1, 1).getContext('2d', {
    willReadFrequently: true,
  });

  constructor(private readonly document: Document) {}

  styleOf(element: Element): CSSStyleDeclaration {
    return (this.document.defaultView ?? window).getComputedStyle(element);
  }

  /** The attributes for a colour, as `#rrggbb` and opacity. */
  colour(name: 'fill' | 'stroke', value: string): Readonly<Record<string, string>> {
    if (value === 'none' || this.context === null) return { [name]: value };
    this.context.clearRect(0, 0, 1, 1);
    this.context.fillStyle = value;
    this.context.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0, alpha = 0] = this.context.getImageData(0, 0, 1, 1).data;
    const hex = [red, green, blue].map((part) => part.toString(16).padStart(2, '0')).join('');
    const opacity = alpha === 255 ? {} : { [`${name}-opacity`]: (alpha / 255).toFixed(2) };
    return { [name]: `#${hex}`, ...opacity };
  }

  /** Gives `copy` the looks of `style`. */
  put(copy: Element, style: CSSStyleDeclaration): void {
    const isText = copy.tagName === 'text';
    const looks: Readonly<Record<string, string>> = {
      ...this.colour('fill', style.fill),
      ...(style.stroke === 'none' ? {} : this.colour('stroke', style.stroke)),
      ...(style.stroke === 'none' ? {} : { 'stroke-width': style.strokeWidth }),
      ...(style.strokeDasharray === 'none' ? {} : { 'stroke-dasharray': style.strokeDasharray }),
      ...(style.opacity === '1' ? {} : { opacity: style.opacity }),
      ...(isText ? { 'font-size': style.fontSize, 'font-weight': style.fontWeight } : {}),
    };
    for (const [key, value] of Object.entries(looks)) copy.setAttribute(key, value);
  }

  /** `words` cut to `width` px, with an ellipsis where something is left out. */
  cut(words: string, width: number, style: Font): string {
    const { context } = this;
    if (context === null) return words;
    context.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
    const fits = (text: string): boolean => context.measureText(text).width <= width + 0.5;
    const characters = [...words];
    while (characters.length > 1 && !fits(shown())) characters.pop();
    return shown();

    function shown(): string {
      const text = characters.join('');
      return text.length === words.length ? text : `${text.trimEnd()}…`;
    }
  }
}
