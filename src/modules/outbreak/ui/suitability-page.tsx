import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { formatNumber } from '#platform/texts/format-number.ts';
import { Answer } from '#platform/ui-kit/Answer.tsx';
import { Button } from '#platform/ui-kit/Button.tsx';
import { DataTable } from '#platform/ui-kit/DataTable.tsx';
import { EmptyState } from '#platform/ui-kit/EmptyState.tsx';
import { Fetched } from '#platform/ui-kit/Fetched.tsx';
import { LiveLine } from '#platform/ui-kit/LiveLine.tsx';
import { PageHead } from '#platform/ui-kit/PageHead.tsx';
import { PrintButton } from '#platform/ui-kit/PrintButton.tsx';
import { Section } from '#platform/ui-kit/Section.tsx';
import { SidePanel } from '#platform/ui-kit/SidePanel.tsx';
import { useLocale } from '#platform/ui-kit/use-locale.ts';
import { useSearchParam } from '#platform/ui-kit/use-search-param.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { api } from '#platform/web-client/api.ts';
import type { SentFile } from '#platform/web-client/save-file.ts';
import { saveFile } from '#platform/web-client/save-file.ts';
import { useLive } from '#platform/web-client/use-live.ts';
import type { SuitabilityReply } from '../contract/suitability.ts';
import { suitabilityTexts } from '../texts/suitability-texts.ts';
import { BuildingMatrix } from './suitability/BuildingMatrix.tsx';
import { BuildingPanel } from './suitability/BuildingPanel.tsx';
import { PremisesForm } from './suitability/PremisesForm.tsx';
import { improvementColumns, premisesColumns } from './suitability/suitability-columns.tsx';
import { SUITABILITY_KEY } from './suitability/use-suitability.ts';
import './suitability/suitability.css';

/** «Er byggene egnet?»: buildings against requirements, what is to be improved, other premises. */
export function SuitabilityPage() {
  const t = useTexts(suitabilityTexts);
  const buildings = useQuery({
    queryKey: [SUITABILITY_KEY],
    queryFn: ({ signal }) => api.get<SuitabilityReply>('/api/outbreak/buildings', undefined, signal),
  });
  const live = useLive(['suitability', 'organisation'], [SUITABILITY_KEY]);
  const save = async () => saveFile(await api.get<SentFile>('/api/outbreak/buildings/sheet'));
  return (
    <>
      <PageHead
        title={t('title')}
        sub={t('sub')}
        live={<LiveLine changes={live.changes} onShow={live.show} lost={live.lost} />}
        actions={
          <>
            <Button onClick={() => void save()}>{t('sheet')}</Button>
            <PrintButton />
          </>
        }
      />
      <Fetched query={buildings} texts={suitabilityTexts}>
        {(reply) => <Overview reply={reply} />}
      </Fetched>
    </>
  );
}

function Overview({ reply }: { readonly reply: SuitabilityReply }) {
  const t = useTexts(suitabilityTexts);
  const { locale } = useLocale();
  const { buildings, improvements, premises, costs, mayDecide, today } = reply;
  const [siteId, setSite] = useSearchParam('bygg');
  const [place, setPlace] = useSearchParam('lokale');
  const chosen = buildings.find((one) => one.siteId === siteId);
  const hasPanel = chosen !== undefined || (place !== '' && mayDecide);
  const columns = useMemo(() => improvementColumns(t, locale, hasPanel), [t, locale, hasPanel]);
  const ofPremises = useMemo(() => premisesColumns(t, hasPanel), [t, hasPanel]);
  const count = (verdict: string) => buildings.filter((one) => one.assessment?.verdict === verdict).length;
  const unknown = buildings.filter((one) => (one.assessment?.verdict ?? 'unknown') === 'unknown').length;
  const late = improvements.filter(({ overdue }) => overdue).length;
  const open = (next: string) => {
    setPlace(undefined);
    setSite(next);
  };
  const kroner = (value: number) => formatNumber(value, locale);
  return (
    <>
      <Answer act={late > 0 ? t('answer.late', { count: late }) : undefined}>
        {t('answer', {
          suited: count('suited'),
          measures: count('with_measures'),
          unsuited: count('unsuited'),
        })}{' '}
        {unknown > 0 && t('answer.unknown', { count: unknown })}
      </Answer>
      <div className={hasPanel ? 'with-panel' : undefined}>
        <div className="page-stack">
          <Section title={t('matrix')} note={t('matrix.note')}>
            {buildings.length === 0 ? (
              <EmptyState title={t('empty')}>{t('empty.text')}</EmptyState>
            ) : (
              <BuildingMatrix buildings={buildings} improvements={improvements} shown={siteId} onOpen={open} />
            )}
          </Section>
          <Section
            title={t('improvements')}
            note={
              improvements.length > 0 &&
              t('improvements.sum', {
                approved: kroner(costs.approved),
                proposed: kroner(costs.proposed),
                done: kroner(costs.done),
                without: costs.withoutCost,
              })
            }
          >
            {improvements.length === 0 ? (
              <EmptyState title={t('improvements.empty')}>{t('improvements.empty.text')}</EmptyState>
            ) : (
              <DataTable
                label={t('improvements')}
                rows={improvements}
                columns={columns}
                rowId={(one) => String(one.improvementId)}
                rowName={(one) => one.words}
                onOpen={(one) => open(one.siteId)}
              />
            )}
          </Section>
          <Section
            title={t('premises')}
            actions={
              mayDecide && (
                <Button
                  onClick={() => {
                    setSite(undefined);
                    setPlace('ny');
                  }}
                >
                  {t('premises.new')}
                </Button>
              )
            }
          >
            {premises.length === 0 ? (
              <EmptyState title={t('premises.empty')}>{t('premises.empty.text')}</EmptyState>
            ) : (
              <DataTable
                label={t('premises')}
                rows={premises}
                columns={ofPremises}
                rowId={(one) => String(one.premisesId)}
                rowName={(one) => one.name}
                currentId={place}
                {...(mayDecide && {
                  onOpen: (one: { readonly premisesId: number }) => {
                    setSite(undefined);
                    setPlace(String(one.premisesId));
                  },
                })}
              />
            )}
          </Section>
        </div>
        {chosen && (
          <BuildingPanel
            key={siteId}
            building={chosen}
            improvements={improvements.filter((one) => one.siteId === siteId)}
            today={today}
            mayDecide={mayDecide}
            onClose={() => setSite(undefined)}
          />
        )}
        {!chosen && place !== '' && mayDecide && (
          <SidePanel
            title={t(place === 'ny' ? 'premises.new' : 'premises.change')}
            onClose={() => setPlace(undefined)}
            focusKey={place}
          >
            <PremisesForm
              key={place}
              premises={premises.find((one) => String(one.premisesId) === place)}
              buildings={buildings}
              onDone={() => setPlace(undefined)}
            />
          </SidePanel>
        )}
      </div>
    </>
  );
}
