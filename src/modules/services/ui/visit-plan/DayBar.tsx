import { formatNumber } from '#platform/texts/format-number.ts';
import { Button } from '#platform/ui-kit/Button.tsx';
import { DecisionBar } from '#platform/ui-kit/DecisionBar.tsx';
import { Mark } from '#platform/ui-kit/Mark.tsx';
import { useLocale } from '#platform/ui-kit/use-locale.ts';
import type { DayReply } from '../../contract/visit-plan.ts';
import type { DayCommands } from './use-day.ts';
import type { DayWords } from './use-day-words.ts';

interface DayBarProps {
  readonly day: DayReply;
  readonly words: DayWords;
  readonly commands: DayCommands;
  readonly panel: string;
  readonly onPanel: (panel: string) => void;
}

/** The foot of the day: what is unmet, how much is as normally, and what to do with it. */
export function DayBar({ day, words, commands, panel, onPanel }: DayBarProps) {
  const { t } = words;
  const { locale } = useLocale();
  const { figures, actions, plan } = day;
  const percent = (part: number, whole: number) =>
    formatNumber(whole === 0 ? 1 : part / whole, locale, { style: 'percent', maximumFractionDigits: 0 });
  const breaches = day.findings.filter(
    ({ level, code }) => level === 'breach' && code !== 'services.visit-plan.unmet-must',
  ).length;
  const lead =
    figures.unmetMust > 0 ? (
      <Mark kind="act">{t('answer.must', { count: figures.unmetMust })}</Mark>
    ) : (
      t('bar.lead.covered')
    );
  const facts = [
    <span key="changed">{t('bar.changed', { count: day.changes.length })}</span>,
    <span key="kept">{t('figures.kept', { percent: percent(figures.keptCarer, figures.withCarerPresent) })}</span>,
    ...(figures.protection.infected > 0
      ? [<span key="protection">{t('bar.protection', { ...figures.protection.pieces })}</span>]
      : []),
    ...(plan?.state === 'draft' && breaches > 0
      ? [
          <Mark key="breaches" kind="act">
            {t('figures.breaches', { count: breaches })}
          </Mark>,
        ]
      : []),
  ];
  const isDraft = plan?.state === 'draft';
  return (
    <DecisionBar label={t('bar.label')} lead={lead} facts={facts} note={isDraft ? t('bar.note') : undefined}>
      {actions.includes('discard') && (
        <Button kind="plain" busy={commands.discard.isPending} onClick={() => commands.discard.mutate()}>
          {t('bar.discard')}
        </Button>
      )}
      {actions.includes('unpublish') && (
        <Button kind="plain" busy={commands.unpublish.isPending} onClick={() => commands.unpublish.mutate()}>
          {t('bar.unpublish')}
        </Button>
      )}
      {actions.includes('plan') && (
        <Button
          kind={isDraft ? 'quiet' : 'main'}
          aria-expanded={panel === 'finn'}
          onClick={() => onPanel(panel === 'finn' ? '' : 'finn')}
        >
          {t(isDraft ? 'bar.again' : 'bar.search')}
        </Button>
      )}
      {actions.includes('publish') && (
        <Button
          kind="main"
          aria-expanded={panel === 'publiser'}
          onClick={() => onPanel(panel === 'publiser' ? '' : 'publiser')}
        >
          {t('bar.publish')}
        </Button>
      )}
    </DecisionBar>
  );
}
