// Markdown to the app's CachedMetadata. Compared with caches recorded from the real app by the check beside it; needs no browser.
import type * as O from 'obsidian';
import type { Heading, Image, Link, Nodes, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { frontmatter } from 'micromark-extension-frontmatter';
import { gfm } from 'micromark-extension-gfm';
import { getFrontMatterInfo, parseYaml } from '../yaml';
import { findBlockComments } from './block-comments';
import { frontmatterLinks, scanInline, type Zone } from './inline-syntax';
import { readList } from './list-items';
import { Positions } from './positions';

const EXTENSIONS = [gfm(), frontmatter(['yaml'])];
const MDAST_EXTENSIONS = [gfmFromMarkdown(), frontmatterFromMarkdown(['yaml'])];
const BLOCK_ID = /(?:^|\s)\^([a-zA-Z0-9-]+)\s*$/;
const SCHEME = /^[a-z][a-z0-9+.-]*:/i;

interface Positioned {
  position: O.Pos;
}

function byPosition(a: Positioned, b: Positioned): number {
  return a.position.start.offset - b.position.start.offset;
}

/** Never throws: front matter that is not YAML is left out. */
export function parseMetadata(text: string): O.CachedMetadata {
  return new MetadataReader(text).read();
}

class MetadataReader {
  private readonly positions: Positions;
  private readonly zones: Zone[] = [];
  private readonly sections: O.SectionCache[] = [];
  private readonly headings: O.HeadingCache[] = [];
  private readonly listItems: O.ListItemCache[] = [];
  private readonly links: O.LinkCache[] = [];
  private readonly embeds: O.EmbedCache[] = [];
  private readonly footnotes: O.FootnoteCache[] = [];
  private readonly footnoteRefs: O.FootnoteRefCache[] = [];
  private readonly blocks: Record<string, O.BlockCache> = {};

  constructor(private readonly text: string) {
    this.positions = new Positions(text);
  }

  read(): O.CachedMetadata {
    const comments = findBlockComments(this.text);
    const tree = fromMarkdown(comments.masked, {
      extensions: EXTENSIONS,
      mdastExtensions: MDAST_EXTENSIONS,
    });
    for (const node of tree.children) this.readBlock(node);
    for (const [start, end] of comments.ranges)
      this.sections.push({ type: 'comment', position: this.positions.pos(start, end) });
    this.sections.sort(byPosition);
    const inline = scanInline(this.text, this.zones, this.positions);
    const cache: O.CachedMetadata = {};
    const links = [...this.links, ...inline.links].sort(byPosition);
    const embeds = [...this.embeds, ...inline.embeds].sort(byPosition);
    if (links.length > 0) cache.links = links;
    if (embeds.length > 0) cache.embeds = embeds;
    if (inline.tags.length > 0) cache.tags = inline.tags;
    if (this.headings.length > 0) cache.headings = this.headings;
    if (this.footnotes.length > 0) cache.footnotes = this.footnotes;
    if (this.footnoteRefs.length > 0) cache.footnoteRefs = this.footnoteRefs;
    if (this.sections.length > 0) cache.sections = this.sections;
    if (this.listItems.length > 0) cache.listItems = this.listItems.sort(byPosition);
    this.readFrontmatter(cache);
    if (Object.keys(this.blocks).length > 0) cache.blocks = this.blocks;
    return cache;
  }

  private range(node: Nodes): readonly [number, number] {
    // micromark drops a BOM and does not count it.
    const bom = this.text.startsWith('\uFEFF') ? 1 : 0;
    const { start, end } = node.position ?? {};
    return [(start?.offset ?? 0) + bom, (end?.offset ?? 0) + bom];
  }

  private blockId(start: number, end: number): string | undefined {
    const lineStart = this.text.lastIndexOf('\n', end - 1) + 1;
    return BLOCK_ID.exec(this.text.slice(Math.max(start, lineStart), end))?.[1];
  }

  private readBlock(node: RootContent): void {
    let [start] = this.range(node);
    const end = this.range(node)[1];
    const type = this.sectionType(node, start, end);
    if (type === 'math') this.zones.push([start, end]);
    if (type === 'callout' || type === 'blockquote') {
      const lineStart = start - this.positions.loc(start).col;
      if (/^ *$/.test(this.text.slice(lineStart, start))) start = lineStart;
    }
    const section: O.SectionCache = { type, position: this.positions.pos(start, end) };
    const named = type !== 'yaml' && type !== 'code' && type !== 'list';
    const id = named ? this.blockId(start, end) : undefined;
    if (id !== undefined) this.nameBlock(section, id, start, end);
    this.sections.push(section);
    this.walk(node);
  }

  private sectionType(node: RootContent, start: number, end: number): string {
    const source = this.text.slice(start, end);
    if (node.type === 'blockquote' && /^\s*>\s*\[!/.test(source)) return 'callout';
    if (node.type === 'paragraph' && /^\$\$[\s\S]*\$\$$/.test(source.trim())) return 'math';
    return node.type;
  }

  /** An id alone on its line names the block above. */
  private nameBlock(section: O.SectionCache, id: string, start: number, end: number): void {
    section.id = id;
    const above = this.sections[this.sections.length - 1];
    const alone = this.text.slice(start, end).trim() === `^${id}`;
    const named = alone && above !== undefined ? above : section;
    named.id = id;
    this.blocks[id.toLowerCase()] = { id, position: named.position };
  }

  private walk(node: Nodes): void {
    const [start, end] = this.range(node);
    switch (node.type) {
      case 'code':
      case 'inlineCode':
      case 'html':
      case 'yaml':
        this.zones.push([start, end]);
        return;
      case 'heading':
        this.headings.push(this.heading(node));
        break;
      case 'list':
        readList(
          {
            text: this.text,
            positions: this.positions,
            range: (each) => this.range(each),
            blockId: (from, to) => this.blockId(from, to),
            onItem: (item) => this.addListItem(item),
            onContent: (each) => this.walk(each),
          },
          node,
        );
        return;
      case 'link':
      case 'image':
        if (!this.readLink(node)) return;
        break;
      case 'footnoteReference':
        this.footnoteRefs.push({ id: node.identifier, position: this.positions.pos(start, end) });
        break;
      case 'footnoteDefinition':
        this.footnotes.push({ id: node.identifier, position: this.positions.pos(start, end) });
        break;
      default:
        break;
    }
    if ('children' in node) for (const child of node.children) this.walk(child);
  }

  private heading(node: Heading): O.HeadingCache {
    const [start, end] = this.range(node);
    const heading = this.text
      .slice(start, end)
      .replace(/^\s*#{1,6}[ \t]*/, '')
      .replace(/[ \t]+#+[ \t]*$/, '')
      .replace(/\n[=-]+\s*$/, '')
      .trim();
    return { heading, level: node.depth, position: this.positions.pos(start, end) };
  }

  private addListItem(item: O.ListItemCache): void {
    this.listItems.push(item);
    if (item.id !== undefined)
      this.blocks[item.id.toLowerCase()] = { id: item.id, position: item.position };
  }

  /** Says whether what is inside the link may hold more. */
  private readLink(node: Link | Image): boolean {
    const [start, end] = this.range(node);
    const original = this.text.slice(start, end);
    if (!/^!?\[/.test(original)) {
      this.zones.push([start, end]);
      return false;
    }
    if (node.url === '') return true;
    const target = original.indexOf('](');
    if (target >= 0) this.zones.push([start + target + 1, end]);
    if (SCHEME.test(node.url)) return true;
    const position = this.positions.pos(start, end);
    const link = decoded(node.url);
    if (node.type === 'image') {
      this.embeds.push({ link, original, displayText: node.alt ?? '', position });
    } else {
      this.links.push({ link, original, displayText: original.slice(1, target), position });
    }
    return true;
  }

  private readFrontmatter(cache: O.CachedMetadata): void {
    const info = getFrontMatterInfo(this.text);
    if (!info.exists) return;
    let value: unknown;
    try {
      value = parseYaml(info.frontmatter);
    } catch {
      return;
    }
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return;
    cache.frontmatter = value;
    const yaml = this.sections.find((section) => section.type === 'yaml');
    if (yaml !== undefined) cache.frontmatterPosition = yaml.position;
    cache.frontmatterLinks = frontmatterLinks(value);
  }
}

function decoded(url: string): string {
  try {
    return decodeURI(url);
  } catch {
    return url;
  }
}
