import { useNavigate, useSearch } from '@tanstack/react-router';
import type { Instant } from '#kernel/instant.ts';
import { instantOf, minutesBetween } from '#kernel/instant.ts';
import { parsePlainDate } from '#kernel/plain-date.ts';
import { formatMoment, osloDayAndTime } from '#platform/texts/format-time.ts';
import { Answer } from '#platform/ui-kit/Answer.tsx';
import { Button } from '#platform/ui-kit/Button.tsx';
import { DateField } from '#platform/ui-kit/DateField.tsx';
import { Fetched } from '#platform/ui-kit/Fetched.tsx';
import { LiveLine } from '#platform/ui-kit/LiveLine.tsx';
import { PageHead } from '#platform/ui-kit/PageHead.tsx';
import { PrintButton } from '#platform/ui-kit/PrintButton.tsx';
import { Section } from '#platform/ui-kit/Section.tsx';
import { SelectField } from '#platform/ui-kit/SelectField.tsx';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { useLive } from '#platform/web-client/use-live.ts';
import type { RulesReply, RuleView } from '../contract/infection-rules.ts';
import type { RuleTopic } from '../rules/infection-rule-types.ts';
import { rulesPageTexts } from '../texts/rules-page-texts.ts';
import { briefAnswer } from './infection-rules/brief-answer.ts';
import './infection-rules/infection-rules.css';
import { momentAt } from './infection-rules/moment-at.ts';
import { RulesInForce } from './infection-rules/RulesInForce.tsx';
import { rulesAt, TOPIC_ORDER } from './infection-rules/rules-at.ts';
import { TimeLine } from './infection-rules/TimeLine.tsx';
import { useRules } from './infection-rules/use-rules.ts';
import { VersionForm } from './infection-rules/VersionForm.tsx';
import { VersionPanel } from './infection-rules/VersionPanel.tsx';
import { VersionsSection } from './infection-rules/VersionsSection.tsx';

type Search = Readonly<Record<string, string | undefined>>;

/** «Hva gjelder nå?»: the rules of infection in force, how they have changed, and the municipality's own versions. */
export function RulesPage() {
  const t = useTexts(rulesPageTexts);
  const search = useSearch({ strict: false }) as Search;
  const navigate = useNavigate();
  const illness = search['sykdom'];
  const query = useRules(illness);
  const live = useLive(['infection-rules', 'infection'], ['infection-rules']);
  const set = (what: Search) =>
    void navigate({ to: '.', search: (now: Search) => ({ ...now, ...what }), replace: true, resetScroll: false });
  const { data } = query;
  const nameOf = (id: string) =>
    t.find(`illness.${id}`) ?? data?.illnesses.find((one) => one.illness === id)?.name ?? id;
  return (
    <>
      <PageHead
        title={t('page.title')}
        sub={data && t('page.sub', { illness: nameOf(data.illness) })}
        live={<LiveLine changes={live.changes} onShow={live.show} lost={live.lost} />}
        actions={<PrintButton />}
      />
      <Fetched query={query} texts={rulesPageTexts}>
        {(found) => <Body data={found} nameOf={nameOf} search={search} set={set} />}
      </Fetched>
    </>
  );
}

interface BodyProps {
  readonly data: RulesReply;
  readonly nameOf: (illness: string) => string;
  readonly search: Search;
  readonly set: (what: Search) => void;
}

