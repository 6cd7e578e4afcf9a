import { Button } from '#platform/ui-kit/Button.tsx';
import { ErrorState } from '#platform/ui-kit/ErrorState.tsx';
import { Progress } from '#platform/ui-kit/Progress.tsx';
import { Section } from '#platform/ui-kit/Section.tsx';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import type { UnitRosterReply } from '../../contract.ts';
import { cohortTexts } from '../../texts/cohort-texts.ts';
import { useUnitRosterCommands } from './use-unit-roster.ts';

/** A search that is going on: what it does, how long it may take, and a stop that keeps the best. */
export function RosterSolving({ data }: { readonly data: UnitRosterReply }) {
  const t = useTexts(cohortTexts);
  const { stop } = useUnitRosterCommands(data);
  const { progress } = data;
  const share =
    progress && progress.seconds > 0 ? Math.min(1, progress.seconds / progress.timeLimitSeconds) : undefined;
  return (
    <Section title={t('solving.title')} proposed>
      <Progress
        title={t(`solving.phase.${progress?.phase ?? 'waiting'}`)}
        share={share}
        seconds={progress?.seconds}
        best={<span className="soft">{t(stop.isSuccess ? 'solving.stopping' : 'solving.pattern')}</span>}
        onStop={data.actions.includes('stop') && !stop.isPending && !stop.isSuccess ? () => stop.mutate() : undefined}
      />
      {stop.isError && <ErrorState error={stop.error} texts={cohortTexts} />}
    </Section>
  );
}

/** A search that was never finished, and trying again. */
export function RosterFailed({ data }: { readonly data: UnitRosterReply }) {
  const t = useTexts(cohortTexts);
  const { rebuild, discard } = useUnitRosterCommands(data);
  const { fault } = data.roster;
  return (
    <Section title={t('failed.title')}>
      <p>{(fault && t.find(fault)) ?? t('staffing.unit-roster.fault')}</p>
      <div className="button-row">
        {data.actions.includes('rebuild') && (
          <Button kind="main" busy={rebuild.isPending} onClick={() => rebuild.mutate({})}>
            {t('failed.again')}
          </Button>
        )}
        {data.actions.includes('discard') && (
          <Button busy={discard.isPending} onClick={() => discard.mutate()}>
            {t('discard')}
          </Button>
        )}
      </div>
      {rebuild.isError && <ErrorState error={rebuild.error} texts={cohortTexts} />}
    </Section>
  );
}
