import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { Answer } from '#platform/ui-kit/Answer.tsx';
import { Button } from '#platform/ui-kit/Button.tsx';
import { DataTable } from '#platform/ui-kit/DataTable.tsx';
import { Fetched } from '#platform/ui-kit/Fetched.tsx';
import { LiveLine } from '#platform/ui-kit/LiveLine.tsx';
import { PageHead } from '#platform/ui-kit/PageHead.tsx';
import { PrintButton } from '#platform/ui-kit/PrintButton.tsx';
import { Section } from '#platform/ui-kit/Section.tsx';
import { SidePanel } from '#platform/ui-kit/SidePanel.tsx';
import type { Column } from '#platform/ui-kit/table-column.ts';
import { useSearchParam } from '#platform/ui-kit/use-search-param.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { api } from '#platform/web-client/api.ts';
import { useLive } from '#platform/web-client/use-live.ts';
import { useSession } from '#platform/web-client/use-session.ts';
import type { ImportanceRulesReply, ImportanceRuleView } from '../contract/importance.ts';
import { importanceTexts } from '../texts/importance-texts.ts';
import { RuleCard } from './importance/RuleCard.tsx';
import { RuleForm } from './importance/RuleForm.tsx';
import './people/people.css';

type Kind = ImportanceRulesReply['kinds'][number];

/** «Hva kan få lavere prioritet?»: rules decided openly, those proposed with whom they would concern, and what has ended. */
export function ImportancePage() {
  const t = useTexts(importanceTexts);
  const { today } = useSession();
  const query = useQuery({
    queryKey: ['importance-rules', 'list'],
    queryFn: ({ signal }) => api.get<ImportanceRulesReply>('/api/services/importance-rules', undefined, signal),
  });
  const live = useLive(['importance'], ['importance-rules']);
  const [isNew, setNew] = useSearchParam('ny');
  const [kindText, setKinds] = useSearchParam('tjeneste');
  const [unitId, setUnit] = useSearchParam('enhet');
  const [changing, setChanging] = useState<ImportanceRuleView>();
  const mayPropose = query.data?.canPropose ?? false;
  const isOpen = mayPropose && (isNew !== '' || changing !== undefined);
  const close = () => {
    setChanging(undefined);
    for (const set of [setNew, setKinds, setUnit]) set(undefined);
  };
  return (
    <>
      <PageHead
        title={t('title')}
        sub={t('sub')}
        live={<LiveLine changes={live.changes} lost={live.lost} onShow={live.show} />}
        actions={
          <>
            <PrintButton />
            {mayPropose && (
              <Button icon="plus" onClick={() => setNew('1')}>
                {t('new')}
              </Button>
            )}
          </>
        }
      />
      <Fetched query={query} texts={importanceTexts}>
        {(data) => (
          <div className={isOpen ? 'with-panel' : undefined}>
            <div className="page-stack">
              <RulesAnswer rules={data.rules} />
              <p className="reading">{t('explain')}</p>
              <RuleGroups reply={data} onChange={setChanging} />
              <Section title={t('kinds')}>
                <KindTable kinds={data.kinds} />
              </Section>
            </div>
            {isOpen && (
              <SidePanel
                title={t(changing ? 'form.title.change' : 'form.title')}
                focusKey={changing ? String(changing.ruleId) : 'new'}
                onClose={close}
              >
                <RuleForm
                  key={changing?.ruleId ?? 'new'}
                  rule={changing}
                  given={{ serviceKinds: kindText.split('|').filter(Boolean), unitIds: unitId ? [unitId] : [] }}
                  kinds={data.kinds}
                  today={today}
                  onDone={close}
                />
              </SidePanel>
            )}
          </div>
        )}
      </Fetched>
    </>
  );
}

const isNow = (rule: ImportanceRuleView, today: string) =>
  rule.state === 'decided' && rule.from <= today && rule.to > today;

function RulesAnswer({ rules }: { readonly rules: readonly ImportanceRuleView[] }) {
  const t = useTexts(importanceTexts);
  const { today } = useSession();
  const running = rules.filter((rule) => isNow(rule, today));
  const proposed = rules.filter((rule) => rule.state === 'proposed').length;
  const services = running.reduce((sum, rule) => sum + (rule.services ?? 0), 0);
  return (
    <Answer>
      {running.length === 0 ? t('answer.none') : t('answer.some', { count: running.length, services })}
      {proposed > 0 && ` ${t('answer.proposed', { count: proposed })}`}
    </Answer>
  );
}

interface RuleGroupsProps {
  readonly reply: ImportanceRulesReply;
  readonly onChange: (rule: ImportanceRuleView) => void;
}

function RuleGroups({ reply, onChange }: RuleGroupsProps) {
  const t = useTexts(importanceTexts);
  const { today } = useSession();
  const groups = useMemo(() => {
    const of = (rule: ImportanceRuleView) => {
      if (rule.state === 'proposed') return 'proposed';
      if (isNow(rule, today)) return 'now';
      return rule.state === 'decided' && rule.from > today ? 'coming' : 'past';
    };
    return Map.groupBy(reply.rules, of);
  }, [reply, today]);
  return (
    <>
      {(['proposed', 'now', 'coming', 'past'] as const).map((group) => {
        const rules = groups.get(group) ?? [];
        if (rules.length === 0) return null;
        return (
          <section key={group} aria-label={t(`section.${group}`)}>
            <h2 className="sub-head">{t(`section.${group}`)}</h2>
            {rules.map((rule) => (
              <RuleCard key={rule.ruleId} rule={rule} may={reply} onChange={() => onChange(rule)} />
            ))}
          </section>
        );
      })}
    </>
  );
}

function KindTable({ kinds }: { readonly kinds: readonly Kind[] }) {
  const t = useTexts(importanceTexts);
  const columns = useMemo(
    (): readonly Column<Kind>[] => [
      { id: 'kind', header: t('column.kind'), primary: true, cell: (row) => row.kind },
      {
        id: 'importance',
        header: t('column.importance'),
        width: '24%',
        cell: (row) => t(`importance.${row.importance}`),
      },
      {
        id: 'count',
        header: t('column.count'),
        align: 'end',
        width: '16%',
        cell: (row) => row.services,
        sort: (a, b) => a.services - b.services,
      },
    ],
    [t],
  );
  return (
    <DataTable
      label={t('kinds')}
      rows={kinds}
      columns={columns}
      rowId={(row) => row.kind}
      rowName={(row) => row.kind}
      narrow="rows"
      foot={false}
    />
  );
}
