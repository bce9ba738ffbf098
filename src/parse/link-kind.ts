// What a linked note is to the plan, by the key that it stands under. Adding a name is adding a word to a row.
import type { LinkKind } from '../plan/link';

const keys: readonly (readonly [Exclude<LinkKind, 'mentioned'>, RegExp])[] = [
  [
    'depends on',
    /^(?:depends(?: on)?|dependency|dependencies|dependent on|predecessors?|requires|prerequisites?|wait(?:s|ing) (?:for|on)|blocked by|blocked on|gates on|依赖|前置|依存)$/,
  ],
  ['blocks', /^(?:blocks|blocking|unblocks|successors?|阻塞)$/],
  ['supersedes', /^(?:supersedes|replaces|取代|替代)$/],
  [
    'parent',
    /^(?:parent(?: (?:plan|execplan|epic))?|master(?: (?:plan|execplan))?|part of|epic|父计划|总计划|上级计划)$/,
  ],
  // `Superseded by` says more than this, but a plan has no word for it.
  [
    'related',
    /^(?:related(?: .+)?|see also|companions?|superseded by|replaced by|相关.*|关联.*|関連.*|관련.*)$/,
  ],
];

/** The kind that the label of a field gives to the links in its value; null when it says nothing about them. */
export function linkKindOf(label: string): Exclude<LinkKind, 'mentioned'> | null {
  const key = label
    .toLowerCase()
    .replace(/\(s\)/g, '')
    .replace(/[\s_-]+/g, ' ')
    .trim();
  return keys.find(([, pattern]) => pattern.test(key))?.[0] ?? null;
}
