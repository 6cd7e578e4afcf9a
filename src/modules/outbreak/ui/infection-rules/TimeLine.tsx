import { useMemo, useState } from 'react';
import type { Instant } from '#kernel/instant.ts';
import { formatMoment } from '#platform/texts/format-time.ts';
import { Button } from '#platform/ui-kit/Button.tsx';
import { DataTable } from '#platform/ui-kit/DataTable.tsx';
import { Section } from '#platform/ui-kit/Section.tsx';
import type { Column } from '#platform/ui-kit/table-column.ts';
import { useMedia } from '#platform/ui-kit/use-media.ts';
import { useSearchParam } from '#platform/ui-kit/use-search-param.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { ViewSwitch } from '#platform/ui-kit/ViewSwitch.tsx';
import type { RuleView } from '../../contract/infection-rules.ts';
import { rulesPageTexts } from '../../texts/rules-page-texts.ts';
import { sayRule } from '../../texts/say-rule.ts';
import { shortRule } from './short-rule.ts';
import type { RuleBar } from './time-line-shape.ts';
import { timeLineShape } from './time-line-shape.ts';

/** Below this a bar cannot be read, and the table stands in the picture's place. */
const TOO_NARROW = '(max-width: 45em)';
const PERCENT = 100;
/** Changes shown first where each is a card. */
const LATEST = 4;

interface TimeLineProps {
  readonly rules: readonly RuleView[];
  readonly at: Instant;
  readonly onShow: (at: Instant) => void;
}

/** How the rules have changed: a row per topic with a bar per rule; a press shows the rules of that time. */
export function TimeLine({ rules, at, onShow }: TimeLineProps) {
  const t = useTexts(rulesPageTexts);
  const [view, setView] = useSearchParam('vis');
  const narrow = useMedia(TOO_NARROW);
  const shape = useMemo(() => timeLineShape(rules, at), [rules, at]);
  if (!shape) return null;
  const asTable = view === 'tabell' || narrow;
  return (
    <Section
      title={t('line.title')}
      note={asTable ? undefined : t('line.note')}
      actions={
        narrow ? undefined : (
          <ViewSwitch
            value={asTable ? 'table' : 'picture'}
            onChange={(next) => setView(next === 'table' ? 'tabell' : undefined)}
          />
        )
      }
    >
      {asTable ? (
        <ChangeTable rules={rules} folded={narrow} onShow={onShow} />
      ) : (
        <div className="rule-line" role="group" aria-label={t('line.picture')}>
          {shape.rows.map(({ topic, level, bars }) => (
            <div key={`${topic} ${level}`} className="rule-line-row">
              <span className="rule-line-topic">
                {t(`topic.${topic}`)}
                {level === 'local' && <span className="note"> {t('level.local')}</span>}
              </span>
              <div className="rule-line-track">
                {bars.map((bar) => (
                  <Bar key={bar.rule.id} bar={bar} at={at} onShow={onShow} />
                ))}
                {shape.now !== null && (
                  <span className="rule-line-now" style={{ insetInlineStart: percent(shape.now) }} />
                )}
              </div>
            </div>
          ))}
          <div className="rule-line-row" aria-hidden>
            <span className="rule-line-topic" />
            <div className="rule-line-track rule-line-axis">
              {shape.ticks.map(({ x, year, month }) => (
                <span key={`${year}-${month}`} style={{ insetInlineStart: percent(x) }}>
                  {month === 1 ? year : `${String(month).padStart(2, '0')}.${String(year).slice(2)}`}
                </span>
              ))}
            </div>
          </div>
        </div>
      )}
    </Section>
  );
}

const percent = (share: number): string => `${(share * PERCENT).toFixed(2)}%`;

interface BarProps {
  readonly bar: RuleBar;
  readonly at: Instant;
  readonly onShow: (at: Instant) => void;
}

function Bar({ bar: { rule, x, width }, at, onShow }: BarProps) {
  const t = useTexts(rulesPageTexts);
  const words = sayRule(rule.measure, t)[0] ?? '';
  const from = rule.from === null ? t('rules.from-start') : formatMoment(rule.from);
  const nothing = shortRule(rule.measure, t) === t('short.none');
  const holds = (rule.from === null || rule.from <= at) && (rule.to === null || at < rule.to);
  return (
    <button
      type="button"
      className="rule-bar"
      data-duty={nothing ? 'none' : rule.duty}
      data-current={holds || undefined}
      data-open={rule.appliesToOpen !== false || undefined}
      style={{ insetInlineStart: percent(x), inlineSize: percent(width) }}
      aria-label={`${shortRule(rule.measure, t)} – ${t(`topic.${rule.topic}`)}, ${from}: ${words} ${t(`duty.${rule.duty}`)}`}
      title={`${from}: ${words}`}
      onClick={() => rule.from !== null && onShow(rule.from)}
    >
      <span>{shortRule(rule.measure, t)}</span>
    </button>
  );
}

interface ChangeTableProps {
  readonly rules: readonly RuleView[];
  /** On a narrow screen every change is a card: only the latest are shown until asked. */
  readonly folded: boolean;
  readonly onShow: (at: Instant) => void;
}

function ChangeTable({ rules, folded, onShow }: ChangeTableProps) {
  const t = useTexts(rulesPageTexts);
  const [all, setAll] = useState(false);
  const sorted = useMemo(() => [...rules].sort((a, b) => ((b.from ?? '') < (a.from ?? '') ? -1 : 1)), [rules]);
  const columns = useMemo(
    (): Column<RuleView>[] => [
      {
        id: 'when',
        header: t('line.when'),
        primary: true,
        cell: ({ from }) => (from === null ? t('rules.from-start') : formatMoment(from)),
      },
      { id: 'topic', header: t('line.topic'), cell: ({ topic }) => t(`topic.${topic}`) },
      { id: 'what', header: t('line.what'), cell: ({ measure }) => sayRule(measure, t).slice(0, 2).join(' ') },
      { id: 'duty', header: t('form.duty'), cell: ({ duty }) => t(`duty.${duty}`) },
      {
        id: 'open',
        header: t('line.open'),
        wideOnly: true,
        cell: ({ appliesToOpen }) => t(appliesToOpen === false ? 'line.no' : 'line.yes'),
      },
      {
        id: 'confidence',
        header: t('form.confidence'),
        wideOnly: true,
        cell: ({ confidence }) => t(`confidence.${confidence}`),
      },
    ],
    [t],
  );
  const rows = folded && !all ? sorted.slice(0, LATEST) : sorted;
  return (
    <>
      <DataTable
        label={t('line.title')}
        rows={rows}
        columns={columns}
        rowId={(row) => row.id}
        rowName={(row) => t(`topic.${row.topic}`)}
        onOpen={({ from }) => from !== null && onShow(from)}
        foot={false}
      />
      {folded && sorted.length > LATEST && (
        <div className="button-row">
          <Button small aria-expanded={all} onClick={() => setAll(!all)}>
            {all ? t('line.few') : t('line.all', { count: sorted.length })}
          </Button>
        </div>
      )}
    </>
  );
}
