import { useQuery } from '@tanstack/react-query';
import { useCallback, useDeferredValue, useMemo, useState } from 'react';
import { useCatalogue } from '#modules/organisation/ui.ts';
import { Answer } from '#platform/ui-kit/Answer.tsx';
import { Button } from '#platform/ui-kit/Button.tsx';
import { ButtonLink } from '#platform/ui-kit/ButtonLink.tsx';
import { DataTable } from '#platform/ui-kit/DataTable.tsx';
import { EmptyState } from '#platform/ui-kit/EmptyState.tsx';
import { Fetched } from '#platform/ui-kit/Fetched.tsx';
import { LiveLine } from '#platform/ui-kit/LiveLine.tsx';
import { PageHead } from '#platform/ui-kit/PageHead.tsx';
import { PrintButton } from '#platform/ui-kit/PrintButton.tsx';
import { Section } from '#platform/ui-kit/Section.tsx';
import { SidePanel } from '#platform/ui-kit/SidePanel.tsx';
import { TextButton } from '#platform/ui-kit/TextButton.tsx';
import { useSearchParam } from '#platform/ui-kit/use-search-param.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { ViewSwitch } from '#platform/ui-kit/ViewSwitch.tsx';
import { api } from '#platform/web-client/api.ts';
import { useLive } from '#platform/web-client/use-live.ts';
import type { RegisterReply } from '../contract.ts';
import { filterRegister } from '../domain/resources/filter-register.ts';
import { resourceTexts } from '../texts/resource-texts.ts';
import { HolesAndGaps } from './resources/HolesAndGaps.tsx';
import { RegisterBulk } from './resources/RegisterBulk.tsx';
import { RegisterFilters } from './resources/RegisterFilters.tsx';
import { RegisterForm } from './resources/RegisterForm.tsx';
import { RegisterPanel } from './resources/RegisterPanel.tsx';
import './resources/resources.css';
import { Suppliers } from './resources/Suppliers.tsx';
import { TrainingMatrix } from './resources/TrainingMatrix.tsx';
import { REGISTER_KEY } from './resources/use-register-actions.ts';
import { useRegisterColumns } from './resources/use-register-columns.tsx';
import type { RegisterSearch } from './resources/use-register-search.ts';
import { useRegisterSearch } from './resources/use-register-search.ts';

/** «Hvem flere kan vi ringe?»: everybody beyond the units' own staff, who is trained for where, and the agencies. */
export function ResourcesPage() {
  const t = useTexts(resourceTexts);
  const search = useRegisterSearch();
  const [making, setMaking] = useState(false);
  const query = useQuery({
    queryKey: [REGISTER_KEY],
    queryFn: ({ signal }) => api.get<RegisterReply>('/api/staffing/resources', undefined, signal),
  });
  const live = useLive(['organisation', 'roster', 'availability'], [REGISTER_KEY]);
  const { setGapUnit } = search;
  const onGap = useCallback((unitId: string) => setGapUnit(unitId), [setGapUnit]);
  return (
    <>
      <PageHead
        title={t('resources.title')}
        sub={t('resources.sub')}
        live={<LiveLine changes={live.changes} lost={live.lost} onShow={live.show} />}
        actions={
          <>
            <PrintButton />
            {query.data?.canChange && (
              <>
                <ButtonLink to="/bemanning/import">{t('resources.import')}</ButtonLink>
                <Button icon="plus" onClick={() => setMaking(true)}>
                  {t('resources.new')}
                </Button>
              </>
            )}
          </>
        }
      />
      <Fetched query={query} texts={resourceTexts}>
        {(register) => (
          <div className="page-stack">
            <RegisterAnswer register={register} />
            {register.people.length > 0 && <HolesAndGaps register={register} onGap={onGap} />}
            <Register register={register} search={search} making={making} onMade={() => setMaking(false)} />
            <Suppliers register={register} />
          </div>
        )}
      </Fetched>
    </>
  );
}

function RegisterAnswer({ register }: { readonly register: RegisterReply }) {
  const t = useTexts(resourceTexts);
  const old = register.people.filter(({ available, confirmation }) => available && confirmation === 'old').length;
  if (register.people.length === 0) return null;
  return (
    <Answer>
      {t('resources.answer', {
        available: register.available,
        trained: register.trainedForHole.length,
        holes: register.units.length,
      })}
      {old > 0 && ` ${t('resources.answer.confirm', { count: old })}`}
    </Answer>
  );
}

