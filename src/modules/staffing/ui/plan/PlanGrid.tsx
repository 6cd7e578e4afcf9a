import { useMemo } from 'react';
import type { PlainDate } from '#kernel/plain-date.ts';
import { daysFrom } from '#kernel/plain-date.ts';
import { Fetched } from '#platform/ui-kit/Fetched.tsx';
import { Legend } from '#platform/ui-kit/Legend.tsx';
import { RosterGrid } from '#platform/ui-kit/RosterGrid.tsx';
import type { RosterCell } from '#platform/ui-kit/roster-row.ts';
import { Section } from '#platform/ui-kit/Section.tsx';
import { Segmented } from '#platform/ui-kit/Segmented.tsx';
import { TextButton } from '#platform/ui-kit/TextButton.tsx';
import { usePrinting } from '#platform/ui-kit/use-printing.ts';
import { useSearchParam } from '#platform/ui-kit/use-search-param.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { useSession } from '#platform/web-client/use-session.ts';
import type { PlanGridReply, PlanReply } from '../../contract.ts';
import { planTexts } from '../../texts/plan-texts.ts';
import { gridRows, readRowId } from './grid-rows.ts';
import type { Hole } from './plan-holes.ts';
import { usePlanGrid } from './use-plan.ts';
import type { PlanWords } from './use-plan-words.ts';

/** Above this many rows the grid shows the unit of the chosen hole, unless the reader wants all. */
const MOST_ROWS = 60;
/** More days than this do not fit beside the holes and the candidates. */
const FITTING_DAYS = 16;
/** Units that have nothing in the list stand after the others. */
const UNLISTED = 1_000_000;

type GridSource = 'pool' | 'volunteer' | 'student' | 'agency_known' | 'agency_new' | 'neighbour';

interface PlanGridProps {
  readonly plan: PlanReply;
  readonly hole: Hole | undefined;
  /** Units in the order of the list of holes. */
  readonly unitOrder: readonly string[];
  /** Units that the page shows; undefined where it shows all. */
  readonly unitIds: ReadonlySet<string> | undefined;
  readonly words: PlanWords;
  readonly onOpenNeed: (unitId: string, shift: string, competence: string, day: PlainDate) => void;
  readonly onOpenPerson: (personId: string, unitId: string, day: PlainDate) => void;
  /** A key pressed on a person's day; true when it meant something. */
  readonly onKey: (key: string, personId: string, unitId: string, day: PlainDate) => boolean;
}

/** Today's roster with the proposal in it: grey stands, dashed blue is proposed, hatched is a hole that is left. */
export function PlanGrid(props: PlanGridProps) {
  const { plan } = props;
  const t = useTexts(planTexts);
  const [people, setPeople] = useSearchParam('folk', 'touched');
  const grid = usePlanGrid(plan.planId, people === 'all' ? 'all' : 'touched');
  return (
    <Section title={t('grid.title')} note={<GridLegend published={plan.state === 'published'} words={props.words} />}>
      <Fetched query={grid} texts={planTexts}>
        {(reply) => <Grid {...props} reply={reply} />}
      </Fetched>
      <div className="table-foot">
        <span>
          {t(people === 'all' ? 'grid.all-people' : 'grid.touched-people')}{' '}
          <TextButton onClick={() => setPeople(people === 'all' ? undefined : 'all')}>
            {t(people === 'all' ? 'grid.show-touched' : 'grid.show-all')}
          </TextButton>
        </span>
        {plan.actions.includes('decide') && <GridKeys />}
      </div>
    </Section>
  );
}

