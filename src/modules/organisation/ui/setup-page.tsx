import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { compareNames } from '#platform/texts/compare-names.ts';
import { formatNumber } from '#platform/texts/format-number.ts';
import { Answer } from '#platform/ui-kit/Answer.tsx';
import { Button } from '#platform/ui-kit/Button.tsx';
import { DataTable } from '#platform/ui-kit/DataTable.tsx';
import { EmptyState } from '#platform/ui-kit/EmptyState.tsx';
import { Fetched } from '#platform/ui-kit/Fetched.tsx';
import { PageHead } from '#platform/ui-kit/PageHead.tsx';
import { PrintButton } from '#platform/ui-kit/PrintButton.tsx';
import { Section } from '#platform/ui-kit/Section.tsx';
import { SidePanel } from '#platform/ui-kit/SidePanel.tsx';
import type { Column } from '#platform/ui-kit/table-column.ts';
import { useLocale } from '#platform/ui-kit/use-locale.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { api } from '#platform/web-client/api.ts';
import type { CompetenceRow, ShiftRow, SiteRow } from '../contract.ts';
import { peopleTexts } from '../texts/people-texts.ts';
import { setupTexts } from '../texts/setup-texts.ts';
import { CompetenceForm } from './CompetenceForm.tsx';
import { ShiftForm } from './ShiftForm.tsx';
import { SiteForm } from './SiteForm.tsx';
import './organisation.css';
import { clockText } from './shift-times.ts';
import { useWords } from './use-words.ts';

/** What the panel beside the tables edits; a row, or a new one. */
type Edited =
  | { readonly kind: 'shift'; readonly row?: ShiftRow }
  | { readonly kind: 'competence'; readonly row?: CompetenceRow }
  | { readonly kind: 'site'; readonly row?: SiteRow };

interface Setup {
  readonly shifts: readonly ShiftRow[];
  readonly competences: readonly CompetenceRow[];
  readonly sites: readonly SiteRow[];
}

async function fetchSetup(signal: AbortSignal): Promise<Setup> {
  const [shifts, competences, sites] = await Promise.all([
    api.get<ShiftRow[]>('/api/organisation/shifts', undefined, signal),
    api.get<CompetenceRow[]>('/api/organisation/competences', undefined, signal),
    api.get<SiteRow[]>('/api/organisation/sites', undefined, signal),
  ]);
  return { shifts, competences, sites: sites.toSorted((a, b) => compareNames(a.name, b.name)) };
}

/** Hours of a shift without its break. */
function hoursOf({ startMinute, endMinute, breakMinutes }: ShiftRow): number {
  const length = endMinute > startMinute ? endMinute - startMinute : endMinute + 1440 - startMinute;
  return (length - breakMinutes) / 60;
}

/** Shift types, competences and sites of the whole municipality. */
export function SetupPage() {
  const t = useTexts(setupTexts);
  const [edited, setEdited] = useState<Edited>();
  const query = useQuery({
    queryKey: ['organisation', 'setup'],
    queryFn: ({ signal }) => fetchSetup(signal),
  });
  const close = () => setEdited(undefined);
  return (
    <>
      <PageHead title={t('title')} sub={t('sub')} actions={<PrintButton />} />
      <Fetched query={query}>
        {({ shifts, competences, sites }) => (
          <>
            <Answer>
              {t('answer', { shifts: shifts.length, competences: competences.length, sites: sites.length })}
            </Answer>
            <div className={edited ? 'with-panel' : undefined}>
              <div className="page-stack">
                <Shifts rows={shifts} onOpen={(row) => setEdited({ kind: 'shift', row })} />
                <Competences rows={competences} onOpen={(row) => setEdited({ kind: 'competence', row })} />
                <Sites rows={sites} onOpen={(row) => setEdited({ kind: 'site', row })} />
              </div>
              {edited && <SetupPanel edited={edited} all={competences} close={close} />}
            </div>
          </>
        )}
      </Fetched>
    </>
  );
}

interface SetupPanelProps {
  readonly edited: Edited;
  readonly all: readonly CompetenceRow[];
  readonly close: () => void;
}

function SetupPanel({ edited, all, close }: SetupPanelProps) {
  const t = useTexts(setupTexts);
  const words = useWords();
  const id =
    edited.kind === 'shift' ? edited.row?.shift : edited.kind === 'site' ? edited.row?.siteId : edited.row?.competence;
  const title =
    edited.kind === 'shift'
      ? (edited.row?.shift ?? t('shifts.new'))
      : edited.kind === 'site'
        ? (edited.row?.name ?? t('sites.new'))
        : edited.row
          ? words.competence(edited.row.competence)
          : t('competences.new');
  const key = `${edited.kind}${id ?? ''}${edited.row?.revision ?? ''}`;
  return (
    <SidePanel title={title} focusKey={key} onClose={close}>
      {edited.kind === 'shift' && <ShiftForm key={key} row={edited.row} onDone={close} />}
      {edited.kind === 'competence' && <CompetenceForm key={key} row={edited.row} all={all} onDone={close} />}
      {edited.kind === 'site' && <SiteForm key={key} row={edited.row} onDone={close} />}
    </SidePanel>
  );
}

