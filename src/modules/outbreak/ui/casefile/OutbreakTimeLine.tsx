import { useMemo } from 'react';
import type { Instant } from '#kernel/instant.ts';
import type { PlainDate } from '#kernel/plain-date.ts';
import { FilterChips } from '#platform/ui-kit/FilterChips.tsx';
import { Section } from '#platform/ui-kit/Section.tsx';
import { useSearchList } from '#platform/ui-kit/use-search-list.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import type { OutbreakFile } from '../../contract/casefile.ts';
import { casefileTexts } from '../../texts/casefile/casefile-texts.ts';
import { useFileWords } from './use-outbreak.ts';

const GROUPS = {
  cases: ['onset', 'confirmed', 'withdrawn'],
  tracing: ['sampled', 'results', 'contacts', 'periods'],
  measures: ['visits', 'notices', 'cleaning-ordered', 'cleaning-done', 'plan', 'shift-messages'],
  decisions: ['duty', 'opened', 'level', 'closed', 'reopened'],
} as const;
const NAMES = ['cases', 'tracing', 'measures', 'decisions'] as const;
const DAY_LENGTH = 10;

/** All that has happened in the outbreak and because of it, newest first, by kind. */
export function OutbreakTimeLine({ file }: { readonly file: OutbreakFile }) {
  const t = useTexts(casefileTexts);
  const words = useFileWords();
  const [chosen, toggle] = useSearchList('hendelser');
  const byId = useMemo(() => new Map(file.cases.map((one) => [one.caseId, one])), [file.cases]);
  const kinds = new Set<string>(NAMES.filter((name) => chosen.includes(name)).flatMap((name) => [...GROUPS[name]]));
  const count = (name: (typeof NAMES)[number]) =>
    file.events.filter((event) => (GROUPS[name] as readonly string[]).includes(event.kind)).length;
  const events = file.events.filter((event) => kinds.size === 0 || kinds.has(event.kind)).toReversed();
  const sayFacts = ({ kind, facts, caseId }: OutbreakFile['events'][number]) => {
    const one = caseId === null ? undefined : byId.get(caseId);
    const code = kind === 'duty' ? facts.duty : kind === 'level' ? facts.level : undefined;
    return {
      ...facts,
      who: one ? words.who(one) : '',
      name: code === undefined ? '' : (t.find(`${kind}.${code}`) ?? ''),
      until: facts.to ? words.dayInFull(facts.to as PlainDate) : 'none',
      ...(typeof facts.from === 'string' ? { from: words.dayInFull(facts.from as PlainDate) } : {}),
    };
  };
  return (
    <Section title={t('line.title')}>
      <FilterChips
        label={t('line.filter')}
        options={NAMES.map((id) => ({ id, label: t(`line.group.${id}`), count: count(id) }))}
        selected={chosen}
        onToggle={toggle}
      />
      <ol className="case-line">
        {events.map((event, index) => (
          <li key={index}>
            <time dateTime={event.at}>
              {event.at.length === DAY_LENGTH ? words.day(event.at as PlainDate) : words.moment(event.at as Instant)}
            </time>
            <span>{t.find(`event.${event.kind}`, sayFacts(event)) ?? event.kind}</span>
          </li>
        ))}
      </ol>
    </Section>
  );
}
