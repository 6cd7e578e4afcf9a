import { useState } from 'react';
import { formatWhen } from '#platform/texts/format-time.ts';
import { Answer } from '#platform/ui-kit/Answer.tsx';
import { Button } from '#platform/ui-kit/Button.tsx';
import { ErrorState } from '#platform/ui-kit/ErrorState.tsx';
import { Fetched } from '#platform/ui-kit/Fetched.tsx';
import { Mark } from '#platform/ui-kit/Mark.tsx';
import { RadioField } from '#platform/ui-kit/RadioField.tsx';
import { Section } from '#platform/ui-kit/Section.tsx';
import { TextArea } from '#platform/ui-kit/TextArea.tsx';
import { useLocale } from '#platform/ui-kit/use-locale.ts';
import { useNow } from '#platform/ui-kit/use-now.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import type { RestrictionView, ReviewBurden } from '../../contract/measures.ts';
import { measuresTexts } from '../../texts/measures-texts.ts';
import { BurdenTable } from './BurdenTable.tsx';
import { useBurden, useContactChange } from './use-contact.ts';

const CONCLUSIONS = ['keep', 'ease', 'end'] as const;

/** «Hva koster tiltakene?»: each measure in force as a small picture of person-days by group, dementia first, and its reviews. */
export function Burden() {
  const t = useTexts(measuresTexts);
  const burden = useBurden();
  return (
    <Fetched query={burden} texts={measuresTexts}>
      {({ restrictions, canReview }) => {
        const most = Math.max(1, ...restrictions.flatMap((one) => one.groups.map((group) => group.personDays)));
        const left = restrictions.filter((one) => one.reviewDue).length;
        return (
          <>
            <Answer act={left > 0 ? t('burden.act', { count: left }) : undefined}>
              {t('burden.answer', { count: restrictions.length, days: restrictions[0]?.days ?? 0 })}
            </Answer>
            {restrictions.length > 0 && (
              <div className="page-stack">
                <Section title={t('burden.title')} note={t('burden.note')}>
                  <div className="burden-multiples">
                    {restrictions.map((one) => (
                      <Multiple
                        key={`${one.subjectKind} ${one.subjectId}`}
                        restriction={one}
                        most={most}
                        canReview={canReview}
                      />
                    ))}
                  </div>
                </Section>
                <BurdenTable restrictions={restrictions} />
              </div>
            )}
          </>
        );
      }}
    </Fetched>
  );
}

interface MultipleProps {
  readonly restriction: RestrictionView;
  readonly most: number;
  readonly canReview: boolean;
}

function Multiple({ restriction: one, most, canReview }: MultipleProps) {
  const t = useTexts(measuresTexts);
  const { locale } = useLocale();
  const now = useNow();
  const [open, setOpen] = useState(false);
  const [review] = one.reviews;
  const level = one.subjectKind === 'visits' ? `visits-${one.level}` : one.level;
  return (
    <article>
      <h3>{one.title}</h3>
      <p className="note">
        {t.find(`level.${level}`) ?? one.level} · {t('burden.days', { days: one.days })}
      </p>
      <ul className="burden-bars">
        {one.groups.map((group) => (
          <li key={group.group} data-first={group.group === 'dementia' || undefined}>
            <span>{t(`group.${group.group}`)}</span>
            <i style={{ inlineSize: `${(group.personDays / most) * 100}%` }} aria-hidden="true" />
            <span>{group.personDays}</span>
          </li>
        ))}
      </ul>
      {one.reviewDue && (
        <p>
          <Mark kind="act">{t('burden.not-reviewed')}</Mark>
        </p>
      )}
      {review && (
        <p className="note">
          {t('burden.reviewed', {
            when: formatWhen(review.at, now, locale),
            name: review.by,
            conclusion: t(`conclusion.${review.conclusion}`),
          })}
          <br />«{review.alternatives}»
        </p>
      )}
      {canReview && !open && (
        <Button small onClick={() => setOpen(true)}>
          {t('burden.review')}
        </Button>
      )}
      {open && <ReviewForm restriction={one} onDone={() => setOpen(false)} />}
    </article>
  );
}

function ReviewForm({ restriction, onDone }: { readonly restriction: RestrictionView; readonly onDone: () => void }) {
  const t = useTexts(measuresTexts);
  const [alternatives, setAlternatives] = useState('');
  const [conclusion, setConclusion] = useState<ReviewBurden['conclusion']>();
  const save = useContactChange<ReviewBurden>('/api/services/burden/reviews', t('burden.saved'), onDone);
  const { subjectKind, subjectId } = restriction;
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        if (conclusion) save.mutate({ subjectKind, subjectId, alternatives, conclusion });
      }}
    >
      <TextArea label={t('burden.alternatives')} value={alternatives} onChange={setAlternatives} rows={3} required />
      <RadioField
        label={t('burden.conclusion')}
        value={conclusion}
        onChange={setConclusion}
        options={CONCLUSIONS.map((value) => ({ value, label: t(`conclusion.${value}`) }))}
      />
      {save.isError && <ErrorState error={save.error} texts={measuresTexts} />}
      <div className="button-row">
        <Button
          kind="main"
          type="submit"
          busy={save.isPending}
          disabled={!conclusion || alternatives.trim().length < 3}
        >
          {t('burden.review')}
        </Button>
      </div>
    </form>
  );
}
