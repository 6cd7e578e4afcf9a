import { describe, expect, it } from 'vitest';
import { instant } from '#kernel/instant.ts';
import type { ContactMeasure, InfectionRule } from '../../rules/infection-rule-types.ts';
import { NATIONAL_RULES } from '../../rules/national-rules.ts';
import { assessRules } from './assess-rules.ts';
import { layRules } from './lay-rules.ts';

const measure: ContactMeasure = { kind: 'contact', quarantineDays: 10, ppeExempt: true, exempt: [] };
const rule = (
  id: string,
  from: string | null,
  to: string | null,
  more: Partial<InfectionRule> = {},
): InfectionRule => ({
  id,
  illness: 'skabb',
  topic: 'close',
  level: 'national',
  from: from === null ? null : instant(from),
  to: to === null ? null : instant(to),
  duty: 'duty',
  appliesToOpen: false,
  measure,
  sources: [{ title: 'FHI', url: 'https://www.fhi.no/' }],
  confidence: 'high',
  covers: [],
  ...more,
});
const codes = (rules: readonly InfectionRule[]) =>
  assessRules(rules).map(({ code, facts }) => [code, facts['at'] ?? facts['from'] ?? facts['fields'] ?? '']);

describe('regler uten hull og overlapp', () => {
  it.each([
    ['en etter en', [rule('a', null, '2026-01-01Z'), rule('b', '2026-01-01Z', null)], []],
    [
      'hull mellom to',
      [rule('a', null, '2026-01-01Z'), rule('b', '2026-01-02Z', null)],
      [['outbreak.rule.gap', '2026-01-01T00:00:00.000Z']],
    ],
    ['ingen etter den siste', [rule('a', null, '2026-01-01Z')], [['outbreak.rule.gap', '2026-01-01T00:00:00.000Z']]],
    [
      'to samtidig',
      [rule('a', null, '2026-01-02Z'), rule('b', '2026-01-01Z', null)],
      [['outbreak.rule.overlap', '2026-01-01T00:00:00.000Z']],
    ],
    [
      'slutter før den begynner',
      [rule('a', '2026-01-02Z', '2026-01-01Z'), rule('b', '2026-01-02Z', null, { topic: 'other' })],
      [
        ['outbreak.rule.backwards', '2026-01-02T00:00:00.000Z'],
        ['outbreak.rule.gap', '2026-01-01T00:00:00.000Z'],
      ],
    ],
    [
      'isolasjon under nærkontakter',
      [rule('a', null, null, { measure: { kind: 'case', isolationDays: 1 } })],
      [['outbreak.rule.other-measure', '']],
    ],
    ['uten kilde', [rule('a', null, null, { sources: [{ title: ' ', url: '' }] })], [['outbreak.rule.no-source', '']]],
    [
      'lokal regel for en tid',
      [rule('a', null, null), rule('l', '2026-01-01Z', '2026-02-01Z', { level: 'local' })],
      [],
    ],
  ])('%s', (_, rules, expected) => {
    expect(codes(rules)).toEqual(expected);
  });
});

describe('lokal regel er aldri mildere enn nasjonal plikt', () => {
  const local = (more: Partial<ContactMeasure>, of: Partial<InfectionRule> = {}) =>
    rule('l', '2026-01-01Z', null, { level: 'local', measure: { ...measure, ...more }, ...of });
  it.each([
    ['14 dager', local({ quarantineDays: 14 }), []],
    ['7 dager', local({ quarantineDays: 7 }), ['quarantineDays']],
    ['råd i stedet for plikt', local({}, { duty: 'advice' }), ['duty']],
    ['test ut dag 5', local({ testOutDay: 5 }), ['testOutDay']],
    ['kan jobbe fra første dag', local({ workOnly: true }), ['workOnly']],
    ['unntak for vaksinerte', local({ exempt: [{ ground: 'booster' }] }), ['exempt']],
    ['til negativ test', local({ quarantineDays: 'until_negative' }), ['quarantineDays']],
  ])('%s', (_, mine, fields) => {
    const found = assessRules([rule('n', null, null), mine]).filter(({ code }) =>
      code.endsWith('weaker-than-national'),
    );
    expect(found.map(({ facts }) => facts)).toEqual(
      fields.length === 0 ? [] : [expect.objectContaining({ rule: 'l', national: 'n', nationalSource: 'FHI', fields })],
    );
  });

  it('over et nasjonalt råd bestemmer kommunen selv', () => {
    expect(assessRules([rule('n', null, null, { duty: 'advice' }), local({ quarantineDays: 5 })])).toEqual([]);
  });
});

describe('nye versjoner legges inn i rekken', () => {
  it('en ny nasjonal regel avløser den siste', () => {
    const laid = layRules([rule('a', null, null)], [rule('b', '2026-06-01Z', null)]);
    expect(laid.map(({ id, to }) => [id, to])).toEqual([
      ['a', '2026-06-01T00:00:00.000Z'],
      ['b', null],
    ]);
    expect(assessRules(laid)).toEqual([]);
  });
  it('en regel mellom to gjelder til den neste', () => {
    const laid = layRules(
      [rule('a', null, '2026-06-01Z'), rule('c', '2026-06-01Z', null)],
      [rule('b', '2026-03-01Z', null)],
    );
    expect(laid.find(({ id }) => id === 'b')?.to).toBe('2026-06-01T00:00:00.000Z');
    expect(assessRules(laid)).toEqual([]);
  });
  it('to fra samme tidspunkt er et overlapp', () => {
    const laid = layRules(
      [rule('a', null, '2026-06-01Z'), rule('c', '2026-06-01Z', null)],
      [rule('b', '2026-06-01Z', null)],
    );
    expect(assessRules(laid).map(({ code }) => code)).toContain('outbreak.rule.overlap');
  });
});

describe('reglene som følger med', () => {
  it('henger sammen', () => {
    expect(assessRules(NATIONAL_RULES)).toEqual([]);
  });
  it('har hver sitt navn', () => {
    expect(new Set(NATIONAL_RULES.map(({ id }) => id)).size).toBe(NATIONAL_RULES.length);
  });
});
