import { useMutation, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { PlainDate } from '#kernel/plain-date.ts';
import { addDays, parsePlainDate } from '#kernel/plain-date.ts';
import { accountTexts } from '#modules/organisation/ui.ts';
import { compareNames } from '#platform/texts/compare-names.ts';
import { formatDate } from '#platform/texts/format-date.ts';
import { formatMoment } from '#platform/texts/format-time.ts';
import { Answer } from '#platform/ui-kit/Answer.tsx';
import { Button } from '#platform/ui-kit/Button.tsx';
import { ButtonLink } from '#platform/ui-kit/ButtonLink.tsx';
import { DataTable } from '#platform/ui-kit/DataTable.tsx';
import { DateField } from '#platform/ui-kit/DateField.tsx';
import { EmptyState } from '#platform/ui-kit/EmptyState.tsx';
import { Fetched } from '#platform/ui-kit/Fetched.tsx';
import { PageHead } from '#platform/ui-kit/PageHead.tsx';
import { PrintButton } from '#platform/ui-kit/PrintButton.tsx';
import { Segmented } from '#platform/ui-kit/Segmented.tsx';
import { TextField } from '#platform/ui-kit/TextField.tsx';
import { TextLink } from '#platform/ui-kit/TextLink.tsx';
import type { Column } from '#platform/ui-kit/table-column.ts';
import { useSearchParam } from '#platform/ui-kit/use-search-param.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { api } from '#platform/web-client/api.ts';
import type { SentFile } from '#platform/web-client/save-file.ts';
import { saveFile } from '#platform/web-client/save-file.ts';
import { useSession } from '#platform/web-client/use-session.ts';
import type { LooksReply } from '../contract/people.ts';
import { looksTexts } from '../texts/looks-texts.ts';
import './people/people.css';

type Look = LooksReply['looks'][number];

const SHOWN_DAYS = 28;
const LIMIT = 5000;

/** «Hvem har sett?»: every look at people one answers for, or at one of them; filters, and a file. */
export function LooksPage() {
  const t = useTexts(looksTexts, accountTexts);
  const { today } = useSession();
  const [person, setPerson] = useSearchParam('person');
  const [fromText, setFrom] = useSearchParam('fra');
  const [text, setText] = useSearchParam('sok');
  const [show, setShow] = useSearchParam('vis', 'all');
  const from: PlainDate = parsePlainDate(fromText) ?? addDays(today, -SHOWN_DAYS);
  const asked = { user: person || undefined, from, kind: show === 'all' ? undefined : show, limit: LIMIT };
  const query = useQuery({
    queryKey: ['services-users', 'looks', asked],
    queryFn: ({ signal }) => api.get<LooksReply>('/api/services/looks', asked, signal),
    placeholderData: (before) => before,
  });
  const file = useMutation({
    mutationFn: () => api.get<SentFile>('/api/services/looks/file', asked),
    onSuccess: saveFile,
  });
  const columns = useLookColumns();
  const whom = query.data?.looks.find((look) => look.userId === person);
  const shown = useMemo(() => {
    const wanted = text.toLocaleLowerCase('nb');
    const isIn = (value: string | null) => value?.toLocaleLowerCase('nb').includes(wanted) ?? false;
    return (query.data?.looks ?? []).filter((look) => isIn(look.actorName) || isIn(look.userName));
  }, [query.data, text]);
  return (
    <>
      <PageHead
        title={t('title')}
        sub={person ? t('sub.person', { name: whom?.userName ?? person }) : t('sub.all')}
        actions={
          <>
            {person && (
              <>
                <ButtonLink to={`/tjenester/brukere/${encodeURIComponent(person)}`}>{t('back')}</ButtonLink>
                <Button onClick={() => setPerson(undefined)}>{t('clear')}</Button>
              </>
            )}
            <Button icon="download" busy={file.isPending} onClick={() => file.mutate()}>
              {t('file')}
            </Button>
            <PrintButton />
          </>
        }
      />
      <Fetched query={query} texts={looksTexts}>
        {(data) => (
          <>
            <Answer>
              {t(data.total === 0 ? 'answer.none' : 'answer', {
                looks: data.total,
                people: new Set(data.looks.map((look) => look.actorName)).size,
                from: formatDate(from),
              })}
              {data.total > data.looks.length && ` ${t('answer.more', { shown: data.looks.length })}`}
            </Answer>
            <p className="note">{t('note')}</p>
            <div className="users-filters">
              <div className="users-search">
                <TextField label={t('search')} value={text} onChange={setText} inputMode="search" />
                <DateField label={t('from')} value={from} onChange={setFrom} />
              </div>
              {!person && (
                <Segmented
                  label={t('show')}
                  value={show}
                  onChange={setShow}
                  options={(['all', 'person', 'list'] as const).map((value) => ({ value, label: t(`show.${value}`) }))}
                />
              )}
            </div>
            <DataTable
              label={t('label')}
              rows={shown}
              columns={columns}
              rowId={(row) => String(row.lookId)}
              rowName={(row) => `${row.actorName} ${formatMoment(row.at)}`}
              empty={<EmptyState title={t('empty')}>{t('empty.text')}</EmptyState>}
            />
          </>
        )}
      </Fetched>
    </>
  );
}

function useLookColumns(): readonly Column<Look>[] {
  const t = useTexts(looksTexts, accountTexts);
  return useMemo((): readonly Column<Look>[] => {
    const whom = (row: Look) =>
      row.userId === null ? t('list.of', { count: row.people }) : (row.userName ?? t('protected'));
    const role = (row: Look) => t.find(`role.${row.actorRole}`) ?? row.actorRole;
    const what = (row: Look) => t.find(`what.${row.what}`) ?? row.what;
    return [
      {
        id: 'at',
        header: t('column.at'),
        width: '15%',
        cell: (row) => formatMoment(row.at),
        sort: (a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0),
      },
      {
        id: 'who',
        header: t('column.who'),
        primary: true,
        width: '22%',
        cell: (row) => row.actorName,
        sort: (a, b) => compareNames(a.actorName, b.actorName),
      },
      {
        id: 'role',
        header: t('column.role'),
        width: '16%',
        cell: role,
        sort: (a, b) => compareNames(role(a), role(b)),
      },
      {
        id: 'whom',
        header: t('column.whom'),
        width: '24%',
        cell: (row) =>
          row.userId === null ? (
            whom(row)
          ) : (
            <TextLink to="/tjenester/innsyn" search={{ person: row.userId }} quiet>
              {whom(row)}
            </TextLink>
          ),
        sort: (a, b) => compareNames(whom(a), whom(b)),
      },
      { id: 'what', header: t('column.what'), cell: what, sort: (a, b) => compareNames(what(a), what(b)) },
    ];
  }, [t]);
}
