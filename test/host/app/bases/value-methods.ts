// The functions of formulas: those of each kind of value, and those that stand alone. Only the usual ones of the app's long list.
import moment from 'moment';
import { getAllTags } from '../frontmatter';
import { numberOf } from './operators';
import type { Value } from './values';
import {
  BooleanValue,
  DateValue,
  FileValue,
  type FormulaApp,
  LinkValue,
  ListValue,
  NullValue,
  NumberValue,
  StringValue,
  TagValue,
  valueOf,
} from './values';

/** Throws for a function that the value does not have. */
export function callMethod(of: Value, name: string, given: readonly Value[]): Value {
  const [first = NullValue.value, second = NullValue.value] = given;
  const words = of.toString();
  const argument = first.toString();
  if (of instanceof FileValue) {
    switch (name) {
      case 'inFolder':
        return new BooleanValue(isInFolder(of, argument));
      case 'hasTag':
        return new BooleanValue(given.some((tag) => hasTag(of, tag.toString())));
      case 'hasProperty':
        return new BooleanValue(argument in propertiesOf(of));
      case 'hasLink':
        return new BooleanValue(linksOf(of).some((link) => link.includes(argument)));
      case 'asLink':
        return new LinkValue(`[[${of.file.path}]]`);
    }
  }
  if (of instanceof ListValue) {
    if (name === 'contains') return new BooleanValue(of.includes(first));
    if (name === 'join') return new StringValue(of.values.map(String).join(argument));
    if (name === 'isEmpty') return new BooleanValue(of.length() === 0);
  }
  if (of instanceof DateValue) {
    if (name === 'date') return of.dateOnly();
    if (name === 'format') return new StringValue(moment(of.at).format(argument));
    if (name === 'relative') return new StringValue(of.relative());
  }
  if (of instanceof NumberValue) {
    const digits = first instanceof NumberValue ? first.value : 0;
    if (name === 'round') return new NumberValue(Number(of.value.toFixed(digits)));
    if (name === 'floor') return new NumberValue(Math.floor(of.value));
    if (name === 'ceil') return new NumberValue(Math.ceil(of.value));
    if (name === 'toFixed') return new StringValue(of.value.toFixed(digits));
  }
  switch (name) {
    case 'contains':
      return new BooleanValue(words.includes(argument));
    case 'startsWith':
      return new BooleanValue(words.startsWith(argument));
    case 'endsWith':
      return new BooleanValue(words.endsWith(argument));
    case 'lower':
      return new StringValue(words.toLowerCase());
    case 'trim':
      return new StringValue(words.trim());
    case 'replace':
      return new StringValue(words.split(argument).join(second.toString()));
    case 'isEmpty':
      return new BooleanValue(words === '');
    case 'isTruthy':
      return new BooleanValue(of.isTruthy());
    case 'toString':
      return new StringValue(words);
    default:
      throw new Error(`There is no function “${name}”.`);
  }
}

/** Throws for a function that there is not; `if` is not among them, because it asks for one of its values alone. */
export function callFunction(app: FormulaApp, name: string, given: readonly Value[]): Value {
  const [first = NullValue.value] = given;
  switch (name) {
    case 'now':
      return new DateValue(Date.now(), true);
    case 'today':
      return new DateValue(Date.now(), true).dateOnly();
    case 'date': {
      const date = DateValue.parseFromString(first.toString());
      if (date === null) throw new Error(`“${first.toString()}” is no date.`);
      return date;
    }
    case 'number':
      return new NumberValue(numberOf(first));
    case 'max':
      return new NumberValue(Math.max(...given.map(numberOf)));
    case 'min':
      return new NumberValue(Math.min(...given.map(numberOf)));
    case 'list':
      return first instanceof ListValue ? first : new ListValue([...given]);
    case 'link':
      return new LinkValue(`[[${first.toString()}]]`);
    case 'file': {
      const file = app.vault.getFileByPath(first.toString());
      return file === null ? NullValue.value : new FileValue(app, file);
    }
    default:
      throw new Error(`There is no function “${name}”.`);
  }
}

/** What stands behind a dot: a fact of a file or another value. Null values where there is none. */
export function memberOf(of: Value, name: string): Value {
  if (of instanceof FileValue) return fileMember(of, name);
  if (name === 'length')
    return new NumberValue(of instanceof ListValue ? of.length() : of.toString().length);
  return NullValue.value;
}

function fileMember(of: FileValue, name: string): Value {
  const { file } = of;
  switch (name) {
    case 'file':
      return of;
    case 'name':
      return new StringValue(file.name);
    case 'basename':
      return new StringValue(file.basename);
    case 'path':
      return new StringValue(file.path);
    case 'folder':
      return new StringValue(file.parent?.path ?? '');
    case 'ext':
      return new StringValue(file.extension);
    case 'size':
      return new NumberValue(file.stat.size);
    case 'ctime':
      return new DateValue(file.stat.ctime, true);
    case 'mtime':
      return new DateValue(file.stat.mtime, true);
    case 'tags':
      return new ListValue(tagsOf(of).map((tag) => new TagValue(tag)));
    case 'links':
      return new ListValue(linksOf(of).map((link) => new LinkValue(`[[${link}]]`)));
    case 'properties':
      return valueOf(propertiesOf(of));
    default:
      return NullValue.value;
  }
}

function propertiesOf({ app, file }: FileValue): Readonly<Record<string, unknown>> {
  return app.metadataCache.getFileCache(file)?.frontmatter ?? {};
}

function tagsOf({ app, file }: FileValue): readonly string[] {
  const cache = app.metadataCache.getFileCache(file);
  return cache === null ? [] : (getAllTags(cache) ?? []);
}

function linksOf({ app, file }: FileValue): readonly string[] {
  const cache = app.metadataCache.getFileCache(file);
  return [...(cache?.links ?? []), ...(cache?.frontmatterLinks ?? [])].map(({ link }) => link);
}

/** Without case; a tag holds those below it. */
function hasTag(of: FileValue, tag: string): boolean {
  const wanted = tag.replace(/^#/, '').toLowerCase();
  return tagsOf(of).some((each) => {
    const own = each.replace(/^#/, '').toLowerCase();
    return own === wanted || own.startsWith(`${wanted}/`);
  });
}

/** In the folder or below it; '' and '/' are the whole vault. */
function isInFolder({ file }: FileValue, folder: string): boolean {
  const path = folder.replace(/^\/+|\/+$/g, '');
  return path === '' || file.path.startsWith(`${path}/`);
}
