import type { PlainDate } from '#kernel/plain-date.ts';
import { parsePlainDate } from '#kernel/plain-date.ts';
import { formatDay } from '#platform/texts/format-date.ts';
import type { Locale } from '#platform/texts/locale.ts';
import type { Translator } from '#platform/texts/translator.ts';
import type { FindingView } from '../../contract.ts';

/** What a finding says, its days in the reader's words; the code where a fact is missing. */
export function findingWords(
  finding: Pick<FindingView, 'code' | 'facts'>,
  t: Pick<Translator, 'find'>,
  locale: Locale,
): string {
  const facts = Object.fromEntries(
    Object.entries(finding.facts).map(([name, value]) => {
      const day: PlainDate | undefined = typeof value === 'string' ? parsePlainDate(value) : undefined;
      return [name, day === undefined ? value : formatDay(day, locale, 'day')];
    }),
  );
  try {
    return t.find(finding.code, facts) ?? finding.code;
  } catch {
    return finding.code;
  }
}

/** What makes a finding lawful or answered for, in words; empty where nothing does. */
export function answeredFor({ facts }: Pick<FindingView, 'facts'>, t: Pick<Translator, 'find'>): string {
  const said: (string | undefined)[] = [];
  const text = (name: string): string => String(facts[name] ?? '') || '–';
  if (facts['agreedHours'] !== undefined) {
    said.push(t.find('findings.permitted', { agreement: text('agreement'), compensation: text('compensation') }));
  }
  const willing = facts['willingness'];
  if (willing === 'missing') said.push(t.find('willing.missing'));
  if (willing === 'consent-missing') said.push(t.find('willing.consent'));
  if (facts['recordedReason'] !== undefined) {
    const values = { reason: text('recordedReason'), by: text('recordedBy'), note: text('recordedNote') };
    said.push(t.find('findings.recorded', values));
  }
  return said.join(' ');
}
