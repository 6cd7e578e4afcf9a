import { useNavigate, useSearch } from '@tanstack/react-router';
import { Fragment } from 'react';
import { addDays } from '#kernel/plain-date.ts';
import { formatDays } from '#platform/texts/format-date.ts';
import { Answer } from '#platform/ui-kit/Answer.tsx';
import { Checkbox } from '#platform/ui-kit/Checkbox.tsx';
import { Fetched } from '#platform/ui-kit/Fetched.tsx';
import { LiveLine } from '#platform/ui-kit/LiveLine.tsx';
import { PageHead } from '#platform/ui-kit/PageHead.tsx';
import { PrintButton } from '#platform/ui-kit/PrintButton.tsx';
import { Section } from '#platform/ui-kit/Section.tsx';
import { Segmented } from '#platform/ui-kit/Segmented.tsx';
import { TextLink } from '#platform/ui-kit/TextLink.tsx';
import { useLocale } from '#platform/ui-kit/use-locale.ts';
import { useMedia } from '#platform/ui-kit/use-media.ts';
import { useSearchParam } from '#platform/ui-kit/use-search-param.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { ViewSwitch } from '#platform/ui-kit/ViewSwitch.tsx';
import { useLive } from '#platform/web-client/use-live.ts';
import type { CrossSiteReply } from '../contract.ts';
import { crossSiteTexts } from '../texts/cross-site-texts.ts';
import './cross-site/cross-site.css';
import { FullPosts } from './cross-site/FullPosts.tsx';
import { LinkPanel } from './cross-site/LinkPanel.tsx';
import { LinksTable } from './cross-site/LinksTable.tsx';
import { NetworkRing } from './cross-site/NetworkRing.tsx';
import { Reach } from './cross-site/Reach.tsx';
import { RuleForm } from './cross-site/RuleForm.tsx';
import { RulePanel } from './cross-site/RulePanel.tsx';
import { RulesSection } from './cross-site/RulesSection.tsx';
import { useCrossSite } from './cross-site/use-cross-site.ts';

const TOPICS = ['cross-site', 'consultation', 'roster', 'organisation', 'import'];
/** Below this the ring's labels cannot be read, and the table stands in its place. */
const TOO_NARROW = '(max-width: 45em)';
/** Many break this one at once: told unit by unit. */
const FORBIDDEN = 'staffing.cross-site.forbidden';

/** «Hvem jobber flere steder?»: the network of people in common, rules per unit, and full posts that would remove links. */
export function CrossSitePage() {
  const t = useTexts(crossSiteTexts);
  const { locale } = useLocale();
  const [days, setDays] = useSearchParam('dager', '14');
  const [view, setView] = useSearchParam('vis');
  const narrow = useMedia(TOO_NARROW);
  const query = useCrossSite(days);
  const live = useLive(TOPICS, ['cross-site']);
  const asTable = view === 'tabell' || narrow;
  return (
    <>
      <PageHead
        title={t('page.title')}
        sub={
          query.data &&
          t('page.sub', { days: formatDays(query.data.from, addDays(query.data.from, query.data.days - 1), locale) })
        }
        live={<LiveLine changes={live.changes} onShow={live.show} lost={live.lost} />}
        actions={
          <>
            <Segmented
              label={t('days.label')}
              value={days === '28' ? '28' : '14'}
              onChange={setDays}
              options={[
                { value: '14', label: t('days.14') },
                { value: '28', label: t('days.28') },
              ]}
            />
            <ViewSwitch
              value={asTable ? 'table' : 'picture'}
              onChange={(next) => setView(next === 'table' ? 'tabell' : undefined)}
            />
            <PrintButton />
          </>
        }
      />
      <Fetched query={query} texts={crossSiteTexts}>
        {(data) => (
          <>
            <FirstLine data={data} />
            <Body data={data} asTable={asTable} />
          </>
        )}
      </Fetched>
    </>
  );
}

function FirstLine({ data }: { readonly data: CrossSiteReply }) {
  const t = useTexts(crossSiteTexts);
  const { figures, findings } = data;
  const breaking = new Set(findings.map(({ personId }) => personId)).size;
  const act = breaking > 0 ? t('answer.breaks', { count: breaking }) : undefined;
  if (figures.links === 0) return <Answer act={act}>{t('answer.none')}</Answer>;
  return (
    <Answer act={act}>
      {t('answer.some', {
        people: figures.peopleAcross,
        mean: figures.reach[0]?.mean ?? 0,
        others: figures.sites - 1,
      })}
    </Answer>
  );
}