function Body({ data, nameOf, search, set }: BodyProps) {
  const t = useTexts(rulesPageTexts);
  const at = momentOf(search['tid']) ?? data.now;
  const past = search['tid'] !== undefined;
  const inForce = rulesAt(data.rules, at);
  const topic = TOPIC_ORDER.find((one) => one === search['ny']);
  const version = Number(search['versjon']) || undefined;
  const close = () => set({ ny: undefined, versjon: undefined });
  const openNew = data.may.write ? (about: RuleTopic) => set({ ny: about, versjon: undefined }) : undefined;
  const openVersion = data.may.approve
    ? (versionId: number) => set({ versjon: String(versionId), ny: undefined })
    : undefined;
  const day = osloDayAndTime(at).date;
  return (
    <>
      <FirstLine data={data} rules={inForce} name={nameOf(data.illness)} past={past ? at : undefined} />
      <div className="control-bar no-print">
        <SelectField
          label={t('page.illness')}
          value={data.illness}
          onChange={(next) => set({ sykdom: next, tid: undefined, versjon: undefined, ny: undefined })}
          options={data.illnesses.map((one) => ({ value: one.illness, label: nameOf(one.illness) }))}
        />
        <DateField
          label={t('page.at')}
          value={day}
          onChange={(date) => set({ tid: date === undefined ? undefined : momentAt(date, '12:00') })}
        />
        {past && <Button onClick={() => set({ tid: undefined })}>{t('page.now')}</Button>}
      </div>
      <div className={topic || version ? 'with-panel' : undefined}>
        <div className="page-stack">
          <RulesInForce rules={inForce} onNew={past ? undefined : openNew} />
          <TimeLine rules={data.rules} at={at} onShow={(moment) => set({ tid: moment })} />
          <VersionsSection
            data={data}
            current={search['versjon']}
            onOpen={openVersion}
            onNew={openNew && (() => openNew('close'))}
          />
          <Gaps data={data} />
        </div>
        {topic ? (
          <VersionForm
            key={`${data.illness} ${topic}`}
            data={data}
            topic={topic}
            onProposed={(versionId) => set({ versjon: String(versionId), ny: undefined })}
            onClose={close}
          />
        ) : version ? (
          <VersionPanel key={version} versionId={version} onClose={close} />
        ) : null}
      </div>
    </>
  );
}

/** A moment of the address bar, or the noon of a day; undefined where it names none. */
function momentOf(text: string | undefined): Instant | undefined {
  if (text === undefined) return undefined;
  const day = parsePlainDate(text);
  if (day) return momentAt(day, '12:00');
  const ms = Date.parse(text);
  return Number.isNaN(ms) ? undefined : instantOf(new Date(ms));
}

interface FirstLineProps {
  readonly data: RulesReply;
  readonly rules: readonly RuleView[];
  readonly name: string;
  readonly past: Instant | undefined;
}

function FirstLine({ data, rules, name, past }: FirstLineProps) {
  const t = useTexts(rulesPageTexts);
  const waiting = data.versions.filter(({ state }) => state === 'proposed').length;
  const running = data.illnesses.find(({ illness }) => illness === data.illness)?.running ?? null;
  const changed = lastNationalChange(data.rules, data.now);
  if (rules.length === 0) return <Answer>{t('answer.none', { illness: name })}</Answer>;
  return (
    <>
      <Answer act={waiting > 0 ? t('answer.waits', { count: waiting }) : undefined}>
        {past && <>{t('page.past', { when: formatMoment(past) })}. </>}
        {briefAnswer(rules, t)}
      </Answer>
      {running !== null && !past && <p className="soft">{t('answer.running', { count: running })}</p>}
      {changed && !past && minutesBetween(changed, data.now) > OLD_MINUTES && (
        <p className="soft">{t('answer.old', { when: osloDayAndTime(changed).date })}</p>
      )}
    </>
  );
}

/** A rule older than a year is worth a look at the source. */
const OLD_MINUTES = 365 * 24 * 60;

function lastNationalChange(rules: readonly RuleView[], now: Instant): Instant | undefined {
  const begun = rules.flatMap(({ level, from }) =>
    level === 'national' && from !== null && from <= now ? [from] : [],
  );
  return begun.sort().at(-1);
}

function Gaps({ data }: { readonly data: RulesReply }) {
  const t = useTexts(rulesPageTexts);
  if (data.gaps.length === 0) return null;
  return (
    <Section title={t('gaps.title')}>
      {data.gaps.map((gap) => (
        <p key={gap.id} className="reading">
          {t('gaps.line', {
            variant: gap.variant,
            from: osloDayAndTime(gap.from).date,
            to: osloDayAndTime(gap.to).date,
          })}{' '}
          {gap.sources.map(({ title, url }, index) => (
            <span key={url}>
              {index > 0 && ' · '}
              <a className="text-link" href={url} target="_blank" rel="noreferrer">
                {title}
              </a>
            </span>
          ))}
        </p>
      ))}
    </Section>
  );
}
