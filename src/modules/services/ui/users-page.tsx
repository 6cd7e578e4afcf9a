import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useMemo, useState } from 'react';
import { useCatalogue } from '#modules/organisation/ui.ts';
import { formatNumber } from '#platform/texts/format-number.ts';
import { Answer } from '#platform/ui-kit/Answer.tsx';
import { Button } from '#platform/ui-kit/Button.tsx';
import { DataTable } from '#platform/ui-kit/DataTable.tsx';
import { EmptyState } from '#platform/ui-kit/EmptyState.tsx';
import { Fetched } from '#platform/ui-kit/Fetched.tsx';
import { LiveLine } from '#platform/ui-kit/LiveLine.tsx';
import { PageHead } from '#platform/ui-kit/PageHead.tsx';
import { PrintButton } from '#platform/ui-kit/PrintButton.tsx';
import { SidePanel } from '#platform/ui-kit/SidePanel.tsx';
import { useLocale } from '#platform/ui-kit/use-locale.ts';
import { useSearchParam } from '#platform/ui-kit/use-search-param.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { api } from '#platform/web-client/api.ts';
import { useCan } from '#platform/web-client/use-can.ts';
import { useLive } from '#platform/web-client/use-live.ts';
import { usePlace } from '#platform/web-client/use-place.ts';
import { useSession } from '#platform/web-client/use-session.ts';
import type { UsersReply } from '../contract/people.ts';
import type { UserRow, UserTuple } from '../domain/people/user-row.ts';
import { isInfectedOn, userRowOf } from '../domain/people/user-row.ts';
import { peopleTexts } from '../texts/people-texts.ts';
import { InfectedForm } from './people/InfectedForm.tsx';
import { UserBulk } from './people/UserBulk.tsx';
import { UserFigures } from './people/UserFigures.tsx';
import { UserFilters } from './people/UserFilters.tsx';
import { useUserColumns } from './people/use-user-columns.tsx';
import { useUserFilter } from './people/use-user-filter.ts';
import { useUserWords } from './people/use-user-words.ts';
import './people/people.css';

/** Everybody who receives care, as far as the reader may know: search as one types, narrow, choose, open. */
export function UsersPage() {
  const t = useTexts(peopleTexts);
  const place = usePlace();
  const query = useQuery({
    queryKey: ['services-users', 'list', place.id],
    queryFn: ({ signal }) => api.get<UsersReply>('/api/services/users', { unit: place.id }, signal),
    placeholderData: (before) => before,
  });
  const live = useLive(['users', 'visits', 'importance', 'import'], ['services-users']);
  const knows = useCan('services.users.read');
  const plans = useCan('services.users.plan');
  const leads = useCan('services.importance.decide');
  return (
    <>
      <PageHead title={t('list.title')} sub={place.name} actions={<PrintButton />} />
      {leads && !knows && !plans ? (
        <UserFigures />
      ) : (
        <Fetched query={query} texts={peopleTexts}>
          {(data) => (
            <UserList
              reply={data}
              line={(extra) => (
                <LiveLine changes={live.changes} lost={live.lost} onShow={live.show}>
                  {extra}
                </LiveLine>
              )}
            />
          )}
        </Fetched>
      )}
    </>
  );
}

interface UserListProps {
  readonly reply: UsersReply;
  readonly line: (extra: ReactNode) => ReactNode;
}

function UserList({ reply, line }: UserListProps) {
  const t = useTexts(peopleTexts);
  const navigate = useNavigate();
  const names = useCatalogue();
  const say = useUserWords();
  const [sort, setSort] = useSearchParam('sort');
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [isInfecting, setInfecting] = useState(false);
  const people = useMemo(() => reply.people.map((tuple) => userRowOf(tuple as UserTuple)), [reply]);
  const filter = useUserFilter(people, reply);
  const columns = useUserColumns({ kinds: reply.kinds, unitName: names.unitName, seesCare: reply.seesCare });
  const chosen = useMemo(() => people.filter((row) => selected.has(row.userId)), [people, selected]);
  const canSelect = reply.canExport || reply.canChange || reply.canPropose;
  if (people.length === 0)
    return reply.seesCare || canSelect ? (
      <EmptyState title={t('list.empty')}>{t('list.empty.text')}</EmptyState>
    ) : (
      <EmptyState title={t('list.empty.role')}>{t('list.empty.role.text')}</EmptyState>
    );
  return (
    <>
      <UsersAnswer people={people} />
      {line(
        <>
          {filter.shown.length < people.length && <span>{t('list.shown', { count: filter.shown.length })}</span>}
          <span>{t('list.logged')}</span>
        </>,
      )}
      <UserFilters people={people} reply={reply} filter={filter} unitName={names.unitName} />
      <div className={isInfecting ? 'with-panel' : undefined}>
        <DataTable
          label={t('list.label')}
          rows={filter.shown}
          columns={columns}
          rowId={(row) => row.userId}
          rowName={say.name}
          sort={sort}
          onSort={setSort}
          onOpen={(row) => void navigate({ to: `/tjenester/brukere/${encodeURIComponent(row.userId)}` })}
          selected={canSelect ? selected : undefined}
          onSelect={canSelect ? setSelected : undefined}
          bulkActions={<UserBulk reply={reply} selected={chosen} onInfected={() => setInfecting(true)} />}
          empty={
            <EmptyState
              title={t('list.empty.filter')}
              actions={<Button onClick={filter.clear}>{t('list.clear')}</Button>}
            >
              {t('list.empty.filter.text')}
            </EmptyState>
          }
        />
        {isInfecting && (
          <SidePanel
            title={t('infected.title', { count: chosen.length })}
            focusKey="infected"
            onClose={() => setInfecting(false)}
          >
            <InfectedForm
              userIds={chosen.map((row) => row.userId)}
              onDone={() => {
                setInfecting(false);
                setSelected(new Set());
              }}
            />
          </SidePanel>
        )}
      </div>
    </>
  );
}

function UsersAnswer({ people }: { readonly people: readonly UserRow[] }) {
  const t = useTexts(peopleTexts);
  const { locale } = useLocale();
  const { today } = useSession();
  const figures = useMemo(
    () => ({
      hours: people.reduce((sum, row) => sum + row.hoursPerWeek, 0),
      alone: people.filter((row) => row.livesAlone).length,
      infected: people.filter((row) => isInfectedOn(row, today)).length,
    }),
    [people, today],
  );
  const hours = formatNumber(figures.hours, locale, { maximumFractionDigits: 0 });
  return (
    <Answer>
      {t('list.answer', { people: people.length, hours })}
      {figures.alone > 0 && ` ${t('list.answer.alone', { count: figures.alone })}`}
      {figures.infected > 0 && ` ${t('list.answer.infected', { count: figures.infected })}`}
    </Answer>
  );
}