function Body({ data, asTable }: { readonly data: CrossSiteReply; readonly asTable: boolean }) {
  const search = useSearch({ strict: false }) as Readonly<Record<string, string | undefined>>;
  const navigate = useNavigate();
  /** One thing is open at a time, named in the address bar. */
  const open = (what: Readonly<Record<string, string>>) =>
    void navigate({
      to: '.',
      search: (now: Record<string, string | undefined>) => ({
        place: now['place'],
        dager: now['dager'],
        vis: now['vis'],
        sort: now['sort'],
        innen: now['innen'],
        utenfor: now['utenfor'],
        ...what,
      }),
      replace: true,
      resetScroll: false,
    });
  const close = () => open({});
  const { kobling, regel, ny } = search;
  const sted = data.places.find(({ place }) => place === search['sted'])?.place;
  const edge = data.edges.find((one) => `${one.a}|${one.b}` === kobling);
  const rule = data.rules.find((one) => String(one.ruleId) === regel);
  const panel = sted !== undefined || edge !== undefined || rule !== undefined || ny !== undefined;
  return (
    <div className={panel ? 'with-panel' : undefined}>
      <div className="page-stack">
        <Network data={data} asTable={asTable} sted={sted} kobling={kobling} open={open} />
        <Breaks data={data} />
        <RulesSection
          data={data}
          current={regel}
          onOpen={(ruleId) => open(String(ruleId) === regel ? {} : { regel: String(ruleId) })}
          onNew={() => open({ ny: '' })}
        />
        <FullPosts data={data} />
      </div>
      {rule ? (
        <RulePanel key={`${rule.ruleId} ${rule.revision}`} data={data} rule={rule} onClose={close} />
      ) : ny !== undefined ? (
        <RuleForm
          key={ny}
          data={data}
          unitId={ny}
          onProposed={(ruleId) => open({ regel: String(ruleId) })}
          onClose={close}
        />
      ) : edge || sted !== undefined ? (
        <LinkPanel data={data} place={sted} edge={edge} onPropose={(unitId) => open({ ny: unitId })} onClose={close} />
      ) : null}
    </div>
  );
}

interface NetworkProps {
  readonly data: CrossSiteReply;
  readonly asTable: boolean;
  readonly sted: string | undefined;
  readonly kobling: string | undefined;
  readonly open: (what: Readonly<Record<string, string>>) => void;
}

function Network({ data, asTable, sted, kobling, open }: NetworkProps) {
  const t = useTexts(crossSiteTexts);
  const [within, setWithin] = useSearchParam('innen');
  const [outside, setOutside] = useSearchParam('utenfor', '1');
  const employers = new Set(data.places.filter(({ siteName }) => siteName === null).map(({ place }) => place));
  const edges = data.edges.filter(
    (edge) =>
      (edge.acrossSites || within === '1') && (outside === '1' || !(employers.has(edge.a) || employers.has(edge.b))),
  );
  const tied = new Set(edges.flatMap(({ a, b }) => [a, b]));
  const places = data.places.filter(({ place }) => !employers.has(place) || tied.has(place));
  const broken = new Set(data.findings.flatMap(({ unitId }) => unitId ?? []));
  return (
    <Section title={asTable ? t('links.title') : t('net.title')} note={asTable ? undefined : t('net.note')}>
      <div className="control-bar">
        <Checkbox label={t('net.employers')} checked={outside === '1'} onChange={(on) => setOutside(on ? '1' : '0')} />
        <Checkbox label={t('net.within')} checked={within === '1'} onChange={(on) => setWithin(on ? '1' : undefined)} />
      </div>
      <div className="network-columns">
        <div>
          {asTable ? (
            <LinksTable
              places={data.places}
              edges={edges}
              withOffers={data.offered > 0}
              current={kobling}
              onOpen={(edge) => open(kobling === `${edge.a}|${edge.b}` ? {} : { kobling: `${edge.a}|${edge.b}` })}
            />
          ) : (
            <div className="network">
              <NetworkRing
                places={places}
                edges={edges}
                broken={broken}
                current={sted}
                onOpen={(place) => open(place === sted ? {} : { sted: place })}
              />
              <ul className="network-legend">
                <li data-kind="link">{t('net.legend.links')}</li>
                {data.offered > 0 && <li data-kind="removed">{t('net.legend.removed')}</li>}
                {broken.size > 0 && <li data-kind="broken">{t('net.legend.broken')}</li>}
                <li data-kind="employer">{t('net.legend.employer')}</li>
              </ul>
            </div>
          )}
        </div>
        <Reach figures={data.figures} figuresAfterOffers={data.figuresAfterOffers} offered={data.offered} />
      </div>
    </Section>
  );
}

function Breaks({ data }: { readonly data: CrossSiteReply }) {
  const t = useTexts(crossSiteTexts);
  if (data.findings.length === 0) return null;
  const nameOf = (unitId: string | null) => data.places.find(({ place }) => place === unitId)?.name ?? unitId ?? '';
  const forbidden = data.findings.filter(({ code }) => code === FORBIDDEN);
  const other = data.findings.filter(({ code }) => code !== FORBIDDEN);
  return (
    <Section title={t('breaks.title')}>
      <ul className="link-people">
        {[...Map.groupBy(forbidden, ({ unitId }) => unitId)].map(([unitId, findings]) => (
          <li key={unitId} className="break-line" data-level={findings[0]?.level}>
            <span>
              {t('breaks.forbidden', { unit: nameOf(unitId) })}
              {findings.map(({ personId, facts }, index) => (
                <Fragment key={personId}>
                  {index > 0 && ' · '}
                  <TextLink quiet to={`/bemanning/folk/${personId}`}>
                    {String(facts['name'] ?? personId)}
                  </TextLink>
                </Fragment>
              ))}
            </span>
          </li>
        ))}
        {other.map(({ code, level, personId, unitId, facts }) => (
          <li key={`${code} ${personId} ${unitId}`} className="break-line" data-level={level}>
            <TextLink quiet to={`/bemanning/folk/${personId}`}>
              {t.find(code, { ...facts, unit: nameOf(unitId) }) ?? code}
            </TextLink>
          </li>
        ))}
      </ul>
    </Section>
  );
}