interface RegisterProps {
  readonly register: RegisterReply;
  readonly search: RegisterSearch;
  readonly making: boolean;
  readonly onMade: () => void;
}

function Register({ register, search, making, onMade }: RegisterProps) {
  const t = useTexts(resourceTexts);
  const { unitName } = useCatalogue();
  const columns = useRegisterColumns();
  const [view, setView] = useSearchParam('vis', 'table');
  const [sort, setSort] = useSearchParam('sort');
  const [personId, setPersonId] = useSearchParam('person');
  const [changing, setChanging] = useState(false);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const { people, canChange } = register;
  const { origin, competence, unitId, marks, gapUnit } = search;
  const text = useDeferredValue(search.text);
  const shown = useMemo(() => {
    const gap = register.units.find((unit) => unit.unitId === gapUnit);
    const only = gapUnit === '' ? undefined : new Set(gap?.onlyTraining ?? []);
    return filterRegister(people, { text, origin, competence, unitId, marks, only }, new Set(register.trainedForHole));
  }, [register, people, text, origin, competence, unitId, marks, gapUnit]);
  const current = people.find((one) => one.personId === personId);
  const open = (id: string | undefined) => {
    setChanging(false);
    setPersonId(id);
  };
  const round = shown.filter(({ confirmation }) => confirmation !== 'fresh');
  const next = round.find((one) => one.personId !== personId);
  const isOpen = making || current !== undefined;
  return (
    <Section
      className="register-section"
      title={t(view === 'picture' ? 'resources.matrix' : 'resources.list')}
      note={search.isNarrowed ? t('resources.shown', { count: shown.length }) : undefined}
      actions={
        <>
          {canChange && round.length > 0 && (
            <Button small onClick={() => open(round[0]?.personId)}>
              {t('resources.round')} · {t('resources.round.left', { count: round.length })}
            </Button>
          )}
          <ViewSwitch
            value={view === 'picture' ? 'picture' : 'table'}
            onChange={setView}
            pictureLabel={t('resources.view')}
          />
        </>
      }
    >
      <RegisterFilters register={register} search={search} />
      {gapUnit !== '' && (
        <p className="register-only">
          {t('resources.only', { unit: unitName(gapUnit) })}{' '}
          <TextButton onClick={() => search.setGapUnit(undefined)}>{t('resources.only.clear')}</TextButton>
        </p>
      )}
      <div className={isOpen ? 'with-panel' : undefined}>
        {view === 'picture' && shown.length > 0 ? (
          <div className="matrix-box">
            <TrainingMatrix register={register} people={shown} onOpen={open} />
          </div>
        ) : (
          <DataTable
            label={t('resources.list')}
            rows={shown}
            columns={columns}
            rowId={(row) => row.personId}
            rowName={(row) => row.name}
            sort={sort}
            onSort={setSort}
            currentId={personId}
            onOpen={(row) => open(row.personId)}
            selected={selected}
            onSelect={setSelected}
            bulkActions={<RegisterBulk personIds={[...selected]} canChange={canChange} />}
            empty={
              people.length === 0 ? (
                <EmptyState title={t('resources.empty')}>{t('resources.empty.text')}</EmptyState>
              ) : (
                <EmptyState
                  title={t('resources.none')}
                  actions={<Button onClick={search.clear}>{t('resources.clear')}</Button>}
                >
                  {t('resources.none.text')}
                </EmptyState>
              )
            }
          />
        )}
        {making && (
          <SidePanel title={t('resources.form.new')} focusKey="new" onClose={onMade}>
            <RegisterForm suppliers={register.suppliers} onDone={onMade} />
          </SidePanel>
        )}
        {!making && current && changing && (
          <SidePanel
            title={t('resources.form.change', { name: current.name })}
            focusKey="change"
            onClose={() => setChanging(false)}
          >
            <RegisterForm
              key={current.revision}
              person={current}
              suppliers={register.suppliers}
              onDone={() => setChanging(false)}
            />
          </SidePanel>
        )}
        {!making && current && !changing && (
          <RegisterPanel
            person={current}
            canChange={canChange}
            gapUnit={gapUnit}
            onChange={() => setChanging(true)}
            onClose={() => open(undefined)}
            onNext={next && (() => open(next.personId))}
          />
        )}
      </div>
    </Section>
  );
}
