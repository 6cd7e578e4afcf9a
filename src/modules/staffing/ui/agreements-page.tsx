import { useNavigate, useSearch } from '@tanstack/react-router';
import { parsePlainDate } from '#kernel/plain-date.ts';
import { Answer } from '#platform/ui-kit/Answer.tsx';
import { Button } from '#platform/ui-kit/Button.tsx';
import { EmptyState } from '#platform/ui-kit/EmptyState.tsx';
import { Fetched } from '#platform/ui-kit/Fetched.tsx';
import { FilterChips } from '#platform/ui-kit/FilterChips.tsx';
import { LiveLine } from '#platform/ui-kit/LiveLine.tsx';
import { PageHead } from '#platform/ui-kit/PageHead.tsx';
import { PrintButton } from '#platform/ui-kit/PrintButton.tsx';
import { Section } from '#platform/ui-kit/Section.tsx';
import { SidePanel } from '#platform/ui-kit/SidePanel.tsx';
import { TextField } from '#platform/ui-kit/TextField.tsx';
import { useSearchList } from '#platform/ui-kit/use-search-list.ts';
import { useSearchParam } from '#platform/ui-kit/use-search-param.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { useCan } from '#platform/web-client/use-can.ts';
import { useLive } from '#platform/web-client/use-live.ts';
import type { AgreementsReply, AgreementView } from '../contract.ts';
import { cooperationTexts } from '../texts/cooperation-texts.ts';
import { AgreementForm } from './cooperation/AgreementForm.tsx';
import { AgreementPanel } from './cooperation/AgreementPanel.tsx';
import { AgreementsTable } from './cooperation/AgreementsTable.tsx';
import type { AskedHole } from './cooperation/AskForm.tsx';
import { AskForm } from './cooperation/AskForm.tsx';
import { CallPanel } from './cooperation/CallPanel.tsx';
import { CallsTable } from './cooperation/CallsTable.tsx';
import './cooperation/cooperation.css';
import { cooperationAnswer } from './cooperation/cooperation-answer.ts';
import { IncomingRequests } from './cooperation/IncomingRequests.tsx';
import { ShareOffers } from './cooperation/ShareOffers.tsx';
import { useCooperation } from './cooperation/use-cooperation.ts';
import { usePeopleCount } from './cooperation/use-people-count.ts';

const FILTERS: Readonly<Record<'people' | 'attention' | 'shared', (row: AgreementView) => boolean>> = {
  people: (row) => row.items.some((item) => item.what === 'people'),
  attention: (row) => row.findings.length > 0,
  shared: (row) => row.share === 'holds',
};
const FILTER_IDS = ['people', 'attention', 'shared'] as const;

/** «Hvem kan hjelpe oss?»: agreements with neighbours, what we have asked for, and what others ask of us. */
export function AgreementsPage() {
  const t = useTexts(cooperationTexts);
  const query = useCooperation();
  const live = useLive(['agreement', 'organisation', 'import'], ['agreements']);
  return (
    <>
      <PageHead
        title={t('page.title')}
        sub={t('page.sub')}
        live={<LiveLine changes={live.changes} onShow={live.show} lost={live.lost} />}
        actions={<PrintButton />}
      />
      <Fetched query={query} texts={cooperationTexts}>
        {(data) => (
          <>
            <FirstLine data={data} />
            <Agreements data={data} />
          </>
        )}
      </Fetched>
    </>
  );
}

function FirstLine({ data }: { readonly data: AgreementsReply }) {
  const t = useTexts(cooperationTexts);
  const people = usePeopleCount();
  const { inForce, given, waiting, overdue } = cooperationAnswer(data);
  const act = [
    ...waiting.map(({ partyName, content }) =>
      t('answer.asked', {
        party: partyName,
        count: content.people,
        competence: people(content.people, content.competence).replace(/^\d+ /, ''),
      }),
    ),
    ...(overdue.length > 0 ? [t('answer.overdue', { count: overdue.length, party: overdue[0]?.party ?? '' })] : []),
  ].join(' ');
  if (inForce === 0) return <Answer act={act}>{t('answer.none')}</Answer>;
  return (
    <Answer act={act}>
      {given.length > 0
        ? t('answer.some', { count: inForce, what: given.map(({ competence, count }) => people(count, competence)) })
        : t('answer.no-people', { count: inForce })}
    </Answer>
  );
}

