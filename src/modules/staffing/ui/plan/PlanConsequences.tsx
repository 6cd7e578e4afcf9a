import type { ReactNode } from 'react';
import { useState } from 'react';
import { formatNumber } from '#platform/texts/format-number.ts';
import { Facts } from '#platform/ui-kit/Facts.tsx';
import { Mark } from '#platform/ui-kit/Mark.tsx';
import { Reasons } from '#platform/ui-kit/Reasons.tsx';
import { Section } from '#platform/ui-kit/Section.tsx';
import { TextButton } from '#platform/ui-kit/TextButton.tsx';
import { useLocale } from '#platform/ui-kit/use-locale.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { Why } from '#platform/ui-kit/Why.tsx';
import type { PlanReply } from '../../contract.ts';
import { planTexts } from '../../texts/plan-texts.ts';
import type { OvertimeOf } from './consequences.ts';
import { consequencesOf } from './consequences.ts';
import { costOf } from './cost-words.ts';
import { PlanFindings } from './PlanFindings.tsx';
import type { PlanWords } from './use-plan-words.ts';

/** Names drawn before the reader asks for the rest. */
const FIRST_NAMES = 5;

interface PlanConsequencesProps {
  readonly plan: PlanReply;
  readonly words: PlanWords;
}

/** What the plan brings with it: overtime, people who move, people from outside, messages, price, and wishes it could not meet. */
export function PlanConsequences({ plan, words }: PlanConsequencesProps) {
  const t = useTexts(planTexts);
  const { locale } = useLocale();
  const follows = consequencesOf(plan);
  const published = plan.state === 'published';
  const items: { id: string; term: string; text: ReactNode }[] = [
    { id: 'overtime', term: t('follows.overtime'), text: <Overtime overtime={follows.overtime} /> },
    {
      id: 'moved',
      term: t('follows.moved'),
      text: t('follows.moved.text', { count: follows.moved, far: follows.movedToOtherSite }),
    },
  ];
  if (follows.fromOutside.length > 0) {
    items.push({
      id: 'outside',
      term: t('follows.outside'),
      text: follows.fromOutside.map(({ source, people }) => `${people} ${words.sourceInText(source)}`).join(' · '),
    });
  }
  items.push({
    id: 'messages',
    term: t('follows.messages'),
    text: t(published ? 'follows.messages.published' : 'follows.messages.text', { count: follows.people }),
  });
  if (plan.figures) {
    items.push({
      id: 'price',
      term: t('follows.price'),
      text: (
        <>
          {t('follows.price.text', { points: formatNumber(costOf(follows.terms), locale) })}{' '}
          <Why label={t('follows.price.why')}>
            <Reasons
              items={follows.terms.map((term) => ({
                id: term.code,
                count: formatNumber(term.points, locale),
                text: t(`price.term.${term.code}`),
              }))}
            />
          </Why>
        </>
      ),
    });
  }
  return (
    <Section title={t('follows.title')} className="plan-follows">
      <Facts items={items} />
      <PlanFindings plan={plan} words={words} />
    </Section>
  );
}

function Overtime({ overtime }: { readonly overtime: readonly OvertimeOf[] }) {
  const t = useTexts(planTexts);
  const { locale } = useLocale();
  const [all, setAll] = useState(false);
  if (overtime.length === 0) return <>{t('follows.overtime.none')}</>;
  const shown = all ? overtime : overtime.slice(0, FIRST_NAMES);
  const hours = (value: number) => formatNumber(value, locale, { maximumFractionDigits: 1 });
  const limit = overtime.find((one) => one.limitHours !== undefined)?.limitHours;
  return (
    <>
      {shown.map((one) => t('follows.overtime.one', { name: surnameOf(one.name), hours: hours(one.hours) })).join(', ')}
      {overtime.length > shown.length && (
        <>
          {' '}
          <TextButton onClick={() => setAll(true)}>
            {t('follows.overtime.more', { count: overtime.length - shown.length })}
          </TextButton>
        </>
      )}
      .{' '}
      {limit !== undefined &&
        (overtime.every((one) => one.hours <= limit) ? (
          t('follows.overtime.within', { limit: hours(limit) })
        ) : (
          <Mark kind="act">{t('follows.overtime.over', { limit: hours(limit) })}</Mark>
        ))}
    </>
  );
}

function surnameOf(name: string): string {
  return name.split(',')[0] ?? name;
}