interface ListProps<Row> {
  readonly rows: readonly Row[];
  readonly onOpen: (row: Row | undefined) => void;
}

function Shifts({ rows, onOpen }: ListProps<ShiftRow>) {
  const t = useTexts(setupTexts);
  const p = useTexts(peopleTexts);
  const { locale } = useLocale();
  const columns = useMemo(
    (): Column<ShiftRow>[] => [
      { id: 'shift', header: t('shift.id'), primary: true, cell: (row) => row.shift },
      {
        id: 'time',
        header: t('shift.time'),
        cell: (row) => (
          <>
            {clockText(row.startMinute)}–{clockText(row.endMinute)}{' '}
            {row.endMinute <= row.startMinute && <span className="note">{t('shift.nextDay')}</span>}
          </>
        ),
      },
      { id: 'break', header: t('shift.break'), align: 'end', cell: (row) => row.breakMinutes },
      { id: 'hours', header: t('shift.hours'), align: 'end', cell: (row) => formatNumber(hoursOf(row), locale) },
      { id: 'passive', header: t('shift.passive'), cell: (row) => (row.passive ? p('yes') : '') },
      {
        id: 'used',
        header: t('shift.used'),
        align: 'end',
        wideOnly: true,
        cell: (row) => formatNumber(row.demandRows, locale),
      },
    ],
    [t, p, locale],
  );
  return (
    <Section
      title={t('shifts')}
      note={t('shifts.note')}
      actions={<NewButton label={t('shifts.new')} onOpen={onOpen} />}
    >
      <DataTable
        label={t('shifts')}
        rows={rows}
        columns={columns}
        rowId={(row) => row.shift}
        rowName={(row) => row.shift}
        onOpen={onOpen}
        empty={<EmptyState title={t('shifts.empty')} />}
      />
    </Section>
  );
}

function Competences({ rows, onOpen }: ListProps<CompetenceRow>) {
  const t = useTexts(setupTexts);
  const { locale } = useLocale();
  const words = useWords();
  const columns = useMemo(
    (): Column<CompetenceRow>[] => [
      { id: 'competence', header: t('competence.id'), primary: true, cell: (row) => words.competence(row.competence) },
      {
        id: 'covers',
        header: t('competence.covers'),
        cell: (row) => row.covers.map((one) => words.competence(one)).join(', ') || t('competence.coversNone'),
      },
      {
        id: 'weight',
        header: t('competence.weight'),
        align: 'end',
        cell: (row) => (row.weight === null ? t('competence.weightDefault') : formatNumber(row.weight, locale)),
      },
      {
        id: 'people',
        header: t('competence.people'),
        align: 'end',
        cell: (row) => formatNumber(row.people, locale),
      },
    ],
    [t, locale, words],
  );
  return (
    <Section
      title={t('competences')}
      note={t('competences.note')}
      actions={<NewButton label={t('competences.new')} onOpen={onOpen} />}
    >
      <DataTable
        label={t('competences')}
        rows={rows}
        columns={columns}
        rowId={(row) => row.competence}
        rowName={(row) => words.competence(row.competence)}
        onOpen={onOpen}
        empty={<EmptyState title={t('competences.empty')} />}
      />
    </Section>
  );
}

function Sites({ rows, onOpen }: ListProps<SiteRow>) {
  const t = useTexts(setupTexts);
  const { locale } = useLocale();
  const columns = useMemo((): Column<SiteRow>[] => {
    const degrees = (value: number) => formatNumber(value, locale, { maximumFractionDigits: 4 });
    return [
      {
        id: 'name',
        header: t('site.name'),
        primary: true,
        sort: (a, b) => compareNames(a.name, b.name),
        cell: (row) => row.name,
      },
      { id: 'id', header: t('site.id'), cell: (row) => row.siteId },
      {
        id: 'position',
        header: t('site.position'),
        cell: (row) =>
          row.lat === null || row.lon === null ? t('site.positionNone') : `${degrees(row.lat)} / ${degrees(row.lon)}`,
      },
      { id: 'units', header: t('site.units'), align: 'end', cell: (row) => row.units },
    ];
  }, [t, locale]);
  return (
    <Section title={t('sites')} actions={<NewButton label={t('sites.new')} onOpen={onOpen} />}>
      <DataTable
        label={t('sites')}
        rows={rows}
        columns={columns}
        rowId={(row) => row.siteId}
        rowName={(row) => row.name}
        onOpen={onOpen}
        empty={<EmptyState title={t('sites.empty')} />}
      />
    </Section>
  );
}

function NewButton({ label, onOpen }: { readonly label: string; readonly onOpen: (row: undefined) => void }) {
  return (
    <Button small icon="plus" onClick={() => onOpen(undefined)}>
      {label}
    </Button>
  );
}
