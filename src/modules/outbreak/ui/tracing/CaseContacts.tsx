import { useMemo, useState } from 'react';
import { osloDayAndTime } from '#platform/texts/format-time.ts';
import { Button } from '#platform/ui-kit/Button.tsx';
import { DataTable } from '#platform/ui-kit/DataTable.tsx';
import { EmptyState } from '#platform/ui-kit/EmptyState.tsx';
import { Mark } from '#platform/ui-kit/Mark.tsx';
import { Section } from '#platform/ui-kit/Section.tsx';
import { Segmented } from '#platform/ui-kit/Segmented.tsx';
import { TextField } from '#platform/ui-kit/TextField.tsx';
import type { Column } from '#platform/ui-kit/table-column.ts';
import { useSearchParam } from '#platform/ui-kit/use-search-param.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import type { CaseReply } from '../../contract/cases.ts';
import type { ConfirmReply, ContactView } from '../../contract/tracing.ts';
import { casesTexts } from '../../texts/cases/cases-texts.ts';
import { tracingTexts } from '../../texts/tracing/tracing-texts.ts';
import { useCaseWords } from '../cases/use-case-words.ts';
import { ConfirmBar } from './ConfirmBar.tsx';
import { ContactBulk } from './ContactBulk.tsx';
import { ContactPanel } from './ContactPanel.tsx';
import { ContactTools } from './ContactTools.tsx';
import { OpenedByConfirming } from './OpenedByConfirming.tsx';

const VIEWS = ['proposed', 'confirmed', 'rejected'] as const;
type ContactsView = (typeof VIEWS)[number];

interface CaseContactsProps {
  readonly data: CaseReply;
  readonly mayChange: boolean;
}

/** The contacts of a case: judged in a list, confirmed in one step. Those near for long are chosen from the start. */
export function CaseContacts({ data, mayChange }: CaseContactsProps) {
  const t = useTexts(tracingTexts);
  const [wanted, setView] = useSearchParam('kontakter');
  const [search, setSearch] = useSearchParam('sok');
  const [sort, setSort] = useSearchParam('sort');
  const [openId, setOpenId] = useState(0);
  const [chosen, setChosen] = useState<ReadonlySet<string>>();
  const [opened, setOpened] = useState<ConfirmReply>();
  const of = (state: ContactView['state']) => data.contacts.filter((one) => one.state === state);
  const view = (VIEWS as readonly string[]).includes(wanted)
    ? (wanted as ContactsView)
    : of('proposed').length > 0
      ? 'proposed'
      : 'confirmed';
  const inView = of(view);
  const rows = inView.filter((one) => one.name.toLowerCase().includes(search.trim().toLowerCase()));
  const near = useMemo(() => nearEnough(data.contacts), [data.contacts]);
  const selected = chosen ?? (view === 'proposed' ? near : new Set<string>());
  const picked = inView.filter((one) => selected.has(String(one.contactId)));
  const current = data.contacts.find((one) => one.contactId === openId);
  const columns = useContactColumns(data.contacts, view);
  const change = (next: ContactsView) => {
    setChosen(undefined);
    setView(next);
  };
  return (
    <Section
      title={t('contact.title')}
      note={t('contact.note')}
      actions={<ContactTools data={data} mayChange={mayChange} />}
    >
      {opened && <OpenedByConfirming reply={opened} />}
      <LaterRule
        contacts={of('confirmed')}
        onChoose={(ids) => {
          setView('confirmed');
          setChosen(ids);
        }}
      />
      <div className="control-bar">
        <Segmented
          label={t('contact.view')}
          value={view}
          onChange={change}
          options={VIEWS.map((value) => ({ value, label: t(`contact.view.${value}`, { count: of(value).length }) }))}
        />
        {inView.length > 12 && (
          <TextField label={t('contact.search')} type="search" value={search} onChange={setSearch} />
        )}
      </div>
      <div className={current ? 'with-panel' : undefined}>
        <DataTable
          label={t('contact.title')}
          rows={rows}
          columns={columns}
          rowId={(row) => String(row.contactId)}
          rowName={(row) => row.name}
          sort={sort}
          onSort={setSort}
          currentId={openId ? String(openId) : ''}
          onOpen={(row) => setOpenId(row.contactId)}
          {...(mayChange
            ? {
                selected,
                onSelect: setChosen,
                bulkActions: <ContactBulk contacts={picked} view={view} onDone={() => setChosen(undefined)} />,
              }
            : {})}
          empty={<EmptyState title={t('contact.empty')}>{t('contact.empty.text')}</EmptyState>}
        />
        {current && (
          <ContactPanel
            key={`${current.contactId} ${current.revision}`}
            contact={current}
            contacts={data.contacts}
            mayChange={mayChange}
            today={data.today}
            onClose={() => setOpenId(0)}
          />
        )}
      </div>
      {mayChange && view === 'proposed' && inView.length > 0 && (
        <ConfirmBar
          contacts={picked}
          onConfirmed={(reply) => {
            setOpened(reply);
            change('confirmed');
          }}
        />
      )}
    </Section>
  );
}

