import { useState } from 'react';
import type { PlainDate } from '#kernel/plain-date.ts';
import { formatNumber } from '#platform/texts/format-number.ts';
import { Answer } from '#platform/ui-kit/Answer.tsx';
import { Section } from '#platform/ui-kit/Section.tsx';
import { Segmented } from '#platform/ui-kit/Segmented.tsx';
import { useLocale } from '#platform/ui-kit/use-locale.ts';
import { useSearchParam } from '#platform/ui-kit/use-search-param.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import type { CohortDocumentView, UnitRosterReply } from '../../contract.ts';
import { cohortTexts } from '../../texts/cohort-texts.ts';
import { ConsultationList } from '../consultation/ConsultationList.tsx';
import { CaseBars } from './CaseBars.tsx';
import { CohortGrid } from './CohortGrid.tsx';
import { CompareTable } from './CompareTable.tsx';
import { ConflictSection } from './ConflictSection.tsx';
import { ContactMatrices } from './ContactMatrices.tsx';
import { EditPanel } from './EditPanel.tsx';
import { LoadsTable } from './LoadsTable.tsx';
import { PublishBar, PublishPanel } from './PublishPanel.tsx';
import { RosterFindings } from './RosterFindings.tsx';
import { useUnitRosterCommands } from './use-unit-roster.ts';

interface CohortViewProps {
  readonly data: UnitRosterReply;
  readonly document: CohortDocumentView;
}

/** A cohort roster beside today's: the answer, pictures, tables, changes by hand, consultation, publishing. */
export function CohortView({ data, document }: CohortViewProps) {
  const t = useTexts(cohortTexts);
  const commands = useUnitRosterCommands(data);
  const [panel, setPanel] = useState<'publish' | 'end' | { readonly personId: string; readonly day: PlainDate }>();
  const [daysText, setDays] = useSearchParam('dager');
  const days = document.today.cases.find((one) => String(one.days) === daysText)?.days ?? MIDDLE_DAYS;
  const impossible = document.rows.length === 0;
  return (
    <div className={panel === undefined ? undefined : 'with-panel'}>
      <div className="page-stack">
        <CohortAnswer document={document} days={days} />
        <PublishBar data={data} commands={commands} onOpen={setPanel} />
        {document.conflict && <ConflictSection document={document} />}
        {!impossible && (
          <>
            <Section
              title={t('compare.title')}
              actions={
                <Segmented
                  label={t('compare.days')}
                  value={String(days)}
                  onChange={setDays}
                  options={document.today.cases.map((one) => ({
                    value: String(one.days),
                    label: t('compare.days.value', { days: one.days }),
                  }))}
                />
              }
              note={t('compare.days')}
            >
              <div className="page-pair">
                <CompareTable document={document} days={days} />
                <CaseBars document={document} chosen={days} />
              </div>
            </Section>
            <Section title={t('contacts.title')} note={t('contacts.note')}>
              <ContactMatrices document={document} />
            </Section>
            <RosterFindings findings={data.findings} />
            <Section
              title={t('roster.title')}
              note={data.actions.includes('edit') ? t('roster.note') : undefined}
              proposed={data.roster.state === 'proposed'}
            >
              <CohortGrid
                data={data}
                document={document}
                onOpen={
                  data.actions.includes('edit') ? (personId, day) => day && setPanel({ personId, day }) : undefined
                }
              />
            </Section>
            <Section title={t('loads.title')}>
              <LoadsTable document={document} />
            </Section>
          </>
        )}
        {!impossible && (
          <Section title={t('consult.title')}>
            <ConsultationList subjectKind="unit-roster" subjectId={String(data.roster.unitRosterId)} />
          </Section>
        )}
      </div>
      {(panel === 'publish' || panel === 'end') && (
        <PublishPanel data={data} commands={commands} what={panel} onClose={() => setPanel(undefined)} />
      )}
      {typeof panel === 'object' && (
        <EditPanel
          key={`${panel.personId} ${panel.day}`}
          data={data}
          document={document}
          commands={commands}
          {...panel}
          onClose={() => setPanel(undefined)}
        />
      )}
    </div>
  );
}

/** What is shown first of the days before a case is found. */
const MIDDLE_DAYS = 5;

function CohortAnswer({ document, days }: { readonly document: CohortDocumentView; readonly days: number }) {
  const t = useTexts(cohortTexts);
  const { locale } = useLocale();
  const { today, cohort, rows, calendar, wishes } = document;
  if (rows.length === 0) return <Answer act={t('answer.cohort.impossible')}>{null}</Answer>;
  const mean = (figures: typeof today) =>
    formatNumber(figures.cases.find((one) => one.days === days)?.mean ?? 0, locale, { maximumFractionDigits: 0 });
  const below = cohort.cover.belowMinimum;
  const more = cohort.cover.missing - today.cover.missing;
  return (
    <Answer act={below > today.cover.belowMinimum ? t('answer.cohort.below', { below }) : undefined}>
      {t('answer.cohort', {
        teams: calendar.teams,
        after: cohort.contacts,
        before: today.contacts,
        caseAfter: mean(cohort),
        caseBefore: mean(today),
      })}{' '}
      {t('answer.cohort.short', {
        missing: cohort.cover.missing,
        more: Math.abs(more),
        sign: t(more > 0 ? 'answer.cohort.more' : 'answer.cohort.fewer'),
        below,
      })}
      {wishes && wishes.cohort.asked > 0 && <> {t('answer.cohort.wishes', wishes.cohort)}</>}
    </Answer>
  );
}
