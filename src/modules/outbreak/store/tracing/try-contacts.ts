import type { Work } from '#platform/unit-of-work/work.ts';
import type { PeriodView } from '../../contract/tracing.ts';
import { periodOf } from '../../domain/infection-rules/period-of.ts';
import type { RuleSets } from '../infection-rules/read-rule-sets.ts';
import { showCalculated } from '../infection-rules/show-period.ts';
import { factsOfContact } from './contact-periods.ts';
import type { ContactRow } from './contact-rows.ts';
import { readTestsOfContacts } from './tests-of-contacts.ts';

/**
 * What the rules of now would ask: of contacts not judged yet, and of confirmed ones of whom nothing that keeps them away was asked,
 * where it does now. Nothing is stored.
 */
export async function tryContacts(
  work: Work,
  contacts: readonly ContactRow[],
  { rules, gaps }: RuleSets,
): Promise<ReadonlyMap<number, PeriodView>> {
  const asked = contacts.filter((one) => one.waitsFor === null && (one.state === 'proposed' || isFree(one)));
  if (asked.length === 0) return new Map();
  const tests = await readTestsOfContacts(work, asked);
  const today = work.clock.today();
  const moment = { openedAt: work.now, now: work.now };
  const known = new Map<string, PeriodView>();
  const found = new Map<number, PeriodView>();
  for (const one of asked) {
    const facts = factsOfContact(one, tests.get(one.contactId), today);
    const key = JSON.stringify(facts);
    const period = known.get(key) ?? showCalculated(periodOf(facts, rules, moment, gaps), rules);
    known.set(key, period);
    if (one.state === 'proposed' || isAsking(period, today)) found.set(one.contactId, period);
  }
  return found;
}

function isFree({ state, period }: ContactRow): boolean {
  return state === 'confirmed' && (period === null || period.kind === 'none' || period.kind === 'test');
}

function isAsking({ kind, to }: PeriodView, today: string): boolean {
  return kind !== 'none' && kind !== 'test' && (to === null || to > today);
}
