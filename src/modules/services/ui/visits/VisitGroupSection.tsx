import { formatNumber } from '#platform/texts/format-number.ts';
import { Section } from '#platform/ui-kit/Section.tsx';
import { useLocale } from '#platform/ui-kit/use-locale.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import type { VisitsWithoutCarerReply, VisitWithoutCarer } from '../../contract.ts';
import { visitsTexts } from '../../texts/visits-texts.ts';
import { VisitCards } from './VisitCards.tsx';
import { VisitTable } from './VisitTable.tsx';

interface VisitGroupSectionProps {
  readonly importance: VisitsWithoutCarerReply['groups'][number]['importance'];
  readonly visits: readonly VisitWithoutCarer[];
  readonly withDay: boolean;
  readonly asCards: boolean;
}

/** The visits of one importance with the time they would take. An empty group is left out, unless it is what must be done. */
export function VisitGroupSection({ importance, visits, withDay, asCards }: VisitGroupSectionProps) {
  const t = useTexts(visitsTexts);
  const { locale } = useLocale();
  const title = t(`visits.group.${importance}`);
  if (visits.length === 0)
    return importance === 'must' ? (
      <Section title={title}>
        <p className="note">{t('visits.group.must.none')}</p>
      </Section>
    ) : null;
  const carerMinutes = visits.reduce((sum, visit) => sum + visit.minutes * visit.carers, 0);
  const minutes =
    carerMinutes < 60
      ? t('visits.minutes.value', { minutes: carerMinutes })
      : t('visits.hours.value', { hours: formatNumber(carerMinutes / 60, locale, { maximumFractionDigits: 1 }) });
  return (
    <Section title={title} note={t('visits.group.note', { count: visits.length, minutes })}>
      {asCards ? (
        <VisitCards visits={visits} withDay={withDay} />
      ) : (
        <VisitTable label={title} visits={visits} withDay={withDay} />
      )}
    </Section>
  );
}
