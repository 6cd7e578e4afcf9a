import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { formatWhen } from '#platform/texts/format-time.ts';
import { ChangeList } from '#platform/ui-kit/ChangeList.tsx';
import { Section } from '#platform/ui-kit/Section.tsx';
import { TextButton } from '#platform/ui-kit/TextButton.tsx';
import { TextLink } from '#platform/ui-kit/TextLink.tsx';
import { useLocale } from '#platform/ui-kit/use-locale.ts';
import { useNow } from '#platform/ui-kit/use-now.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { api } from '#platform/web-client/api.ts';
import type { Situation } from '../../contract.ts';
import { sayFacts } from '../../texts/say-facts.ts';
import { todayTexts } from '../../texts/today-texts.ts';

const SHOWN_AT_FIRST = 6;

/** What has happened since the reader was last here, and what is in force now. */
export function ChangesSinceLast({ situation }: { readonly situation: Situation }) {
  const t = useTexts(todayTexts);
  const { locale } = useLocale();
  const now = useNow();
  const queries = useQueryClient();
  const [all, setAll] = useState(false);
  const { since, newCount, items } = situation.changes;
  const seen = useMutation({
    mutationFn: () => api.post('/api/situation/seen', { seenAt: situation.ages.calculatedAt }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['situation'] }),
  });
  const shown = all ? items : items.slice(0, SHOWN_AT_FIRST);
  const title = since ? t('today.changes.since', { when: formatWhen(since, now, locale) }) : t('today.changes.first');
  return (
    <Section title={title}>
      {items.length === 0 ? (
        <p className="note">{t('today.changes.none')}</p>
      ) : (
        <ChangeList
          newWord={t('today.changes.new')}
          items={shown.map((item, index) => ({
            id: `${item.at} ${item.kind} ${item.unitId} ${index}`,
            when: formatWhen(item.at, now, locale),
            text: (
              <>
                <b>{t.find(`change.${item.kind}`, sayFacts(item.facts, locale)) ?? item.kind}</b>
                {item.unitName !== null && ` ${item.unitName}`}
              </>
            ),
            isNew: item.isNew,
          }))}
        />
      )}
      <p className="button-row">
        {items.length > shown.length && (
          <TextButton onClick={() => setAll(true)}>{t('today.changes.all', { count: items.length })}</TextButton>
        )}
        {newCount > 0 && <TextButton onClick={() => seen.mutate()}>{t('today.changes.seen')}</TextButton>}
      </p>
      <InForce situation={situation} />
    </Section>
  );
}

function InForce({ situation }: { readonly situation: Situation }) {
  const t = useTexts(todayTexts);
  const outbreaks = situation.units.filter((unit) => unit.outbreak);
  const limited = situation.units.filter((unit) => unit.serviceStatus !== null && unit.serviceStatus !== 'normal');
  return (
    <>
      <h3 className="sub-head">{t('today.now')}</h3>
      <dl className="facts">
        <dt>{t('today.now.outbreak')}</dt>
        <dd>
          {outbreaks.length === 0
            ? t('today.now.outbreak.none')
            : outbreaks.map((unit, index) => (
                <span key={unit.unitId}>
                  {index > 0 && ', '}
                  <TextLink to={`/bemanning/enheter/${unit.unitId}`}>{unit.name}</TextLink>
                </span>
              ))}
        </dd>
        <dt>{t('today.now.services')}</dt>
        <dd>
          {limited.length === 0
            ? t('today.now.services.all')
            : t('today.now.services.some', { units: limited.map((unit) => unit.name) })}
        </dd>
        <dt>{t('today.now.tasks')}</dt>
        <dd>
          {situation.tasks.length === 0 ? (
            t('today.now.tasks.none')
          ) : (
            <TextLink to="/oppgaver">{t('today.now.tasks.some', { count: situation.tasks.length })}</TextLink>
          )}
        </dd>
      </dl>
    </>
  );
}
