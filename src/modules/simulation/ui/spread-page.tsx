import { useState } from 'react';
import { formatDay } from '#platform/texts/format-date.ts';
import { Age } from '#platform/ui-kit/Age.tsx';
import { Answer } from '#platform/ui-kit/Answer.tsx';
import { Button } from '#platform/ui-kit/Button.tsx';
import { EmptyState } from '#platform/ui-kit/EmptyState.tsx';
import { Fetched } from '#platform/ui-kit/Fetched.tsx';
import { LiveLine } from '#platform/ui-kit/LiveLine.tsx';
import { PageHead } from '#platform/ui-kit/PageHead.tsx';
import { PrintButton } from '#platform/ui-kit/PrintButton.tsx';
import { SelectField } from '#platform/ui-kit/SelectField.tsx';
import { useLocale } from '#platform/ui-kit/use-locale.ts';
import { useSearchParam } from '#platform/ui-kit/use-search-param.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { useCan } from '#platform/web-client/use-can.ts';
import { useLive } from '#platform/web-client/use-live.ts';
import { usePlace } from '#platform/web-client/use-place.ts';
import { useSession } from '#platform/web-client/use-session.ts';
import type { SpreadHead, SpreadInputs } from '../contract/spread.ts';
import type { Preset } from '../domain/individuals/preset-packages.ts';
import { spreadTexts } from '../texts/spread-texts.ts';
import { SpreadForm } from './spread/SpreadForm.tsx';
import { SpreadResult } from './spread/SpreadResult.tsx';
import { newInputs } from './spread/spread-draft.ts';
import { useSpreadPlaces, useSpreadRun, useSpreadRuns } from './spread/use-spread.ts';
import { useSpreadWords } from './spread/use-spread-words.ts';
import './spread/spread.css';

const TOPICS = ['spread'];
const OFFERED: readonly Preset[] = ['rules', 'tests', 'masks', 'teams'];
/** What a page that leads here asks for by `tiltak=ett-sted`. */
const ONE_SITE: readonly Preset[] = ['rules', 'one-site'];
const NO_PACKAGES: SpreadInputs['packages'] = [];

/** Smittesimulering: what happens if the infection comes in here, with and without measures. */
export function SpreadPage() {
  const t = useTexts(spreadTexts);
  const [picked, setPicked] = useSearchParam('kjoring');
  const [wish, setWish] = useSearchParam('tiltak');
  const [asking, setAsking] = useState(false);
  const mayRun = useCan('simulation.spread.run');
  const runs = useSpreadRuns();
  const list = runs.data?.runs ?? [];
  const runId = Number(picked) || list[0]?.runId;
  const run = useSpreadRun(runId);
  const live = useLive(TOPICS, ['spread']);
  const isAsking = mayRun && (asking || wish !== '' || (runs.isSuccess && runId === undefined));
  const show = (next: number) => {
    setAsking(false);
    setWish(undefined);
    setPicked(String(next));
  };
  const shown = isAsking ? undefined : run.data;
  return (
    <>
      <PageHead
        title={t('page.title')}
        sub={t('page.sub')}
        live={
          <LiveLine changes={live.changes} onShow={live.show} lost={live.lost}>
            {shown?.finishedAt && <Age at={shown.finishedAt} verb={t('page.made')} />}
          </LiveLine>
        }
        actions={
          <>
            {shown?.result && (
              <a
                className="ds-button"
                data-variant="secondary"
                data-color="neutral"
                href={`/api/simulation/spread/runs/${shown.runId}/table.xlsx`}
              >
                {t('run.export')}
              </a>
            )}
            <PrintButton />
          </>
        }
      />
      <Fetched query={runs} texts={spreadTexts}>
        {() => (
          <>
            {runId === undefined && !mayRun && <EmptyState title={t('empty.title')}>{t('empty.no-right')}</EmptyState>}
            {runId === undefined && mayRun && (
              <>
                <Answer>{t('empty.title')}</Answer>
                <p className="soft reading">{t('empty.text')}</p>
              </>
            )}
            {list.length > 0 && (
              <div className="control-bar spread-bar">
                <RunPicker runs={list} runId={runId} onPick={show} />
                {mayRun && !isAsking && <Button onClick={() => setAsking(true)}>{t('run.new')}</Button>}
              </div>
            )}
            {isAsking && (
              <NewComparison
                before={wish === '' ? run.data?.inputs : undefined}
                presets={wish === 'ett-sted' ? ONE_SITE : OFFERED}
                onStarted={show}
                onCancel={
                  runId === undefined
                    ? undefined
                    : () => {
                        setAsking(false);
                        setWish(undefined);
                      }
                }
              />
            )}
            {runId !== undefined && !isAsking && (
              <Fetched query={run} texts={spreadTexts}>
                {(data) => <SpreadResult key={data.runId} run={data} />}
              </Fetched>
            )}
          </>
        )}
      </Fetched>
    </>
  );
}

interface NewComparisonProps {
  readonly before: SpreadInputs | undefined;
  readonly presets: readonly Preset[];
  readonly onStarted: (runId: number) => void;
  readonly onCancel: (() => void) | undefined;
}

function NewComparison({ before, presets, onStarted, onCancel }: NewComparisonProps) {
  const t = useTexts(spreadTexts);
  const { today } = useSession();
  const { id, wholeMunicipality } = usePlace();
  const places = useSpreadPlaces();
  const words = useSpreadWords(before?.packages ?? NO_PACKAGES);
  return (
    <Fetched query={places} texts={spreadTexts}>
      {(data) => {
        const own = id ?? (wholeMunicipality && data.everywhere ? null : (data.places[0]?.unitId ?? null));
        return (
          <SpreadForm
            places={data}
            first={
              before ? { ...before, from: today } : newInputs(today, own, presets, (preset) => t(`preset.${preset}`))
            }
            percent={words.percent}
            onStarted={onStarted}
            onCancel={onCancel}
          />
        );
      }}
    </Fetched>
  );
}

interface RunPickerProps {
  readonly runs: readonly SpreadHead[];
  readonly runId: number | undefined;
  readonly onPick: (runId: number) => void;
}

function RunPicker({ runs, runId, onPick }: RunPickerProps) {
  const t = useTexts(spreadTexts);
  const { locale } = useLocale();
  return (
    <SelectField
      label={t('run.pick')}
      value={String(runId ?? '')}
      onChange={(value) => onPick(Number(value))}
      options={runs.map((run) => ({
        value: String(run.runId),
        label: t('run.name', {
          place: run.placeName ?? t('place.everywhere'),
          day: formatDay(run.inputs.from, locale, 'short'),
          packages: run.inputs.packages.map(({ name }) => name).join(', '),
        }),
      }))}
    />
  );
}