function Agreements({ data }: { readonly data: AgreementsReply }) {
  const t = useTexts(cooperationTexts);
  const mayChange = useCan('organisation.agreements.change');
  const search = useSearch({ strict: false }) as Readonly<Record<string, string | undefined>>;
  const navigate = useNavigate();
  /** One thing is open at a time, named in the address bar. */
  const open = (what: Readonly<Record<string, string>>) =>
    void navigate({
      to: '.',
      search: (now: Record<string, string | undefined>) => ({
        place: now['place'],
        sok: now['sok'],
        vis: now['vis'],
        sort: now['sort'],
        ...what,
      }),
      replace: true,
      resetScroll: false,
    });
  const close = () => open({});
  const { agreements, calls, competences, today } = data;
  const agreement = agreements.find((one) => one.agreementId === search['avtale']);
  const asked = agreements.find((one) => one.agreementId === search['be']);
  const call = calls.find((one) => String(one.callId) === search['sporring']);
  const isNew = search['ny'] === '1';
  const panel = agreement ?? asked ?? call ?? isNew;
  return (
    <div className={panel ? 'with-panel' : undefined}>
      <div className="page-stack">
        <IncomingRequests incoming={data.incoming} competences={competences} />
        <ShareOffers offers={data.offers} agreements={agreements} />
        {calls.length > 0 && (
          <Section title={t('calls.title')}>
            <CallsTable
              calls={calls}
              current={search['sporring'] ?? ''}
              onOpen={(sporring) => open(sporring === search['sporring'] ? {} : { sporring })}
            />
          </Section>
        )}
        {agreements.length === 0 ? (
          <EmptyState
            title={t('list.empty')}
            actions={
              mayChange && (
                <Button kind="main" onClick={() => open({ ny: '1' })}>
                  {t('list.new')}
                </Button>
              )
            }
          >
            {t('list.empty.text')}
          </EmptyState>
        ) : (
          <Registry
            data={data}
            current={search['avtale'] ?? ''}
            hasPanel={panel !== false}
            onOpen={(avtale) => open(avtale === search['avtale'] ? {} : { avtale })}
            onNew={() => open({ ny: '1' })}
          />
        )}
      </div>
      {agreement ? (
        <AgreementPanel
          key={`${agreement.agreementId} ${agreement.revision}`}
          agreement={agreement}
          competences={competences}
          today={today}
          onAsk={() => open({ be: agreement.agreementId })}
          onClose={close}
        />
      ) : asked ? (
        <AskForm
          key={asked.agreementId}
          agreement={asked}
          municipality={data.municipality}
          today={today}
          hole={holeIn(search)}
          onAsked={(callId) => open({ sporring: String(callId) })}
          onClose={close}
        />
      ) : call ? (
        <CallPanel
          key={`${call.callId} ${call.revision}`}
          call={call}
          agreement={agreements.find((one) => one.agreementId === call.agreementId)}
          competences={competences}
          today={today}
          onClose={close}
        />
      ) : isNew ? (
        <SidePanel title={t('form.title.new')} focusKey="new" onClose={close}>
          <AgreementForm competences={competences} onDone={close} />
        </SidePanel>
      ) : null}
    </div>
  );
}

/** The hole that help is asked for, when the reader came from one. */
function holeIn(search: Readonly<Record<string, string | undefined>>): AskedHole | undefined {
  const date = parsePlainDate(search['dag'] ?? '');
  const { enhet: unitId, navn: unitName = '', vakt: shift, kompetanse: competence } = search;
  if (date === undefined || unitId === undefined || shift === undefined || competence === undefined) return undefined;
  return { unitId, unitName, date, shift, competence };
}

interface RegistryProps {
  readonly data: AgreementsReply;
  readonly current: string;
  readonly hasPanel: boolean;
  readonly onOpen: (agreementId: string) => void;
  readonly onNew: () => void;
}

function Registry({ data, current, hasPanel, onOpen, onNew }: RegistryProps) {
  const t = useTexts(cooperationTexts);
  const mayChange = useCan('organisation.agreements.change');
  const [sought, setSought] = useSearchParam('sok');
  const [filters, toggle] = useSearchList('vis');
  const chosen = FILTER_IDS.filter((id) => filters.includes(id));
  const text = sought.trim().toLowerCase();
  const rows = data.agreements.filter(
    (row) =>
      chosen.every((id) => FILTERS[id](row)) &&
      [row.party, row.note, row.documentRef, ...row.items.map((item) => item.subject)].some((field) =>
        field?.toLowerCase().includes(text),
      ),
  );
  return (
    <Section title={t('list.title')} actions={mayChange && <Button onClick={onNew}>{t('list.new')}</Button>}>
      <div className="control-bar">
        <TextField label={t('list.search')} type="search" value={sought} onChange={setSought} />
        <FilterChips
          options={FILTER_IDS.map((id) => ({
            id,
            label: t(`filter.${id}`),
            count: data.agreements.filter(FILTERS[id]).length,
          }))}
          selected={chosen}
          onToggle={toggle}
        />
      </div>
      <AgreementsTable agreements={rows} today={data.today} current={current} hasPanel={hasPanel} onOpen={onOpen} />
    </Section>
  );
}
