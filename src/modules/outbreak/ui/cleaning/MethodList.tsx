import { Facts } from '#platform/ui-kit/Facts.tsx';
import { Section } from '#platform/ui-kit/Section.tsx';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import type { CleaningOverview } from '../../contract/cleaning.ts';
import { cleaningTexts } from '../../texts/cleaning/cleaning-texts.ts';

/** The methods in force, with where they come from and how sure the times are. */
export function MethodList({ data }: { readonly data: CleaningOverview }) {
  const t = useTexts(cleaningTexts);
  return (
    <Section title={t('methods.title')}>
      <Facts
        items={data.methods.map((one) => ({
          id: one.method,
          term: t(`method.${one.method}` as 'method.contact_points'),
          text: (
            <>
              {t('methods.times', { minutes: one.minutes, air: one.airMinutes, hours: one.dueHours })}
              <br />
              <span className="note">
                {one.source} · {t(`methods.confidence.${one.confidence}`)}
              </span>
            </>
          ),
        }))}
      />
    </Section>
  );
}
