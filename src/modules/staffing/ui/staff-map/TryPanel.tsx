import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { addDays } from '#kernel/plain-date.ts';
import { useWords } from '#modules/organisation/ui.ts';
import { Button } from '#platform/ui-kit/Button.tsx';
import { ErrorState } from '#platform/ui-kit/ErrorState.tsx';
import type { RosterSelection } from '#platform/ui-kit/roster-row.ts';
import { SidePanel } from '#platform/ui-kit/SidePanel.tsx';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { api } from '#platform/web-client/api.ts';
import { useCan } from '#platform/web-client/use-can.ts';
import type { PreviewAbsencesReply, StaffMapRow } from '../../contract.ts';
import { absenceTexts } from '../../texts/absence-texts.ts';
import { staffMapTexts } from '../../texts/staff-map-texts.ts';
import { keepForRecording } from '../absence/kept-people.ts';
import { OpeningList } from '../absence/OpeningList.tsx';

const SHOWN_PEOPLE = 8;

interface TryPanelProps {
  readonly selection: RosterSelection | undefined;
  readonly people: ReadonlyMap<string, StaffMapRow>;
}

/** What the marked people's absence would open up; nothing is saved. */
export function TryPanel({ selection, people }: TryPanelProps) {
  const t = useTexts(staffMapTexts);
  const words = useWords();
  const navigate = useNavigate();
  const mayRecord = useCan('staffing.absence.record');
  const [first, last] = [selection?.days[0], selection?.days.at(-1)];
  const ids = selection?.rowIds.filter((id) => people.has(id)) ?? [];
  const preview = useQuery({
    queryKey: ['absence-preview', ids.join(','), first, last],
    enabled: ids.length > 0 && first !== undefined && last !== undefined,
    queryFn: ({ signal }) =>
      api.post<PreviewAbsencesReply>(
        '/api/staffing/absences/preview',
        { absences: ids.map((personId) => ({ personId, from: first, to: last && addDays(last, 1) })) },
        signal,
      ),
    placeholderData: (before) => before,
  });
  if (!selection || !first || !last || ids.length === 0) {
    return (
      <SidePanel title={t('map.try.title')}>
        <p>{t('map.try.text')}</p>
        <p className="note">{absenceNote(t.locale)}</p>
      </SidePanel>
    );
  }
  const opened = preview.data?.opening.rows.reduce((sum, row) => sum + row.opened, 0);
  const chosen = ids.flatMap((id) => people.get(id) ?? []);
  return (
    <SidePanel
      proposed
      kicker={t('map.try.kicker', { people: ids.length, days: selection.days.length })}
      title={opened === undefined ? t('map.try.title') : t('map.try.opens', { people: ids.length, count: opened })}
    >
      {preview.isError && <ErrorState error={preview.error} texts={absenceTexts} />}
      {preview.data && <OpeningList opening={preview.data.opening} cover={preview.data.cover} />}
      {mayRecord && (
        <div className="button-row">
          <Button
            kind="main"
            onClick={() => {
              keepForRecording({
                people: chosen.map(({ personId, name }) => ({ personId, name, unitName: null })),
                from: first,
                last,
              });
              void navigate({ to: '/bemanning/fravaer', search: { meld: '1' } });
            }}
          >
            {t('map.try.record')}
          </Button>
        </div>
      )}
      <h3 className="sub-head">{t('map.try.chosen')}</h3>
      <ul className="panel-list">
        {chosen.slice(0, SHOWN_PEOPLE).map((person) => (
          <li key={person.personId}>
            <span>{person.name}</span>
            <span className="note">{words.competence(person.competence)}</span>
          </li>
        ))}
      </ul>
    </SidePanel>
  );
}

function absenceNote(locale: keyof typeof absenceTexts): string {
  return absenceTexts[locale]['absence.why-not-cause'];
}