function Grid(props: PlanGridProps & { readonly reply: PlanGridReply }) {
  const { plan, reply, hole, unitOrder, unitIds, words, onOpenNeed, onOpenPerson, onKey } = props;
  const t = useTexts(planTexts);
  const { today } = useSession();
  const printing = usePrinting();
  const [units, setUnits] = useSearchParam('turnus');
  const inSight = useMemo(() => {
    const place = (unitId: string) => unitOrder.indexOf(unitId) + 1 || UNLISTED;
    return reply.units
      .filter((unit) => unitIds?.has(unit.unitId) ?? true)
      .toSorted((a, b) => place(a.unitId) - place(b.unitId));
  }, [reply.units, unitIds, unitOrder]);
  const size = inSight.reduce((sum, unit) => sum + 1 + unit.rows.length + unit.people.length, 0);
  const oneUnit = !printing && (units === '' ? size > MOST_ROWS : units === 'en');
  const shownId = hole?.unitId ?? inSight[0]?.unitId;
  const days = useMemo(() => daysFrom(reply.from, reply.days), [reply.from, reply.days]);
  const rows = useMemo(
    () =>
      gridRows(
        oneUnit ? inSight.filter((unit) => unit.unitId === shownId) : inSight,
        plan.shifts,
        days,
        {
          part: words.part,
          competence: words.competence,
          source: (source) => t(`grid.source.${source as GridSource}`),
          fromUnit: (unit) => t('grid.from-unit', { unit }),
          away: (count) => t('grid.away', { count }),
          refused: (shift) => t('grid.refused', { shift }),
          need: (competence, part) => t('grid.need', { competence, part }),
        },
        hole && { ...hole, personIds: hole.proposed.map((one) => one.personId) },
      ),
    [inSight, oneUnit, shownId, plan.shifts, days, words, t, hole],
  );
  return (
    <div className="plan-grid" data-wide={reply.days > FITTING_DAYS || undefined}>
      {inSight.length > 1 && (
        <Segmented
          label={t('grid.units')}
          value={oneUnit ? 'en' : 'alle'}
          onChange={setUnits}
          options={[
            { value: 'en', label: inSight.find((unit) => unit.unitId === shownId)?.name ?? t('grid.one-unit') },
            { value: 'alle', label: t('grid.all-units', { count: inSight.length }) },
          ]}
        />
      )}
      <RosterGrid
        label={t('grid.label')}
        days={days}
        today={today}
        rows={rows}
        onOpen={(rowId, day) => {
          const at = readRowId(rowId);
          if (at?.kind === 'need' && day) onOpenNeed(at.unitId, at.shift, at.competence, day);
          if (at?.kind === 'person' && day) onOpenPerson(at.personId, at.unitId, day);
        }}
        onKey={(key, rowId, day) => {
          const at = readRowId(rowId);
          return at?.kind === 'person' && day !== undefined && onKey(key, at.personId, at.unitId, day);
        }}
      />
    </div>
  );
}

function GridLegend({ published, words }: { readonly published: boolean; readonly words: PlanWords }) {
  const t = useTexts(planTexts);
  const shift = (letter: string, more: Partial<Extract<RosterCell, { kind: 'shift' }>>): RosterCell => ({
    kind: 'shift',
    letter,
    name: words.part(letter),
    ...more,
  });
  const items: readonly { readonly cell: RosterCell; readonly text: string }[] = published
    ? [
        { cell: shift('D', { kept: true }), text: t('legend.stands') },
        { cell: shift('N', {}), text: t('legend.published') },
        { cell: { kind: 'gap', count: 1 }, text: t('legend.left') },
      ]
    : [
        { cell: shift('D', { kept: true }), text: t('legend.stands') },
        { cell: shift('N', { change: 'proposed' }), text: t('legend.proposed') },
        { cell: shift('N', { change: 'moved' }), text: t('legend.moved') },
        { cell: { kind: 'covered' }, text: t('legend.covered') },
        { cell: { kind: 'gap', count: 1 }, text: t('legend.left') },
      ];
  return <Legend items={items} />;
}

function GridKeys() {
  const t = useTexts(planTexts);
  const keys = [
    ['j', 'k', t('keys.move')],
    ['l', t('keys.pin')],
    ['a', t('keys.accept')],
    ['x', t('keys.refuse')],
    ['m', t('keys.mark')],
    ['z', t('keys.undo')],
    ['p', t('keys.publish')],
  ] as const;
  return (
    <span className="plan-keys">
      {keys.map((parts) => (
        <span key={parts[0]}>
          {parts.slice(0, -1).map((key) => (
            <kbd key={key}>{key}</kbd>
          ))}{' '}
          {parts.at(-1)}
        </span>
      ))}
    </span>
  );
}
