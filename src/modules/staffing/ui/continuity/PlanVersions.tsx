import { formatWhen } from '#platform/texts/format-time.ts';
import { Facts } from '#platform/ui-kit/Facts.tsx';
import { Section } from '#platform/ui-kit/Section.tsx';
import { TextButton } from '#platform/ui-kit/TextButton.tsx';
import { useLocale } from '#platform/ui-kit/use-locale.ts';
import { useNow } from '#platform/ui-kit/use-now.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import type { ContinuityPlanView, CriticalFunctionView } from '../../contract.ts';
import { continuityTexts } from '../../texts/continuity-texts.ts';

interface PlanVersionsProps {
  readonly plan: ContinuityPlanView;
  /** Puts an earlier version into the form; saving it makes a new one. */
  readonly onUse: ((functions: readonly CriticalFunctionView[]) => void) | undefined;
}

/** The versions of a unit's plan: who saved them and when. */
export function PlanVersions({ plan, onUse }: PlanVersionsProps) {
  const t = useTexts(continuityTexts);
  const { locale } = useLocale();
  const now = useNow();
  if (plan.versions.length === 0) return null;
  return (
    <Section title={t('plan.versions')}>
      <Facts
        items={plan.versions.map((one) => ({
          id: String(one.version),
          term: t('plan.version', { version: one.version }),
          text: (
            <>
              {t('plan.version.about', {
                by: one.savedBy ?? one.owner,
                when: formatWhen(one.savedAt, now, locale),
                count: one.functions.length,
              })}{' '}
              {onUse && one.version < plan.version && (
                <TextButton onClick={() => onUse(one.functions)}>{t('plan.version.use')}</TextButton>
              )}
            </>
          ),
        }))}
      />
    </Section>
  );
}
