import { useState } from 'react';
import { Answer } from '#platform/ui-kit/Answer.tsx';
import { EmptyState } from '#platform/ui-kit/EmptyState.tsx';
import { Fetched } from '#platform/ui-kit/Fetched.tsx';
import { LiveLine } from '#platform/ui-kit/LiveLine.tsx';
import { PageHead } from '#platform/ui-kit/PageHead.tsx';
import { PrintButton } from '#platform/ui-kit/PrintButton.tsx';
import { Segmented } from '#platform/ui-kit/Segmented.tsx';
import { useSearchParam } from '#platform/ui-kit/use-search-param.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { useLive } from '#platform/web-client/use-live.ts';
import { usePlace } from '#platform/web-client/use-place.ts';
import type { ContactReply } from '../contract/measures.ts';
import { measuresTexts } from '../texts/measures-texts.ts';
import { Burden } from './measures/Burden.tsx';
import { Catalogue } from './measures/Catalogue.tsx';
import { ContactTable } from './measures/ContactTable.tsx';
import { DigitalTable } from './measures/DigitalTable.tsx';
import { MeasureList } from './measures/MeasureList.tsx';
import { CONTACT, useContact } from './measures/use-contact.ts';
import { Volunteers } from './measures/Volunteers.tsx';
import './measures/measures.css';

const TABS = ['contact', 'planned', 'digital', 'catalogue', 'burden'] as const;
type Tab = (typeof TABS)[number];

/** «Hvem savner kontakt?»: who has least contact, what is planned and how it worked, devices, and what restrictions cost. */
export function ContactPage() {
  const t = useTexts(measuresTexts);
  const place = usePlace();
  const contact = useContact(place.id);
  const live = useLive(['contact', 'visitors'], CONTACT);
  const [wanted, choose] = useSearchParam('del');
  const tab = TABS.find((one) => one === wanted) ?? 'contact';
  return (
    <>
      <PageHead
        title={t('me.title')}
        sub={t('me.sub')}
        live={<LiveLine changes={live.changes} onShow={live.show} lost={live.lost} />}
        actions={<PrintButton />}
      />
      <Fetched query={contact} texts={measuresTexts}>
        {(reply) => (
          <>
            {reply.rows.length > 0 && tab !== 'burden' && <ContactAnswer reply={reply} />}
            <div className="control-bar contact-tabs">
              <Segmented
                label={t('tab')}
                value={tab}
                onChange={(next: Tab) => choose(next === 'contact' ? undefined : next)}
                options={TABS.map((value) => ({ value, label: t(`tab.${value}`) }))}
              />
            </div>
            <TabPage tab={tab} reply={reply} />
          </>
        )}
      </Fetched>
    </>
  );
}

function TabPage({ tab, reply }: { readonly tab: Tab; readonly reply: ContactReply }) {
  const t = useTexts(measuresTexts);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  if (tab === 'burden') return <Burden />;
  if (tab === 'catalogue')
    return (
      <div className="page-pair">
        <Catalogue kinds={reply.kinds} />
        <Volunteers volunteers={reply.volunteers} kinds={reply.kinds} />
      </div>
    );
  if (reply.rows.length === 0) return <EmptyState title={t('empty')}>{t('empty.text')}</EmptyState>;
  if (tab === 'planned') return <MeasureList reply={reply} />;
  if (tab === 'digital') return <DigitalTable reply={reply} />;
  return <ContactTable reply={reply} selected={selected} onSelect={setSelected} />;
}

function ContactAnswer({ reply }: { readonly reply: ContactReply }) {
  const t = useTexts(measuresTexts);
  const screen = reply.rows.filter((row) => row.onlyScreen).length;
  return (
    <Answer act={screen > 0 ? t('me.act', { screen }) : undefined}>
      {t('me.answer', {
        none: reply.rows.filter((row) => row.week === 0).length,
        long: reply.rows.filter((row) => row.fortnight === 0).length,
      })}
    </Answer>
  );
}
