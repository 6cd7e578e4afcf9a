import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { LAW_RULES, lawRule } from '../../rules/working-time-law.ts';
import { LAW_PARAMETERS, LAW_RULE_IDS } from '../../rules/working-time-law-types.ts';
import { findingTexts } from '../../texts/findings.ts';
import { lawRuleTexts } from '../../texts/law-rules.ts';
import { LAW_ASSESSORS } from './law-assessors.ts';

const here = new URL('./', import.meta.url);
const files = readdirSync(here);
const sources = files.filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'));
const tests = [...files.filter((name) => name.endsWith('.test.ts')), '../hours/hours-overview.test.ts'].map((name) =>
  readFileSync(new URL(name, here), 'utf8'),
);
const code = [...sources, '../hours/hours-overview.ts']
  .map((name) => readFileSync(new URL(name, here), 'utf8'))
  .join('\n');

/** Where a rule's example table is, by the heading it stands under. */
const HEADINGS: { readonly [id in string]: RegExp } = {
  'aml-10-4-4': /aml\. § 10-4 \(4\) og \(5\)/,
  'aml-10-4-5': /aml\. § 10-4 \(4\) og \(5\)/,
  'aml-10-5-1': /describe\('aml\. § 10-5 .*[\s\S]*'\(1\) individuell avtale/,
  'aml-10-5-2': /describe\('aml\. § 10-5 .*[\s\S]*'\(2\) avtale med tillitsvalgte/,
  'aml-10-5-3': /describe\('aml\. § 10-5 .*[\s\S]*'\(3\) samtykke fra Arbeidstilsynet/,
  'aml-10-6-4': /aml\. § 10-6 \(4\), \(5\) og \(6\)/,
  'aml-10-6-5': /aml\. § 10-6 \(4\), \(5\) og \(6\)/,
  'aml-10-6-6': /aml\. § 10-6 \(4\), \(5\) og \(6\)/,
  'aml-10-6-8': /aml\. § 10-6 \(8\) og \(9\)/,
  'aml-10-6-9': /aml\. § 10-6 \(8\) og \(9\)/,
};

describe('De 32 reglene i aml. kap. 10', () => {
  it('står alle i tabellen, hver én gang', () => {
    expect(LAW_RULE_IDS).toHaveLength(32);
    expect(LAW_RULES.map(({ id }) => id).toSorted()).toEqual([...LAW_RULE_IDS].toSorted());
  });

  it.each(LAW_RULE_IDS)('%s har regel, parameter, kilde og eksempler eller en registrert avgjørelse', (id) => {
    const rule = lawRule(id);
    const rows = Object.values(rule.parameters).flat();
    for (const row of rows) {
      expect(row.from).toMatch(/^\d{4}-\d\d-\d\d$/);
      expect(row.source).not.toBe('');
    }
    const carriedOut =
      LAW_ASSESSORS.some(({ rules }) => rules.includes(id)) ||
      code.includes(`'${id}'`) ||
      code.includes(`aml. ${rule.paragraph}`);
    expect(carriedOut).toBe(true);
    const heading = HEADINGS[id] ?? new RegExp(`aml\\. ${rule.paragraph.replace(/[().]/g, '\\$&')}`);
    expect(tests.some((text) => heading.test(text))).toBe(true);
    if (rule.kind === 'record') expect(rule.recorded).toBe(true);
    else if (rule.kind === 'limit') expect(rows.length).toBeGreaterThan(0);
    for (const texts of Object.values(lawRuleTexts)) expect(Object.keys(texts)).toContain(`rule.${id}`);
  });

  it('har en setning på tre språk for hvert funn', () => {
    const codes = new Set(code.match(/staffing\.law\.[a-z-]+[a-z]/g) ?? []);
    for (const told of [...code.matchAll(/told\('([a-z-]+)'/g)]) codes.add(`staffing.law.${told[1]}`);
    expect(codes.size).toBeGreaterThan(20);
    for (const texts of Object.values(findingTexts)) {
      for (const one of codes) expect(Object.keys(texts)).toContain(one);
    }
  });

  it('har hver parameter satt av en regel', () => {
    const set = new Set(LAW_RULES.flatMap(({ parameters }) => Object.keys(parameters)));
    expect(LAW_PARAMETERS.filter((name) => !set.has(name))).toEqual([]);
  });
});