interface LaterRuleProps {
  readonly contacts: readonly ContactView[];
  readonly onChoose: (ids: ReadonlySet<string>) => void;
}

/** Confirmed contacts of whom the rule of their time asked nothing, and a later one does: a person decides. */
function LaterRule({ contacts, onChoose }: LaterRuleProps) {
  const t = useTexts(tracingTexts);
  const asked = contacts.filter((one) => one.wouldBe !== null);
  if (asked.length === 0) return null;
  return (
    <p role="status">
      <Mark kind="watch">{t('contact.later-rule.found', { count: asked.length })}</Mark>{' '}
      <Button small onClick={() => onChoose(new Set(asked.map((one) => String(one.contactId))))}>
        {t('contact.later-rule.choose')}
      </Button>
    </p>
  );
}

/** Whom a tracer would most often confirm: near for long enough, and not known to have worn protection. */
function nearEnough(contacts: readonly ContactView[]): ReadonlySet<string> {
  return new Set(
    contacts
      .filter(
        (one) => one.state === 'proposed' && one.exposureGroup !== 'other' && one.ppe !== 'yes' && one.sameAs === null,
      )
      .map((one) => String(one.contactId)),
  );
}

function useContactColumns(contacts: readonly ContactView[], view: ContactsView): readonly Column<ContactView>[] {
  const t = useTexts(tracingTexts);
  const c = useTexts(casesTexts);
  const words = useCaseWords();
  return useMemo((): readonly Column<ContactView>[] => {
    const names = new Map(contacts.map((one) => [one.contactId, one.name]));
    const shared: Column<ContactView>[] = [
      {
        id: 'name',
        header: t('contact.column.name'),
        primary: true,
        cell: (row) =>
          row.sameAs === null ? (
            row.name
          ) : (
            <>
              {row.name} <Mark kind="watch">{t('contact.same', { name: names.get(row.sameAs) ?? '' })}</Mark>
            </>
          ),
        sort: (a, b) => (a.name < b.name ? -1 : 1),
      },
      { id: 'kind', header: t('contact.column.kind'), cell: (row) => c(`subject.${row.subjectKind}`) },
      { id: 'near', header: t('contact.column.near'), cell: words.near },
      {
        id: 'minutes',
        header: t('contact.column.minutes'),
        align: 'end',
        cell: (row) => words.length(row.minutes),
        sort: (a, b) => a.minutes - b.minutes,
      },
      {
        id: 'last',
        header: t('contact.column.last'),
        cell: (row) => words.day(osloDayAndTime(row.lastExposedAt).date),
        sort: (a, b) => (a.lastExposedAt < b.lastExposedAt ? -1 : 1),
      },
      { id: 'group', header: t('contact.column.group'), cell: (row) => t(`contact.group.${row.exposureGroup}`) },
      { id: 'ppe', header: t('contact.column.ppe'), cell: (row) => t(`contact.ppe.${row.ppe}`) },
    ];
    if (view === 'proposed') {
      return [...shared, { id: 'would', header: t('contact.column.would'), cell: (row) => words.period(row.wouldBe) }];
    }
    if (view !== 'confirmed') return shared;
    const untilCell = (row: ContactView) => (
      <>
        {words.period(row.period)} {row.wouldBe && <Mark kind="watch">{t('contact.later-rule')}</Mark>}
      </>
    );
    return [
      ...shared,
      { id: 'until', header: t('contact.column.until'), cell: untilCell },
      { id: 'calls', header: t('contact.column.calls'), align: 'end', cell: (row) => row.calls },
    ];
  }, [t, c, words, contacts, view]);
}
