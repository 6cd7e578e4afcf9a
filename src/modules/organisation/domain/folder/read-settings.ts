import type { PlainDate } from '#kernel/plain-date.ts';
import { parsePlainDate } from '#kernel/plain-date.ts';
import type { DatedValue, Municipality, PolicyOverrides, RuleName, RuleOverrides } from '../municipality.ts';
import { POOL_SOURCES, RULE_NAMES } from '../municipality.ts';
import type { FolderFault } from './folder-fault.ts';
import { folderFault } from './folder-fault.ts';

/** What municipality.json says. */
export type MunicipalitySettings = Pick<Municipality, 'number' | 'name' | 'rules' | 'policy'>;

const POLICY_NUMBERS = [
  'belowMinimumFactor',
  'sameSite',
  'otherSite',
  'overQualified',
  'night',
  'extraStep',
  'overtime',
] as const;
const POLICY_KEYS = ['weights', ...POLICY_NUMBERS, 'source'] as const;
const SOURCES = ['own', ...POOL_SOURCES] as const;
const DATED_KEYS = ['value', 'from', 'to', 'source'];
const KEYS = ['number', 'name', 'rules', 'policy'];
const MOST = 1e9;

type Loose = Readonly<Record<string, unknown>>;

function isObject(value: unknown): value is Loose {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Reads municipality.json's parsed content; a fault's column is the path of the key, such as `rules.weekHours`. */
export function readSettings(
  content: unknown,
  file: string,
): { readonly settings: MunicipalitySettings; readonly faults: FolderFault[]; readonly warnings: FolderFault[] } {
  const faults: FolderFault[] = [];
  const warnings: FolderFault[] = [];
  const settings = { number: '', name: '', rules: {} as RuleOverrides, policy: {} as PolicyOverrides };
  const fault = (column: string, value: unknown, code: FolderFault['code'], facts: FolderFault['facts'] = {}): void => {
    faults.push(folderFault({ file, column, ...shown(value) }, code, facts));
  };
  const amount = (value: unknown, column: string): number | undefined => {
    if (typeof value === 'number' && Number.isFinite(value) && value >= 0 && value <= MOST) return value;
    fault(column, value, 'bad-setting', { least: 0 });
    return undefined;
  };
  const knownKeys = (object: Loose, path: string, keys: readonly string[]): void => {
    for (const key of Object.keys(object)) {
      if (!keys.includes(key)) fault(`${path}.${key}`, object[key], 'unknown-key', { values: keys });
    }
  };
  const amounts = (object: unknown, path: string, keys?: readonly string[]): Record<string, number> => {
    if (!isObject(object)) {
      fault(path, object, 'bad-object');
      return {};
    }
    if (keys) knownKeys(object, path, keys);
    const read = Object.keys(object).filter((key) => !keys || keys.includes(key));
    return Object.fromEntries(read.map((key) => [key, amount(object[key], `${path}.${key}`) ?? 0]));
  };
  const day = (value: unknown, column: string): PlainDate | undefined => {
    if (value === undefined || value === null) return undefined;
    const read = typeof value === 'string' ? parsePlainDate(value) : undefined;
    if (!read) fault(column, value, 'bad-day', { format: '2026-11-23' });
    return read;
  };
  const dated = (value: unknown, path: string): DatedValue | undefined => {
    if (!isObject(value)) {
      fault(path, value, 'bad-object');
      return undefined;
    }
    knownKeys(value, path, DATED_KEYS);
    const number = amount(value.value, `${path}.value`);
    const from = day(value.from, `${path}.from`);
    const to = day(value.to, `${path}.to`);
    if (from && to && to <= from) fault(`${path}.to`, to, 'to-before-from', { from });
    if (value.source !== undefined && typeof value.source !== 'string')
      fault(`${path}.source`, value.source, 'bad-text', { most: 500 });
    const source = typeof value.source === 'string' ? value.source : undefined;
    return { value: number ?? 0, ...(from ? { from } : {}), ...(to ? { to } : {}), ...(source ? { source } : {}) };
  };
  const rules = (value: unknown): RuleOverrides => {
    if (!isObject(value)) {
      fault('rules', value, 'bad-object');
      return {};
    }
    knownKeys(value, 'rules', RULE_NAMES);
    const read: { -readonly [name in RuleName]?: RuleOverrides[name] } = {};
    for (const name of RULE_NAMES) {
      const rule = value[name];
      if (rule === undefined) continue;
      if (Array.isArray(rule)) {
        const list = rule.flatMap((one, index) => dated(one, `rules.${name}[${index}]`) ?? []);
        if (overlapping(list)) fault(`rules.${name}`, rule, 'overlapping-values');
        read[name] = list;
      } else if (typeof rule === 'number') read[name] = amount(rule, `rules.${name}`) ?? 0;
      else fault(`rules.${name}`, rule, 'bad-dated-list');
    }
    return read;
  };
  const policy = (value: unknown): PolicyOverrides => {
    if (!isObject(value)) {
      fault('policy', value, 'bad-object');
      return {};
    }
    knownKeys(value, 'policy', POLICY_KEYS);
    const numbers = POLICY_NUMBERS.filter((name) => value[name] !== undefined);
    return {
      ...(value.weights === undefined ? {} : { weights: amounts(value.weights, 'policy.weights') }),
      ...Object.fromEntries(numbers.map((name) => [name, amount(value[name], `policy.${name}`) ?? 0])),
      ...(value.source === undefined ? {} : { source: amounts(value.source, 'policy.source', SOURCES) }),
    };
  };
  if (!isObject(content)) {
    faults.push(folderFault({ file }, 'bad-object'));
    return { settings, faults, warnings };
  }
  const number = typeof content.number === 'number' ? String(content.number).padStart(4, '0') : content.number;
  if (typeof number === 'string' && /^\d{4}$/.test(number.trim())) settings.number = number.trim();
  else fault('number', content.number, 'bad-municipality-number');
  if (typeof content.name === 'string' && content.name.trim() !== '') settings.name = content.name.trim();
  else fault('name', content.name, 'empty-cell');
  if (content.rules !== undefined) settings.rules = rules(content.rules);
  if (content.policy !== undefined) settings.policy = policy(content.policy);
  for (const key of Object.keys(content)) {
    if (!KEYS.includes(key)) warnings.push(folderFault({ file, column: key }, 'unknown-column'));
  }
  return { settings, faults, warnings };
}

function shown(value: unknown): { readonly value?: string } {
  if (value === undefined) return {};
  if (typeof value === 'string') return { value };
  try {
    return { value: JSON.stringify(value) };
  } catch {
    return { value: Array.isArray(value) ? '[…]' : '{…}' };
  }
}

/** Whether two values are in force on the same day, once each lasts until its `to` or the next one's `from`. */
function overlapping(values: readonly DatedValue[]): boolean {
  const sorted = [...values].sort((a, b) => (a.from ?? '').localeCompare(b.from ?? ''));
  return sorted.some((value, index) => {
    const next = sorted[index + 1];
    if (!next) return false;
    return (
      (next.from ?? '') === (value.from ?? '') ||
      (value.to !== undefined && next.from !== undefined && next.from < value.to)
    );
  });
}
