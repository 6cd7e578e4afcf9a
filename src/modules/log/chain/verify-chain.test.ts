import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { instant } from '#kernel/instant.ts';
import type { LogEntry } from '../domain/log-entry.ts';
import { canonicalJson } from './canonical-json.ts';
import { entryHash, FIRST_PREV_HASH } from './entry-hash.ts';
import { CHAIN_START, verifyChain } from './verify-chain.ts';

const TENANT = 3;

function chainOf(titles: readonly string[]): LogEntry[] {
  const entries: LogEntry[] = [];
  for (const [index, title] of titles.entries()) {
    const content: Omit<LogEntry, 'hash'> = {
      seq: index + 1,
      at: instant('2026-11-23T05:40:00Z'),
      accountId: 4,
      actorName: 'Ragna Solbris',
      actorRole: 'staffing_coordinator',
      kind: 'staffing.plan.published',
      unitId: 'A2',
      subjectKind: 'plan',
      subjectId: '7',
      title,
      why: 'Natt under minimum',
      known: [{ code: 'staffing.holes', value: 17, unit: 'shifts', asOf: instant('2026-11-23T05:31:00Z') }],
      facts: { shifts: 14 },
      prevHash: entries.at(-1)?.hash ?? FIRST_PREV_HASH,
    };
    entries.push({ ...content, hash: entryHash(TENANT, content) });
  }
  return entries;
}

const three = chainOf(['Åsheim 2 forsterkes', 'Fuglenes 1 stenges for besøk', 'Plan 7 publisert']);
const changed = (index: number, change: Partial<LogEntry>) =>
  three.with(index, { ...(three[index] as LogEntry), ...change });

describe('en kjede av beslutninger', () => {
  const cases: readonly [string, readonly LogEntry[], string][] = [
    ['urørt', three, 'ok 3'],
    ['tom', [], 'ok 0'],
    ['begrunnelse endret', changed(1, { why: 'Ingen grunn' }), 'changed 2'],
    ['hvem endret', changed(0, { accountId: 5 }), 'changed 1'],
    ['to byttet om', [three[0], three[2], three[1]] as LogEntry[], 'missing 2'],
    ['den første fjernet', three.slice(1), 'missing 1'],
    ['én lagt til to ganger', [...three, three[2] as LogEntry], 'missing 4'],
    [
      'endret og regnet om på nytt',
      changed(1, {
        why: 'Ny',
        hash: entryHash(TENANT, { ...(three[1] as LogEntry), why: 'Ny' }),
      }),
      'unlinked 3',
    ],
  ];
  test.each(cases)('%s', (_, entries, expected) => {
    const verdict = verifyChain(TENANT, CHAIN_START, entries);
    expect(verdict.ok ? `ok ${verdict.entries}` : `${verdict.fault} ${verdict.seq}`).toBe(expected);
  });

  test('samme innhold i en annen kommune er en annen kjede', () => {
    expect(verifyChain(TENANT + 1, CHAIN_START, three).ok).toBe(false);
  });

  test('enhver endring av ett felt i én av mange oppdages der', () => {
    const chain = chainOf(Array.from({ length: 6 }, (_, i) => `Beslutning ${i + 1}`));
    const fields = Object.keys(chain[0] as LogEntry) as (keyof LogEntry)[];
    fc.assert(
      fc.property(
        fc.nat(chain.length - 1),
        fc.constantFrom(...fields),
        fc.oneof(fc.string(), fc.integer(), fc.jsonValue(), fc.constant(null)),
        (index, field, value) => {
          const before = chain[index] as LogEntry;
          fc.pre(canonicalJson(before[field] ?? null) !== canonicalJson(value ?? null));
          const verdict = verifyChain(
            TENANT,
            CHAIN_START,
            chain.with(index, { ...before, [field]: value } as LogEntry),
          );
          expect(verdict.ok).toBe(false);
          if (!verdict.ok && field !== 'seq') expect(verdict.seq).toBe(index + 1);
        },
      ),
    );
  });
});

describe('kanonisk JSON', () => {
  test('rekkefølgen av felt betyr ingenting, innholdet alt', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
        const reversed = Object.fromEntries(Object.entries(value).reverse());
        expect(canonicalJson(reversed)).toBe(canonicalJson(value));
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });
});
